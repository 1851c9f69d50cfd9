import { BounceFolder, Bounces } from '@dondoc/mail';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { EVERY_MINUTE } from './schedules';

export const BOUNCE_MAILDIR = Symbol('BounceMaildir');

/** Takes in what came back into this machine's Maildir. It belongs to the machine, so it goes by a plain interval and not by the queue. */
@Injectable()
export class BouncePost {
  private readonly logger = new Logger('bounces');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;

  constructor(
    @Inject(BOUNCE_MAILDIR) private readonly folder: string | null,
    private readonly bounces: Bounces,
  ) {}

  start(): void {
    if (!this.folder) return;
    const folder = new BounceFolder(this.folder, this.bounces);
    const look = () => {
      this.running ??= this.take(folder).finally(() => {
        this.running = undefined;
      });
    };
    this.timer = setInterval(look, EVERY_MINUTE * 1000);
    look();
  }

  /** Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async take(folder: BounceFolder): Promise<void> {
    try {
      const counts = Object.entries(await folder.empty()).filter(([, count]) => count > 0);
      if (counts.length > 0) this.logger.log(`Came back: ${counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}.`);
    } catch (error) {
      this.logger.error(`BOUNCE_MAILDIR: ${(error as Error).message}`);
    }
  }
}
