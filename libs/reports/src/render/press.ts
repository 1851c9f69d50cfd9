import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type PrintJob, printed, type ReadJob } from './printing';
import type { ReadSheet } from './read-sheet';

const THREAD = join(__dirname, 'press-thread.js');
/** Of the thread's own heap, in MiB: a report of 5,000 lines needs a third of it. */
const MOST_MEMORY = 1536;

/** The library that reads workbooks is large: it is loaded when the first one comes. */
const reader = () => require('./read-sheet') as typeof import('./read-sheet');

interface Waiting {
  resolve: (done: unknown) => void;
  reject: (error: Error) => void;
}

interface Answer {
  id: number;
  done?: unknown;
  error?: string;
}

/** Prints files, and reads what came back, in a thread of its own, so that a long annex holds up neither mails nor the web. Sources that are not compiled print where they are. */
@Injectable()
export class Press implements OnApplicationShutdown {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private last = 0;

  async print(job: PrintJob): Promise<Buffer> {
    return existsSync(THREAD) ? Buffer.from((await this.done(job)) as Uint8Array) : printed(job);
  }

  /** A workbook that came from outside. */
  async read(file: Uint8Array): Promise<ReadSheet> {
    return existsSync(THREAD) ? ((await this.done({ kind: 'read', file })) as ReadSheet) : reader().readSheet(file);
  }

  private done(job: PrintJob | ReadJob): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.last;
      this.waiting.set(id, { resolve, reject });
      this.open().postMessage({ id, job });
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread?.terminate();
  }

  /** A thread that ends, out of memory or otherwise, takes what it had in hand with it; the next job gets a new one. */
  private open(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(THREAD, { name: 'press', resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
    thread.unref();
    thread.on('message', (answer: Answer) => this.answered(answer));
    thread.on('error', (error) => this.ended(thread, error));
    thread.on('exit', () => this.ended(thread, new Error('The press ended.')));
    this.thread = thread;
    return thread;
  }

  private answered({ id, done, error }: Answer): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (error) waiting?.reject(new Error(error));
    else waiting?.resolve(done);
  }

  private ended(thread: Worker, error: Error): void {
    if (this.thread !== thread) return;
    this.thread = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
