import { type MemberOfOffice, readersAmong } from './readers';

const member = (personId: string, more: Partial<MemberOfOffice> = {}): MemberOfOffice => ({
  personId,
  kind: 'holder',
  email: `${personId}@example.vn`,
  absentUntil: null,
  delegateMail: 'both',
  ...more,
});
const away = { absentUntil: '2026-12-31' };
const readers = (...members: MemberOfOffice[]) => readersAmong(members).map((one) => one.personId);

describe('The mail of an office is read', () => {
  it('by whoever holds it, acts in it or substitutes, each once', () => {
    expect(
      readers(member('an'), member('binh', { kind: 'acting' }), member('chi', { kind: 'substitute' }), member('an', { kind: 'acting' })),
    ).toEqual(['an', 'binh', 'chi']);
  });

  it('by the substitute while the holder is away', () => {
    expect(readers(member('an', away), member('chi', { kind: 'substitute' }))).toEqual(['chi']);
  });

  it('by those who are away where nobody is there, but never by a delegate who is away', () => {
    expect(readers(member('an', away), member('dung', { kind: 'delegate', ...away }))).toEqual(['an']);
    expect(readers()).toEqual([]);
  });

  it.each([
    ['both', ['an', 'dung']],
    ['delegate', ['dung']],
    ['self', ['an']],
  ] as const)('by holder and delegate as the holder wishes: %s', (delegateMail, expected) => {
    expect(readers(member('an', { delegateMail }), member('dung', { kind: 'delegate' }))).toEqual(expected);
  });

  it('by the holder all the same where the delegate who is to read instead is away, and by the delegate where only one is there', () => {
    expect(readers(member('an', { delegateMail: 'delegate' }), member('dung', { kind: 'delegate', ...away }))).toEqual(['an']);
    expect(readers(member('an', { delegateMail: 'self', ...away }), member('dung', { kind: 'delegate' }))).toEqual(['dung']);
  });
});
