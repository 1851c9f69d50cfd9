import { type Id, type LocalDate, partsOf } from '@dondoc/kernel';

interface Named {
  code: string;
  nameVi: string;
  nameEn: string;
}

/** One side of an agreement that is followed up, as far as it has been set up. `Reached`: somebody holds the office today, or it has a mailbox. */
export interface SideSetUp {
  agreement: string;
  hasCycle: boolean;
  coordinator: Named | null;
  coordinatorReached: boolean;
  viceChairNamed: boolean;
  viceChairReached: boolean;
  committee: Named | null;
  committeeReached: boolean;
}

/** How far a locality has been set up. */
export interface SetUp {
  localityId: Id;
  sides: SideSetUp[];
  /** Agencies that owe something and that no mail reaches. */
  unreachedLeads: Named[];
  /** Agreements with commitments of a restricted field that no office of the locality is named for. */
  unnamedFields: { agreement: string; field: Named }[];
  /** People who administer the locality today. */
  administrators: number;
}

/** What holds for every locality of the installation. */
export interface InstallationSetUp {
  today: LocalDate;
  /** Of this year and the next. */
  calendar: { year: number; status: 'published' | 'provisional' | 'missing' }[];
  /** Among the latest mails at least one was taken by the mail server, and it raises no alarm. */
  mailAccepted: boolean;
}

export const CHECKS = [
  'calendar',
  'nextCalendar',
  'cycles',
  'coordinators',
  'leads',
  'viceChairs',
  'committees',
  'restrictedFields',
  'mail',
  'administrators',
] as const;

/** What is missing: an agreement's side, an agency, an office for a field, or a year. */
export interface Missing {
  agreement?: string;
  agency?: Named;
  field?: Named;
  year?: number;
}

export interface ChecklistLine {
  name: (typeof CHECKS)[number];
  done: boolean;
  missing: Missing[];
}

/** From this month on the days off of the next year are announced. */
const NEXT_YEAR_FROM_MONTH = 11;

/** What a new installation needs before the right person is reminded on the right day. Pure: derived from how things stand, never ticked off by hand. */
export function checklistOf(setUp: SetUp, installation: InstallationSetUp): ChecklistLine[] {
  const { sides, unreachedLeads, administrators } = setUp;
  const missingBodies = (kind: 'coordinator' | 'committee'): Missing[] =>
    unique(
      sides
        .filter((side) => !side[`${kind}Reached`])
        .map((side) => ({ agreement: side.agreement, ...(side[kind] && { agency: side[kind] }) })),
    );
  const missing: Record<ChecklistLine['name'], Missing[]> = {
    ...calendars(installation),
    cycles: sides.filter((side) => !side.hasCycle).map(({ agreement }) => ({ agreement })),
    coordinators: missingBodies('coordinator'),
    leads: unreachedLeads.map((agency) => ({ agency })),
    viceChairs: sides.filter((side) => !side.viceChairNamed || !side.viceChairReached).map(({ agreement }) => ({ agreement })),
    committees: missingBodies('committee'),
    restrictedFields: setUp.unnamedFields,
    mail: [],
    administrators: [],
  };
  const otherwise: Partial<Record<ChecklistLine['name'], boolean>> = {
    mail: installation.mailAccepted,
    administrators: administrators > 1,
  };
  return CHECKS.map((name) => ({ name, done: otherwise[name] ?? missing[name].length === 0, missing: missing[name] }));
}

/** The next year may be provisional until its days off are announced. */
function calendars({ today, calendar }: InstallationSetUp): Record<'calendar' | 'nextCalendar', Missing[]> {
  const now = partsOf(today);
  const status = (year: number) => calendar.find((one) => one.year === year)?.status ?? 'missing';
  const isNextGood = status(now.year + 1) === 'published' || (status(now.year + 1) === 'provisional' && now.month < NEXT_YEAR_FROM_MONTH);
  return {
    calendar: status(now.year) === 'published' ? [] : [{ year: now.year }],
    nextCalendar: isNextGood ? [] : [{ year: now.year + 1 }],
  };
}

/** An agency that stands for several agreements is missing once; a side that names none, for each agreement. */
function unique(missing: readonly Missing[]): Missing[] {
  const byKey = new Map(missing.map(({ agreement, agency }) => [agency?.code ?? ` ${agreement}`, agency ? { agency } : { agreement }]));
  return [...byKey.values()] as Missing[];
}
