import {
  canonicalJson,
  conflict,
  daysBetween,
  type Fact,
  type Id,
  type Instant,
  invalid,
  isLocalDate,
  type Language,
  type LocalDate,
} from '@dondoc/kernel';
import { mailAddress, nameText } from './checked-text';
import type { DelegateMail } from './readers';

export interface NewPerson {
  name: string;
  email: string;
  language: Language;
  localityId: Id;
  /** At least 12 characters; without one the person comes in by an invitation. */
  password?: string;
}

/** Times of Asia/Ho_Chi_Minh at which the mail of the day may come, instead of as soon as mails leave. */
export const MAIL_TIMES = ['09:00', '11:00', '13:30', '15:00'] as const;
export type MailTime = (typeof MAIL_TIMES)[number];

/** A digest in which nothing calls for the reader: one line, or no mail. */
export type DigestWhenEmpty = 'line' | 'none';

export interface MailWish {
  language?: Language;
  digestWhenEmpty?: DigestWhenEmpty;
  /** When the mail of the day comes; null: as soon as mails leave. */
  mailTime?: MailTime | null;
  /** Who reads the mail of an office that has delegates: holder and delegates, the delegates instead, or the holder alone. */
  delegateMail?: DelegateMail;
  /** Reminders before a deadline, courtesies, the coordinator's list and the digest; without them only what cannot wait comes. */
  reminders?: boolean;
  /** Reminders wait until the working day after this date; null ends the pause. */
  pausedUntil?: LocalDate | null;
}

/** Somebody who may sign in and receive mail. What they may do follows from the offices they hold. */
export class Person {
  id!: Id;
  name!: string;
  email!: string;
  language!: Language;
  localityId!: Id;
  passwordHash!: string | null;
  mailPausedUntil!: LocalDate | null;
  /** Since when the person wants no reminders; what is due, late, escalated or directed comes all the same. */
  remindersMutedAt!: Instant | null;
  digestWhenEmpty!: DigestWhenEmpty;
  mailTime!: MailTime | null;
  delegateMail!: DelegateMail;
  disabledAt!: Instant | null;
  createdAt!: Instant;

  private constructor(values: Pick<Person, 'id' | 'name' | 'email' | 'language' | 'localityId' | 'passwordHash' | 'createdAt'>) {
    Object.assign(this, values);
    this.mailPausedUntil = this.remindersMutedAt = this.disabledAt = this.mailTime = null;
    this.digestWhenEmpty = 'line';
    this.delegateMail = 'both';
  }

  static add(input: NewPerson, given: { id: Id; now: Instant; passwordHash: string | null }): Person {
    return new Person({
      id: given.id,
      name: nameText(input.name, 'name'),
      email: mailAddress(input.email, 'email'),
      language: input.language,
      localityId: input.localityId,
      passwordHash: given.passwordHash,
      createdAt: given.now,
    });
  }

  setPassword(hash: string): Fact {
    this.passwordHash = hash;
    return this.fact('person.passwordSet');
  }

  /** What mail the person wants. Nothing is said where nothing changes. @throws invalid `mail.pausedUntil` */
  chooseMail(wish: MailWish, at: { now: Instant; today: LocalDate }): Fact | null {
    const before = this.mailChoice;
    const named = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined));
    const { reminders, pausedUntil, ...others } = { ...before, ...named };
    if (pausedUntil !== before.pausedUntil && pausedUntil !== null) mustBeAPause(pausedUntil, at.today);
    this.remindersMutedAt = reminders ? null : (this.remindersMutedAt ?? at.now);
    Object.assign(this, { ...others, mailPausedUntil: pausedUntil });
    const isSame = canonicalJson(before) === canonicalJson(this.mailChoice);
    return isSame ? null : this.fact('person.mailChosen', { ...this.mailChoice });
  }

  get mailChoice(): Required<MailWish> {
    const { language, digestWhenEmpty, mailTime, delegateMail, remindersMutedAt, mailPausedUntil: pausedUntil } = this;
    return { language, digestWhenEmpty, mailTime, delegateMail, reminders: remindersMutedAt === null, pausedUntil };
  }

  /** From now on the person neither signs in nor receives mail. Memberships stay, for the record. */
  disable(now: Instant): Fact {
    if (this.disabledAt) throw conflict('person.disabled', 'Tài khoản này đã bị khóa.', 'This account is disabled already.');
    this.disabledAt = now;
    return this.fact('person.disabled');
  }

  enable(): Fact {
    if (!this.disabledAt) throw conflict('person.notDisabled', 'Tài khoản này không bị khóa.', 'This account is not disabled.');
    this.disabledAt = null;
    return this.fact('person.enabled');
  }

  fact(kind: string, data: Record<string, unknown> = {}): Fact {
    return { kind, about: { type: 'person', id: this.id }, localityId: this.localityId, data: { name: this.name, ...data } };
  }
}

const LONGEST_PAUSE = 92;

function mustBeAPause(until: LocalDate, today: LocalDate): void {
  if (isLocalDate(until) && until >= today && daysBetween(today, until) <= LONGEST_PAUSE) return;
  throw invalid(
    'mail.pausedUntil',
    `Thời gian tạm dừng nhận thư tối đa ${LONGEST_PAUSE} ngày kể từ ngày đặt.`,
    `Mail may be paused for ${LONGEST_PAUSE} days at the most, counted from the day on which it is set.`,
    { field: 'pausedUntil' },
  );
}
