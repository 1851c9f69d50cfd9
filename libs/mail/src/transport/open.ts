import type { Mailbox } from '../mailbox';
import { mimeOf } from '../mime';
import type { TransportOptions } from '../options';
import { smtpTransport } from './smtp';
import type { Line, Outgoing, Transport } from './transport';

/** Lines of the transports that do not wait for anybody. */
const LOCAL_LINES = 4;

export function transportOf(options: TransportOptions, mailbox: Mailbox): Transport {
  if (options.kind === 'smtp') return smtpTransport(options);
  return { lines: LOCAL_LINES, open: () => (options.kind === 'mailbox' ? mailboxLine(mailbox) : nowhere) };
}

const nothing = () => undefined;
const nowhere: Line = { send: async () => undefined, breakOff: nothing, close: nothing };

const mailboxLine = (mailbox: Mailbox): Line => ({
  send: async ({ id, at, kind, letter }: Outgoing, before) => {
    await before;
    const attachments = letter.attachments.map(({ fileName, mediaType, content }) => ({ fileName, mediaType, size: content.length }));
    const { from, to, subject, html, text } = letter;
    return mailbox.put({ id: `${at.replace(/\D/g, '')}-${id}`, at, kind, from, to, subject, html, text, attachments }, mimeOf(letter));
  },
  breakOff: nothing,
  close: nothing,
});
