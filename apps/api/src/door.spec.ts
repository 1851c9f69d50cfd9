import { type AddressInfo, connect } from 'node:net';
import { anAgreement, aSide, aTask } from '../../../test/builders';
import { Door } from '../../../test/support/door';

type Task = Awaited<ReturnType<typeof aTask>>;

describe('the door', () => {
  let door: Door;
  let task: Task;

  beforeAll(async () => {
    door = await Door.open();
    task = await aTask(door.stage, { dueDate: '2026-12-15' });
  });
  afterAll(() => door?.close());

  const side = (n: 0 | 1) => task.agreement.sides[n] as Task['agreement']['sides'][number];
  const assignment = (n: 0 | 1) => task.assignments[n]?.id as string;

  describe('signing in', () => {
    it('is asked for everywhere under /api', async () => {
      const answer = await door.guest().get('/api/agreements').expect(401);
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect(answer.body).toMatchObject({ status: 401, code: 'session.missing', title: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn.' });
    });

    it('tells who one is and through which offices one acts', async () => {
      const me = await (await door.as(side(0).focalPoint)).get('/api/session').expect(200);
      expect(me.body.person.name).toBe(side(0).focalPoint.name);
      expect(me.body.offices).toEqual([expect.objectContaining({ role: 'focalPoint', agencyId: side(0).department.id })]);
    });

    it('sets a cookie that no script can read, and that ends with the session', async () => {
      const agent = await door.as(side(0).focalPoint);
      const ended = await agent.delete('/api/session').expect(204);
      expect(String(ended.headers['set-cookie'])).toMatch(/^dondoc=;.*HttpOnly; SameSite=Lax/);
      await agent.get('/api/session').expect(401);
    });

    it('with a cookie of a session that ended is refused, wherever the cookie was kept', async () => {
      const { agent, cookie } = await door.cookieOf(side(0).focalPoint);
      await door.guest().get('/api/session').set('Cookie', cookie).expect(200);
      await agent.delete('/api/session');
      await door.guest().get('/api/session').set('Cookie', cookie).expect(401);
    });

    it('is the same refusal for an unknown account as for a wrong password', async () => {
      const wrong = await door
        .guest()
        .post('/api/session')
        .send({ email: 'nobody@example.vn', password: 'x'.repeat(12) });
      expect(wrong.status).toBe(403);
      expect(wrong.body.code).toBe('signIn.refused');
    });

    it('is refused after ten wrong passwords', async () => {
      const attempt = () =>
        door
          .guest()
          .post('/api/session')
          .send({ email: 'guess@example.vn', password: 'x'.repeat(12) });
      for (let n = 0; n < 10; n++) expect((await attempt()).status).toBe(403);
      const refused = await attempt();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    });
  });

  describe('what belongs to others', () => {
    it('is not found, with the same answer as for what does not exist', async () => {
      const stranger = await door.as((await aSide(door.stage)).coordinator);
      const random = '00000000-0000-7000-8000-000000000999';
      const foreign = await stranger.get(`/api/assignments/${assignment(0)}`).expect(404);
      expect(foreign.body).toEqual((await stranger.get(`/api/assignments/${random}`).expect(404)).body);
      await stranger.get(`/api/agreements/${task.agreement.id}`).expect(404);
      await stranger.get(`/api/agreements/${task.agreement.code}`).expect(404);
      await stranger.get(`/api/tasks/${task.id}`).expect(404);
      await stranger.post(`/api/assignments/${assignment(0)}/confirmation`).expect(404);
    });

    it('is in no list', async () => {
      const stranger = await door.as((await aSide(door.stage)).coordinator);
      for (const list of [
        'agreements',
        'commitments',
        'tasks',
        'assignments',
        'reviews',
        'review-cycles',
        'reports',
        'messages',
        'journal',
      ]) {
        const { body } = await stranger.get(`/api/${list}`).expect(200);
        expect([list, JSON.stringify(body.items)]).toEqual([list, expect.not.stringContaining(task.agreement.code)]);
        expect([list, JSON.stringify(body.items)]).toEqual([list, expect.not.stringContaining(task.agreement.id)]);
      }
    });

    it('of the other side of one’s agreement may be read and not written', async () => {
      const other = await door.as(side(1).coordinator);
      await other.get(`/api/assignments/${assignment(0)}`).expect(200);
      await other.post(`/api/assignments/${assignment(0)}/confirmation`).expect(403);
    });

    it('by office is refused before the object is looked at', async () => {
      const focalPoint = await door.as(side(0).focalPoint);
      await focalPoint.post(`/api/assignments/${assignment(0)}/confirmation`).expect(403);
      await focalPoint.post('/api/people').send({}).expect(403);
    });
  });

  describe('a refusal', () => {
    it('speaks the language that is asked for', async () => {
      const agent = await door.as(side(0).focalPoint);
      const missing = '/api/assignments/00000000-0000-7000-8000-000000000001';
      expect((await agent.get(missing)).body.title).toBe('Không tìm thấy.');
      const english = await agent.get(missing).set('Accept-Language', 'en');
      expect(english.body.title).toBe('Not found.');
      expect(english.headers['content-language']).toBe('en');
    });

    it('names the fields that are wrong', async () => {
      const agent = await door.as(side(0).focalPoint);
      const answer = await agent
        .post(`/api/assignments/${assignment(0)}/reports`)
        .send({ progress: 101, role: 'administrator' })
        .expect(400);
      expect(answer.body.fields).toEqual(
        expect.arrayContaining([
          { field: 'role', rule: 'whitelistValidation', message: 'Không có thuộc tính này.' },
          { field: 'progress', rule: 'max', message: 'Lớn hơn mức cho phép.' },
        ]),
      );
    });

    it('of an address that does not exist is a problem like any other', async () => {
      const answer = await door.guest().get('/api/nothing').expect(404);
      expect(answer.body).toMatchObject({ code: 'route.notFound', title: 'Không có địa chỉ này.' });
    });
  });

  describe('hostile input', () => {
    it.each([
      ['?limit=1e9', 400],
      ['?limit=201', 400],
      ['?limit=0', 400],
      ['?nonsense=1', 400],
      ['?after=%00', 400],
      ['?state=whatever', 400],
      ['?agreementId=1', 400],
      ['?__proto__=1', 400],
    ])('in a query is refused: %s', async (query, status) => {
      const agent = await door.as(side(0).focalPoint);
      expect((await agent.get(`/api/assignments${query}`)).status).toBe(status);
    });

    it('in an id names nothing', async () => {
      const agent = await door.as(side(0).focalPoint);
      for (const id of ['1', 'x', '..%2f..%2fetc', "'%20or%201=1", '%00']) await agent.get(`/api/assignments/${id}`).expect(404);
      expect([400, 404]).toContain((await agent.get('/api/assignments/%E0%A4%A')).status);
    });

    it.each([
      ['broken', '{"progress":', 400],
      ['a number that is none', '{"progress":1e400}', 400],
      ['a list for an object', '[]', 400],
      ['a prototype', '{"__proto__":{"progress":1}}', 400],
      ['ten thousand levels', `{"results":${'['.repeat(10_000)}${']'.repeat(10_000)}}`, 400],
      ['three megabytes', JSON.stringify({ results: 'x'.repeat(3_000_000) }), 413],
    ])('as JSON is refused: %s', async (_, json, status) => {
      const agent = await door.as(side(0).focalPoint);
      const answer = await agent
        .post(`/api/assignments/${assignment(0)}/reports`)
        .set('Content-Type', 'application/json')
        .send(json);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toContain('application/problem+json');
    });

    it('that another site makes a browser send is refused', async () => {
      const agent = await door.as(side(0).focalPoint);
      const path = `/api/assignments/${assignment(0)}/acknowledgement`;
      await agent.post(path).set('Sec-Fetch-Site', 'cross-site').expect(403);
      await agent.post(path).set('Origin', 'https://evil.example').expect(403);
      await agent.post(path).set('Host', 'evil.example').set('Origin', 'http://evil.example').expect(403);
      await agent.post(path).set('Content-Type', 'text/plain').send('{}').expect(415);
    });

    it('in a content type that a plain form can send is taken only where a route says so', async () => {
      const agent = await door.as(side(0).focalPoint);
      const path = `/api/assignments/${assignment(0)}`;
      await agent.post(`${path}/reports`).field('progress', '30').expect(415);
      await agent.post(`${path}/reports`).type('form').send('progress=30').expect(415);
      await agent.post(`${path}/evidence`).send({ file: 'x' }).expect(415);
    });
  });

  it('a file of more than 25 MB is refused, and so is none at all', async () => {
    const agent = await door.as(side(0).focalPoint);
    const path = `/api/assignments/${assignment(0)}/evidence`;
    const large = await agent.post(path).attach('file', Buffer.alloc(26 * 1024 * 1024), 'lon.pdf');
    expect([large.status, large.body.code]).toEqual([413, 'request.tooLarge']);
    expect((await agent.post(path).field('statusUpdateId', 'x')).status).toBe(400);
  });

  it('what is announced as two gigabytes is refused before any of it is read, and the connection is closed', async () => {
    const { port } = door.app.getHttpServer().address() as AddressInfo;
    const answer = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2147483648\r\n\r\n{',
        ),
      );
      socket.on('data', (chunk) => {
        text += chunk;
      });
      socket.once('error', reject).once('close', () => resolve(text));
    });
    expect(answer).toMatch(/^HTTP\/1.1 413 /);
    expect(answer).toContain('request.tooLarge');
  });

  it('the server waits neither for headers nor for contents without end', () => {
    const { headersTimeout, requestTimeout, maxHeadersCount } = door.app.getHttpServer();
    expect([headersTimeout, requestTimeout, maxHeadersCount]).toEqual([15_000, 150_000, 100]);
  });

  it('every answer carries the headers that keep a browser safe', async () => {
    const { headers } = await door.guest().get('/api/session');
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('x-powered-by');
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers['permissions-policy']).toContain('camera=()');
  });

  describe('an Idempotency-Key', () => {
    it('gets the first answer again, and nothing is done twice', async () => {
      const agent = await door.as(side(0).focalPoint);
      const report = () =>
        agent
          .post(`/api/assignments/${assignment(0)}/reports`)
          .set('Idempotency-Key', 'k-1')
          .send({ progress: 30, results: 'Đã họp.' });
      const [first, second] = [await report().expect(200), await report().expect(200)];
      expect(second.body).toEqual(first.body);
      const { body } = await agent.get(`/api/assignments/${assignment(0)}`);
      expect(body.updates).toHaveLength(1);
    });

    it('that came before with other contents is refused', async () => {
      const agent = await door.as(side(0).focalPoint);
      const report = (progress: number) =>
        agent
          .post(`/api/assignments/${assignment(0)}/reports`)
          .set('Idempotency-Key', 'k-2')
          .send({ progress, results: 'Đã họp.' });
      await report(40).expect(200);
      expect((await report(50).expect(409)).body.code).toBe('once.reused');
    });

    it('of another person is another key', async () => {
      const report = async (n: 0 | 1) =>
        (await door.as(side(n).focalPoint))
          .post(`/api/assignments/${assignment(n)}/reports`)
          .set('Idempotency-Key', 'k-3')
          .send({ progress: 60, results: 'Đã họp.' });
      expect([(await report(0)).status, (await report(1)).status]).toEqual([200, 200]);
    });

    it('that is no key is refused', async () => {
      const agent = await door.as(side(0).focalPoint);
      await agent
        .post(`/api/assignments/${assignment(0)}/acknowledgement`)
        .set('Idempotency-Key', 'x'.repeat(300))
        .expect(400);
    });
  });

  it('a page of a list leads to the next one, until there is none', async () => {
    const agreement = await anAgreement(door.stage, { commitments: 5 });
    const agent = await door.as(agreement.sides[0]?.coordinator as never);
    const seen: string[] = [];
    for (let after = ''; ; ) {
      const { body } = await agent
        .get(`/api/commitments?agreement=${agreement.code}&limit=2${after && `&after=${encodeURIComponent(after)}`}`)
        .expect(200);
      seen.push(...body.items.map((item: { code: string }) => item.code));
      if (body.next === null) break;
      after = body.next;
    }
    expect(seen).toEqual(agreement.commitments.map(({ code }) => code));
  });
});
