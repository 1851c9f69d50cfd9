import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from './compile';
import { officialDocument } from './document';

import { figuresOf } from './figures';
import type { OpenPoint, PromisedLine, Snapshot } from './snapshot';

const promised = (n: number, overrides: Partial<PromisedLine> = {}): PromisedLine => ({
  assignmentId: `assignment-${n}`,
  partyId: 'party-1',
  taskCode: `HN-LDG-2023-01/T${n}`,
  taskTitle: `Nhiệm vụ ${n}`,
  agencyVi: 'Sở Công Thương',
  dueDate: '2026-08-31',
  timeliness: 'inTerm',
  progress: 40,
  now: { dueDate: '2026-08-31', doneOn: '2026-08-20', progress: 100, timeliness: 'doneOnTime' },
  ...overrides,
});
const point: OpenPoint = {
  partyId: 'party-2',
  number: '12-TB/TU',
  concludedOn: '2026-06-30',
  text: 'Lùi thời hạn.',
  taskCode: 'HN-LDG-2023-01/T9',
  taskTitle: 'Nhiệm vụ 9',
  agencyVi: 'Sở Du lịch',
  dueDate: '2026-12-15',
  progress: 20,
  timeliness: 'inTerm',
};

const second = (earlier: Snapshot['earlier'] = { promised: [promised(1)], points: [point] }): Snapshot => ({
  ...aSnapshot([aLine(1, { timeliness: 'doneOnTime', doneOn: '2026-08-20' }), aLine(2, { timeliness: 'overdue' })]),
  history: [{ periodKey: '2026-Q2', periodVi: 'quý II/2026', groups: { inTerm: 3, overdue: 1 } }],
  earlier,
});
const textsOf = (snapshot: Snapshot) => {
  const { body } = officialDocument(compile(snapshot, 'party-1', { version: 1, sha256: 'a'.repeat(64), takenAt: snapshot.review.takenAt }));
  return body.map((block) =>
    block.kind === 'table'
      ? [block.caption, ...block.rows.map((row) => ('cells' in row ? row.cells.join(' | ') : row.text))].join('\n')
      : block.kind === 'picture'
        ? block.caption
        : block.text,
  );
};

describe('A report beside the one before', () => {
  it('says what changed in the four counts', () => {
    expect(figuresOf(second()).comparison.before).toMatchObject({
      periodKey: '2026-Q2',
      change: { doneOnTime: 1, doneLate: 0, inTerm: -3, overdue: 0 },
    });
    expect(textsOf(second())).toContain(
      'So với quý II/2026: hoàn thành đúng hạn 1 (tăng 1); hoàn thành quá hạn 0 (không đổi); đang thực hiện trong hạn 0 (giảm 3); đang thực hiện quá hạn 1 (không đổi).',
    );
  });

  it('says what was promised for this period and what came of each', () => {
    const snapshot = second({
      promised: [promised(1), promised(2, { now: { dueDate: '2026-08-31', doneOn: null, progress: 60, timeliness: 'overdue' } })],
      points: [],
    });
    expect(figuresOf(snapshot).comparison.came).toMatchObject({ doneOnTime: 1, overdue: 1, total: 2 });
    expect(textsOf(snapshot)).toContain(
      [
        'Bảng 5. Nhiệm vụ kỳ trước chuyển sang và kết quả',
        'Nhiệm vụ 2 | Thành phố Hà Nội | Sở Công Thương | 31/08/2026 | Đang thực hiện trong hạn | Đang thực hiện quá hạn (60%)',
        'Nhiệm vụ 1 | Thành phố Hà Nội | Sở Công Thương | 31/08/2026 | Đang thực hiện trong hạn | Hoàn thành đúng hạn (20/08/2026)',
      ].join('\n'),
    );
  });

  it('names the conclusions that are not carried out, of every side', () => {
    expect(textsOf(second())).toContain(
      'Bảng 6. Ý kiến kết luận của các kỳ trước chưa thực hiện xong\nSố 12-TB/TU, ngày 30/06/2026 (Tỉnh Lâm Đồng) | Lùi thời hạn. | Nhiệm vụ 9 (Sở Du lịch) | 15/12/2026 | Đang thực hiện trong hạn (20%)',
    );
  });

  it('prints a page or two of a long list and says how many more', () => {
    const texts = textsOf(second({ promised: Array.from({ length: 45 }, (_, n) => promised(n)), points: [] }));
    expect(texts.find((text) => text?.startsWith('Bảng 5'))).toMatch(/Và 5 nhiệm vụ khác; xem Phụ lục\.$/);
  });

  it('has no such section in the first review of a cycle', () => {
    const first = aSnapshot([aLine(1)]);
    expect(figuresOf(first).comparison).toMatchObject({ before: null, promised: [], points: [] });
    expect(textsOf(first).join('\n')).not.toContain('So với');
  });
});
