import type { Tx } from '@dondoc/database';
import { type Id, invalid, isId, notFound, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { CommitmentDetail } from '../views';
import { openOnly } from './access';
import { agencyNames, localityNames } from './names';
import { Where } from './where';

export interface CommitmentFilter {
  agreementId?: Id;
  /** Commitments nobody broke down yet: work for the coordinator. */
  withoutTask?: boolean;
  isCommitment?: boolean;
}

const ROWS = `select c.id, c.code, c.parent_id as "parentId", c.position, c.number, c.kind, c.is_commitment as "isCommitment", c.field,
    c.group_vi as "groupVi", c.group_en as "groupEn", c.title_vi as "titleVi", c.title_en as "titleEn", ${localityNames('c.obligor_ids')} as obligors,
    ${agencyNames('c.lead_agency_ids')} as "leadAgencies", ${agencyNames('c.cooperating_agency_ids')} as "cooperatingAgencies", c.recurrence, c.note,
    (select count(*)::int from task t where t.commitment_id = c.id) as tasks, c.agreement_id as "agreementId", g.code as "agreementCode"
  from commitment c join agreement g on g.id = c.agreement_id`;

export async function commitmentRows(tx: Tx, where: Where, tail: string): Promise<CommitmentDetail[]> {
  return tx.query<CommitmentDetail>(`${ROWS} where ${where.sql} ${tail}`, where.parameters);
}

export async function commitmentPage(tx: Tx, filter: CommitmentFilter, page: Page): Promise<Paged<CommitmentDetail>> {
  const where = openOnly(tx, new Where(), 'c')
    .andIf('c.agreement_id = ?', filter.agreementId)
    .andIf('c.is_commitment = ?', filter.isCommitment);
  if (filter.withoutTask) where.and('c.is_commitment and not exists (select 1 from task t where t.commitment_id = c.id)');
  if (page.after !== undefined) afterKey(where, page.after);
  const rows = await commitmentRows(tx, where, `order by g.code, c.position limit ${page.limit + 1}`);
  return pageOf(rows, page.limit, (row) => `${row.agreementCode}~${row.position}`);
}

/** @throws notFound */
export async function commitmentDetail(tx: Tx, idOrCode: string): Promise<CommitmentDetail> {
  const where = openOnly(tx, new Where(), 'c').and(isId(idOrCode) ? 'c.id = ?' : 'c.code = ?', idOrCode);
  const [row] = await commitmentRows(tx, where, '');
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}

function afterKey(where: Where, after: string): void {
  const [code = '', position = ''] = after.split('~');
  if (!/^\d{1,6}$/.test(position)) throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
  where.and('(g.code, c.position) > (?, ?::int)', code, position);
}
