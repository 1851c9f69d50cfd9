import { aPerson } from '../../builders';
import { asks, type Line, send } from '../line';
import { INTERNAL, RANDOM_ID, type Scene, SHARED } from '../scene';

/** What there is to read of G1, each with its id. */
const OF_G1: [what: string, path: (scene: Scene) => [before: string, id: string, after: string]][] = [
  ['the agreement', (s) => ['/api/agreements/', s.g1.id, '']],
  ['the agreement by its code', (s) => ['/api/agreements/', s.g1.code, '']],
  ['its calendar', (s) => ['/api/agreements/', s.g1.id, '/calendar.ics']],
  ['a commitment', (s) => ['/api/commitments/', s.g1.commitments[0]?.id as string, '']],
  ['a task', (s) => ['/api/tasks/', s.task.id, '']],
  ['a task by its code', (s) => ['/api/tasks/', s.task.code, '']],
  ['the history of a task', (s) => ['/api/tasks/', s.task.id, '/history']],
  ['an assignment', (s) => ['/api/assignments/', s.assignmentId, '']],
  ['a review', (s) => ['/api/reviews/', s.reviewId, '']],
  ['the matrix of a review', (s) => ['/api/reviews/', s.reviewId, '/matrix']],
  ['the annex of a review', (s) => ['/api/reviews/', s.reviewId, '/annex.xlsx']],
  ['the matrix as a file', (s) => ['/api/reviews/', s.reviewId, '/matrix/table.csv']],
];

const LISTS = ['agreements', 'commitments', 'tasks', 'assignments', 'reviews', 'review-cycles', 'reports', 'messages', 'journal'];
const TABLES = ['agreements', 'commitments', 'tasks', 'assignments', 'reviews', 'reports', 'messages', 'journal', 'my-work'];

const seenByC = (what: string, path: (scene: Scene) => [string, string, string]) => ({
  name: `${what} of G1 by c1`,
  run: async (scene: Scene) => {
    const [before, id, after] = path(scene);
    const by = scene.c.coordinator;
    const foreign = await send(scene, { by, path: `${before}${encodeURIComponent(id)}${after}`, status: 404 });
    const random = await send(scene, { by, path: `${before}${RANDOM_ID}${after}`, status: 404 });
    expect([foreign.status, foreign.body]).toEqual([404, random.body]);
  },
});

export const isolation: Line[] = [
  {
    line: 'c1 reads G1 or any child, export, calendar → 404, same as a random id',
    cases: [
      ...OF_G1.map(([what, path]) => seenByC(what, path)),
      ...TABLES.map((table) =>
        asks(`the list ${table} as a file by c1`, (s) => ({
          by: s.c.coordinator,
          path: `/api/${table}/table.csv`,
          status: 200,
          lacks: new RegExp(`${SHARED}|${s.g1.code}`),
        })),
      ),
    ],
  },
  {
    line: 'b1 sees A’s internal note anywhere (JSON, mail, search, export) → absent',
    cases: [
      {
        name: 'in JSON, the history, search, files and mails',
        run: async (scene) => {
          const written = await send(scene, {
            by: scene.a.focalPoint,
            method: 'post',
            path: `${scene.path}/reports`,
            body: { progress: 30, results: 'Đã họp.', internalNote: INTERNAL },
            status: 200,
          });
          expect(written.status).toBe(200);
          const own = await send(scene, { by: scene.a.focalPoint, path: scene.path, status: 200 });
          expect(own.text).toContain(INTERNAL);
          const { task } = scene;
          const paths = [scene.path, `/api/tasks/${task.id}`, `/api/tasks/${task.id}/history`, `/api/search?q=${INTERNAL}`];
          const files = ['tasks', 'assignments', 'journal'].map((table) => `/api/${table}/table.csv`);
          for (const path of [...paths, ...files, `/api/reviews/${scene.reviewId}/matrix`]) {
            const { status, text } = await send(scene, { by: scene.b.coordinator, path, status: 200 });
            expect({ path, status, text }).toEqual({ path, status: 200, text: expect.not.stringContaining(INTERNAL) });
          }
          expect(JSON.stringify(scene.mails)).not.toContain(INTERNAL);
        },
      },
    ],
  },
  {
    line: 'change a lead agency to another province’s → 403',
    cases: [
      asks('of the other side', (s) => ({
        by: s.a.coordinator,
        method: 'put',
        path: `${s.path}/agencies`,
        body: { leadAgencyId: s.b.department.id },
        status: [403, 400, 404],
      })),
      asks('of a province that has nothing to do with it', (s) => ({
        by: s.a.coordinator,
        method: 'put',
        path: `${s.path}/agencies`,
        body: { leadAgencyId: s.c.department.id },
        status: [403, 400, 404],
      })),
      {
        name: 'leaves the lead agency as it was',
        run: async ({ stage, assignmentId, a }) => {
          const [row] = await stage.sql<{ lead: string }>('select lead_agency_id as lead from assignment where id = $1', [assignmentId]);
          expect(row?.lead).toBe(a.department.id);
        },
      },
    ],
  },
  {
    line: 'id in body ≠ id in path → 400; unknown properties (role, localityId) → 400',
    cases: (['id', 'assignmentId', 'role', 'localityId', 'agreementId', 'state_'] as const).map((property) =>
      asks(`a report with ${property}`, (s) => ({
        by: s.a.focalPoint,
        method: 'post',
        path: `${s.path}/reports`,
        body: { progress: 40, [property]: RANDOM_ID },
        status: 400,
        code: 'input.invalid',
      })),
    ),
  },
  {
    line: 'an administrator of A creates a user in B → 403',
    cases: [
      asks('a person', (s) => ({
        by: s.a.administrator,
        method: 'post',
        path: '/api/people',
        body: { name: 'Kẻ lạ', email: 'kela@example.vn', language: 'vi', localityId: s.b.locality.id },
        status: [403, 404],
      })),
      asks('an office for a person of A', (s) => ({
        by: s.a.administrator,
        method: 'post',
        path: '/api/people/memberships',
        body: { personId: s.a.focalPoint.personId, officeId: s.b.viceChairOffice.id, validFrom: '2026-12-01' },
        status: [403, 404],
      })),
      asks('an invitation for a person of B', (s) => ({
        by: s.a.administrator,
        method: 'post',
        path: `/api/people/${s.b.focalPoint.personId}/invitation`,
        status: [403, 404],
      })),
    ],
  },
  {
    line: 'search, count and sort leak nothing',
    cases: [
      asks('search for a word of G1', (s) => ({ by: s.c.coordinator, path: `/api/search?q=${SHARED}`, status: 200, lacks: SHARED })),
      asks('search for the code of G1', (s) => ({
        by: s.c.coordinator,
        path: `/api/search?q=${encodeURIComponent(s.g1.code)}`,
        status: 200,
        lacks: s.g1.id,
      })),
      ...LISTS.map((list) =>
        asks(`the list ${list}`, (s) => ({
          by: s.c.coordinator,
          path: `/api/${list}`,
          status: 200,
          lacks: new RegExp(`${SHARED}|${s.g1.code}|${s.g1.id}`),
        })),
      ),
      asks('a page that begins after a foreign row', (s) => ({
        by: s.c.coordinator,
        path: `/api/tasks?after=${encodeURIComponent(s.task.id)}`,
        status: [200, 400],
        lacks: SHARED,
      })),
    ],
  },
  {
    line: 'a batch with one foreign id → whole batch refused',
    cases: [
      {
        name: 'tasks for a commitment of one’s own and a foreign one',
        run: async (scene) => {
          const part = { partyId: scene.g1.parties[0]?.id, leadAgencyId: scene.a.department.id, dueDate: '2026-12-31' };
          const row = (commitmentId?: string) => ({ title: 'Việc của cả lô', kind: 'dated', commitmentId, assignments: [part] });
          const tasks = [row(scene.g1.commitments[0]?.id), row(scene.g2.commitments[0]?.id)];
          const answer = await send(scene, {
            by: scene.a.coordinator,
            method: 'post',
            path: '/api/commitments/tasks',
            body: { tasks },
            status: 404,
          });
          expect([400, 403, 404, 422]).toContain(answer.status);
          expect(await scene.stage.sql(`select 1 from task where title = 'Việc của cả lô'`)).toEqual([]);
        },
      },
    ],
  },
  {
    line: 'evidence by guessed key → 404',
    cases: [
      asks('by a random id', (s) => ({ by: s.a.focalPoint, path: `${s.path}/evidence/${RANDOM_ID}`, status: 404 })),
      asks('by the hash of its contents', (s) => ({ by: s.a.focalPoint, path: `${s.path}/evidence/${'a'.repeat(64)}`, status: 404 })),
      asks('by a path', (s) => ({ by: s.a.focalPoint, path: `${s.path}/evidence/..%2f..%2f..%2fetc%2fpasswd`, status: 404 })),
    ],
  },
  {
    line: 'somebody without any office, and with every office elsewhere, reads nothing of G1',
    cases: [
      {
        name: 'a person who holds none',
        run: async (scene) => {
          const nobody = await aPerson(scene.stage, { offices: [] });
          expect((await send(scene, { by: nobody, path: scene.path, status: 404 })).status).toBe(404);
          expect((await send(scene, { by: nobody, path: '/api/tasks', status: 200 })).text).not.toContain(SHARED);
        },
      },
    ],
  },
];
