import { type Id, randomIds } from '@dondoc/kernel';
import type { Stage } from '../support/stage';
import type { Agreement } from './agreement';
import { aCollectingReview } from './collecting-review';
import { insert, json } from './insert';
import type { Side } from './side';
import { aTask } from './task';

/** A table, and which of its rows belong to the agreement or to its first side: a condition over the table. */
export type Owned = Record<string, string>;

const uuid = (id: Id) => `'${id}'::uuid`;

/**
 * At least one row in every table that is somebody's, for the first side of the agreement.
 * @returns where they stand, said without the policies: by the ids that were given to them
 */
export async function everyTable(stage: Stage, agreement: Agreement): Promise<Owned> {
  const scene = { stage, agreement, side: agreement.sides[0] as Side, add: adder(stage) };
  const of = await ofTheAgreement(scene);
  return { ...of.owned, ...(await ofTheAssignment(scene, of)), ...(await ofTheReview(scene, of)), ...(await ofThePeople(scene, of)) };
}

interface Scene {
  stage: Stage;
  agreement: Agreement;
  side: Side;
  add(table: string, row: object): Promise<Id>;
}

const adder = (stage: Stage) => async (table: string, row: object) => (await insert(stage, table, { id: randomIds.next(), ...row })).id;

interface Shared {
  owned: Owned;
  assignmentId: Id;
  partyId: Id;
  subjectId: Id;
  review: { id: Id; cycleVersionId: Id };
}

async function ofTheAgreement({ stage, agreement }: Scene): Promise<Shared> {
  const task = await aTask(stage, { agreement, dueDate: '2026-12-20' });
  const review = await aCollectingReview(stage, agreement, [task]);
  const [own] = task.assignments;
  const [here, reviewed] = [`agreement_id = ${uuid(agreement.id)}`, `review_id = ${uuid(review.id)}`];
  const owned = {
    agreement: `id = ${uuid(agreement.id)}`,
    ...Object.fromEntries(['party', 'commitment', 'task', 'assignment', 'subject', 'review_cycle', 'review'].map((table) => [table, here])),
    review_cycle_version: `id = ${uuid(review.cycleVersionId)}`,
    review_side: reviewed,
    review_line: reviewed,
  };
  return { owned, assignmentId: own.id, partyId: own.partyId, subjectId: own.subjectId as Id, review };
}

async function ofTheAssignment({ stage, side, add }: Scene, { assignmentId, partyId, subjectId }: Shared): Promise<Owned> {
  const [about, here, at] = [{ assignmentId }, `assignment_id = ${uuid(assignmentId)}`, stage.now];
  await add('status_update', {
    ...about,
    agencyId: side.department.id,
    state: 'in_progress',
    progress: 5,
    reportedOn: stage.today,
    reportedAt: at,
  });
  await add('evidence', { ...about, sha256: 'aa', size: 1, mediaType: 'text/plain', fileName: 'a.txt', addedAt: at });
  await add('extension', { ...about, fromDate: '2026-12-20', toDate: '2026-12-30', reason: 'x', requestedAt: at });
  await add('explanation', { ...about, question: 'x', dueDate: '2026-12-01', state: 'asked', askedAs: 'oversee', askedAt: at });
  await add('directive', { ...about, text: 'x', dueDate: '2026-12-01', state: 'given', givenAt: at });
  await add('meeting_item', { subjectId, occurrence: '2026-12-20', partyId, listedOn: stage.today });
  const reminder = { subjectId, occurrence: '2026-12-20', rung: '-3', kind: 'reminder', dueOn: stage.today, issuedAt: at };
  await add('reminder', { ...reminder, officeId: side.viceChairOffice.id });
  const tables = ['status_update', 'evidence', 'extension', 'explanation', 'directive'].map((table) => [table, here]);
  return {
    ...Object.fromEntries(tables),
    meeting_item: `subject_id = ${uuid(subjectId)}`,
    reminder: `subject_id = ${uuid(subjectId)}`,
  };
}

async function ofTheReview({ stage, agreement, side, add }: Scene, { partyId, review }: Shared): Promise<Owned> {
  const { id: reviewId, cycleVersionId } = review;
  await add('conclusion', { reviewId, partyId, concludedOn: stage.today, text: 'x', recordedAt: stage.now });
  const figures = { version: 1, figures: json({}), sha256: 'aa', calendarVersion: 'x', cycleVersionId, takenAt: stage.now };
  const snapshotId = await add('snapshot', { reviewId, ...figures });
  const what = { reviewId, partyId, agreementId: agreement.id, snapshotId, version: 1, state: 'draft', content: json({}) };
  const reportId = await add('status_report', { ...what, compiledAt: stage.now });
  await add('delivery', { reportId, committeeAgencyId: side.committee.id, method: 'mail', state: 'planned' });
  await insert(stage, 'report_heads', { agencyId: side.coordinatingAgency.id, heads: json({}), changedAt: stage.now });
  const here = `review_id = ${uuid(reviewId)}`;
  return {
    conclusion: here,
    snapshot: here,
    status_report: here,
    delivery: `report_id = ${uuid(reportId)}`,
    report_heads: `agency_id = ${uuid(side.coordinatingAgency.id)}`,
  };
}

async function ofThePeople({ stage, agreement, side, add }: Scene, { assignmentId }: Shared): Promise<Owned> {
  const [personId, officeId, localityId] = [side.viceChair.personId as Id, side.viceChairOffice.id, side.locality.id];
  const [soon, key] = ['2027-01-01T00:00:00Z', agreement.code];
  await add('session', { tokenHash: key, personId, createdAt: stage.now, seenAt: stage.now, expiresAt: soon });
  await insert(stage, 'sign_in_link', { tokenHash: key, personId, purpose: 'invitation', expiresAt: soon });
  await add('saved_filter', { personId, screen: 'x', name: 'x', search: '', savedAt: stage.now });
  const token = { personId, name: 'x', scope: 'read', prefix: 'x', tokenHash: key, createdAt: stage.now, expiresAt: soon };
  await add('api_token', token);
  await insert(stage, 'totp', { personId, secret: 'x', createdAt: stage.now });
  await insert(stage, 'totp_use', { personId, step: 1 });
  await insert(stage, 'recovery_code', { personId, codeHash: 'x' });
  await add('passkey', { personId, credentialId: key, publicKey: 'x', counter: 0, name: 'x', createdAt: stage.now });
  await insert(stage, 'passkey_challenge', { challenge: key, purpose: 'signIn', personId, expiresAt: soon });
  await add('person_identity', { personId, issuer: 'https://provider.example', subject: key, linkedAt: stage.now });
  await insert(stage, 'provider_attempt', { stateHash: key, secretHash: 'x', purpose: 'link', personId, returnTo: '/', expiresAt: soon });
  await insert(stage, 'second_step', { tokenHash: key, personId, openedBy: 'password', expiresAt: soon });
  await add('reset_request', { email: key, askedAt: stage.now });
  await add('absence', { personId, fromDate: '2027-02-01', toDate: '2027-02-02', recordedAt: stage.now });
  await insert(stage, 'once', { personId, key, fingerprint: 'x' });
  await insert(stage, 'link_use', { link: key, deed: 'acknowledge', aboutId: assignmentId, personId, officeId, usedAt: stage.now });
  const times = { day: stage.today, plannedAt: stage.now, notBefore: stage.now, mimeId: `<${key}>` };
  const messageId = await add('message', { key, kind: 'daily', address: 'a@x.vn', personId, officeId, state: 'sent', ...times });
  await add('bounce', { messageId, action: 'failed', address: 'a@x.vn', reason: 'x' });
  await stage.sql(`insert into reminder_message (reminder_id, message_id) select id, $1 from reminder where office_id = $2`, [
    messageId,
    officeId,
  ]);
  await stage.sql(`insert into suppression (address, bounces, last_reason) select lower(email), 1, 'x' from person where id = $1`, [
    personId,
  ]);
  await stage.sql(
    `insert into field (code, name_vi, name_en, restricted, position) values ('religion', 'Tôn giáo', 'Religion', true, 1) on conflict do nothing`,
  );
  await insert(stage, 'field_office', { field: 'religion', officeId, namedAt: stage.now });
  await insert(stage, 'restricted_read', { personId, aboutId: assignmentId, day: stage.today });
  await add('digest', { officeId, day: stage.today, kind: 'weekly', content: json({}) });
  await add('ladder', { name: key, subjectKind: 'dueDate', rungs: json([]), localityId });
  await insert(stage, 'extension_limit', { localityId, byCoordinator: 1, most: 1, mostDays: 1 });
  await insert(stage, 'calendar_day', { date: '2026-12-31', kind: 'statutory', nameVi: 'x', nameEn: 'x', localityId });
  const fact = { kind: 'spec.done', actorName: 'x', aboutType: 'agreement', aboutId: agreement.id, agreementId: agreement.id };
  await insert(stage, 'fact', { at: stage.now, ...fact, localityId });
  await stage.sql('insert into outbox (fact_id) select id from fact where about_id = $1', [agreement.id]);
  return ownedByThePeople(side, { personId, officeId, key, agreementId: agreement.id, messageId });
}

function ownedByThePeople(side: Side, { personId, officeId, key, agreementId, messageId }: Record<string, string>): Owned {
  const PROOFS = ['totp', 'totp_use', 'recovery_code', 'passkey', 'passkey_challenge', 'second_step'];
  const [whose, where] = [`person_id = ${uuid(personId as Id)}`, `locality_id = ${uuid(side.locality.id)}`];
  const mail = `message_id = ${uuid(messageId as Id)}`;
  return {
    ...Object.fromEntries(
      [
        ...PROOFS,
        'session',
        'sign_in_link',
        'api_token',
        'saved_filter',
        'person_identity',
        'provider_attempt',
        'absence',
        'once',
        'restricted_read',
        'link_use',
        'message',
      ].map((table) => [table, whose]),
    ),
    ...Object.fromEntries(['extension_limit', 'calendar_day', 'person', 'agency'].map((table) => [table, where])),
    chain_head: `chain = ${uuid(side.locality.id)}`,
    seal: `chain = ${uuid(side.locality.id)}`,
    ladder: `name = '${key}'`,
    digest: `office_id = ${uuid(officeId as Id)}`,
    field_office: `office_id = ${uuid(officeId as Id)}`,
    membership: `office_id = ${uuid(officeId as Id)}`,
    office: `id = ${uuid(officeId as Id)}`,
    locality: `id = ${uuid(side.locality.id)}`,
    bounce: mail,
    reminder_message: mail,
    suppression: `address in (select lower(email) from person where id = ${uuid(personId as Id)})`,
    fact: `agreement_id = ${uuid(agreementId as Id)}`,
    outbox: `fact_id in (select id from fact where agreement_id = ${uuid(agreementId as Id)})`,
  };
}
