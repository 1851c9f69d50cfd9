import { type Arbitrary, type AsyncCommand, asyncModelRun, asyncProperty, commands, assert as fcAssert } from 'fast-check';

/** Runs of a model: `npm run models` asks for a thousand over all of them, every test run for a few. */
const ASKED = Number(process.env.MODEL_RUNS ?? 0);
const SHARES = { assignment: 0.6, reviewSide: 0.2, message: 0.2 } as const;
const FEW = { assignment: 30, reviewSide: 12, message: 18 } as const;

export type ModelName = keyof typeof SHARES;

export const runsOf = (model: ModelName): number => (ASKED > 0 ? Math.round(ASKED * SHARES[model]) : FEW[model]);

/** Milliseconds; a run on a loaded machine takes its time. */
export const patience = (model: ModelName): number => 60_000 + runsOf(model) * 3_000;

interface Modelled<Model extends object, Real> {
  name: ModelName;
  any: Arbitrary<AsyncCommand<Model, Real>>[];
  begin: () => Promise<{ model: Model; real: Real }>;
  /** Commands in one run at the most. */
  most: number;
}

/** Random sequences of commands against the real services, each step compared with the model. The seed is printed with a failure. */
export async function holds<Model extends object, Real>({ name, any, begin, most }: Modelled<Model, Real>): Promise<void> {
  const sequences = commands(any, { maxCommands: most, size: 'max' });
  const numRuns = runsOf(name);
  await fcAssert(
    asyncProperty(sequences, async (sequence) => asyncModelRun(begin, sequence)),
    { numRuns, endOnFailure: true, interruptAfterTimeLimit: undefined as never },
  );
}

export type Outcome = 'done' | 'forbidden' | 'conflict' | 'notFound' | 'invalid';

/** What became of a call; anything but a refusal of the domain is a fault. */
export async function outcomeOf(call: Promise<unknown>): Promise<Outcome> {
  try {
    await call;
    return 'done';
  } catch (error) {
    const kind = (error as { kind?: string }).kind;
    if (kind === 'forbidden' || kind === 'conflict' || kind === 'notFound' || kind === 'invalid') return kind;
    throw error;
  }
}
