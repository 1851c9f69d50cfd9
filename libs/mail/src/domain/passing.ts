interface Failure {
  code?: unknown;
  message: string;
}

/** SQLSTATEs and codes of a database that is away or full, and of one that is busy: they say nothing about the message that was being composed. */
const AWAY = /^(08|53|57P)|^(ECONN[A-Z]+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const BUSY = /^(40|55P03|57014)/;
const LOST = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

const hasCode = ({ code }: Failure, pattern: RegExp) => typeof code === 'string' && pattern.test(code);

/** Whether the database is away, so that asking at once for something else is in vain, too. */
export const isAway = (error: Failure): boolean => hasCode(error, AWAY) || LOST.test(error.message);

/** Whether composing failed for a reason that passes by itself. */
export const passesByItself = (error: Failure): boolean => isAway(error) || hasCode(error, BUSY);
