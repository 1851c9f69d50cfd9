import { conflict, type Fact, type Id, type Instant, type Language, type LocalDate } from '@dondoc/kernel';
import { mailAddress, nameText } from './checked-text';

export interface NewPerson {
  name: string;
  email: string;
  language: Language;
  localityId: Id;
  /** At least 12 characters; without one the person comes in by an invitation. */
  password?: string;
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
  disabledAt!: Instant | null;
  createdAt!: Instant;

  private constructor(values: Pick<Person, 'id' | 'name' | 'email' | 'language' | 'localityId' | 'passwordHash' | 'createdAt'>) {
    Object.assign(this, values);
    this.mailPausedUntil = null;
    this.disabledAt = null;
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

  /** From now on the person neither signs in nor receives mail. Memberships stay, for the record. */
  disable(now: Instant): Fact {
    if (this.disabledAt) throw conflict('person.disabled', 'Tài khoản này đã bị khóa.', 'This account is disabled already.');
    this.disabledAt = now;
    return this.fact('person.disabled');
  }

  fact(kind: string, data: Record<string, unknown> = {}): Fact {
    return { kind, about: { type: 'person', id: this.id }, localityId: this.localityId, data: { name: this.name, ...data } };
  }
}
