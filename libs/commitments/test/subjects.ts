import type { Stage } from '../../../test/support/stage';

export interface SubjectSeen {
  kind: string;
  state: string;
  deadline: string;
  agencyId: string;
  nextRungOn: string | null;
}

/** What is owed about an assignment, by kind; signs of life, which every assignment owes, apart. */
export function subjectsOf(stage: Stage, assignmentId: string): Promise<SubjectSeen[]> {
  return stage.sql<SubjectSeen>(
    `select kind, state, deadline::text, agency_id as "agencyId", next_rung_on::text as "nextRungOn"
     from subject where assignment_id = $1 and kind <> 'stale' order by kind, deadline`,
    [assignmentId],
  );
}

export async function factsOf(stage: Stage, aboutId: string): Promise<string[]> {
  const rows = await stage.sql<{ kind: string }>('select kind from fact where about_id = $1 order by id', [aboutId]);
  return rows.map((row) => row.kind);
}
