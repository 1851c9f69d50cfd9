import type { MyWorkView, WorkView } from '@dondoc/commitments';
import type { Id, Words } from '@dondoc/kernel';
import { periodWords } from '@dondoc/reviews';
import { ASSIGNMENT_COLUMNS } from '../assignments/assignments.table';
import { date, type Table, type TableFile, text, whole } from '../tables/table';
import { WORK_GROUP_WORDS } from '../tables/words';
import type { MyWorkQuery } from './my-work.query';

type Group = 'overdue' | 'toDecide' | 'toConfirm' | 'dueSoon' | 'coming' | 'undated';
type Row = WorkView & { group: Group };

const MY_WORK: Table<Row> = {
  name: { vi: 'Việc của tôi', en: 'My work' },
  columns: [
    text(['Phần', 'Part'], (row) => WORK_GROUP_WORDS[row.group], 20),
    date(['Mốc tiếp theo', 'Next date'], (row) => row.nextOn),
    ...ASSIGNMENT_COLUMNS,
    text(['Kỳ cần cập nhật', 'Update asked for'], (row) => row.asked && periodWords(row.asked.periodKey), 20),
    date(['Hạn cập nhật', 'Update due'], (row) => row.asked?.deadline),
    date(['Đề nghị gia hạn đến', 'Extension asked to'], (row) => row.openExtension?.toDate),
    text(['Lý do gia hạn', 'Reason of the extension'], (row) => row.openExtension?.reason, 40),
  ],
};

/** In the order of the screen, with its filters. */
export function myWorkTable(view: MyWorkView, query: MyWorkQuery, agencyIds: readonly Id[]): TableFile<Row> {
  const rows = inOrder(view).filter((row) => matches(row, query, agencyIds));
  return whole(MY_WORK, rows, view.owed.length === view.most ? cut(view.most) : undefined);
}

const cut = (most: number): Words => ({
  vi: `Mỗi phần chỉ có ${most} việc đến hạn sớm nhất.`,
  en: `Each part has the ${most} due first only.`,
});

function inOrder({ owed, toDecide, toConfirm, soonUntil, today }: MyWorkView): Row[] {
  const groupOf = ({ nextOn }: WorkView): Group => {
    if (nextOn === null) return 'undated';
    if (nextOn < today) return 'overdue';
    return nextOn <= soonUntil ? 'dueSoon' : 'coming';
  };
  const of = (group: Group, work: WorkView[]) => work.map((one) => ({ ...one, group }));
  const owedIn = (group: Group) =>
    of(
      group,
      owed.filter((one) => groupOf(one) === group),
    );
  return [
    owedIn('overdue'),
    of('toDecide', toDecide),
    of('toConfirm', toConfirm),
    owedIn('dueSoon'),
    owedIn('coming'),
    owedIn('undated'),
  ].flat();
}

function matches(work: WorkView, { text: wanted, agreement, part }: MyWorkQuery, agencyIds: readonly Id[]): boolean {
  if (agreement && work.agreementCode !== agreement) return false;
  if (part && agencyIds.includes(work.leadAgency.id) !== (part === 'lead')) return false;
  const said = [work.title, work.taskCode, work.agreementTitleVi, work.agreementTitleEn, work.deliverable, work.leadAgency.nameVi];
  return !wanted || plain(said.join(' ')).includes(plain(wanted.trim()));
}

/** As the screen searches: without case and accents. */
const plain = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
