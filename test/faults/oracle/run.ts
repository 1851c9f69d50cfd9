import { fork } from 'node:child_process';
import { join } from 'node:path';
import { randomCase } from './cases';
import { Dice } from './dice';
import { oracleSays } from './oracle';
import { productSays } from './product';

export interface OracleRun {
  cases: number;
  seed: number;
  zone: string;
}

export interface OracleVerdict extends OracleRun {
  /** Lines that both said. */
  agreed: number;
  /** Lines that only one of them said. */
  differences: number;
  /** The first of them, with the number of their case: a case is its number and the seed. */
  examples: string[];
  /** Where the process believed to be: minutes from UTC in January and in July. */
  offsets: [number, number];
}

export const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];

const EXAMPLES = 10;

/** Compares the planner with the oracle, in this process and its time zone. */
export function compare({ cases, seed, zone }: OracleRun): OracleVerdict {
  const verdict: OracleVerdict = { cases, seed, zone, agreed: 0, differences: 0, examples: [], offsets: [offsetIn(0), offsetIn(6)] };
  for (let n = 0; n < cases; n++) {
    const given = randomCase(new Dice(seed * 1_000_003 + n));
    const [product, oracle] = [productSays(given), oracleSays(given)];
    const differing = [
      ...without(product, oracle).map((line) => `planner: ${line}`),
      ...without(oracle, product).map((line) => `oracle: ${line}`),
    ];
    verdict.agreed += product.length;
    verdict.differences += differing.length;
    verdict.examples.push(...differing.slice(0, EXAMPLES - verdict.examples.length).map((line) => `case ${n}, ${line}`));
  }
  return verdict;
}

const offsetIn = (month: number) => -new Date(2026, month, 15).getTimezoneOffset();

/** The lines of one list that the other lacks, as often as it lacks them. */
function without(lines: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const left = counts.get(line) ?? 0;
    counts.set(line, left - 1);
    return left <= 0;
  });
}

/** The compiled child, seen from here whether this file itself is compiled or not. */
const CHILD = join(process.cwd(), 'dist', 'test', 'faults', 'oracle', 'child.js');

/** Compares them in a process of its own, whose server stands in `zone`. Needs the build. */
export function runOracle(run: OracleRun): Promise<OracleVerdict> {
  return new Promise((resolve, reject) => {
    const child = fork(CHILD, [JSON.stringify(run)], { env: { ...process.env, TZ: run.zone }, execArgv: [] });
    child.once('message', (verdict) => resolve(verdict as OracleVerdict));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the comparison in ${run.zone} ended with code ${code}`)));
  });
}
