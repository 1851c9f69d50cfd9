import type { Role } from '@dondoc/kernel';
import type { Answer, Answers, Row } from './row';

/** Who is answered how at every route of the product. A route without a row here fails the build, and so does an answer that is not the row's. */

const DO: Role[] = ['focalPoint', 'agencyHead'];
const COORDINATE: Role[] = ['coordinator'];
const DECIDE: Role[] = ['coordinator', 'viceChair'];
const CONCLUDE: Role[] = ['coordinator', 'committeeOffice'];
const MANAGE: Role[] = ['coordinator', 'administrator'];
const ADMINISTER: Role[] = ['administrator'];
const OPERATE: Role[] = ['operator'];
const CARE_FOR_MAILS: Role[] = ['administrator', 'operator'];
const AUDIT: Role[] = ['administrator', 'auditor'];
const REPORT: Role[] = [...DO, 'coordinator'];

const version = { rhythm: { every: 3, unit: 'month', anchor: '2026-12-15' }, activeFrom: '2026-12-01' };
const NOVEMBER = '?from=2026-11-01&to=2026-11-30';
const note = { note: 'Bổ sung.' };

/** Whoever does the work in a district's agency reads what the province is a party of; the other offices of the district are strangers. */
const district = (forWorkers: Answer): Answers => ({ focalPoint: forWorkers, agencyHead: forWorkers, delegate: forWorkers, rest: '404' });
const readers = (more: Partial<Record<Role | 'delegate', Answer>> = {}): Answers => ({ operator: '404', rest: 'ok', ...more });

/** Both sides read it. */
const shared: Row = {
  for: 'signedIn',
  at: { own: readers(), other: readers(), stranger: '404', district: district('ok') },
  noOffice: '404',
};
/** The own side alone reads it; the other side knows of the object. */
const internal: Row = {
  ...shared,
  at: {
    own: readers({ committeeOffice: '403' }),
    other: { operator: '404', rest: '403' },
    stranger: '404',
    district: district('ok'),
  },
};
/** The own side alone knows of it. */
const own: Row = { ...shared, at: { own: readers(), other: '404', stranger: '404', district: district('ok') } };
const draft: Row = { ...own, at: { ...own.at, own: readers({ committeeOffice: '404' }) } };
/** A list holds what its reader may see: a stranger's is empty. */
const list: Row = { for: 'signedIn', at: { own: 'ok', other: 'ok', stranger: 'ok', district: 'ok' }, noOffice: 'ok' };
/** For everybody who is signed in, and of nothing but themselves. */
const oneself = list;
/** What is nobody's here: sessions and keys are looked for among one's own. */
const unknown: Row = { ...shared, at: { own: '404', other: '404', stranger: '404', district: '404' } };
const listFor = (roles: Role[]): Row => ({ ...list, for: roles });
const anyone: Row = { ...list, for: 'anyone' };

/** Its address does not exist for whom it is not for. */
const nobody: Row = { for: 'anyone', at: { own: '404', other: '404', stranger: '404', district: '404' }, noOffice: '404', guest: '404' };
const hidden = (roles: Role[]): Row => {
  const answers: Answers = { rest: '404', ...Object.fromEntries(roles.map((role) => [role, 'ok'])) };
  return { ...nobody, at: { own: answers, other: answers, stranger: answers, district: answers } };
};

/** Of the office of a vice-chair: its holder decides, and an administrator. */
const forItsHolder: Row = {
  ...own,
  at: { ...own.at, own: { viceChair: 'ok', administrator: 'ok', operator: '404', rest: '403' }, district: district('403') },
};

type More = Pick<Row, 'body' | 'query' | 'file'>;

/** A deed on the own side's part of something shared: the other side, which knows of it, is forbidden. */
const deed = (roles: Role[], body?: object, more: More = {}): Row => ({
  for: roles,
  at: { own: 'ok', other: '403', stranger: '404', district: district('403') },
  noOffice: '404',
  ...(body && { body }),
  ...more,
});
/** A deed on what belongs to all sides. */
const deedForAll = (roles: Role[], body?: object, more: More = {}): Row => {
  const row = deed(roles, body, more);
  return { ...row, at: { ...row.at, other: 'ok' } };
};
/** A deed on what only the own locality knows of. */
const ownDeed = (roles: Role[], body?: object): Row => {
  const row = deed(roles, body);
  return { ...row, at: { ...row.at, other: '404' } };
};
/** A deed on the installation or the country's calendar, whoever's office it is. */
const anywhere = (roles: Role[], body?: object): Row => ({ ...listFor(roles), ...(body && { body }) });
/** A mail of the own locality, which operators care for whatever the locality. */
const careForMail = (): Row => {
  const row = ownDeed(CARE_FOR_MAILS);
  const operators: Answers = { operator: 'ok', rest: '404' };
  return { ...row, at: { own: 'ok', other: operators, stranger: operators, district: operators } };
};

/** The lines that one may fill in, of whatever agency: none for some. */
const workersFile: Row = { ...deedForAll(REPORT), at: { ...deedForAll(REPORT).at, district: district('ok') } };

export const MATRIX: Record<string, Row> = {
  'GET /api/agreements': list,
  'GET /api/agreements/titles': list,
  'GET /api/agreements/table.:format': list,
  'GET /api/commitments': list,
  'GET /api/commitments/table.:format': list,
  'GET /api/tasks': list,
  'GET /api/tasks/table.:format': list,
  'GET /api/assignments': list,
  'GET /api/assignments/table.:format': list,
  'GET /api/my-work': list,
  'GET /api/my-work/table.:format': list,
  'GET /api/reviews': list,
  'GET /api/reviews/table.:format': list,
  'GET /api/reports': list,
  'GET /api/reports/table.:format': list,
  'GET /api/journal': list,
  'GET /api/journal/table.:format': list,
  'GET /api/journal/seals': listFor(AUDIT),
  'POST /api/journal/seals/:locality/verification': ownDeed(AUDIT, {}),
  'GET /api/journal/seals/:locality/export': { ...ownDeed(AUDIT), query: NOVEMBER },
  'GET /api/journal/seals/:locality/table.:format': { ...ownDeed(AUDIT), query: NOVEMBER },
  'GET /api/messages': list,
  'GET /api/messages/table.:format': list,
  'GET /api/review-cycles': list,
  'GET /api/review-cycles/table.:format': list,
  'GET /api/people': list,
  'GET /api/people/table.:format': list,
  'GET /api/agencies': list,
  'GET /api/agencies/table.:format': list,
  'GET /api/search': { ...list, query: '?q=hop tac' },
  'GET /api/saved-filters': oneself,
  'POST /api/saved-filters': { ...oneself, body: { screen: 'my-work', name: 'Gấp', search: '?part=lead' } },
  'DELETE /api/saved-filters/:filter': {
    ...shared,
    at: { own: { focalPoint: 'ok', rest: '404' }, other: '404', stranger: '404', district: '404' },
  },
  'GET /api/parties': list,
  'GET /api/ladders': list,
  'GET /api/extension-limits': list,
  'GET /api/leadership-meeting': listFor(['coordinator', 'viceChair', 'agencyHead', 'administrator', 'auditor']),
  'GET /api/review-cycles/presets': list,
  'GET /api/localities': list,
  'GET /api/fields': list,
  'GET /api/localities/:locality': list,
  'GET /api/agencies/:agency': list,
  'GET /api/digests': list,
  'GET /api/digests/now': list,
  'GET /api/absences': list,
  'GET /api/offices': list,
  'GET /api/reports/received': listFor(['committeeOffice']),
  'POST /api/agreements': anywhere(ADMINISTER, { agreements: [] }),
  'GET /api/agreements/:agreement': shared,
  'GET /api/agreements/:agreement/calendar.ics': shared,
  'GET /api/agreements/:agreement/figures': shared,
  'GET /api/agreements/:agreement/timeline': shared,
  'GET /api/agreements/:agreement/preview': deedForAll(MANAGE, undefined, { query: '?from=2026-11-01&to=2026-12-01' }),
  'PUT /api/agreements/parties/:party/appointments': deed(ADMINISTER, { committeeAgencyId: null }),
  'PUT /api/agreements/parties/:party/signal-limits': deed(ADMINISTER, { staleAfter: 20, unacknowledgedAfter: 3 }),
  'GET /api/commitments/:commitment': shared,
  'POST /api/commitments/:commitment/tasks': deed(COORDINATE, {
    title: 'Việc',
    kind: 'ongoing',
    assignments: [{ partyId: ':party', leadAgencyId: ':department' }],
  }),
  'POST /api/commitments/tasks': deedForAll(COORDINATE, {
    tasks: [{ commitmentId: ':commitment', title: 'Việc', kind: 'ongoing', assignments: [] }],
  }),
  'POST /api/commitments/tasks/check': deed(COORDINATE, { partyId: ':party', rows: [{ commitmentId: ':commitment', kind: 'ongoing' }] }),
  'POST /api/tasks/assignments': deed(COORDINATE, { assignments: [{ taskId: ':task', partyId: ':party', leadAgencyId: ':department' }] }),
  'GET /api/tasks/:task': shared,
  'GET /api/tasks/:task/history': shared,
  'POST /api/tasks/:task/assignments': deed(COORDINATE, { partyId: ':party', leadAgencyId: ':department' }),
  'GET /api/assignments/:assignment': shared,
  'POST /api/assignments/:assignment/acknowledgement': deed(DO),
  'POST /api/assignments/:assignment/reports': deed(REPORT, { nothingNew: true }),
  'POST /api/assignments/:assignment/reports #on behalf': {
    ...deed(REPORT, { nothingNew: true, onBehalf: true }),
    at: { ...deed(REPORT).at, own: { coordinator: 'ok', rest: '403' } },
  },
  'POST /api/assignments/:assignment/return': deed(COORDINATE, note),
  'POST /api/assignments/:assignment/confirmation': deed(COORDINATE),
  'POST /api/assignments/:assignment/pause': deed(DECIDE, { document: '1/QĐ', reason: 'Dừng.' }),
  'POST /api/assignments/:assignment/resumption': deed(DECIDE),
  'POST /api/assignments/:assignment/closure': deed(DECIDE, { document: '1/QĐ', reason: 'Dừng.' }),
  'PUT /api/assignments/:assignment/due-date': deed(COORDINATE, { dueDate: '2026-12-31' }),
  'PUT /api/assignments/:assignment/agencies': deed(COORDINATE, { leadAgencyId: ':department' }),
  'POST /api/assignments/:assignment/extensions': deed(REPORT, { toDate: '2027-01-15', reason: 'Lý do.' }),
  'POST /api/assignments/:assignment/extensions/decision': deed(DECIDE, { approve: true }),
  'POST /api/assignments/:assignment/explanations': deed(DECIDE, { question: 'Vì sao?', dueDate: '2026-12-01' }),
  'POST /api/assignments/:assignment/explanations/:explanation/answer': ownDeed(DO, { answer: 'Vì.' }),
  'POST /api/assignments/:assignment/explanations/:explanation/decision': ownDeed(DECIDE, { accept: true, holdsUntil: '2026-12-31' }),
  'POST /api/assignments/:assignment/explanations/:explanation/withdrawal': ownDeed(DECIDE),
  'POST /api/assignments/:assignment/directives': deed(['viceChair'], { text: 'Khẩn trương.', dueDate: '2026-12-01' }),
  'POST /api/assignments/:assignment/directives/:directive/report': deed(DO, { report: 'Đã làm.' }),
  'POST /api/assignments/:assignment/directives/:directive/withdrawal': deed(['viceChair']),
  'POST /api/assignments/:assignment/evidence': deed(REPORT, undefined, { file: 'file' }),
  'GET /api/assignments/:assignment/evidence/:evidence': shared,
  'GET /api/assignments/:assignment/reminders': internal,
  'PUT /api/ladders/:locality/:kind': ownDeed(ADMINISTER, {
    rungs: [
      { offset: 0, audience: 'owner', kind: 'due' },
      { offset: 1, every: 5, audience: 'owner', kind: 'overdue' },
    ],
  }),
  'DELETE /api/ladders/:locality/:kind': ownDeed(ADMINISTER),
  'PUT /api/extension-limits/:locality': ownDeed(ADMINISTER, { byCoordinator: 1, most: 2, mostDays: 180 }),
  'POST /api/leadership-meeting/:item/outcome': ownDeed(DECIDE, { discussedOn: '2026-05-22', outcome: 'Giao ban.' }),
  'POST /api/review-cycles': deedForAll(MANAGE, { agreementId: ':agreement', nameVi: 'Năm', nameEn: 'Year', ...version }),
  'GET /api/review-cycles/:cycle': shared,
  'POST /api/review-cycles/:cycle/versions': deedForAll(MANAGE, version),
  'GET /api/review-cycles/versions/:version/diff': shared,
  'GET /api/review-cycles/versions/:version/preview': deedForAll(MANAGE),
  'PUT /api/review-cycles/versions/:version': deedForAll(MANAGE, version),
  'POST /api/review-cycles/versions/:version/proposal': deedForAll(MANAGE),
  'POST /api/review-cycles/versions/:version/return': deedForAll(MANAGE),
  'POST /api/review-cycles/versions/:version/approval': deedForAll(MANAGE),
  'GET /api/calendar/:year': list,
  'GET /api/calendar/:year/table.:format': list,
  'POST /api/calendar/:year/proposal': anywhere(ADMINISTER),
  'PUT /api/calendar/:year/days': anywhere(ADMINISTER, { put: [] }),
  'POST /api/calendar/:year/publication': anywhere(ADMINISTER, { basis: 'Thông báo số 1/TB' }),
  'GET /api/reviews/:review': shared,
  'GET /api/reviews/:review/matrix': shared,
  'GET /api/reviews/:review/matrix/table.:format': shared,
  'GET /api/reviews/:review/lines/table.:format': shared,
  'GET /api/reviews/:review/figures': shared,
  'GET /api/reviews/:review/annex.xlsx': workersFile,
  'POST /api/reviews/:review/annex': { ...workersFile, file: 'file' },
  'POST /api/reviews/lines/:line/return': deed(COORDINATE, note),
  'POST /api/reviews/lines/:line/assessment': deed(COORDINATE, { assessment: 'notSent' }),
  'POST /api/reviews/:review/assessment': deedForAll(COORDINATE),
  'POST /api/reviews/:review/lock': deedForAll(COORDINATE),
  'POST /api/reviews/:review/reopening': deedForAll(COORDINATE, { reason: 'Sai số.' }),
  'POST /api/reviews/:review/conclusion': deedForAll(CONCLUDE, { concludedOn: '2026-05-20', text: 'Kết luận.', points: [] }),
  'GET /api/reports/:report': draft,
  'GET /api/reports/:report/document.html': draft,
  'GET /api/reports/:report/document.docx': { ...draft, isDear: true },
  'GET /api/reports/:report/document.pdf': { ...draft, isDear: true },
  'GET /api/reports/:report/annex.xlsx': { ...draft, isDear: true },
  'GET /api/reports/:report/verification': draft,
  'PUT /api/reports/:report/wording': ownDeed(COORDINATE, { sections: [] }),
  'POST /api/reports/:report/return': ownDeed(['viceChair'], note),
  'POST /api/reports/:report/signature': ownDeed(['viceChair']),
  'POST /api/reports/:report/correction': ownDeed(COORDINATE, { reason: 'Sai số.' }),
  'POST /api/reports/:report/hand-over': ownDeed(DECIDE, { handedOverBy: 'Văn thư' }),
  'POST /api/reports/:report/receipt': ownDeed(CONCLUDE),
  'GET /api/people/:person': own,
  'POST /api/people': ownDeed(ADMINISTER, { name: 'A', email: 'moi@example.vn', language: 'vi', localityId: ':locality' }),
  'GET /api/people/:person/mail': ownDeed(ADMINISTER),
  'PUT /api/people/:person/mail': ownDeed(ADMINISTER, { language: 'vi' }),
  'DELETE /api/people/:person/factors': ownDeed(ADMINISTER),
  'POST /api/people/:person/disabling': ownDeed(ADMINISTER),
  'POST /api/people/:person/enabling': ownDeed(ADMINISTER),
  'POST /api/people/:person/invitation': ownDeed(ADMINISTER),
  'POST /api/people/:person/invitation/mail': ownDeed(ADMINISTER),
  'POST /api/people/:person/memberships': ownDeed(ADMINISTER, { officeId: ':office', validFrom: '2026-11-01' }),
  'POST /api/people/memberships/:membership/end': ownDeed(ADMINISTER),
  'POST /api/agencies': ownDeed(ADMINISTER, { localityId: ':locality', code: 'MOI', nameVi: 'Mới', nameEn: 'New', kind: 'department' }),
  'POST /api/agencies/:agency/offices': ownDeed(ADMINISTER, { role: 'focalPoint', titleVi: 'Chuyên viên', titleEn: 'Officer' }),
  'GET /api/agencies/:agency/report-heads': own,
  'PUT /api/agencies/:agency/report-heads': ownDeed(ADMINISTER),
  'PUT /api/offices/:office/mailbox': ownDeed(ADMINISTER, { mailbox: null }),
  'PUT /api/offices/:office/restricted-fields': ownDeed(ADMINISTER, { fields: [] }),
  'PUT /api/offices/:office/provider-group': ownDeed(ADMINISTER, { group: null }),
  'GET /api/offices/:office/candidates': forItsHolder,
  'POST /api/offices/:office/delegates': { ...forItsHolder, body: { personId: ':person' } },
  'POST /api/offices/delegates/:delegate/end': forItsHolder,
  'POST /api/absences': { ...oneself, body: { fromDate: '2026-12-01', toDate: '2026-12-02' } },
  'POST /api/absences/:absence/end': {
    ...own,
    at: { ...own.at, own: { agencyHead: 'ok', administrator: 'ok', operator: '404', rest: '403' }, district: district('403') },
  },
  'POST /api/messages/:message/resending': careForMail(),
  'GET /api/suppressions': listFor(CARE_FOR_MAILS),
  'GET /api/suppressions/table.:format': listFor(CARE_FOR_MAILS),
  'POST /api/suppressions/:address/lifting': careForMail(),
  'GET /api/digests/:digest': own,
  'GET /api/digests/now/agreements/:agreement': shared,
  'GET /api/health/checklist': listFor(ADMINISTER),
  'GET /api/health/engine': listFor(CARE_FOR_MAILS),
  'POST /api/session': { ...anyone, body: {} },
  'POST /api/session/reset': { ...anyone, body: {} },
  'GET /api/session': oneself,
  'DELETE /api/session': anyone,
  'PUT /api/session/password': { ...oneself, body: { password: 'ngắn' } },
  'GET /api/session/mail': oneself,
  'PUT /api/session/mail': { ...oneself, body: { language: 'vi' } },
  'GET /api/sessions': oneself,
  'DELETE /api/sessions': oneself,
  'DELETE /api/sessions/:session': unknown,
  'GET /api/account': oneself,
  'GET /api/account/tokens': oneself,
  'POST /api/account/tokens': { ...oneself, body: { name: 'Đồng bộ', scope: 'read', lastDay: '2026-12-31' } },
  'DELETE /api/account/tokens/:session': unknown,
  'GET /api/account/factors': oneself,
  'POST /api/account/factors/totp': oneself,
  'POST /api/account/factors/totp/confirmation': { ...oneself, body: {} },
  'DELETE /api/account/factors/totp': unknown,
  'POST /api/account/factors/recovery-codes': oneself,
  'POST /api/account/passkeys/options': oneself,
  'POST /api/account/passkeys': { ...oneself, body: {} },
  'DELETE /api/account/passkeys/:session': unknown,
  'GET /api/session/confirmation': oneself,
  'POST /api/session/confirmation/passkey': oneself,
  'POST /api/session/confirmation': { ...oneself, body: {} },
  'POST /api/session/second-step': { ...anyone, body: {} },
  'POST /api/session/second-step/passkey': { ...anyone, body: {} },
  'POST /api/session/passkey/options': anyone,
  'POST /api/session/passkey': { ...anyone, body: {} },
  // no provider of single sign-on is configured here
  'GET /api/session/provider': nobody,
  'GET /api/session/provider/callback': nobody,
  'POST /api/session/provider/invitation': { ...nobody, body: { link: 'x' } },
  'GET /api/session/provider/confirmation': { ...unknown, noOffice: '404' },
  'POST /api/session/provider/link': { ...unknown, noOffice: '404' },
  'GET /api/session/provider/identities': oneself,
  'DELETE /api/session/provider/identities/:session': unknown,
  'GET /api/welcome': anyone,
  'GET /livez': anyone,
  'GET /readyz': anyone,
  'GET /assets/page.css': anyone,
  'GET /metrics': hidden(OPERATE),
  // What nobody finds without a link that was mailed, outside a demonstration, or not on this machine.
  'GET /mailbox': nobody,
  'GET /mailbox/:id': nobody,
  'GET /mailbox/:id/html': nobody,
  'GET /mailbox/:id/download': nobody,
  'GET /links/:token': nobody,
  'POST /links/:token': { ...nobody, file: 'form' },
  'GET /unsubscribe/:token': nobody,
  'POST /unsubscribe/:token': { ...anyone, file: 'form' },
  'GET /demo/sign-in/:token': nobody,
  'GET /api/demonstration/clock': nobody,
  'POST /api/demonstration/clock': nobody,
  'GET /api/demonstration/engine': { ...nobody, query: '?since=2026-11-23T02:00:00.000Z&swept=2026-11-23T02:00:00.000Z&fact=0' },
};
