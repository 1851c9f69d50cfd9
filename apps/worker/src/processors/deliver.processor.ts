import { type Jobs, Queues } from '@dondoc/jobs';
import { Deliverer, type Lane } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';

/** Sends a batch of messages; facts that came of it are followed up at once, and the next batch is handed out. */
@Injectable()
export class DeliverProcessor {
  constructor(
    private readonly deliverer: Deliverer,
    private readonly queues: Queues,
  ) {}

  /** While the mail server is away nothing more is handed out by this: the watchdog's relay does, every few seconds. */
  async run({ messageIds }: Jobs['deliver'], lane: Lane): Promise<void> {
    if (await this.deliverer.deliver(messageIds, lane)) this.queues.wake();
  }
}
