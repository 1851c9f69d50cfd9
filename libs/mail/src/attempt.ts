import type { Composed, Dropped } from './composer';
import type { Failed } from './composing';
import type { Claimed } from './data/claim';
import type { Outcome } from './data/outcomes';
import type { Verdict } from './domain/failure';
import { passesByItself } from './domain/passing';
import { retrySeconds } from './domain/retry';

/** Renderings that fail one after another before a message is set aside. */
const RENDERINGS = 3;
const NOT_RENDERED = 'Not rendered: ';
const UNKNOWN_SECONDS = 60;

type End = Pick<Outcome, 'state'> & Partial<Outcome>;

const STATE_OF: Record<Verdict, End> = {
  away: { state: 'retrying' },
  lost: { state: 'retrying' },
  slow: { state: 'retrying' },
  later: { state: 'retrying', isPutOff: true },
  bounced: { state: 'bounced', isBounce: true },
  refused: { state: 'bounced' },
  unknown: { state: 'unknown', retrySeconds: UNKNOWN_SECONDS },
};

/** One try at one message: what is written down for each way it can end. */
export class Attempt {
  constructor(
    readonly message: Claimed,
    readonly leaseId: string,
  ) {}

  sent({ subject }: Composed): Outcome {
    return this.ends({ state: 'sent', subject });
  }

  /** How it ends without contents that could be sent. */
  unsent(contents: Dropped | Failed | undefined): Outcome {
    if (!contents) return this.ends({ state: 'suppressed', reason: 'The address bounced three times; an administrator can lift this.' });
    return 'error' in contents ? this.notRendered(contents.error) : this.ends({ state: 'cancelled', reason: contents.reason });
  }

  failed(verdict: Verdict, reason: string): Outcome {
    return STATE_OF[verdict].state === 'retrying' ? this.again(verdict, reason) : this.ends({ ...STATE_OF[verdict], reason });
  }

  /** The third rendering in a row that fails sets the message aside; a database that is away is not its fault. */
  private notRendered(error: Error): Outcome {
    if (passesByItself(error)) return this.again('lost', `Not composed yet: ${error.message}`.slice(0, 2000));
    const reason = `${NOT_RENDERED}${error.message}`.slice(0, 2000);
    const isPoison = this.message.attempts >= RENDERINGS && (this.message.reason?.startsWith(NOT_RENDERED) ?? false);
    return isPoison ? this.ends({ state: 'cancelled', reason }) : this.again('later', reason);
  }

  private again(verdict: Verdict, reason: string): Outcome {
    return this.ends({ ...STATE_OF[verdict], reason, retrySeconds: retrySeconds(verdict, this.message.attempts, Math.random()) });
  }

  private ends(end: End): Outcome {
    const nothing = { reason: null, subject: null, retrySeconds: null, isPutOff: false, isBounce: false };
    return { ...nothing, ...end, id: this.message.id, leaseId: this.leaseId };
  }
}
