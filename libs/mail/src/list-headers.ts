import type { MessageKind } from './domain/message';

/** What tells mail programs that a machine wrote this and where to change what it writes (RFC 2369, RFC 2919, RFC 3834). */
export function listHeaders(publicUrl: string, kind: MessageKind): Record<string, string> {
  const host = new URL(publicUrl).hostname;
  return {
    'Auto-Submitted': 'auto-generated',
    'List-Id': `<${kind}.don-doc.${host}>`,
    'List-Unsubscribe': `<${publicUrl.replace(/\/$/, '')}/settings/mail>`,
  };
}
