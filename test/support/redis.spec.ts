import Redis from 'ioredis';
import { describeOnRedis } from './needs';
import { startRedis } from './redis';

describeOnRedis('A Redis of the spec', () => {
  it('keeps nothing on disk and never evicts', async () => {
    const server = await startRedis();
    const client = new Redis(server.url);
    expect(await client.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
    expect(await client.config('GET', 'save')).toEqual(['save', '']);
    await client.quit();
    await server.stop();
  });
});
