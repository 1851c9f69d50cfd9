import { Database, type Tx } from '@dondoc/database';
import { Actor } from '@dondoc/kernel';
import { Injectable } from '@nestjs/common';
import { countBounce, keepBounce, lockState, markBounced } from './data/bounces';
import { type DeliveryStatus, deliveryStatusOf } from './domain/delivery-status';
import { mayBecome } from './domain/message';

/**
 * `bounced`: the message did not arrive · `delayed`: noted, the server goes on trying · `repeated`: known already, or overtaken ·
 * `unknownMessage`: no message of ours was sent under that id · `noReport`: the mail is no delivery report, or reports nothing bad.
 */
export type BounceOutcome = 'bounced' | 'delayed' | 'repeated' | 'unknownMessage' | 'noReport';

/** Bytes of a report that are read. */
export const MOST_BYTES = 1_000_000;

const SYSTEM = Actor.system('bounces');

/** Delivery reports that come back later, matched to the messages they are about. */
@Injectable()
export class Bounces {
  constructor(private readonly database: Database) {}

  /** Takes in one mail. May be called again with the same. */
  async take(raw: Uint8Array): Promise<BounceOutcome> {
    const report = deliveryStatusOf(Buffer.from(raw.subarray(0, MOST_BYTES)).toString('latin1'));
    if (!report || report.action === 'other') return 'noReport';
    return this.database.transact(SYSTEM, (tx) => note(tx, report));
  }
}

async function note(tx: Tx, report: DeliveryStatus): Promise<BounceOutcome> {
  const state = await lockState(tx, report.messageId);
  if (!state || state === 'planned') return 'unknownMessage';
  if (!(await keepBounce(tx, report))) return 'repeated';
  if (report.action === 'delayed') return 'delayed';
  if (!mayBecome(state, 'bounced') || state === 'leased') return 'repeated';
  await markBounced(tx, report.messageId, `Came back: ${report.reason}`);
  if (isPermanent(report)) await countBounce(tx, report.messageId);
  tx.wakeOthers();
  return 'bounced';
}

/** A server that gave up after days of trying (4.4.7) says nothing against the address. */
const isPermanent = ({ status }: DeliveryStatus): boolean => !status?.startsWith('4');
