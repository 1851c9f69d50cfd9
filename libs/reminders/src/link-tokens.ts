import { createHmac, timingSafeEqual } from 'node:crypto';
import { fromDayNumber, type Id, type Instant, millisecondsBetween, toDayNumber } from '@dondoc/kernel';
import type { LinkDeed, MailLink } from './domain/link';

/** The first byte says what a token is for, so that none passes for another. */
const DEEDS: Record<LinkDeed, number> = { acknowledge: 1, nothingNew: 2 };
const UNSUBSCRIBE = 8;
const FORM = 9;

const ID_BYTES = 16;
const LINK_BYTES = 1 + 3 * ID_BYTES + 4;
/** 128 bits of an HMAC-SHA256: as many as an id has. */
const MAC_BYTES = 16;
const SHAPE = /^[\w-]{20,200}$/;
const FORM_MS = 60 * 60_000;

export interface OpenedLink extends MailLink {
  /** Names the link in the table of used ones. */
  key: string;
}

/** Signed tokens for links in mails. What they say stands in them; the signature makes sure that it was said here. */
export class LinkTokens {
  constructor(private readonly secret: string) {}

  link({ deed, aboutId, personId, officeId, until }: MailLink): string {
    const content = Buffer.alloc(LINK_BYTES);
    content[0] = DEEDS[deed];
    for (const [n, id] of [aboutId, personId, officeId].entries()) bytesOf(id).copy(content, 1 + n * ID_BYTES);
    content.writeInt32BE(toDayNumber(until), LINK_BYTES - 4);
    return this.sealed(content);
  }

  openLink(token: string): OpenedLink | null {
    const content = this.opened(token);
    const deed = (Object.keys(DEEDS) as LinkDeed[]).find((one) => DEEDS[one] === content?.[0]);
    if (!content || !deed || content.length !== LINK_BYTES) return null;
    const [aboutId, personId, officeId] = [0, 1, 2].map((n) => idOf(content.subarray(1 + n * ID_BYTES))) as [Id, Id, Id];
    const until = fromDayNumber(content.readInt32BE(LINK_BYTES - 4));
    return { deed, aboutId, personId, officeId, until, key: this.mac(content).toString('hex') };
  }

  /** Of the page that shows what a link does: only whoever has seen it presses its button. */
  form(key: string, now: Instant): string {
    return this.sealed(Buffer.from(`${String.fromCharCode(FORM)}${key} ${now}`));
  }

  isFormOf(key: string, form: string, now: Instant): boolean {
    const content = this.opened(form);
    if (content?.[0] !== FORM) return false;
    const [of, at] = content.subarray(1).toString().split(' ') as [string, Instant];
    const age = millisecondsBetween(at, now);
    return of === key && age >= 0 && age <= FORM_MS;
  }

  unsubscribe(personId: Id): string {
    return this.sealed(Buffer.concat([Buffer.of(UNSUBSCRIBE), bytesOf(personId)]));
  }

  openUnsubscribe(token: string): Id | null {
    const content = this.opened(token);
    return content?.[0] === UNSUBSCRIBE && content.length === 1 + ID_BYTES ? idOf(content.subarray(1)) : null;
  }

  /** For a link that works once: whoever knows its key, but not the secret, cannot make it. */
  once(key: string): string {
    return createHmac('sha256', this.secret).update(`once ${key}`).digest('base64url');
  }

  private sealed(content: Buffer): string {
    return Buffer.concat([content, this.mac(content)]).toString('base64url');
  }

  /** Null unless it was sealed here, to the letter. */
  private opened(token: string): Buffer | null {
    if (!SHAPE.test(token)) return null;
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.toString('base64url') !== token || bytes.length <= MAC_BYTES) return null;
    const content = bytes.subarray(0, -MAC_BYTES);
    return timingSafeEqual(bytes.subarray(-MAC_BYTES), this.mac(content)) ? content : null;
  }

  private mac(content: Buffer): Buffer {
    return createHmac('sha256', this.secret).update(content).digest().subarray(0, MAC_BYTES);
  }
}

const bytesOf = (id: Id): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Buffer): Id => bytes.toString('hex', 0, ID_BYTES).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
