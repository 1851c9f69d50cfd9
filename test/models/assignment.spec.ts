import { AssignmentsService, DirectivesService, ExplanationsService } from '@dondoc/commitments';
import { type Actor, addDays, daysBetween, type Id, randomIds } from '@dondoc/kernel';
import { RemindersService } from '@dondoc/reminders';
import { type AsyncCommand, constant, constantFrom, integer, record } from 'fast-check';
import { type Agreement, anAgreement, anOffice, aPerson, aTask, theCalendar } from '../builders';
import { openStage, type Stage } from '../support/stage';
import {
  type Believed,
  coordinates,
  endsWithIt,
  final,
  gate,
  hasWayOn,
  open,
  oversees,
  PEOPLE,
  staysLate,
  type Who,
  worker,
} from './assignment-model';
import { holds, type Outcome, outcomeOf, patience } from './runs';

const BEGIN = '2026-03-02';
const DUE = '2026-03-31';

interface Real {
  id: Id;
  /** The last ones asked for or given; an unknown id before there is any. */
  explanationId: Id;
  directiveId: Id;
}

let stage: Stage;
let people: Record<Who, Actor>;
let agreement: Agreement;

/** One deed: what the model expects of it, how it is really done, and what it changes if it is done. */
interface Deed {
  expected: (believed: Believed, who: Who) => Outcome;
  doIt: (real: Real, who: Who, believed: Believed) => Promise<unknown>;
  becomes?: (believed: Believed, who: Who) => void;
}

const allowedIn = (states: string[]) => (believed: Believed) => states.includes(believed.state);
const living = ['not_started', 'in_progress', 'returned', 'submitted_as_done'];
const unfinished = allowedIn(living);
const decided = (who: Who) => coordinates(who) || oversees(who);
const simply =
  (may: (who: Who) => boolean, possible: (believed: Believed, who: Who) => boolean) =>
  (believed: Believed, who: Who): Outcome =>
    gate(who, may(who)) ?? (possible(believed, who) ? 'done' : 'conflict');
const reporting = (who: Who) => worker(who) || coordinates(who);
const service = () => stage.get(AssignmentsService);

const DEEDS: Record<string, Deed> = {
  acknowledge: {
    expected: simply(worker, (it) => open(it) && !it.acknowledged),
    doIt: ({ id }, who) => service().acknowledge(people[who], id),
    becomes: (it) => Object.assign(it, { acknowledged: true }),
  },
  report: {
    expected: simply(reporting, unfinished),
    doIt: ({ id }, who) => service().report(people[who], id, { state: 'in_progress', results: 'Đã họp.' }),
    becomes: (it) => Object.assign(it, { state: 'in_progress', acknowledged: true, submittedBy: null }),
  },
  nothingNew: {
    expected: simply(reporting, unfinished),
    doIt: ({ id }, who) => service().report(people[who], id, { nothingNew: true }),
    becomes: (it) => Object.assign(it, { acknowledged: true }),
  },
  submit: {
    expected: simply(reporting, unfinished),
    doIt: ({ id }, who) => service().report(people[who], id, { state: 'submitted_as_done', results: 'Xong.' }),
    becomes: (it, who) => Object.assign(it, { state: 'submitted_as_done', acknowledged: true, submittedBy: who }),
  },
  returnForMore: {
    expected: simply(coordinates, (it) => it.state === 'submitted_as_done'),
    doIt: ({ id }, who) => service().returnForMore(people[who], id, { note: 'Bổ sung.' }),
    becomes: (it) => Object.assign(it, { state: 'returned', submittedBy: null }),
  },
  confirm: {
    expected: simply(coordinates, (it, who) => it.state === 'submitted_as_done' && it.submittedBy !== who),
    doIt: ({ id }, who) => service().confirmDone(people[who], id),
    becomes: (it, who) => Object.assign(it, { state: 'done', confirmedBy: who }),
  },
  pause: {
    expected: simply(decided, unfinished),
    doIt: ({ id }, who) => service().pause(people[who], id, { reason: 'Chờ.' }),
    becomes: (it) => Object.assign(it, { before: it.state, state: 'paused' }),
  },
  resume: {
    expected: simply(decided, (it) => it.state === 'paused'),
    doIt: ({ id }, who) => service().resume(people[who], id),
    becomes: (it) => Object.assign(it, { state: it.before, before: null }),
  },
  close: {
    expected: simply(decided, (it) => !final(it)),
    doIt: ({ id }, who) => service().close(people[who], id, { document: '1/QĐ' }),
    becomes: (it) => Object.assign(it, { state: 'no_longer_applicable' }),
  },
  requestExtension: {
    expected: simply(reporting, (it) => open(it) && !it.request && it.extensions < 3 && daysBetween(DUE, laterThan(it)) <= 366),
    doIt: ({ id }, who, it) => service().requestExtension(people[who], id, { toDate: laterThan(it), reason: 'Chờ vốn.' }),
    becomes: (it, who) => Object.assign(it, { request: { by: who, to: laterThan(it) } }),
  },
  approve: {
    expected: (it, who) =>
      decision(it, who) ?? (open(it) && it.request?.by !== who && (it.request?.to ?? '') > it.judgedBy ? 'done' : 'conflict'),
    doIt: ({ id }, who) => service().decideExtension(people[who], id, { approve: true }),
    becomes: (it) => Object.assign(it, { extensions: it.extensions + 1, judgedBy: it.request?.to, request: null }),
  },
  refuse: {
    expected: (it, who) => decision(it, who) ?? (it.request?.by !== who ? 'done' : 'conflict'),
    doIt: ({ id }, who) => service().decideExtension(people[who], id, { approve: false, note: 'Không.' }),
    becomes: (it) => Object.assign(it, { request: null }),
  },
  ask: {
    expected: simply(decided, (it) => open(it) && it.judgedBy < it.today && !isAsked(it)),
    doIt: async (real, who, it) => {
      const input = { question: 'Vì sao?', dueDate: addDays(it.today, 5) };
      real.explanationId = (await stage.get(ExplanationsService).ask(people[who], real.id, input)).id;
    },
    becomes: (it, who) => Object.assign(it, { explanation: { state: 'asked', asOverseer: oversees(who), givenBy: null } }),
  },
  explain: {
    expected: (it, who) => about(it.explanation, who, () => worker(who)) ?? (in_(it, 'asked', 'returned') ? 'done' : 'conflict'),
    doIt: (real, who) => stage.get(ExplanationsService).give(people[who], explanationOf(real), { answer: 'Chờ vốn.' }),
    becomes: (it, who) => Object.assign(it.explanation as object, { state: 'given', givenBy: who }),
  },
  accept: {
    expected: (it, who) =>
      about(it.explanation, who, () => decides(it, who)) ?? (in_(it, 'given') && it.explanation?.givenBy !== who ? 'done' : 'conflict'),
    doIt: (real, who, it) =>
      stage.get(ExplanationsService).decide(people[who], explanationOf(real), { accept: true, holdsUntil: addDays(it.today, 10) }),
    becomes: (it) => Object.assign(it.explanation as object, { state: 'accepted' }),
  },
  returnExplanation: {
    expected: (it, who) =>
      about(it.explanation, who, () => decides(it, who)) ?? (in_(it, 'given') && it.explanation?.givenBy !== who ? 'done' : 'conflict'),
    doIt: (real, who) => stage.get(ExplanationsService).decide(people[who], explanationOf(real), { accept: false, note: 'Rõ hơn.' }),
    becomes: (it) => Object.assign(it.explanation as object, { state: 'returned' }),
  },
  urge: {
    expected: simply(oversees, open),
    doIt: async (real, who, it) => {
      const input = { text: 'Khẩn trương.', dueDate: addDays(it.today, 5) };
      real.directiveId = (await stage.get(DirectivesService).urge(people[who], real.id, input)).id;
    },
    becomes: (it) => Object.assign(it, { directive: 'given' }),
  },
  carryOut: {
    expected: (it, who) => gate(who, worker(who)) ?? (it.directive === null ? 'notFound' : it.directive === 'given' ? 'done' : 'conflict'),
    doIt: (real, who) => stage.get(DirectivesService).carryOut(people[who], directiveOf(real), 'Đã làm.'),
    becomes: (it) => Object.assign(it, { directive: 'carriedOut' }),
  },
  withdraw: {
    expected: (it, who) =>
      gate(who, oversees(who)) ?? (it.directive === null ? 'notFound' : it.directive === 'given' ? 'done' : 'conflict'),
    doIt: (real, who) => stage.get(DirectivesService).withdraw(people[who], directiveOf(real)),
    becomes: (it) => Object.assign(it, { directive: 'withdrawn' }),
  },
};

const laterThan = (it: Believed) => addDays(it.judgedBy, 40);
const isAsked = ({ explanation }: Believed) => explanation !== null && ['asked', 'given', 'returned'].includes(explanation.state);
const in_ = ({ explanation }: Believed, ...states: string[]) => states.includes(explanation?.state ?? '');
const decides = ({ explanation }: Believed, who: Who) => oversees(who) || (coordinates(who) && !explanation?.asOverseer);
const explanationOf = ({ id: assignmentId, explanationId: id }: Real) => ({ assignmentId, id });
const directiveOf = ({ id: assignmentId, directiveId: id }: Real) => ({ assignmentId, id });

/** An explanation is within a side: the other does not know of it. */
function about(explanation: Believed['explanation'], who: Who, may: () => boolean): Outcome | null {
  if (who === 'stranger' || who === 'otherSide' || explanation === null) return 'notFound';
  return may() ? null : 'forbidden';
}

/** Two are the coordinator's, the third is the vice-chair's. */
function decision(it: Believed, who: Who): Outcome | null {
  const refused = gate(who, decided(who));
  if (refused) return refused;
  if (it.request === null) return 'notFound';
  return it.extensions >= 2 && !oversees(who) ? 'forbidden' : null;
}

class Done implements AsyncCommand<Believed, Real> {
  constructor(
    readonly deed: string,
    readonly who: Who,
  ) {}

  check = () => true;
  toString = () => `${this.who} ${this.deed}`;

  async run(it: Believed, real: Real): Promise<void> {
    const deed = DEEDS[this.deed] as Deed;
    const expected = deed.expected(it, this.who);
    expect([String(this), await outcomeOf(deed.doIt(real, this.who, it))]).toEqual([String(this), expected]);
    if (expected === 'done') deed.becomes?.(it, this.who);
    endsWithIt(it);
    await compare(it, real, this.deed === 'approve' && expected === 'done');
  }
}

class DaysPass implements AsyncCommand<Believed, Real> {
  constructor(readonly days: number) {}

  check = () => true;
  toString = () => `${this.days} days pass`;

  async run(it: Believed, real: Real): Promise<void> {
    it.today = addDays(it.today, this.days);
    await stage.setClock(`${it.today}T02:00:00.000Z`);
    await stage.get(RemindersService).issueDue();
    const wrong = await stage.sql(
      `select r.rung from reminder r join subject s on s.id = r.subject_id
       where s.assignment_id = $1 and r.issued_at = app_now() and (s.state <> 'owed' or s.held_until >= app_today())`,
      [real.id],
    );
    expect([String(this), wrong]).toEqual([String(this), []]);
    await compare(it, real, false);
  }
}

/** What is really so is what the model believes, and what must always hold holds. */
async function compare(it: Believed, real: Real, approved: boolean): Promise<void> {
  const view = await service().get(people.coordinator, real.id);
  const latest = <T>(list: readonly T[]) => list.at(-1) ?? null;
  expect({
    state: view.state,
    extensions: view.extensionCount,
    acknowledged: view.acknowledgedAt !== null,
    request: view.extensions.some((one) => one.state === 'requested'),
    explanation: latest(view.explanations)?.state ?? null,
    directive: latest(view.directives)?.state ?? null,
    originalDueDate: view.originalDueDate,
  }).toEqual({
    state: it.state,
    extensions: it.extensions,
    acknowledged: it.acknowledged,
    request: it.request !== null,
    explanation: it.explanation?.state ?? null,
    directive: it.directive,
    originalDueDate: DUE,
  });
  expect(staysLate(it.timeliness, view.timeliness, approved)).toBe(true);
  expect(it.confirmedBy === null || it.confirmedBy !== it.submittedBy).toBe(true);
  expect(hasWayOn(it)).toBe(true);
  Object.assign(it, { timeliness: view.timeliness, judgedBy: view.countedDueDate ?? view.dueDate });
}

describe('Whatever happens to an assignment, in whatever order', () => {
  beforeAll(async () => {
    stage = await openStage({ at: `${BEGIN}T02:00:00.000Z` });
    await theCalendar(stage);
    agreement = await anAgreement(stage);
    const [own, other] = agreement.sides as [Agreement['sides'][0], Agreement['sides'][0]];
    const offices = [
      await anOffice(stage, { agency: own.coordinatingAgency, role: 'coordinator' }),
      await anOffice(stage, { agency: own.department, role: 'focalPoint' }),
    ];
    const stranger = (await anAgreement(stage)).sides[0]?.coordinator as Actor;
    const { focalPoint, agencyHead, coordinator, viceChair } = own;
    people = {
      focalPoint,
      agencyHead,
      coordinator,
      viceChair,
      both: await aPerson(stage, { offices }),
      otherSide: other.coordinator,
      stranger,
    };
  });
  afterAll(() => stage?.close());

  const begin = async () => {
    await stage.setClock(`${BEGIN}T02:00:00.000Z`);
    await stage.sql(`update subject set state = 'closed', next_rung_on = null where state in ('owed', 'paused')`);
    const { id } = (await aTask(stage, { agreement, dueDate: DUE, state: 'not_started' })).assignments[0];
    const believed: Believed = {
      today: BEGIN,
      state: 'not_started',
      before: null,
      acknowledged: false,
      submittedBy: null,
      confirmedBy: null,
      extensions: 0,
      request: null,
      explanation: null,
      directive: null,
      timeliness: 'inTerm',
      judgedBy: DUE,
    };
    return { model: believed, real: { id, explanationId: randomIds.next(), directiveId: randomIds.next() } };
  };

  it(
    'the services do what the tables say, late stays late, and nobody confirms their own work',
    async () => {
      const deed = record({ deed: constantFrom(...Object.keys(DEEDS)), who: constantFrom(...PEOPLE) }).map(
        ({ deed, who }) => new Done(deed, who),
      );
      const likely = record({ deed: constantFrom(...Object.keys(DEEDS)), who: constant<Who>('viceChair') }).map(
        ({ deed, who }) => new Done(deed, who),
      );
      const days = integer({ min: 1, max: 40 }).map((n) => new DaysPass(n));
      await holds({ name: 'assignment', any: [deed, deed, likely, days], begin, most: 30 });
    },
    patience('assignment'),
  );
});
