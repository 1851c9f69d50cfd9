import type { Id } from '@dondoc/kernel';
import { headersOf, type Part, partsOf } from './mime-parts';

/** What a mail server reports about one of our messages (RFC 3464). */
export interface DeliveryStatus {
  /** Ours, as the report names it: by the address it came back to, the envelope's id, or the Message-ID of what it returns. */
  messageId: Id;
  /** `failed`: it has given up · `delayed`: it goes on trying · `other`: it arrived, or went on. */
  action: 'failed' | 'delayed' | 'other';
  /** `5.1.1`; null where the report names none. */
  status: string | null;
  recipient: string;
  /** In the server's own words, on one line. */
  reason: string;
}

const UUID = '([0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12})';
/** `bounces+<id>@…`: the address to which a message's own bounces come back. */
const RETURN_PATH = new RegExp(`\\+${UUID}@`, 'i');
const ENVELOPE = new RegExp(`^${UUID}$`, 'i');
const MESSAGE_ID = new RegExp(`^<${UUID}@`, 'i');
const WORDS = 500;

/** Reads a mail; null where it is no report about a message of ours. Never throws, whatever it gets. */
export function deliveryStatusOf(raw: string): DeliveryStatus | null {
  const parts = partsOf(raw);
  const report = parts.find((part) => typeOf(part) === 'message/delivery-status');
  if (!report) return null;
  const [message, ...recipients] = report.body
    .split(/\n[ \t]*\n/)
    .map((group) => headersOf(group.trim()))
    .filter((group) => group.size > 0);
  const told = recipients.find((one) => one.get('action')?.toLowerCase() === 'failed') ?? recipients[0];
  const messageId = idFrom(parts, message);
  return told && messageId ? { messageId, ...outcomeOf(told) } : null;
}

const typeOf = ({ headers }: Part): string => (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function outcomeOf(told: ReadonlyMap<string, string>): Omit<DeliveryStatus, 'messageId'> {
  const action = told.get('action')?.toLowerCase() ?? '';
  const status = /^[245]\.\d{1,3}\.\d{1,3}/.exec(told.get('status') ?? '')?.[0] ?? null;
  const recipient = addressIn(told.get('original-recipient') ?? told.get('final-recipient') ?? '');
  const words = (told.get('diagnostic-code') ?? '').replace(/^[\w-]+;\s*/, '');
  return {
    action: action === 'failed' || action === 'delayed' ? action : 'other',
    status,
    recipient,
    reason: [status, words].filter(Boolean).join(' ').replace(/\s+/g, ' ').slice(0, WORDS) || action,
  };
}

/** `rfc822; a@example.vn` → `a@example.vn` */
const addressIn = (field: string): string =>
  field
    .replace(/^[\w-]+;\s*/, '')
    .replace(/[<>]/g, '')
    .slice(0, 254)
    .toLowerCase();

function idFrom(parts: readonly Part[], message: ReadonlyMap<string, string> | undefined): Id | null {
  const top = parts[0]?.headers;
  const cameBackTo = ['x-original-to', 'delivered-to', 'envelope-to', 'to'].map((name) => top?.get(name) ?? '');
  const returned = parts.find((part) => ['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers'].includes(typeOf(part)));
  const original = returned ? headersOf(returned.body.split('\n\n', 1)[0] ?? '') : undefined;
  const found =
    cameBackTo.map((address) => RETURN_PATH.exec(address)?.[1]).find(Boolean) ??
    ENVELOPE.exec(message?.get('original-envelope-id') ?? '')?.[1] ??
    MESSAGE_ID.exec(original?.get('message-id') ?? '')?.[1];
  return found ? dashed(found) : null;
}

const dashed = (id: string): Id =>
  id
    .replaceAll('-', '')
    .toLowerCase()
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** `bounces@example.vn` and a message → `bounces+<id>@example.vn`. */
export const returnPathFor = (bouncesTo: string, messageId: Id): string => bouncesTo.replace('@', `+${messageId.replaceAll('-', '')}@`);
