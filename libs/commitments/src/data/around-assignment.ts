import type { Tx } from '@dondoc/database';
import type { Id } from '@dondoc/kernel';
import type { AssignmentDetail } from '../views';
import { ASKED, askedOf } from './my-work';
import { SIDES, type SideRow } from './sides';

type Around = Pick<
  AssignmentDetail,
  | 'returnNote'
  | 'decisionNote'
  | 'conclusionId'
  | 'asked'
  | 'agreementTitleVi'
  | 'agreementTitleEn'
  | 'commitmentTitleVi'
  | 'commitmentTitleEn'
>;
interface Beside {
  sides: SideRow[];
  submittedByPersonId: Id | null;
}

const AROUND = `select case when $2 then b.return_note end as "returnNote", b.decision_note as "decisionNote",
    b.conclusion_id as "conclusionId", b.submitted_by_person_id as "submittedByPersonId",
    case when $2 then ${ASKED} end as asked, g.title_vi as "agreementTitleVi", g.title_en as "agreementTitleEn",
    c.title_vi as "commitmentTitleVi", c.title_en as "commitmentTitleEn", ${SIDES}
  from assignment b join task t on t.id = b.task_id join commitment c on c.id = t.commitment_id join agreement g on g.id = b.agreement_id
    left join lateral ${askedOf('b.id')} s on true
  where b.id = $1`;

/** What stands around one assignment: its task's other sides, its agreement, what a review asks. What is internal is not read for another side. */
export async function aroundAssignment(tx: Tx, id: Id, ownSide: boolean): Promise<Around & Beside> {
  const [around] = await tx.query<Around & Beside>(AROUND, [id, ownSide]);
  if (!around) throw new Error(`Assignment ${id} went away while it was read.`);
  return around;
}
