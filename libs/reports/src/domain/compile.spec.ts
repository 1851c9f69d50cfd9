import { aLine, aSnapshot } from '../../test/a-snapshot';
import { compile } from './compile';
import { differences } from './differences';
import type { SnapshotUpdate } from './snapshot';
import { reword } from './wording';

const proof = { version: 1, sha256: 'a'.repeat(64), takenAt: '2026-10-08T02:00:00.000Z' };
const told = (update: Partial<SnapshotUpdate>): SnapshotUpdate => ({
  agencyVi: 'Sở Công Thương',
  onBehalf: false,
  reportedOn: '2026-10-02',
  results: '',
  obstacles: '',
  recommendations: '',
  ...update,
});
const sectionOf = (content: ReturnType<typeof compile>, key: string) => content.sections.find((section) => section.key === key)?.text ?? '';

describe('Compiling', () => {
  const snapshot = aSnapshot([
    aLine(1, {
      update: told({ results: 'Đã ký 05 biên bản.', obstacles: 'Thiếu kinh phí.', recommendations: 'Bố trí kinh phí năm 2027.' }),
    }),
    aLine(2, { partyId: 'party-2', agencyVi: 'Sở Tài chính', timeliness: 'overdue', dueDate: '2026-08-31', answer: 'awaited' }),
  ]);
  const [first, second] = [compile(snapshot, 'party-1', proof), compile(snapshot, 'party-2', proof)];

  it('gives both sides the same figures and the same proof', () => {
    expect(differences(first.figures, second.figures)).toEqual([]);
    expect(first.snapshot).toEqual(second.snapshot);
  });

  it('gives each side its own issuer, committee and words', () => {
    expect([first.issuer.nameVi, first.committee?.nameVi]).toEqual(['Ủy ban nhân dân thành phố Hà Nội', 'Thường trực Thành ủy Hà Nội']);
    expect(second.issuer.nameVi).toBe('Ủy ban nhân dân tỉnh Lâm Đồng');
    expect(sectionOf(first, 'results.trade')).toContain('Đã ký 05 biên bản.');
    expect(sectionOf(second, 'results.trade')).not.toContain('Đã ký 05 biên bản.');
  });

  it('says of a task without an update that there was none', () => {
    expect(sectionOf(second, 'results.trade')).toContain('chưa có báo cáo cập nhật trong kỳ');
  });

  it('takes over obstacles and names what is overdue', () => {
    expect(sectionOf(first, 'obstacles')).toBe('- Sở Công Thương (nhiệm vụ “Nhiệm vụ 1”): Thiếu kinh phí.');
    expect(sectionOf(second, 'obstacles')).toContain('- “Nhiệm vụ 2” (Sở Tài chính), thời hạn 31/08/2026.');
  });

  it('addresses recommendations to the committee', () => {
    expect(sectionOf(first, 'recommendations')).toBe(
      'Kính đề nghị Thường trực Thành ủy Hà Nội xem xét, cho ý kiến:\n- Sở Công Thương (nhiệm vụ “Nhiệm vụ 1”): Bố trí kinh phí năm 2027.',
    );
  });

  it('puts what is overdue first among the tasks to come', () => {
    const open = compile(
      aSnapshot([aLine(1), aLine(2, { timeliness: 'overdue', dueDate: '2026-08-31' }), aLine(3, { timeliness: 'doneOnTime' })]),
      'party-1',
      proof,
    );
    expect(
      sectionOf(open, 'direction')
        .split('\n')
        .slice(1)
        .map((line) => line.slice(0, 15)),
    ).toEqual(['- “Nhiệm vụ 2”:', '- “Nhiệm vụ 1”:']);
  });

  it('adds what a cooperating agency told', () => {
    const line = aLine(1, { update: told({ results: 'Xong.' }), parts: [told({ agencyVi: 'Sở Du lịch', results: 'Đã phối hợp.' })] });
    expect(sectionOf(compile(aSnapshot([line]), 'party-1', proof), 'results.trade')).toContain('- Sở Du lịch (phối hợp): Đã phối hợp.');
  });

  it('of an empty review says so in every section', () => {
    const content = compile(aSnapshot([], { parties: 1 }), 'party-1', proof);
    expect(sectionOf(content, 'results')).toBe('Trong kỳ không có nhiệm vụ nào được giao.');
    expect(sectionOf(content, 'direction')).toBe('Không có nhiệm vụ chuyển sang kỳ sau.');
  });

  it('works for a third side without a committee', () => {
    const content = compile(aSnapshot([], { parties: 3 }), 'party-3', proof);
    expect([content.issuer.nameVi, content.committee]).toEqual(['Ủy ban nhân dân tỉnh Nghệ An', null]);
  });

  it('refuses a side that is not part of the review', () => {
    expect(() => compile(snapshot, 'party-9', proof)).toThrow('report.noSuchParty');
  });
});

describe('Wording', () => {
  const { sections } = compile(aSnapshot([aLine(1)]), 'party-1', proof);

  it('changes the passage it names and no other', () => {
    const edited = reword(sections, [{ key: 'obstacles', text: '  Không có.  ' }]);
    expect(edited.filter((section, n) => section.text !== sections[n]?.text)).toEqual([
      { key: 'obstacles', part: 'obstacles', heading: null, text: 'Không có.' },
    ]);
  });

  it('has no passage for figures', () => {
    expect(() => reword(sections, [{ key: 'figures', text: '100%' }])).toThrow('report.noSuchSection');
  });

  it('refuses a text beyond 20,000 characters', () => {
    expect(() => reword(sections, [{ key: 'obstacles', text: 'a'.repeat(20_001) }])).toThrow('report.sectionTooLong');
  });
});
