import { Client } from 'pg';

export type Owner = (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>;

interface Asked {
  text: string;
  values: unknown[];
}

/** Rows from which a table is one that nobody should read through. */
const BIG = 50_000;

/** What the API asks the database for, and by which plan it is answered. */
export class Plans {
  private recorded: Asked[] | null = null;
  private readonly shown = new Set<string>();
  private big: Set<string> | undefined;

  constructor(private readonly owner: Owner) {
    this.listen();
  }

  /** Prints the plans of what `work` asks that read through a big table, and with `all` every plan. */
  async show(work: () => Promise<unknown>, all = false): Promise<void> {
    this.recorded = [];
    await work();
    const asked = this.recorded;
    this.recorded = null;
    for (const { text, values } of asked) {
      if (this.shown.has(text)) continue;
      this.shown.add(text);
      const plan = await this.planOf(text, values);
      const isScan = await this.readsThrough(plan);
      if (all || isScan)
        process.stdout.write(`\n    ${text.replace(/\s+/g, ' ').slice(0, 300)}\n${plan.map((line) => `      ${line}`).join('\n')}\n\n`);
    }
  }

  private async planOf(text: string, values: unknown[]): Promise<string[]> {
    return (await this.owner(`explain (analyze, buffers) ${text}`, values)).map((row) => String(row['QUERY PLAN']));
  }

  private async readsThrough(plan: readonly string[]): Promise<boolean> {
    this.big ??= new Set((await this.owner('select relname from pg_class where reltuples > $1', [BIG])).map((row) => String(row.relname)));
    return plan.some((line) => this.big?.has(/Seq Scan on (\w+)/.exec(line)?.[1] ?? '') && !line.includes('never executed'));
  }

  /** Every statement of this process passes here; those with a name are the contexts' own. */
  private listen(): void {
    const prototype = Client.prototype as unknown as { query: (...given: unknown[]) => unknown };
    const { query } = prototype;
    const note = (asked: unknown) => {
      const { name, text, values } = (asked ?? {}) as Partial<Asked> & { name?: string };
      if (name && text && /^\s*(select|with)/i.test(text)) this.recorded?.push({ text, values: values ?? [] });
    };
    prototype.query = function (...given: unknown[]) {
      note(given[0]);
      return query.apply(this, given);
    };
  }
}
