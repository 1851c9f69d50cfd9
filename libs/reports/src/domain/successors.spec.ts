import { aLine, aSnapshot } from '../../test/a-snapshot';
import { figuresOf } from './figures';
import { overviewOf } from './overview';
import type { Snapshot, Succeeded } from './snapshot';

const BASIS = 'Nghị quyết số 394/NQ-HĐND';
const step = (fromCode: string, fromVi: string, toCode: string, effectiveOn: string, toVi = 'Sở Tài chính'): Succeeded => ({
  fromCode,
  fromVi,
  toCode,
  toVi,
  effectiveOn,
  legalBasisVi: BASIS,
});

/** Finished under the old departments, open under the new one that bears the name of one of them. */
const merged = (successions?: Succeeded[]): Snapshot => ({
  ...aSnapshot([
    aLine(1, { agencyCode: 'HN.SKHDT', agencyVi: 'Sở Kế hoạch và Đầu tư', timeliness: 'doneLate' }),
    aLine(2, { agencyCode: 'HN.STC', agencyVi: 'Sở Tài chính', timeliness: 'doneOnTime' }),
    aLine(3, { agencyCode: 'HN.STC2025', agencyVi: 'Sở Tài chính', timeliness: 'inTerm' }),
    aLine(4, { agencyCode: 'HN.SCT', agencyVi: 'Sở Công Thương', timeliness: 'inTerm' }),
    aLine(5, { partyId: 'party-2', agencyCode: 'LDG.SCT', agencyVi: 'Sở Công Thương' }),
  ]),
  ...(successions && { successions }),
});
const MERGER = [
  step('HN.SKHDT', 'Sở Kế hoạch và Đầu tư', 'HN.STC2025', '2025-03-01'),
  step('HN.STC', 'Sở Tài chính', 'HN.STC2025', '2025-03-01'),
];

describe('Statistics by agency', () => {
  it('stand as the agencies were then, and beside them by successor', () => {
    const { byAgency, bySuccessor } = figuresOf(merged(MERGER));
    expect(byAgency.map(({ code, counts }) => [code, counts.total])).toEqual([
      ['HN.SKHDT', 1],
      ['HN.STC', 1],
      ['HN.STC2025', 1],
      ['HN.SCT', 1],
      ['LDG.SCT', 1],
    ]);
    expect(bySuccessor.map(({ party, code, counts }) => [party, code, counts.total, counts.doneLate])).toEqual([
      ['HN', 'HN.STC2025', 3, 1],
      ['HN', 'HN.SCT', 1, 0],
      ['LDG', 'LDG.SCT', 1, 0],
    ]);
  });

  it('follow several steps to the agency of today, and a circle to no end', () => {
    const steps = [...MERGER, step('HN.STC2025', 'Sở Tài chính', 'HN.SKTTC', '2026-01-01', 'Sở Kinh tế - Tài chính')];
    const [first] = figuresOf(merged(steps)).bySuccessor;
    expect(first).toMatchObject({ code: 'HN.SKTTC', nameVi: 'Sở Kinh tế - Tài chính', counts: { total: 3 } });
    const circle = [step('HN.SKHDT', 'A', 'HN.STC', '2025-03-01'), step('HN.STC', 'B', 'HN.SKHDT', '2025-03-02')];
    expect(figuresOf(merged(circle)).bySuccessor.reduce((sum, { counts }) => sum + counts.total, 0)).toBe(5);
  });

  it('have no second table where no agency has given way', () => {
    expect(figuresOf(merged()).bySuccessor).toEqual([]);
    expect(
      overviewOf(figuresOf(merged()), { asOf: '2026-09-30' }).some(
        (block) => block.kind === 'table' && block.caption?.startsWith('Bảng 2b'),
      ),
    ).toBe(false);
  });

  it('say until when an agency was, and who succeeded whom on which legal basis', () => {
    const blocks = overviewOf(figuresOf(merged(MERGER)), { asOf: '2026-09-30' });
    const then = blocks.find((block) => block.kind === 'table' && block.caption?.startsWith('Bảng 2. '));
    expect(then?.kind === 'table' && then.rows.map((row) => ('cells' in row ? row.cells[0] : row.text))).toEqual([
      'Thành phố Hà Nội',
      'Sở Kế hoạch và Đầu tư (đến 28/02/2025)',
      'Sở Tài chính (đến 28/02/2025)',
      'Sở Tài chính',
      'Sở Công Thương',
      'Tỉnh Lâm Đồng',
      'Sở Công Thương',
      'Tổng cộng',
    ]);
    const note = blocks.find((block) => block.kind === 'paragraph' && block.text.startsWith('Ghi chú'));
    expect(note).toMatchObject({
      text: expect.stringContaining(
        `Sở Tài chính kế thừa Sở Kế hoạch và Đầu tư (đến 28/02/2025), Sở Tài chính (đến 28/02/2025) theo ${BASIS}.`,
      ),
    });
  });
});
