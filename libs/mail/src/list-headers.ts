import type { MessageKind } from './domain/message';
import type { MailOptions } from './options';

/**
 * What tells mail programs that a machine wrote this and where to change what it writes (RFC 2369, RFC 2919, RFC 3834). With
 * `unsubscribeUrl` the button of a mail program does it by one POST (RFC 8058, which asks for https).
 */
export function listHeaders(options: Pick<MailOptions, 'publicUrl' | 'unsubscribeAddress'>, kind: MessageKind, unsubscribeUrl?: string) {
  const { publicUrl, unsubscribeAddress } = options;
  const ways = [unsubscribeUrl ?? `${publicUrl.replace(/\/$/, '')}/settings/mail`];
  if (unsubscribeAddress) ways.push(`mailto:${unsubscribeAddress}?subject=unsubscribe`);
  const isOneClick = unsubscribeUrl?.startsWith('https:');
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Id': `<${kind}.don-doc.${new URL(publicUrl).hostname}>`,
    'List-Unsubscribe': ways.map((way) => `<${way}>`).join(', '),
    ...(isOneClick && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
  };
}
