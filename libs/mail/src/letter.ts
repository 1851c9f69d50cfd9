import type { Composed } from './composer';
import { returnPathFor } from './domain/delivery-status';
import type { LedgerMessage } from './domain/message';
import { rfcDate } from './domain/rfc-date';
import { listHeaders } from './list-headers';
import type { Letter } from './mime';
import type { MailOptions } from './options';

/** Puts contents into the frame that every mail of ours has. The composer's own headers win. */
export function letterOf(message: LedgerMessage, contents: Composed, { at, options }: { at: string; options: MailOptions }): Letter {
  const references = contents.references?.map((id) => (id.startsWith('<') ? id : `<${id}>`));
  return {
    from: options.from,
    to: message.address,
    subject: contents.subject,
    date: rfcDate(at),
    messageId: message.mimeId,
    ...(options.bouncesTo && { returnPath: returnPathFor(options.bouncesTo, message.id) }),
    headers: {
      ...listHeaders(options, message.kind, contents.unsubscribeUrl),
      ...(references?.length ? { References: references.join(' ') } : {}),
      ...contents.headers,
    },
    html: contents.html,
    text: contents.text,
    attachments: contents.attachments ?? [],
  };
}
