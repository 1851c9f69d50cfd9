import { shippedCalendar as calendar } from '../../test/shipped-calendar';
import { byAgreement, countsOf, dailyItems, type RemindedOf } from './daily-items';
import { whyNot } from './still-owed';

const words = (text: string) => ({ vi: text, en: text });
const reminded = (more: Partial<RemindedOf> = {}): RemindedOf => ({
  reminderId: 'r',
  subjectId: 's',
  kind: 'reminder',
  subjectKind: 'dueDate',
  agreementId: 'g',
  agreement: words('Thỏa thuận'),
  agreementCode: 'HN-NA',
  name: 'Hội nghị',
  periodKey: null,
  deadline: '2026-06-30',
  owedSince: '2026-01-05',
  assignmentId: 'a',
  reviewId: null,
  agencyId: 'SCT',
  agency: words('Sở Công Thương'),
  role: 'focalPoint',
  officeId: 'o',
  forMeeting: false,
  officeAgencyId: 'SCT',
  office: words('Đầu mối'),
  officeAgency: words('Sở Công Thương'),
  insteadOf: null,
  ...more,
});
const on = (today: string, ...list: RemindedOf[]) => dailyItems(list, () => calendar, today);

describe('The mail of the day', () => {
  it('says what is true on its own day, whatever the reminder was written for', () => {
    expect(on('2026-06-29', reminded())[0]?.standing).toBe('soon');
    expect(on('2026-06-30', reminded())[0]?.standing).toBe('due');
    expect(on('2026-07-03', reminded())[0]).toMatchObject({ standing: 'overdue', daysLate: 3 });
  });

  it('does not call overdue what fell due on a day off and ends on this working day', () => {
    expect(on('2026-06-01', reminded({ deadline: '2026-05-31' }))[0]?.standing).toBe('due');
  });

  it('names a thing once, by what it asks of the reader first', () => {
    const items = on(
      '2026-07-01',
      reminded({ kind: 'courtesy', role: 'coordinator' }),
      reminded({ kind: 'escalation', role: 'agencyHead' }),
    );
    expect(items.map((item) => item.concern)).toEqual(['heads']);
  });

  it('puts the most urgent first, and its agreement with it', () => {
    const items = on(
      '2026-06-26',
      reminded({ subjectId: '1' }),
      reminded({ subjectId: '2', deadline: '2026-06-22', agreementId: 'h', agreementCode: 'HN-LDG' }),
      reminded({ subjectId: '3', deadline: '2026-06-26' }),
    );
    expect(items.map((item) => item.subjectId)).toEqual(['2', '3', '1']);
    expect(byAgreement(items).map((group) => group.code)).toEqual(['HN-LDG', 'HN-NA']);
  });

  it('counts each item once', () => {
    const items = on(
      '2026-06-30',
      reminded({ subjectId: '1' }),
      reminded({ subjectId: '2', deadline: '2026-06-22' }),
      reminded({ subjectId: '3', deadline: '2026-06-22', kind: 'escalation', role: 'viceChair' }),
    );
    expect(countsOf(items)).toEqual([
      ['overdue', 1],
      ['lateOfOthers', 1],
      ['due', 1],
    ]);
  });
});

describe('A reminder is not sent after all', () => {
  const owed = {
    state: 'owed',
    held: false,
    occurrence: '2026-06-30',
    current: '2026-06-30',
    stillHears: true,
    stillHolds: true,
    muted: false,
  };

  it.each([
    ['met', { state: 'met' }],
    ['closed', { state: 'closed' }],
    ['paused', { state: 'paused' }],
    ['held', { held: true }],
    ['deadlineMoved', { current: '2026-07-31' }],
    ['handedOver', { stillHears: false }],
    ['leftOffice', { stillHolds: false }],
    ['muted', { muted: true }],
  ])('when it is %s', (reason, change) => {
    expect(whyNot(owed)).toBeNull();
    expect(whyNot({ ...owed, ...change })).toBe(reason);
  });
});
