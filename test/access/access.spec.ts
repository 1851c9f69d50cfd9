import type { AddressInfo } from 'node:net';
import { ApiTokensService } from '@dondoc/directory';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Door } from '../support/door';
import { type Guest, theCast } from './cast';
import { knock } from './knock';
import { MATRIX } from './matrix';
import { INTERNAL_WORD, objectsOf, SHARED_WORD } from './objects';
import { rehearse } from './rehearsal';
import { type Answer, type Caller, DELEGATE, expected, expectedOfGuest, expectedWithoutOffice, type Row } from './row';

const AT_ONCE = 8;

/** What the router has, without the API page and what stands in front of every method of an address. */
function servedRoutes(app: NestExpressApplication): string[] {
  const { stack } = app.getHttpAdapter().getInstance().router as {
    stack: { route?: { path: string; methods: Record<string, boolean> } }[];
  };
  const routes = stack.flatMap(({ route }) => {
    const methods = Object.keys(route?.methods ?? {});
    return methods.length === 1 ? `${methods[0]?.toUpperCase()} ${route?.path}` : [];
  });
  return [...new Set(routes.filter((route) => !/ \/api\/(docs|openapi)/.test(route)))];
}

describe('who comes in where', () => {
  let door: Door;
  let ids: Record<string, string>;
  let cast: Guest[];
  let port: number;
  let token: string;

  beforeAll(async () => {
    door = await Door.open();
    const objects = await objectsOf(door);
    ids = objects.ids;
    const [own, other] = objects.scene.sides;
    if (!own || !other) throw new Error('The agreement needs two sides.');
    cast = await theCast(door, { own, other });
    token = (await door.stage.get(ApiTokensService).make(own.coordinator, { name: 'Đọc', scope: 'read', lastDay: door.stage.today })).token;
    rehearse(door.app);
    port = (door.app.getHttpServer().address() as AddressInfo).port;
  });
  afterAll(() => door?.close());

  const call = (route: string, row: Row, who: Pick<Guest, 'cookie'> & { token?: string }) => knock(route, row, { port, ids, ...who });

  it('is said for every route that the router has', () => {
    const plain = (route: string) => route.replace(/:\w+/g, ':').replace(/ #.*/, '');
    expect(servedRoutes(door.app).map(plain).sort()).toEqual([...new Set(Object.keys(MATRIX).map(plain))].sort());
  });

  it('lets a token that reads change nothing, and see nothing of the account', async () => {
    const isOut = (route: string) => !route.startsWith('GET ') || /^GET \/api\/(account|sessions|health)/.test(route);
    const routes = Object.entries(MATRIX).filter(([route]) => isOut(route));
    const answers: [string, { code?: string }][] = [];
    for (const [route, row] of routes)
      answers.push([route, (await (await call(route, row, { cookie: null, token })).json()) as { code?: string }]);
    expect(answers.filter(([, { code }]) => code !== 'token.scope').map(([route]) => route)).toEqual([]);
    expect((await call('GET /api/tasks/:task', {} as Row, { cookie: null, token })).status).toBe(200);
  });

  it('is answered as the matrix says, every route to everybody', async () => {
    const cases = Object.entries(MATRIX).flatMap(([route, row]) =>
      cast.filter((guest) => isTried(row, guest)).map((guest) => ({ route, row, guest })),
    );
    const unexpected: string[] = [];
    const words = { read: 0, leaked: [] as string[] };
    const work = async () => {
      for (let one = cases.pop(); one; one = cases.pop()) {
        const { route, row, guest } = one;
        const response = await call(route, row, guest);
        const text = await response.text();
        const [seen, wanted] = [answerOf(response.status), wantedOf(row, guest)];
        const who = [guest.standing, guest.caller].filter(Boolean).join(' ');
        if (seen !== wanted) unexpected.push(`${route} by ${who}: ${seen} (${response.status}) instead of ${wanted} ${text.slice(0, 160)}`);
        if (seen === 'ok') words.read++;
        if (seen === 'ok' && forbiddenWords(guest).some((word) => text.includes(word))) words.leaked.push(`${route} to ${who}`);
      }
    };
    const all = cases.length;
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    process.stdout.write(
      `access: ${all} combinations of ${Object.keys(MATRIX).length} routes and ${cast.length} callers tried, ${unexpected.length} unexpected; ${words.read} answers read, ${words.leaked.length} with what is not theirs\n`,
    );
    expect(unexpected.sort()).toEqual([]);
    expect(words.leaked.sort()).toEqual([]);
  }, 240_000);
});

/** A file that takes long to print is printed for a coordinator and an auditor; whoever is refused is refused in any case. */
const isTried = (row: Row, guest: Guest): boolean =>
  !row.isDear || wantedOf(row, guest) !== 'ok' || guest.caller === 'coordinator' || guest.caller === 'auditor';

const REFUSALS: Record<number, Answer> = { 401: '401', 403: '403', 404: '404' };

const answerOf = (status: number): Answer | 'broken' => (status >= 500 ? 'broken' : (REFUSALS[status] ?? 'ok'));

function wantedOf(row: Row, { caller, standing }: Guest): Answer {
  if (caller === 'guest') return expectedOfGuest(row);
  if (caller === 'noOffice' || !standing) return expectedWithoutOffice(row);
  return expected(row, caller as Caller, standing);
}

/** They do the work of a district's agency for the province, too. */
const WORKERS: Guest['caller'][] = ['focalPoint', 'agencyHead', DELEGATE];

/** Words that must stand in no answer to this caller. */
function forbiddenWords({ caller, standing }: Guest): string[] {
  const isStranger = standing === null || standing === 'stranger' || caller === 'operator';
  if (isStranger) return [SHARED_WORD, INTERNAL_WORD];
  const isOwnSide = standing === 'own' ? caller !== 'committeeOffice' : standing === 'district' && WORKERS.includes(caller);
  return isOwnSide ? [] : [INTERNAL_WORD];
}
