import type { Id } from '@dondoc/kernel';
import { asks, type Case, type Line } from '../line';
import type { Scene } from '../scene';

/** A statement in a transaction of the third province, as of a use case that forgot to ask. */
const without = (deed: string, sql: string, of: (scene: Scene) => Id): Case => ({
  name: `a use case without its check ${deed}`,
  run: async (scene) => {
    expect(await scene.stage.database.transact(scene.c.coordinator, (tx) => tx.query(sql, [of(scene)]))).toEqual([]);
  },
});

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
    cases: [
      without('reads the agreement', 'select 1 from agreement where id = $1', (s) => s.g1.id),
      without('reads an assignment', 'select 1 from assignment where id = $1', (s) => s.assignmentId),
      without('reads what was reported', 'select 1 from status_update where assignment_id = $1', (s) => s.assignmentId),
      without('reads the journal', 'select 1 from fact where agreement_id = $1', (s) => s.g1.id),
      without('reads the people', 'select 1 from person where locality_id = $1', (s) => s.a.locality.id),
      without('changes an assignment', 'update assignment set progress = 100 where id = $1 returning id', (s) => s.assignmentId),
      without('takes a side away', 'delete from party where agreement_id = $1 returning id', (s) => s.g1.id),
    ],
  },
];
