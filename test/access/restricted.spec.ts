import type { AddressInfo } from 'node:net';
import { Actor, type HeldOffice, randomIds } from '@dondoc/kernel';
import { mails } from '../../libs/reminders/test/reading';
import { Door } from '../support/door';
import { type Guest, theCast } from './cast';
import { knock } from './knock';
import { MATRIX } from './matrix';
import { rehearse } from './rehearsal';
import { aRestrictedScene, NAMED, type RestrictedScene, SECRET_WORD } from './restricted-scene';
import { DELEGATE, type Row, SUBSTITUTE } from './row';
import { whatIsInside } from './what-is-inside';

const AT_ONCE = 8;
/** Through a proxy that nobody trusts: not from this machine, where the mailbox of development is open. */
const ELSEWHERE = { 'X-Forwarded-For': '192.0.2.7' };

interface Asked {
  route: string;
  path: string;
}

/** They act through an office of the first side that is named: its holder, who stands in for the coordinator, who reads for all of them. */
const isNamed = ({ caller, standing }: Guest) => standing === 'own' && [...NAMED, DELEGATE, SUBSTITUTE].some((one) => one === caller);

/** Not of the two sides: some are enough. */
const isBeside = ({ standing }: Guest) => standing === 'stranger' || standing === 'district';

/** Whoever should not know of it asks everything there is to ask, of what is open and of what is restricted. */
describe('What belongs to a restricted field', () => {
  let door: Door;
  let scene: RestrictedScene;
  let cast: Guest[];
  let everything: Asked[];
  let port: number;

  beforeAll(async () => {
    door = await Door.open();
    scene = await aRestrictedScene(door);
    const [own, other] = scene.sides;
    cast = await theCast(door, { own, other });
    everything = Object.entries(MATRIX).flatMap(([route, row]) => (route.startsWith('GET ') ? asked(route, row) : []));
    port = (door.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => door?.close());

  /** A route with the ids of what is open, and with those of what is restricted where it has any. */
  function asked(route: string, { query = '' }: { query?: string }): Asked[] {
    const sets = [scene.ids, { ...scene.ids, ...scene.restricted, format: 'xlsx' }];
    const filled = sets.map((ids) => route.slice(4).replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(ids[name] as string)));
    return [...new Set(filled)].map((path) => ({ route, path: `${path}${query}` }));
  }

  const more = (): Asked[] => [
    { route: 'search', path: `/api/search?q=${SECRET_WORD}` },
    { route: 'journal of one thing', path: `/api/journal?aboutId=${scene.restricted.assignment}` },
    { route: 'journal to its end', path: '/api/journal?limit=200' },
    { route: 'calendar of mails', path: `/api/agreements/${scene.ids.agreement}/preview?from=2026-06-01&to=2027-06-01` },
    { route: 'sealed journal', path: `/api/journal/seals/${scene.ids.locality}/export?from=2026-05-01&to=2026-12-31` },
    { route: 'sealed journal as a table', path: `/api/journal/seals/${scene.ids.locality}/table.csv?from=2026-05-01&to=2026-12-31` },
    { route: 'tasks', path: `/api/tasks?agreementId=${scene.ids.agreement}&limit=200` },
    { route: 'messages', path: '/api/messages?limit=200' },
  ];

  /** What this person is told that they should not be, and the answers that broke. */
  async function told({ cookie }: Guest, { route, path }: Asked): Promise<string | null> {
    const response = await fetch(`http://localhost:${port}${path}`, {
      headers: { ...ELSEWHERE, ...(cookie && { Cookie: cookie }) },
      redirect: 'manual',
    });
    const text = whatIsInside(Buffer.from(await response.arrayBuffer()));
    if (response.status >= 500) return `${route}: ${response.status}`;
    // what was asked for may be repeated
    const secret = scene.secrets.find((one) => text.includes(one) && !path.includes(one));
    return secret ? `${route}: ${secret === SECRET_WORD ? 'its words' : secret} (${response.status})` : null;
  }

  async function allTold(guests: readonly Guest[]): Promise<{ asked: number; found: string[] }> {
    const printed = new Set<string>();
    const cases = guests.flatMap((guest) =>
      [...everything, ...more()].filter(({ route }) => !MATRIX[route]?.isDear || firstOf(printed, route)).map((one) => ({ guest, one })),
    );
    const [count, found] = [cases.length, [] as string[]];
    const work = async () => {
      for (let next = cases.pop(); next; next = cases.pop()) {
        const what = await told(next.guest, next.one);
        if (what) found.push(`${[next.guest.standing, next.guest.caller].join(' ')} – ${what}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { asked: count, found: found.sort() };
  }

  /** Of both sides. */
  const unnamed = (callers: readonly string[]) =>
    cast.filter((guest) => ['own', 'other'].includes(String(guest.standing)) && !isNamed(guest) && callers.includes(String(guest.caller)));

  it('is there for the named offices: on its own pages, in lists, files and search', async () => {
    const coordinator = cast.find((guest) => guest.standing === 'own' && guest.caller === 'coordinator') as Guest;
    const { found } = await allTold([coordinator]);
    const routes = new Set(found.map((one) => one.replace(/^.* – /, '').replace(/: .*/, '')));
    for (const route of [
      'GET /api/tasks',
      'GET /api/tasks/table.:format',
      'GET /api/tasks/:task/history',
      'GET /api/assignments/:assignment',
      'GET /api/assignments/:assignment/evidence/:evidence',
      'GET /api/commitments/:commitment',
      'GET /api/agreements/:agreement',
      'GET /api/agreements/:agreement/calendar.ics',
      'GET /api/reviews/:review/matrix',
      'GET /api/reviews/:review',
      'GET /api/leadership-meeting',
      'GET /api/journal',
      'GET /api/journal/table.:format',
      'search',
      'calendar of mails',
    ])
      expect([route, routes.has(route)]).toEqual([route, true]);
  });

  it('is nowhere in what anybody else is answered', async () => {
    const others = cast.filter((guest) => !isNamed(guest) && (!isBeside(guest) || ['focalPoint', 'coordinator'].includes(guest.caller)));
    const { asked: requests, found } = await allTold(others);
    process.stdout.write(
      `restricted: ${requests} answers to ${others.length} callers read, ${found.length} that say what they should not\n`,
    );
    expect(found).toEqual([]);
  }, 480_000);

  it('is hidden by the use cases alone, where the policies of the rows let everything through', async () => {
    await stage(`create or replace function dondoc_fields() returns text[] language sql stable as $$ select array['religion'] $$`);
    try {
      expect((await allTold(unnamed(['administrator', 'coordinator', 'focalPoint', 'auditor']))).found).toEqual([]);
    } finally {
      await stage(FIELDS_OF_THE_TRANSACTION);
    }
  }, 480_000);

  it('is hidden by the policies of the rows alone, where the use cases take everybody for named', async () => {
    const person = Actor.person;
    const named = (office: HeldOffice) => ({ ...office, restrictedFields: ['religion'] });
    const careless = jest.spyOn(Actor, 'person').mockImplementation((id, name, offices) => person(id, name, offices.map(named)));
    try {
      expect((await allTold(unnamed(['administrator', 'coordinator', 'focalPoint', 'auditor']))).found).toEqual([]);
    } finally {
      careless.mockRestore();
    }
  }, 480_000);

  it('is in mails to people of named offices alone', async () => {
    const all = await mails(door.stage);
    const [{ addresses } = { addresses: [] as string[] }] = await door.stage.sql<{ addresses: string[] }>(
      'select array_agg(email) as addresses from person where id = any($1)',
      [NAMED.map((role) => scene.sides[0][role].personId)],
    );
    const saying = all.filter((mail) => scene.secrets.some((secret) => JSON.stringify(mail).includes(secret)));
    expect(all.length).toBeGreaterThan(saying.length);
    expect(saying.length).toBeGreaterThan(0);
    expect(saying.filter((mail) => !addresses.some((address) => JSON.stringify(mail).includes(address)))).toEqual([]);
  });

  /** Deeds on what is restricted: by their address, or by what is sent. */
  const deeds = (): [route: string, row: Row][] => {
    const names = Object.keys(scene.restricted).map((name) => new RegExp(`:${name}\\b`));
    return Object.entries(MATRIX).filter(
      ([route, { body }]) => !route.startsWith('GET ') && names.some((name) => name.test(route) || name.test(JSON.stringify(body ?? {}))),
    );
  };

  /** How the deed is answered: with what was asked for named as it is in the row. */
  async function answerTo(route: string, row: Row, { cookie }: Guest, objects: Record<string, string>): Promise<string> {
    const response = await knock(route, row, { port, ids: { ...scene.ids, ...objects }, cookie });
    const named = Object.entries(objects).reduce((text, [name, id]) => text.replaceAll(id, `:${name}`), await response.text());
    return `${response.status} ${named}`;
  }

  it('is acted on by nobody else: whatever they try is answered as if it were not there', async () => {
    rehearse(door.app);
    const none = Object.fromEntries(Object.keys(scene.restricted).map((name) => [name, randomIds.next() as string]));
    const [all, different, taken] = [deeds(), [] as string[], new Set<string>()];
    let tried = 0;
    for (const [route, row] of all) {
      for (const guest of cast) {
        const [there, nowhere] = [await answerTo(route, row, guest, scene.restricted), await answerTo(route, row, guest, none)];
        if (isNamed(guest) && there !== nowhere) taken.add(route);
        if (isNamed(guest)) continue;
        tried++;
        if (there !== nowhere)
          different.push(`${route} by ${guest.standing} ${guest.caller}: ${there.slice(0, 120)} instead of ${nowhere.slice(0, 120)}`);
      }
    }
    process.stdout.write(
      `restricted: ${tried} deeds on ${all.length} routes tried by who is not named, ${different.length} answered otherwise than where nothing is\n`,
    );
    expect(different).toEqual([]);
    expect(all.map(([route]) => route).filter((route) => !taken.has(route))).toEqual([]);
  }, 240_000);

  const stage = (sql: string) => door.stage.sql(sql);
});

const FIELDS_OF_THE_TRANSACTION = `create or replace function dondoc_fields() returns text[] language sql stable parallel safe as
  $$ select string_to_array(nullif(current_setting('dondoc.fields', true), ''), ',') $$`;

/** A file that takes long to print is printed for one of them. */
function firstOf(seen: Set<string>, route: string): boolean {
  if (seen.has(route)) return false;
  seen.add(route);
  return true;
}
