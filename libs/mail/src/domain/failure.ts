/** What went wrong while a message was handed to the mail server. */
export interface SmtpFailure {
  /** How far it had come: before MAIL FROM, before the contents, or after the first byte of them. */
  stage: 'connect' | 'envelope' | 'content';
  /** The server's reply; none where the connection was lost or the server was silent. */
  responseCode?: number | undefined;
  /** The command that the reply belongs to. */
  command?: string | undefined;
  /** The mail program's own code: `EAUTH`, `ECONNECTION` … */
  code?: string | undefined;
  message: string;
}

/**
 * What follows from a failure:
 * - `away`: the server takes nothing from us (unreachable, sign-in or sender refused): all mail waits, nothing is given up
 * - `lost`: the connection broke before the contents: again later
 * - `slow`: we broke it off before the contents, because others waited for the connection: again later
 * - `later`: the server said "not now" about this message: again later, for five days
 * - `bounced`: the server does not know the recipient; counted against the address
 * - `refused`: the server will never take this message as it is
 * - `unknown`: the connection broke after the contents: the server may have it
 */
export type Verdict = 'away' | 'lost' | 'slow' | 'later' | 'bounced' | 'refused' | 'unknown';

/** Our own code of a letter that was broken off to make room for others. */
export const BROKEN_OFF = 'ESLOW';

const SERVICE_CLOSING = 421;
const TOO_LARGE = 552;

export function judge(failure: SmtpFailure): Verdict {
  const { stage, responseCode, command, code } = failure;
  if (code === BROKEN_OFF) return 'slow';
  if (stage === 'connect' || code === 'EAUTH' || code === 'ENOAUTH' || responseCode === SERVICE_CLOSING) return 'away';
  if (responseCode === undefined) return silent(failure);
  if (responseCode < 500) return 'later';
  if (command === 'RCPT TO') return 'bounced';
  if (command === 'MAIL FROM' && responseCode !== TOO_LARGE) return 'away';
  return 'refused';
}

/** No reply: the connection is gone, or the mail program refused before it asked the server (an impossible address, a size over the server's limit). */
function silent({ stage, code }: SmtpFailure): Verdict {
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return 'refused';
  return stage === 'content' ? 'unknown' : 'lost';
}
