import { Mailbox } from '@dondoc/mail';
import { anAgreement } from '../../../test/builders';
import { Door } from '../../../test/support/door';

describe('the pages of the demonstration', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open({ demo: true });
    await anAgreement(door.stage, { code: 'HN-LDG-2023' });
  });
  afterAll(() => door?.close());

  const welcome = async (agent = door.guest()) => (await agent.get('/api/welcome').expect(200)).body;
  const links = async (agent = door.guest()): Promise<string[]> =>
    ((await welcome(agent)).demonstration?.roles ?? []).map((role: { path: string }) => role.path);

  it('offer one sign-in link per role on both sides', async () => {
    expect(await links()).toHaveLength(16);
  });

  it('sign in by such a link, as somebody who acts through an office', async () => {
    const agent = door.guest();
    const [link = ''] = await links();
    await agent.get(link).expect(303).expect('Location', '/');
    const { person, offices } = await welcome(agent);
    expect(person.name).toEqual(expect.any(String));
    expect(offices[0]).toMatchObject({
      role: 'focalPoint',
      agency: { nameVi: expect.any(String) },
      locality: { code: expect.any(String) },
    });
  });

  it('greet a guest with the day and no person', async () => {
    expect(await welcome()).toMatchObject({ today: door.stage.today, person: null, offices: [] });
  });

  it('show no link to another machine, by another name or through a proxy, and take none', async () => {
    const [link = ''] = await links();
    expect(await links(door.guest().set('Host', 'evil.example') as never)).toEqual([]);
    expect(await links(door.guest().set('X-Forwarded-For', '10.0.0.7') as never)).toEqual([]);
    await door.guest().get(link).set('Host', 'evil.example').expect(404);
  });

  describe('the mailbox', () => {
    const id = '01970000-0000-7000-8000-000000000001';
    beforeAll(async () => {
      const mail = {
        id,
        at: '2026-11-23T00:30:00.000Z',
        kind: 'daily' as const,
        from: 'dondoc@example.vn',
        to: 'a@example.vn',
        subject: 'Nhắc <b>việc</b>',
        html: '<html><head></head><body><script>alert(1)</script>Kính gửi</body></html>',
        text: 'Kính gửi',
        attachments: [],
      };
      await door.app.get(Mailbox, { strict: false }).put(mail, Buffer.from('Subject: x\r\n\r\nKính gửi'));
    });

    it('speaks Vietnamese first and English where asked', async () => {
      expect((await door.guest().get('/mailbox')).text).toContain('<html lang="vi">');
      expect((await door.guest().get('/mailbox').set('Accept-Language', 'en')).text).toContain('Development mailbox');
    });

    it('has no script and no inline style', async () => {
      const { text, headers } = await door.guest().get('/mailbox').expect(200);
      expect(text).not.toMatch(/<script|style=|<style|onclick/);
      expect(headers['content-security-policy']).not.toContain('unsafe-inline');
      await door
        .guest()
        .get('/assets/page.css')
        .expect('Content-Type', /text\/css/)
        .expect(200);
    });

    it('lists the mails and shows one, with its text taken literally', async () => {
      const list = await door.guest().get('/mailbox');
      expect(list.text).toContain(`href="/mailbox/${id}"`);
      expect(list.text).toContain('Thư tổng hợp ngày');
      const { text } = await door.guest().get(`/mailbox/${id}`).expect(200);
      expect(text).toContain('Nhắc &lt;b&gt;việc&lt;/b&gt;');
      expect(text).toContain(`src="/mailbox/${id}/html"`);
      expect(text).toContain('Subject: x');
    });

    it('shows the HTML part in a frame in which nothing can run', async () => {
      const { headers } = await door.guest().get(`/mailbox/${id}/html`).expect(200);
      const policy = headers['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/sandbox(?! allow-scripts)/);
      expect(policy).not.toContain('script-src');
    });

    it('hands out the .eml file', async () => {
      const { headers } = await door.guest().get(`/mailbox/${id}/download`).expect(200);
      expect(headers['content-disposition']).toContain(`${id}.eml`);
    });

    it('is closed to other machines', async () => {
      await door.guest().get('/mailbox').set('Host', 'evil.example').expect(404);
      await door.guest().get('/mailbox/..%2f..%2fsecrets').expect(404);
    });
  });
});

describe('the pages of a product in use', () => {
  let door: Door;
  beforeAll(async () => {
    door = await Door.open({ publicUrl: 'https://dondoc.example.vn' });
  });
  afterAll(() => door?.close());

  it('have no sign-in links and no mailbox', async () => {
    expect((await door.guest().get('/api/welcome').expect(200)).body.demonstration).toBeNull();
    await door.guest().get('/demo/sign-in/abc').expect(404);
    await door.guest().get('/mailbox').expect(404);
  });

  it('tell browsers to come back by https only', async () => {
    expect((await door.guest().get('/api/welcome')).headers['strict-transport-security']).toContain('max-age');
  });
});
