import { type DomainError, invalid } from './domain-error';
import { isLocalDate, type LocalDate } from './local-date';
import { tidy } from './text';

const TEXT_LENGTH = 4000;

/**
 * Reads a value that came from outside (a file, say) and names the place of what is wrong with it: `agencies[3].locality: no locality XX`.
 * Every method throws invalid `data.fault`, with the path in its details.
 */
export class Reading {
  constructor(
    private readonly value: unknown,
    readonly path = '',
  ) {}

  /** The refusal of this value; the two sentences say what is wrong, the path is put before them. */
  fault(vi: string, en: string): DomainError {
    const place = this.path || '/';
    return invalid('data.fault', `${place}: ${vi}`, `${place}: ${en}`, { path: this.path });
  }

  /** The member of an object; a member left out reads as null. */
  at(key: string): Reading {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.fault('phải là một đối tượng', 'must be an object');
    const member = (this.value as Record<string, unknown>)[key];
    return new Reading(member ?? null, this.path ? `${this.path}.${key}` : key);
  }

  get isNull(): boolean {
    return this.value === null || this.value === undefined;
  }

  get isText(): boolean {
    return typeof this.value === 'string';
  }

  orNull<T>(read: (reading: Reading) => T): T | null {
    return this.isNull ? null : read(this);
  }

  list(): Reading[] {
    if (!Array.isArray(this.value)) throw this.fault('phải là một danh sách', 'must be a list');
    return this.value.map((item, index) => new Reading(item, `${this.path}[${index}]`));
  }

  /** The names of an object's members. */
  keys(): string[] {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      throw this.fault('phải là một đối tượng', 'must be an object');
    return Object.keys(this.value);
  }

  /** Tidy text that is not empty, at the most 4000 characters. */
  text(): string {
    if (typeof this.value !== 'string') throw this.fault('phải là chữ', 'must be text');
    const text = tidy(this.value);
    if (text === '') throw this.fault('không được để trống', 'must not be empty');
    if (text.length > TEXT_LENGTH) throw this.fault(`dài quá ${TEXT_LENGTH} ký tự`, `is longer than ${TEXT_LENGTH} characters`);
    return text;
  }

  textOrNull(): string | null {
    return this.orNull((reading) => reading.text());
  }

  flag(): boolean {
    if (typeof this.value !== 'boolean') throw this.fault('phải là true hoặc false', 'must be true or false');
    return this.value;
  }

  integer(): number {
    if (!Number.isSafeInteger(this.value)) throw this.fault('phải là số nguyên', 'must be a whole number');
    return this.value as number;
  }

  date(): LocalDate {
    if (!isLocalDate(this.value)) throw this.fault('phải là ngày YYYY-MM-DD', 'must be a date YYYY-MM-DD');
    return this.value;
  }

  dateOrNull(): LocalDate | null {
    return this.orNull((reading) => reading.date());
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    const found = allowed.find((one) => one === this.value);
    if (found === undefined) throw this.fault(`phải là một trong: ${allowed.join(', ')}`, `must be one of: ${allowed.join(', ')}`);
    return found;
  }
}
