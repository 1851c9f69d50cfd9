import { type Actor, type Id, ROLES, type Role, randomIds } from '@dondoc/kernel';
import { aLocality, anAgency, anOffice, aPerson, aTask, insert, json, type Task } from '../../../test/builders';
import { Door } from '../../../test/support/door';

/** Every route to an object: who may come in at all, and with what. A route without a row here fails the build. */
interface Row {
  /** Roles that the route lets in; everybody who is signed in where none is named. */
  roles?: Role[];
  body?: object;
  query?: string;
  /** What a stranger gets who holds every role, elsewhere; 404 unless said. */
  foreign?: number;
}

const DO: Role[] = ['focalPoint', 'agencyHead'];
const COORDINATE: Role[] = ['coordinator'];
const DECIDE: Role[] = ['coordinator', 'viceChair'];
const CONCLUDE: Role[] = ['coordinator', 'committeeOffice'];
const MANAGE: Role[] = ['coordinator', 'administrator'];
/** Everybody but the committee's office, which reads nothing internal. */
const OWN_SIDE: Role[] = [...DO, ...DECIDE, 'administrator', 'auditor'];
const ADMINISTER: Role[] = ['administrator'];
const CARE_FOR_MAILS: Role[] = ['administrator', 'operator'];
const id = randomIds.next();
const version = { rhythm: { every: 3, unit: 'month', anchor: '2026-12-15' }, activeFrom: '2026-12-01' };
const note = { note: 'Bổ sung.' };

/** A list as a file holds what its reader may see; a stranger's is empty. */
const FILE: Row = { foreign: 200 };

const MATRIX: Record<string, Row> = {
  'GET /api/agreements/table.:format': FILE,
  'GET /api/commitments/table.:format': FILE,
  'GET /api/tasks/table.:format': FILE,
  'GET /api/assignments/table.:format': FILE,
  'GET /api/my-work/table.:format': FILE,
  'GET /api/reviews/table.:format': FILE,
  'GET /api/reviews/:review/matrix/table.:format': {},
  'GET /api/reviews/:review/lines/table.:format': {},
  'GET /api/reports/table.:format': FILE,
  'GET /api/journal/table.:format': FILE,
  'GET /api/messages/table.:format': FILE,
  'GET /api/suppressions/table.:format': { roles: CARE_FOR_MAILS, foreign: 200 },
  'GET /api/review-cycles/table.:format': FILE,
  'GET /api/calendar/:year/table.:format': FILE,
  'GET /api/people/table.:format': FILE,
  'GET /api/agencies/table.:format': FILE,
  'GET /api/agreements/:agreement': {},
  'GET /api/agreements/:agreement/calendar.ics': {},
  'GET /api/agreements/:agreement/figures': {},
  'GET /api/agreements/:agreement/timeline': {},
  'GET /api/agreements/:agreement/preview': { roles: MANAGE, query: '?from=2026-11-01&to=2026-12-01' },
  'PUT /api/agreements/parties/:party/appointments': { roles: ADMINISTER, body: { committeeAgencyId: null } },
  'PUT /api/agreements/parties/:party/signal-limits': { roles: ADMINISTER, body: { staleAfter: 20, unacknowledgedAfter: 3 } },
  'GET /api/commitments/:commitment': {},
  'POST /api/commitments/:commitment/tasks': { roles: COORDINATE, body: { title: 'Việc', kind: 'ongoing', assignments: [] } },
  'GET /api/tasks/:task': {},
  'GET /api/tasks/:task/history': {},
  'POST /api/tasks/:task/assignments': { roles: COORDINATE, body: { partyId: id, leadAgencyId: id } },
  'GET /api/assignments/:assignment': {},
  'POST /api/assignments/:assignment/acknowledgement': { roles: DO },
  'POST /api/assignments/:assignment/reports': { roles: [...DO, 'coordinator'], body: { nothingNew: true } },
  'POST /api/assignments/:assignment/return': { roles: COORDINATE, body: note },
  'POST /api/assignments/:assignment/confirmation': { roles: COORDINATE },
  'POST /api/assignments/:assignment/pause': { roles: DECIDE, body: { document: '1/QĐ', reason: 'Dừng.' } },
  'POST /api/assignments/:assignment/resumption': { roles: DECIDE },
  'POST /api/assignments/:assignment/closure': { roles: DECIDE, body: { document: '1/QĐ', reason: 'Dừng.' } },
  'PUT /api/assignments/:assignment/due-date': { roles: COORDINATE, body: { dueDate: '2026-12-31' } },
  'PUT /api/assignments/:assignment/agencies': { roles: COORDINATE, body: { leadAgencyId: id } },
  'POST /api/assignments/:assignment/extensions': { roles: [...DO, 'coordinator'], body: { toDate: '2027-01-15', reason: 'Lý do.' } },
  'POST /api/assignments/:assignment/extensions/decision': { roles: DECIDE, body: { approve: true } },
  'POST /api/assignments/:assignment/explanations': { roles: DECIDE, body: { question: 'Vì sao?', dueDate: '2026-12-01' } },
  'POST /api/assignments/:assignment/explanations/:explanation/answer': { roles: DO, body: { answer: 'Vì.' } },
  'POST /api/assignments/:assignment/explanations/:explanation/decision': {
    roles: DECIDE,
    body: { accept: true, holdsUntil: '2026-12-31' },
  },
  'POST /api/assignments/:assignment/explanations/:explanation/withdrawal': { roles: DECIDE },
  'POST /api/assignments/:assignment/directives': { roles: ['viceChair'], body: { text: 'Khẩn trương.', dueDate: '2026-12-01' } },
  'POST /api/assignments/:assignment/directives/:directive/report': { roles: DO, body: { report: 'Đã làm.' } },
  'POST /api/assignments/:assignment/directives/:directive/withdrawal': { roles: ['viceChair'] },
  'POST /api/assignments/:assignment/evidence': { roles: [...DO, 'coordinator'] },
  'GET /api/assignments/:assignment/evidence/:evidence': {},
  'GET /api/assignments/:assignment/reminders': { roles: OWN_SIDE },
  'PUT /api/ladders/:locality/:kind': {
    roles: ADMINISTER,
    body: {
      rungs: [
        { offset: 0, audience: 'owner', kind: 'due' },
        { offset: 1, every: 5, audience: 'owner', kind: 'overdue' },
      ],
    },
  },
  'DELETE /api/ladders/:locality/:kind': { roles: ADMINISTER },
  'PUT /api/extension-limits/:locality': { roles: ADMINISTER, body: { byCoordinator: 1, most: 2, mostDays: 180 } },
  'POST /api/leadership-meeting/:item/outcome': { roles: DECIDE, body: { discussedOn: '2026-11-23', outcome: 'Giao ban.' } },
  'GET /api/review-cycles/:cycle': {},
  'POST /api/review-cycles/:cycle/versions': { roles: MANAGE, body: version },
  'GET /api/review-cycles/versions/:version/diff': {},
  'GET /api/review-cycles/versions/:version/preview': { roles: MANAGE },
  'PUT /api/review-cycles/versions/:version': { roles: MANAGE, body: version },
  'POST /api/review-cycles/versions/:version/proposal': { roles: MANAGE },
  'POST /api/review-cycles/versions/:version/return': { roles: MANAGE },
  'POST /api/review-cycles/versions/:version/approval': { roles: MANAGE },
  // The country's calendar stands on public notices: whoever administers a locality may write it.
  'GET /api/calendar/:year': { foreign: 200 },
  'POST /api/calendar/:year/proposal': { roles: ADMINISTER, foreign: 200 },
  'PUT /api/calendar/:year/days': { roles: ADMINISTER, body: { put: [] }, foreign: 200 },
  'POST /api/calendar/:year/publication': { roles: ADMINISTER, body: { basis: 'Thông báo số 1/TB' }, foreign: 200 },
  'GET /api/reviews/:review': {},
  'GET /api/reviews/:review/matrix': {},
  'GET /api/reviews/:review/annex.xlsx': { roles: [...DO, 'coordinator'] },
  'POST /api/reviews/:review/annex': { roles: [...DO, 'coordinator'] },
  'POST /api/reviews/lines/:line/return': { roles: COORDINATE, body: note },
  'POST /api/reviews/lines/:line/assessment': { roles: COORDINATE, body: { assessment: 'notSent' } },
  'POST /api/reviews/:review/assessment': { roles: COORDINATE },
  'POST /api/reviews/:review/lock': { roles: COORDINATE },
  'POST /api/reviews/:review/reopening': { roles: COORDINATE, body: { reason: 'Sai số.' } },
  'POST /api/reviews/:review/conclusion': {
    roles: CONCLUDE,
    body: { concludedOn: '2026-11-20', text: 'Kết luận.', points: [] },
  },
  'GET /api/reviews/:review/figures': {},
  'GET /api/reports/:report': {},
  'GET /api/reports/:report/document.html': {},
  'GET /api/reports/:report/document.docx': {},
  'GET /api/reports/:report/document.pdf': {},
  'GET /api/reports/:report/annex.xlsx': {},
  'GET /api/reports/:report/verification': {},
  'PUT /api/reports/:report/wording': { roles: COORDINATE, body: { sections: [] } },
  'POST /api/reports/:report/return': { roles: ['viceChair'], body: note },
  'POST /api/reports/:report/signature': { roles: ['viceChair'] },
  'POST /api/reports/:report/correction': { roles: COORDINATE, body: { reason: 'Sai số.' } },
  'POST /api/reports/:report/hand-over': { roles: DECIDE, body: { handedOverBy: 'Văn thư' } },
  'POST /api/reports/:report/receipt': { roles: CONCLUDE },
  'DELETE /api/sessions/:session': {},
  'DELETE /api/account/passkeys/:session': {},
  'DELETE /api/people/:person/factors': { roles: ADMINISTER },
  'GET /api/people/:person': {},
  'GET /api/people/:person/mail': { roles: ADMINISTER },
  'PUT /api/people/:person/mail': { roles: ADMINISTER, body: { language: 'vi' } },
  'POST /api/people/:person/disabling': { roles: ADMINISTER },
  'POST /api/people/:person/enabling': { roles: ADMINISTER },
  'POST /api/people/:person/invitation': { roles: ADMINISTER },
  'POST /api/people/:person/memberships': { roles: ADMINISTER, body: { officeId: id, validFrom: '2026-11-01' } },
  'POST /api/people/memberships/:membership/end': { roles: ADMINISTER },
  'POST /api/agencies/:agency/offices': { roles: ADMINISTER, body: { role: 'focalPoint', titleVi: 'Chuyên viên', titleEn: 'Officer' } },
  'POST /api/messages/:message/resending': { roles: CARE_FOR_MAILS },
  'POST /api/suppressions/:address/lifting': { roles: CARE_FOR_MAILS },
  'GET /api/digests/:digest': {},
  'GET /api/digests/now/agreements/:agreement': {},
  'POST /api/absences/:absence/end': {},
  'DELETE /api/saved-filters/:filter': {},
  'PUT /api/offices/:office/mailbox': { roles: ADMINISTER, body: { mailbox: null } },
  'GET /api/offices/:office/candidates': {},
  'POST /api/offices/:office/delegates': { body: { personId: id } },
  'POST /api/offices/delegates/:membership/end': {},
  'GET /api/agencies/:agency/report-heads': {},
  'PUT /api/agencies/:agency/report-heads': { roles: ADMINISTER },
  // Localities and agencies are public within the product.
  'GET /api/localities/:locality': { foreign: 200 },
  'GET /api/agencies/:agency': { foreign: 200 },
};

describe('who comes in where', () => {
  let door: Door;
  let ids: Record<string, Id>;
  let insiders: Map<Role, Awaited<ReturnType<Door['as']>>>;
  let stranger: Awaited<ReturnType<Door['as']>>;

  beforeAll(async () => {
    door = await Door.open();
    const task = await aTask(door.stage, { dueDate: '2026-12-15' });
    ids = await objectsAround(door, task);
    const side = task.agreement.sides[0] as Task['agreement']['sides'][number];
    insiders = new Map(await Promise.all(ROLES.map(async (role) => [role, await door.as(side[role])] as const)));
    stranger = await door.as(await holderOfEveryRole(door));
  });
  afterAll(() => door?.close());

  const urlOf = (route: string) => {
    const path = route.split(' ')[1] as string;
    return path.replace(/:(\w+)/g, (_, name: string) => ids[name] as string) + (MATRIX[route]?.query ?? '');
  };
  const call = (agent: typeof stranger, route: string) => {
    const method = (route.split(' ')[0] as string).toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    if (/\/(evidence|annex)$/.test(route)) return agent.post(urlOf(route)).attach('file', Buffer.from('%PDF-1.4\n'), 'a.pdf');
    const request = agent[method](urlOf(route));
    return method === 'get' ? request : request.send(MATRIX[route]?.body ?? {});
  };

  it('is said for every route to an object', async () => {
    const { body } = await door.guest().get('/api/openapi.json');
    const served = Object.entries(body.paths as Record<string, object>)
      .filter(([path]) => path.includes('{'))
      .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, ':')}`));
    expect(served.sort()).toEqual(
      Object.keys(MATRIX)
        .map((route) => route.replace(/:\w+/g, ':'))
        .sort(),
    );
  });

  it.each(Object.keys(MATRIX))('%s', async (route) => {
    const { roles, foreign = 404 } = MATRIX[route] as Row;
    expect(await call(door.guest(), route)).toMatchObject({ status: 401 });
    const answers = await Promise.all(
      OF_LOCALITIES.filter((role) => roles && !roles.includes(role)).map((role) => call(insiders.get(role) as typeof stranger, route)),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 403));
    expect(await call(stranger, route)).toMatchObject({ status: foreign });
  });
});

/** An operator is a stranger nowhere. */
const OF_LOCALITIES = ROLES.filter((role) => role !== 'operator');

async function holderOfEveryRole(door: Door): Promise<Actor> {
  const agency = await anAgency(door.stage, { locality: await aLocality(door.stage) });
  return aPerson(door.stage, { offices: await Promise.all(OF_LOCALITIES.map((role) => anOffice(door.stage, { agency, role }))) });
}

/** One object of each kind around a task's agreement. */
async function objectsAround({ stage }: Door, task: Task): Promise<Record<string, Id>> {
  const { agreement, assignments } = task;
  const side = agreement.sides[0] as Task['agreement']['sides'][number];
  const [agreementId, partyId, assignmentId] = [agreement.id, agreement.parties[0]?.id as Id, assignments[0].id];
  const row = async (table: string, values: object) => (await insert(stage, table, { id: randomIds.next(), ...values })).id;
  const cycle = await row('review_cycle', { agreementId, nameVi: 'Quý', nameEn: 'Quarter' });
  const state = { cycleId: cycle, activeFrom: '2026-01-01', rhythm: json(version.rhythm), stages: json({}) };
  const active = await row('review_cycle_version', { ...state, version: 1, state: 'active' });
  const deadlines = {
    agencyDeadline: '2026-12-20',
    coordinatorDeadline: '2026-12-23',
    signatureDeadline: '2026-12-25',
    submissionOn: '2026-12-28',
  };
  const dates = { periodFrom: '2026-09-15', periodTo: '2026-12-14', opensOn: '2026-11-20', cutOffOn: '2026-12-14', ...deadlines };
  const review = await row('review', {
    agreementId,
    cycleId: cycle,
    cycleVersionId: active,
    periodKey: '2026-Q4',
    ...dates,
    state: 'collecting',
    openedAt: stage.now,
  });
  await row('review_side', { reviewId: review, partyId, state: 'collecting' });
  const content = { reviewId: review, version: 1 };
  const snapshot = await row('snapshot', {
    ...content,
    figures: json({}),
    sha256: 'a',
    calendarVersion: '1',
    cycleVersionId: active,
    takenAt: stage.now,
  });
  const message = { kind: 'daily', personId: side.focalPoint.personId, address: 'gone@example.vn', day: stage.today, mimeId: '<a@b>' };
  await insert(stage, 'suppression', { address: 'gone@example.vn', bounces: 3, suppressedAt: stage.now, lastReason: '550' });
  const [membership] = await stage.sql<{ id: Id }>('select id from membership where person_id = $1', [side.focalPoint.personId]);
  return {
    agreement: agreementId,
    party: partyId,
    commitment: agreement.commitments[0]?.id as Id,
    task: task.id,
    assignment: assignmentId,
    evidence: await row('evidence', {
      assignmentId,
      sha256: 'a'.repeat(64),
      size: 1,
      mediaType: 'application/pdf',
      fileName: 'a.pdf',
      addedAt: stage.now,
    }),
    explanation: await row('explanation', {
      assignmentId,
      question: 'Vì sao?',
      dueDate: '2026-12-01',
      state: 'asked',
      askedAs: 'coordinate',
      askedAt: stage.now,
    }),
    directive: await row('directive', { assignmentId, text: 'Khẩn trương.', dueDate: '2026-12-01', state: 'given', givenAt: stage.now }),
    cycle,
    version: await row('review_cycle_version', { ...state, version: 2, state: 'draft' }),
    review,
    line: await row('review_line', { reviewId: review, assignmentId, partyId }),
    report: await row('status_report', {
      ...content,
      partyId,
      agreementId,
      snapshotId: snapshot,
      state: 'draft',
      content: json({}),
      compiledAt: stage.now,
    }),
    digest: await row('digest', { officeId: side.viceChairOffice.id, day: '2026-11-23', kind: 'weekly', content: json({}) }),
    filter: await row('saved_filter', {
      personId: side.focalPoint.personId,
      screen: 'my-work',
      name: 'Gấp',
      search: '?part=lead',
      savedAt: stage.now,
    }),
    absence: await row('absence', {
      personId: side.agencyHead.personId,
      fromDate: '2026-11-23',
      toDate: '2026-12-31',
      recordedAt: stage.now,
    }),
    office: side.viceChairOffice.id,
    person: side.focalPoint.personId as Id,
    membership: membership?.id as Id,
    message: await row('message', { key: 'k', ...message, plannedAt: stage.now, notBefore: stage.now, state: 'bounced' }),
    address: 'gone@example.vn',
    agency: side.department.id,
    locality: side.locality.id,
    session: randomIds.next(),
    year: '2028',
    format: 'csv',
    kind: 'dueDate',
    item: await row('meeting_item', { subjectId: assignments[0].subjectId, occurrence: '2026-12-15', partyId, listedOn: '2026-11-23' }),
  };
}
