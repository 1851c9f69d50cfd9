import { asks, type Line } from '../line';

export const rules: Line[] = [
  {
    line: 'skipping states, confirming one’s own work, updating a locked period → 409/403 in words',
    cases: [
      asks('confirming what was not submitted', (s) => ({
        by: s.a.coordinator,
        method: 'post',
        path: `${s.path}/confirmation`,
        status: [409, 403],
      })),
      asks('resuming what is not paused', (s) => ({ by: s.a.coordinator, method: 'post', path: `${s.path}/resumption`, status: 409 })),
      asks('confirming as the agency that did it', (s) => ({
        by: s.a.focalPoint,
        method: 'post',
        path: `${s.path}/confirmation`,
        status: 403,
      })),
      asks('confirming for the other side', (s) => ({ by: s.b.coordinator, method: 'post', path: `${s.path}/confirmation`, status: 403 })),
      {
        name: 'changing a review that is locked',
        run: async (scene) => {
          const { stage, reviewId } = scene;
          await stage.sql(`update review_side set state = 'locked' where review_id = $1`, [reviewId]);
          const [line] = await stage.sql<{ id: string }>('select id from review_line where review_id = $1 limit 1', [reviewId]);
          const agent = await scene.as(scene.a.coordinator);
          const { status, body } = await agent.post(`/api/reviews/lines/${line?.id}/assessment`).send({ assessment: 'notSent' });
          expect([[403, 409].includes(status), body.title.length > 8]).toEqual([true, true]);
        },
      },
    ],
  },
  {
    line: 'the application’s database role may not UPDATE or DELETE the audit',
    cases: ['update fact set kind = kind', 'delete from fact', 'truncate fact'].map((statement) => ({
      name: statement,
      run: async ({ stage }) => {
        await expect(stage.database.statement(statement)).rejects.toMatchObject({ driverError: { code: '42501' } });
      },
    })),
  },
  {
    line: 'row-level security as the second wall: FORCE ROW LEVEL SECURITY, SET LOCAL per transaction',
    notBuilt: 'row-level security on the tables of the provinces',
  },
];
