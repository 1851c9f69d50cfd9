import { type Page, type Paged } from '@dondoc/kernel';
import { type CycleVersionView, type CycleView, rhythmWords } from '@dondoc/reviews';
import { date, moment, named, number, type Table, type TableFile, text } from '../tables/table';
import { CYCLE_STATE_WORDS, wordOf } from '../tables/words';

type Row = CycleVersionView & { cycle: CycleView };

const CYCLES: Table<Row> = {
  name: { vi: 'Chu kỳ đánh giá', en: 'Review cycles' },
  columns: [
    text(['Thỏa thuận', 'Agreement'], (row) => row.cycle.agreementCode, 16),
    text(['Chu kỳ', 'Cycle'], (row) => named(row.cycle), 36),
    number(['Bản', 'Version'], (row) => row.version),
    text(['Trạng thái', 'State'], (row) => wordOf(CYCLE_STATE_WORDS, row.state), 16),
    text(['Nhịp', 'Rhythm'], (row) => rhythmWords(row.rhythm), 40),
    date(['Áp dụng từ', 'In force from'], (row) => row.activeFrom),
    date(['Kỳ tới mở ngày', 'Next opening'], (row) => row.nextOpeningOn),
    text(['Do người dùng chọn', 'Chosen, not stated'], (row) => row.assumed, 12),
    moment(['Đề nghị lúc', 'Proposed at'], (row) => row.proposedAt),
    moment(['Phê duyệt lúc', 'Approved at'], (row) => row.approvedAt),
  ],
};

/** A row for each version. */
export const cyclesTable = (page: (page: Page) => Promise<Paged<CycleView>>): TableFile<Row> => ({
  table: CYCLES,
  page: async (wanted) => {
    const { items, next } = await page(wanted);
    return { items: items.flatMap((cycle) => cycle.versions.map((version) => ({ ...version, cycle }))), next };
  },
});
