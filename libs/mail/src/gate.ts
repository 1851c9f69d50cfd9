/** Lets so many things through at once; who comes later waits in line. */
export class Gate {
  private inside = 0;
  private readonly waiting: { count: number; enter: () => void }[] = [];

  constructor(private readonly most: number) {}

  /** A group larger than the gate enters when it is alone. */
  enter(count: number): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ count, enter: resolve });
      this.admit();
    });
  }

  leave(count: number): void {
    this.inside -= count;
    this.admit();
  }

  private admit(): void {
    for (let next = this.waiting[0]; next && (this.inside === 0 || this.inside + next.count <= this.most); next = this.waiting[0]) {
      this.waiting.shift();
      this.inside += next.count;
      next.enter();
    }
  }
}
