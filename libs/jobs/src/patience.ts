/** An operation that takes longer has failed, in milliseconds: a Redis that is away keeps its callers waiting for ever. */
const PATIENCE_MS = 3000;

/** Fails what takes too long, and whatever comes while that still hangs, so that nothing piles up before a queue that is away. */
export class Patience {
  private isHanging = false;

  constructor(private readonly name: string) {}

  async with<T>(work: () => Promise<T>): Promise<T> {
    if (this.isHanging) throw this.silence();
    const running = work();
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.isHanging = true;
        void running.catch(() => undefined).finally(() => (this.isHanging = false));
        reject(this.silence());
      }, PATIENCE_MS);
    });
    return Promise.race([running, tooLong]).finally(() => clearTimeout(timer));
  }

  private silence(): Error {
    return new Error(`The queue "${this.name}" does not answer.`);
  }
}
