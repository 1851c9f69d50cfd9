/** SQLSTATEs and codes of a database that is away, full or busy: they say nothing about the message that was being composed. */
const PASSING = /^(08|40|53|55P03|57)|^(ECONN[A-Z]+|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN)$/;
const LOST = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether composing failed for a reason that passes by itself. */
export const passesByItself = (error: { code?: unknown; message: string }): boolean =>
  (typeof error.code === 'string' && PASSING.test(error.code)) || LOST.test(error.message);
