import { Door } from '../../../../test/support/door';

/** Ten wrong passwords use up what one account has from one network; the eleventh comes as from another sender. */
async function eleventhFromElsewhere(door: Door): Promise<number> {
  const guess = (sender: string) =>
    door
      .guest()
      .post('/api/session')
      .set('X-Forwarded-For', sender)
      .send({ email: 'guess@example.vn', password: 'x'.repeat(12) });
  for (let n = 0; n < 10; n++) expect((await guess('203.0.113.9')).status).toBe(403);
  return (await guess('198.51.100.7')).status;
}

describe('X-Forwarded-For', () => {
  let door: Door;
  afterEach(() => door?.close());

  it('is not believed, so that a guesser cannot pretend to be many', async () => {
    door = await Door.open();
    expect(await eleventhFromElsewhere(door)).toBe(429);
  });

  it('is believed from a proxy that is configured', async () => {
    door = await Door.open({ trustedProxies: ['127.0.0.0/8', '::1'] });
    expect(await eleventhFromElsewhere(door)).toBe(403);
  });
});

describe('too many requests', () => {
  let door: Door;
  afterAll(() => door?.close());

  it('of a guest are answered with 429 and the time to wait; a session has its own measure', async () => {
    door = await Door.open({ requestsPerMinute: 20 });
    const statuses: number[] = [];
    for (let n = 0; n < 30; n++) statuses.push((await door.guest().get('/api/welcome')).status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(20);
    const refused = await door.guest().get('/api/welcome').expect(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'request.tooMany', title: expect.stringMatching(/^Quá nhiều yêu cầu/) });
  });
});
