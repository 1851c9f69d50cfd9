import { cellsOf, type Known, rowsFrom } from './pasted';

const known: Known = {
  commitments: [
    { id: 'c1', names: ['HN-LDG-2023/1', '1', 'Nông nghiệp công nghệ cao'] },
    { id: 'c2', names: ['HN-LDG-2023/2', '2', 'Du lịch'] },
  ],
  agencies: [
    { id: 'a1', names: ['HN-SNN', 'Sở Nông nghiệp và Môi trường', 'Department of Agriculture and Environment'] },
    { id: 'a2', names: ['HN-SDL', 'Sở Du lịch', 'Department of Tourism'] },
    { id: 'a3', names: ['HN-SNV', 'Sở Nội vụ', 'Department of Home Affairs'] },
  ],
  headings: {
    commitmentId: ['Nội dung cam kết'],
    title: ['Nhiệm vụ'],
    deliverable: ['Sản phẩm'],
    kind: ['Loại'],
    dueDate: ['Thời hạn'],
    leadAgencyId: ['Cơ quan chủ trì'],
    cooperatingAgencyIds: ['Cơ quan phối hợp'],
    authority: ['Thẩm quyền'],
  },
};

describe('A table pasted from Excel', () => {
  it('is cut into cells, also where a cell holds a line break, a tab or quotes', () => {
    expect(cellsOf('a\tb\r\nc\t\r\n')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
    expect(cellsOf('"hai\ndòng"\t"nói ""có"""\n\t\n1\t2')).toEqual([
      ['hai\ndòng', 'nói "có"'],
      ['1', '2'],
    ]);
  });

  it('becomes rows in the order of the columns', () => {
    const line = ['2', 'Hội chợ', 'Báo cáo', 'có thời hạn', '1/3/2027', 'so du lich', 'HN-SNN; sở nội vụ', 'Giám đốc Sở'].join('\t');
    expect(rowsFrom(line, known)).toEqual([
      {
        commitmentId: 'c2',
        title: 'Hội chợ',
        deliverable: 'Báo cáo',
        kind: 'dated',
        dueDate: '2027-03-01',
        leadAgencyId: 'a2',
        cooperatingAgencyIds: ['a1', 'a3'],
        authority: 'Giám đốc Sở',
        unread: {},
      },
    ]);
  });

  it('follows its own headings where it has them, whatever their order and case', () => {
    const text = 'STT\tNHIỆM VỤ\tThời hạn\tNoi dung cam ket\n1\tMột\t31/12/2026\tdu lịch\n2\tHai\t\t';
    expect(rowsFrom(text, known)).toEqual([
      { title: 'Một', dueDate: '2026-12-31', commitmentId: 'c2', unread: {} },
      { title: 'Hai', commitmentId: 'c2', unread: {} },
    ]);
  });

  it('keeps in words what it does not recognise, and does not guess between two', () => {
    const line = ['9', 'Việc', '', 'gấp', '31/02/2027', 'Sở N', 'Sở Y tế; Sở Du lịch'].join('\t');
    expect(rowsFrom(line, known)).toEqual([
      {
        title: 'Việc',
        cooperatingAgencyIds: ['a2'],
        unread: { commitmentId: '9', kind: 'gấp', dueDate: '31/02/2027', leadAgencyId: 'Sở N', cooperatingAgencyIds: 'Sở Y tế' },
      },
    ]);
  });

  it.each([
    ['Thường xuyên', { kind: 'ongoing' }],
    ['định kỳ 6 tháng', { kind: 'recurring', every: 6, unit: 'month' }],
    ['Định kỳ', { kind: 'recurring' }],
    ['every 2 years', { kind: 'recurring', every: 2, unit: 'year' }],
  ])('reads the kind %s', (kind, expected) => {
    expect(rowsFrom(['1', 'Việc', '', kind].join('\t'), known)).toMatchObject([expected]);
  });
});
