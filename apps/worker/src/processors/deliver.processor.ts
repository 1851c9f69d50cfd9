import { type Jobs, Queues } from '@dondoc/jobs';
import { Deliverer } from '@dondoc/mail';
import { Injectable } from '@nestjs/common';

/** Sends a batch of messages; facts that came of it are followed up at once. */
@Injectable()
export class DeliverProcessor {
  constructor(
    private readonly deliverer: Deliverer,
    private readonly queues: Queues,
  ) {}

  async run({ messageIds }: Jobs['deliver']): Promise<void> {
    await this.deliverer.deliver(messageIds);
    this.queues.wake();
  }
}
