import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

/** The other end of `sink-process.ts`. */
export class SinkProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(): Promise<SinkProcess> {
    const child = fork(join(__dirname, 'sink-process.js'));
    const { url } = await new Promise<{ url: string }>((resolve) =>
      child.once('message', (message) => resolve(message as { url: string })),
    );
    return new SinkProcess(child, url);
  }

  async accepted(): Promise<number> {
    const answer = new Promise<{ accepted: number }>((resolve) =>
      this.child.once('message', (message) => resolve(message as { accepted: number })),
    );
    this.child.send('count');
    return (await answer).accepted;
  }

  stop(): void {
    this.child.send('stop');
  }
}
