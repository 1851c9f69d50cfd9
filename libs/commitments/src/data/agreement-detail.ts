import { openTo, type Tx } from '@dondoc/database';
import { type Actor, isId, type LocalDate, notFound } from '@dondoc/kernel';
import type { AgreementDetail, CommitmentDetail, CommitmentNode, PartyView, SideCounts } from '../views';
import { visibleOnly } from './access';
import { counted, SHOWN, UNFINISHED } from './agreement-lists';
import { commitmentRows } from './commitment-lists';
import { agencyName, localityName, localityNames } from './names';
import { timelinessSql } from './timeliness';
import { Where } from './where';

const detail = (
  actor: Actor,
) => `select ${SHOWN}, g.source_published_on as "sourcePublishedOn", g.period_from as "periodFrom", g.period_to as "periodTo",
    g.period_open_ended as "periodOpenEnded", g.period_vi as "periodVi", g.issuer_vi as "issuerVi", g.legal_basis_vi as "legalBasisVi",
    g.count_note as "countNote", g.note, g.mechanism_note as "mechanismNote", g.reporting_interval as "reportingInterval",
    g.review_interval as "reviewInterval", g.money, g.source_document as "sourceDocument", g.imported_at as "importedAt",
    ${localityNames('g.counterpart_ids')} as counterparts
  from agreement g ${counted(actor)}`;

const PARTIES = `select p.id, p.position, ${localityName('l')} as locality, ${localityName('s')} as "signedLocality", p.overseers,
    case when o.id is not null then json_build_object('id', o.id, 'titleVi', o.title_vi, 'titleEn', o.title_en) end as "overseeingOffice",
    case when a.id is not null then ${agencyName('a')} end as "coordinatingAgency", p.coordinating_stated as "coordinatingStated",
    p.coordinating_scope_vi as "coordinatingScopeVi", p.coordinating_scope_en as "coordinatingScopeEn",
    case when k.id is not null then ${agencyName('k')} end as "committeeAgency", p.committee_stated as "committeeStated",
    p.stale_after as "staleAfter", p.unacknowledged_after as "unacknowledgedAfter"
  from party p join locality l on l.id = p.locality_id join locality s on s.id = p.signed_locality_id
    left join agency a on a.id = p.coordinating_agency_id left join agency k on k.id = p.committee_agency_id
    left join office o on o.id = p.overseeing_office_id
  where p.agreement_id = $1 order by p.position`;

const ofSide = (actor: Actor) => `a.agreement_id = $1 and a.party_id = p.id and ${openTo(actor, 'a')}`;

/** Most of it is finished and counted by its outcome; the task is asked only where there is no date. */
const sideCounts = (ofSide: string) => `select p.id as "partyId", coalesce((select json_object_agg(n.timeliness, n.count) from (
      select a.outcome as timeliness, count(*)::int as count from assignment a where ${ofSide} and a.outcome is not null and a.outcome <> 'undated' group by 1
      union all
      select ${timelinessSql('a', 'd')}, count(*)::int from assignment a cross join (values ('dated')) d (kind)
      where ${ofSide} and ${UNFINISHED} and a.due_date is not null group by 1
      union all
      select ${timelinessSql()}, count(*)::int from assignment a join task t on t.id = a.task_id
      where ${ofSide} and a.due_date is null and a.state <> 'no_longer_applicable' group by 1) n), '{}') as counts
  from party p where p.agreement_id = $1 order by p.position`;

/** The agreement with its parties and the tree of its rows. @throws notFound */
export async function agreementDetail(tx: Tx, silentBefore: readonly LocalDate[], idOrCode: string): Promise<AgreementDetail> {
  const where = visibleOnly(tx, new Where([silentBefore]), 'g.id').and(isId(idOrCode) ? 'g.id = ?' : 'g.code = ?', idOrCode);
  const [agreement] = await tx.query<Omit<AgreementDetail, 'parties' | 'sideCounts' | 'tree'>>(
    `${detail(tx.actor)} where ${where.sql}`,
    where.parameters,
  );
  if (!agreement) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  const rows = await commitmentRows(
    tx,
    new Where().and('c.agreement_id = ?', agreement.id).and(openTo(tx.actor, 'c')),
    'order by c.position',
  );
  const parties = await tx.query<PartyView>(PARTIES, [agreement.id]);
  const counts = await tx.query<SideCounts>(sideCounts(ofSide(tx.actor)), [agreement.id]);
  return { ...agreement, parties, sideCounts: counts, tree: treeOf(rows) };
}

function treeOf(rows: readonly CommitmentDetail[]): CommitmentNode[] {
  const nodes = new Map<string, CommitmentNode>();
  for (const { agreementId: _id, agreementCode: _code, ...row } of rows) nodes.set(row.id, { ...row, children: [] });
  const roots: CommitmentNode[] = [];
  for (const node of nodes.values()) (node.parentId === null ? roots : nodes.get(node.parentId)?.children)?.push(node);
  return roots;
}
