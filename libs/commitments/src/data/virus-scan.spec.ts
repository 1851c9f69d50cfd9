import { MARK, openClamd } from '../../test/clamd';
import { VirusScan } from './virus-scan';

describe('The virus scanner', () => {
  let clamd: Awaited<ReturnType<typeof openClamd>>;
  beforeAll(async () => {
    clamd = await openClamd();
  });
  afterAll(() => clamd.close());

  it('gets the whole of a file, of any size, and names what it found', async () => {
    const scan = new VirusScan(clamd.address);
    for (const size of [1, 65_536, 65_537, 5_000_000]) {
      const content = Buffer.alloc(size, 'a');
      expect(await scan.find(content)).toBeNull();
      expect(await scan.find(Buffer.concat([content, Buffer.from(MARK)]))).toBe('Dondoc.Test');
    }
  });

  it('lets nothing pass while it does not answer', async () => {
    await expect(new VirusScan('tcp://127.0.0.1:1').find(Buffer.from('a'))).rejects.toMatchObject({ code: 'evidence.notScanned' });
    await expect(new VirusScan('unix:///nowhere/clamd.sock').find(Buffer.from('a'))).rejects.toMatchObject({ code: 'evidence.notScanned' });
  });
});
