import type { Tx } from '@dondoc/database';
import { type Id, invalid, isId, isLocalDate, notFound, type Page, type Paged, pageOf } from '@dondoc/kernel';
import type { DigestDetail, DigestView } from '../views';

/** $1: whether the reader is the system, $2: the reader's localities. A vice-chair's digest is read on the own side only. */
const FROM = `from digest d join office o on o.id = d.office_id join agency g on g.id = o.agency_id
  left join lateral (select min(m.sent_at) as sent_at from message m where m.about_id = d.id and m.kind = 'digest') s on true
  where ($1 or g.locality_id = any($2::uuid[]))`;

const SHOWN = `d.id, d.office_id as "officeId", o.title_vi as "officeVi", o.title_en as "officeEn", d.day, d.kind,
  coalesce((d.content->>'empty')::boolean, false) as empty, s.sent_at as "sentAt"`;

const RECIPIENTS = `coalesce((select jsonb_agg(jsonb_build_object('address', m.address, 'state', m.state, 'sentAt', m.sent_at) order by m.address)
  from message m where m.about_id = d.id and m.kind = 'digest'), '[]') as recipients`;

const reader = (tx: Tx): unknown[] => [tx.actor.isSystem, tx.actor.localityIds];

/** Newest first; the key of a page is day and id. */
export async function digestPage(tx: Tx, page: Page): Promise<Paged<DigestView>> {
  const [day, id] = page.after === undefined ? [null, null] : keyOf(page.after);
  const rows = await tx.query<DigestView>(
    `select ${SHOWN} ${FROM} and ($3::date is null or (d.day, d.id) < ($3::date, $4::uuid)) order by d.day desc, d.id desc limit $5`,
    [...reader(tx), day, id, page.limit + 1],
  );
  return pageOf(rows, page.limit, (row) => `${row.day}_${row.id}`);
}

/** @throws notFound */
export async function digestDetail(tx: Tx, id: Id): Promise<DigestDetail> {
  const [row] = await tx.query<DigestDetail>(`select ${SHOWN}, d.content, ${RECIPIENTS} ${FROM} and d.id = $3`, [...reader(tx), id]);
  if (!row) throw notFound('object.notFound', 'Không tìm thấy.', 'Not found.');
  return row;
}

function keyOf(after: string): [string, Id] {
  const [day = '', id = ''] = after.split('_');
  if (isLocalDate(day) && isId(id)) return [day, id];
  throw invalid('page.after', 'Không đọc được vị trí trang.', 'This is not a key of a page.');
}
