/**
 * Which rows a person's transaction may read and write, by whose it is (`act_as`). A second wall: the use cases check first and say why.
 * A table that is not here has no policy, and a test asks for its reason.
 */
const PERSON = '(select dondoc_person())';
/** The actor's localities and the districts under them. */
const OWN_LOCALITY = 'any ((select dondoc_localities())::uuid[])';
/** Agreements of which one of those localities is a party. */
const AGREEMENT = 'any ((select dondoc_agreements())::uuid[])';
/** The actor's localities and those with whom they share an agreement. */
const NEIGHBOUR = 'any ((select dondoc_neighbours())::uuid[])';
/** The actor's localities as parties. */
const OWN_SIDE = 'any ((select dondoc_parties())::uuid[])';

const SOMEBODY = `${PERSON} is not null`;
/** The policies of the other table hold in there: to see a row's parent is enough. */
const sees = (table: string, column: string, own: string) => `exists (select 1 from ${table} seen where seen.${column} = ${own})`;
const ownAssignment = (own: string) => `exists (select 1 from assignment seen where seen.id = ${own} and seen.party_id = ${OWN_SIDE})`;
const ownAgency = (own: string) => `exists (select 1 from agency seen where seen.id = ${own} and seen.locality_id = ${OWN_LOCALITY})`;
const ownOffice = (own: string) =>
  `exists (select 1 from office o join agency seen on seen.id = o.agency_id where o.id = ${own} and seen.locality_id = ${OWN_LOCALITY})`;
const ownPerson = (own: string) => `exists (select 1 from person seen where seen.id = ${own} and seen.locality_id = ${OWN_LOCALITY})`;
const selfOrOwnPerson = (own: string) => `${own} = ${PERSON} or ${ownPerson(own)}`;
const ownReport = `exists (select 1 from status_report seen where seen.id = delivery.report_id and seen.party_id = ${OWN_SIDE})`;

/** What belongs to a restricted field is there for the offices named for it alone. What hangs on such a row is seen through it. */
const open = (table: string) => `(${table}.restricted_field is null or ${table}.restricted_field = any ((select dondoc_fields())::text[]))`;
const openOf = (table: string) => `agreement_id = ${AGREEMENT} and ${open(table)}`;

export interface Rule {
  read?: string;
  add?: string;
  /** What a row must be after a change. Whatever may be read may be locked: a use case locks before it says whether the deed is the actor's. */
  change?: string;
  /** Columns that say whose a row is: to change them would be to take it. */
  fixed?: string[];
  remove?: string;
  /** Read and written by the functions that seal the journal, under the owner's name, in everybody's transactions. */
  sealing?: true;
}

const everything = (rule: string): Rule => ({ read: rule, add: rule, change: rule, remove: rule });

/** What one side says within itself, by the first word of a fact's kind. */
const SAID_WITHIN = '{explanation,directive,meetingItem,reviewLine}';

/** What is not said may not be done. */
export const RULES: Record<string, Rule> = {
  // database
  once: everything(`person_id = ${PERSON}`),
  // journal
  fact: {
    sealing: true,
    read: `${open('fact')} and (person_id = ${PERSON}
      or (agreement_id = ${AGREEMENT} and (locality_id is null or locality_id = ${OWN_LOCALITY} or split_part(kind, '.', 1) <> all ('${SAID_WITHIN}')))
      or (agreement_id is null and locality_id = ${OWN_LOCALITY})
      or (about_type = 'person' and ${ownPerson('fact.about_id')}))`,
    add: `person_id = ${PERSON} and (agreement_id is null or agreement_id = ${AGREEMENT})`,
  },
  outbox: { add: SOMEBODY },
  // directory: who there is, is known to everybody; people are not
  locality: { read: SOMEBODY },
  agency: { read: SOMEBODY, add: `locality_id = ${OWN_LOCALITY}`, change: `locality_id = ${OWN_LOCALITY}`, fixed: ['locality_id'] },
  agency_field: { read: SOMEBODY },
  succession: { read: SOMEBODY },
  succession_member: { read: SOMEBODY },
  office: { read: SOMEBODY, add: ownAgency('office.agency_id'), change: ownAgency('office.agency_id'), fixed: ['agency_id'] },
  field_office: { read: SOMEBODY, add: ownOffice('field_office.office_id'), remove: ownOffice('field_office.office_id') },
  restricted_read: { read: `person_id = ${PERSON}`, add: `person_id = ${PERSON}` },
  person: {
    // the other side's are named beside what they reported
    read: `id = ${PERSON} or locality_id = ${NEIGHBOUR}`,
    add: `locality_id = ${OWN_LOCALITY}`,
    change: `id = ${PERSON} or locality_id = ${OWN_LOCALITY}`,
    fixed: ['id', 'locality_id'],
  },
  membership: {
    read: `person_id = ${PERSON} or ${sees('person', 'id', 'membership.person_id')} or ${ownOffice('membership.office_id')}`,
    add: ownOffice('membership.office_id'),
    change: ownOffice('membership.office_id'),
    fixed: ['person_id', 'office_id'],
    remove: ownOffice('membership.office_id'),
  },
  absence: everything(selfOrOwnPerson('absence.person_id')),
  session: everything(selfOrOwnPerson('session.person_id')),
  api_token: everything(selfOrOwnPerson('api_token.person_id')),
  sign_in_link: everything(selfOrOwnPerson('sign_in_link.person_id')),
  totp: everything(selfOrOwnPerson('totp.person_id')),
  totp_use: everything(selfOrOwnPerson('totp_use.person_id')),
  recovery_code: everything(selfOrOwnPerson('recovery_code.person_id')),
  passkey: everything(selfOrOwnPerson('passkey.person_id')),
  person_identity: everything(`person_id = ${PERSON}`),
  // asked before anybody is signed in
  passkey_challenge: {},
  provider_attempt: {},
  second_step: everything(`person_id = ${PERSON}`),
  saved_filter: everything(`person_id = ${PERSON}`),
  calendar_day: {
    ...everything(`locality_id is null and ${SOMEBODY} or locality_id = ${OWN_LOCALITY}`),
    read: SOMEBODY,
  },
  // commitments
  agreement: { read: `id = ${AGREEMENT}`, change: `id = ${AGREEMENT}` },
  party: { sealing: true, read: `agreement_id = ${AGREEMENT}`, change: `id = ${OWN_SIDE}`, fixed: ['id', 'agreement_id', 'locality_id'] },
  commitment: { read: openOf('commitment'), change: `agreement_id = ${AGREEMENT}` },
  task: { read: openOf('task'), add: `agreement_id = ${AGREEMENT}`, change: `agreement_id = ${AGREEMENT}` },
  assignment: {
    read: openOf('assignment'),
    add: `party_id = ${OWN_SIDE} and agreement_id = ${AGREEMENT}`,
    change: `party_id = ${OWN_SIDE}`,
    fixed: ['task_id', 'agreement_id', 'party_id'],
  },
  status_update: {
    read: sees('assignment', 'id', 'status_update.assignment_id'),
    add: ownAssignment('status_update.assignment_id'),
    change: ownAssignment('status_update.assignment_id'),
    fixed: ['assignment_id'],
  },
  evidence: { read: sees('assignment', 'id', 'evidence.assignment_id'), add: ownAssignment('evidence.assignment_id') },
  extension: {
    read: sees('assignment', 'id', 'extension.assignment_id'),
    add: ownAssignment('extension.assignment_id'),
    change: ownAssignment('extension.assignment_id'),
    fixed: ['assignment_id'],
  },
  explanation: {
    read: ownAssignment('explanation.assignment_id'),
    add: ownAssignment('explanation.assignment_id'),
    change: ownAssignment('explanation.assignment_id'),
    fixed: ['assignment_id'],
  },
  directive: {
    read: ownAssignment('directive.assignment_id'),
    add: ownAssignment('directive.assignment_id'),
    change: ownAssignment('directive.assignment_id'),
    fixed: ['assignment_id'],
  },
  extension_limit: everything(`locality_id = ${OWN_LOCALITY}`),
  // a change of the cycle, or of the list of what counts, is of all sides
  subject: { read: openOf('subject'), add: `agreement_id = ${AGREEMENT}`, change: `agreement_id = ${AGREEMENT}` },
  // reviews
  review_cycle: { read: `agreement_id = ${AGREEMENT}`, add: `agreement_id = ${AGREEMENT}`, change: `agreement_id = ${AGREEMENT}` },
  review_cycle_version: {
    read: sees('review_cycle', 'id', 'review_cycle_version.cycle_id'),
    add: sees('review_cycle', 'id', 'review_cycle_version.cycle_id'),
    change: sees('review_cycle', 'id', 'review_cycle_version.cycle_id'),
  },
  review: { read: `agreement_id = ${AGREEMENT}`, add: `agreement_id = ${AGREEMENT}`, change: `agreement_id = ${AGREEMENT}` },
  review_side: { read: sees('review', 'id', 'review_side.review_id'), change: `party_id = ${OWN_SIDE}`, fixed: ['review_id', 'party_id'] },
  review_line: {
    read: sees('assignment', 'id', 'review_line.assignment_id'),
    add: `party_id = ${OWN_SIDE}`,
    change: `party_id = ${OWN_SIDE}`,
    fixed: ['review_id', 'assignment_id', 'party_id'],
  },
  conclusion: {
    read: sees('review', 'id', 'conclusion.review_id'),
    add: `party_id = ${OWN_SIDE}`,
    change: `party_id = ${OWN_SIDE}`,
    fixed: ['review_id', 'party_id'],
  },
  // mail
  message: {
    // what was written at once about a restricted thing is not for whoever reads the list of mails
    read: `(kind <> 'atOnce' or about_id is null or ${sees('assignment', 'id', 'message.about_id')} or ${sees('status_report', 'id', 'message.about_id')})
      and (${selfOrOwnPerson('message.person_id')} or ${ownOffice('message.office_id')})`,
    change: `${ownPerson('message.person_id')} or ${ownOffice('message.office_id')}`,
    fixed: ['person_id', 'office_id'],
  },
  bounce: { read: sees('message', 'id', 'bounce.message_id'), remove: sees('message', 'id', 'bounce.message_id') },
  suppression:
    everything(`exists (select 1 from person seen where lower(seen.email) = suppression.address and seen.locality_id = ${OWN_LOCALITY})
    or exists (select 1 from office o where lower(o.mailbox) = suppression.address and ${ownAgency('o.agency_id')})`),
  // reminders
  ladder: {
    ...everything(`locality_id = ${OWN_LOCALITY}`),
    read: `locality_id is null and ${SOMEBODY} or locality_id = ${NEIGHBOUR}`,
  },
  reminder: { read: sees('subject', 'id', 'reminder.subject_id') },
  reminder_message: { read: sees('message', 'id', 'reminder_message.message_id') },
  digest: { read: ownOffice('digest.office_id') },
  meeting_item: {
    read: `party_id = ${OWN_SIDE} and ${sees('subject', 'id', 'meeting_item.subject_id')}`,
    change: `party_id = ${OWN_SIDE}`,
    fixed: ['subject_id', 'party_id'],
  },
  link_use: everything(`person_id = ${PERSON}`),
  // reports
  snapshot: { read: sees('review', 'id', 'snapshot.review_id'), add: sees('review', 'id', 'snapshot.review_id') },
  status_report: {
    read: `party_id = ${OWN_SIDE} or (state = 'signed' and agreement_id = ${AGREEMENT})`,
    add: `party_id = ${OWN_SIDE} and agreement_id = ${AGREEMENT}`,
    change: `party_id = ${OWN_SIDE}`,
    fixed: ['agreement_id', 'party_id', 'review_id'],
  },
  delivery: {
    read: sees('status_report', 'id', 'delivery.report_id'),
    add: ownReport,
    change: `${ownReport} or (${sees('status_report', 'id', 'delivery.report_id')} and ${ownAgency('delivery.committee_agency_id')})`,
    fixed: ['report_id', 'committee_agency_id'],
  },
  report_heads: everything(ownAgency('report_heads.agency_id')),
  // each locality's own chain over the journal
  chain_head: { sealing: true, read: `chain = ${OWN_LOCALITY}` },
  seal: { sealing: true, read: `chain = ${OWN_LOCALITY}` },
  // the system's own
  alarm: {},
  link_secret: {},
  reset_request: {},
  schedule_run: {},
  sweep: {},
};
