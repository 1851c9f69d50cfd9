import type { Tx } from '@dondoc/database';
import { excerpt, type Found, type Id, marked, type Piece, type Wanted } from '@dondoc/kernel';
import type { FoundAgreement, FoundCommitment, FoundTask } from '../found-views';
import { kind, type Search, searchParameters } from './finding';

/** Few: those of the actor's localities are read one by one, with the names of their parties. */
const AGREEMENTS = kind({
  columns: `g.id, g.code, g.document_number as "documentNumber", g.title_vi as "titleVi", g.title_en as "titleEn",
    array[n.names, g.document_number, g.issuer_vi, g.legal_basis_vi, g.note] as others`,
  from: `agreement g cross join lateral (select string_agg(l.name_vi || ' – ' || l.name_en, ' · ' order by p.position) as names
    from party p join locality l on l.id = p.locality_id where p.agreement_id = g.id) n`,
  where: `g.id = any($2) and words_of(concat_ws(' ', g.code, g.document_number, g.title_vi, g.title_en, n.names, g.issuer_vi, g.legal_basis_vi, g.note))
    @@ $1::tsquery`,
  row: 'g',
  codes: ['g.code', 'g.document_number'],
  title: `concat(g.title_vi, ' ', g.title_en)`,
  order: 'g.code',
  mayBeRestricted: false,
});

const COMMITMENTS = kind({
  columns: `c.id, c.code, g.code as "agreementCode", c.title_vi as "titleVi", c.title_en as "titleEn", array[c.group_vi, c.group_en, c.note] as others`,
  from: 'commitment c join agreement g on g.id = c.agreement_id',
  where: `words_of(c.code || ' ' || c.title_vi || ' ' || c.title_en || ' ' || coalesce(c.group_vi, '') || ' ' || coalesce(c.group_en, '') || ' ' ||
    coalesce(c.note, '')) @@ $1::tsquery and c.agreement_id = any($2)`,
  row: 'c',
  codes: ['c.code'],
  title: `concat(c.title_vi, ' ', c.title_en)`,
  order: 'c.id',
  mayBeRestricted: true,
});

const TASKS = kind({
  columns: `t.id, t.code, g.code as "agreementCode", t.title, array[t.deliverable, t.authority] as others`,
  from: 'task t join agreement g on g.id = t.agreement_id',
  where: `words_of(t.code || ' ' || t.title || ' ' || coalesce(t.deliverable, '') || ' ' || coalesce(t.authority, '')) @@ $1::tsquery
    and t.agreement_id = any($2)`,
  row: 't',
  codes: ['t.code'],
  title: 't.title',
  order: 't.id',
  mayBeRestricted: true,
});

export type KindOfRow = 'agreement' | 'commitment' | 'task';

const KINDS = { agreement: AGREEMENTS, commitment: COMMITMENTS, task: TASKS };

/** The best of what holds the words, as numbers. */
export async function heldBy(tx: Tx, search: Search, of: KindOfRow): Promise<Id[]> {
  return (await tx.query<{ id: Id }>(KINDS[of].held(tx.actor), searchParameters(search))).map(({ id }) => id);
}

type Titled<T> = { [K in keyof T]: T[K] extends Piece[] ? string : T[K] };
type Row<T> = Omit<Titled<T>, 'snippet'> & { others: (string | null)[] };

interface Looked {
  ids: readonly Id[];
  wanted: Wanted;
  limit: number;
}

async function found<T>(tx: Tx, of: KindOfRow, { ids, limit }: Looked, view: (row: Row<T>) => T): Promise<Found<T>> {
  const rows = await tx.query<Row<T>>(KINDS[of].rows, [ids, limit + 1]);
  return { items: rows.slice(0, limit).map(view), more: rows.length > limit };
}

export function foundAgreements(tx: Tx, looked: Looked): Promise<Found<FoundAgreement>> {
  return found<FoundAgreement>(tx, 'agreement', looked, ({ others, titleVi, titleEn, ...row }) => ({
    ...row,
    ...titles({ titleVi, titleEn }, looked.wanted),
    snippet: excerpt(others, looked.wanted),
  }));
}

export function foundCommitments(tx: Tx, looked: Looked): Promise<Found<FoundCommitment>> {
  return found<FoundCommitment>(tx, 'commitment', looked, ({ others, titleVi, titleEn, ...row }) => ({
    ...row,
    ...titles({ titleVi, titleEn }, looked.wanted),
    snippet: excerpt(others, looked.wanted),
  }));
}

export function foundTasks(tx: Tx, looked: Looked): Promise<Found<FoundTask>> {
  return found<FoundTask>(tx, 'task', looked, ({ others, title, ...row }) => ({
    ...row,
    title: marked(title, looked.wanted),
    snippet: excerpt(others, looked.wanted),
  }));
}

const titles = ({ titleVi, titleEn }: { titleVi: string; titleEn: string }, wanted: Wanted) => ({
  titleVi: marked(titleVi, wanted),
  titleEn: marked(titleEn, wanted),
});
