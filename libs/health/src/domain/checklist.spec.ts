import { checklistOf, type InstallationSetUp, type SetUp, type SideSetUp } from './checklist';

const agency = (code: string) => ({ code, nameVi: code, nameEn: code });
const side = (agreement: string, more: Partial<SideSetUp> = {}): SideSetUp => ({
  agreement,
  hasCycle: true,
  coordinator: agency('STC'),
  coordinatorReached: true,
  viceChairNamed: true,
  viceChairReached: true,
  committee: agency('TU'),
  committeeReached: true,
  ...more,
});
const setUp = (more: Partial<SetUp> = {}): SetUp => ({
  localityId: 'x',
  sides: [side('A')],
  unreachedLeads: [],
  unnamedFields: [],
  administrators: 2,
  ...more,
});
const calendar: InstallationSetUp['calendar'] = [
  { year: 2026, status: 'published' },
  { year: 2027, status: 'published' },
];
const installation = (more: Partial<InstallationSetUp> = {}): InstallationSetUp => ({
  today: '2026-11-23',
  calendar,
  mailAccepted: true,
  ...more,
});
const open = (...given: Parameters<typeof checklistOf>) => checklistOf(...given).filter((line) => !line.done);

describe('The checklist', () => {
  it('has nothing left where everything is set up', () => {
    expect(open(setUp(), installation())).toEqual([]);
    expect(checklistOf(setUp(), installation())).toHaveLength(10);
  });

  it('names the years that are not published; the next one may be provisional until November', () => {
    const provisional: InstallationSetUp['calendar'] = [
      { year: 2026, status: 'provisional' },
      { year: 2027, status: 'provisional' },
    ];
    expect(open(setUp(), installation({ calendar: provisional })).map(({ missing }) => missing)).toEqual([
      [{ year: 2026 }],
      [{ year: 2027 }],
    ]);
    expect(open(setUp(), installation({ calendar: provisional, today: '2026-10-31' })).map(({ name }) => name)).toEqual(['calendar']);
    expect(open(setUp(), installation({ calendar: [], today: '2026-03-01' })).map(({ name }) => name)).toEqual([
      'calendar',
      'nextCalendar',
    ]);
  });

  it('names agreements without a cycle or a vice-chair whom mail reaches', () => {
    const sides = [
      side('A', { hasCycle: false, viceChairNamed: false, viceChairReached: false }),
      side('B', { viceChairReached: false }),
      side('C'),
    ];
    expect(open(setUp({ sides }), installation())).toEqual([
      { name: 'cycles', done: false, missing: [{ agreement: 'A' }] },
      { name: 'viceChairs', done: false, missing: [{ agreement: 'A' }, { agreement: 'B' }] },
    ]);
  });

  it('names an agency that nobody answers for once, and each agreement for which none is named', () => {
    const nobody = { coordinatorReached: false };
    const sides = [
      side('A', nobody),
      side('B', nobody),
      side('C', { ...nobody, coordinator: null }),
      side('D', { committee: null, committeeReached: false }),
    ];
    expect(open(setUp({ sides, unreachedLeads: [agency('SGD')] }), installation())).toEqual([
      { name: 'coordinators', done: false, missing: [{ agency: agency('STC') }, { agreement: 'C' }] },
      { name: 'leads', done: false, missing: [{ agency: agency('SGD') }] },
      { name: 'committees', done: false, missing: [{ agreement: 'D' }] },
    ]);
  });

  it('wants a mail that was accepted and a second administrator', () => {
    expect(open(setUp({ administrators: 1 }), installation({ mailAccepted: false })).map(({ name }) => name)).toEqual([
      'mail',
      'administrators',
    ]);
  });

  it('names agreements with a restricted field that nobody sees', () => {
    const unnamedFields = [{ agreement: 'A', field: agency('QPAN') }];
    expect(open(setUp({ unnamedFields }), installation())).toEqual([{ name: 'restrictedFields', done: false, missing: unnamedFields }]);
  });
});
