import type { Drill, Outcome } from './drill';

const SIZE = 1000;
const SEED = 20_261_126;
const PATIENCE_MS = 600_000;

/** One test a drill: it must hold; where it does not, its figures are the message. */
export function survived(drills: readonly Drill[], redisUrl: () => string | undefined = () => undefined): void {
  it.each(drills)(
    'row $row, $name, is survived',
    async (drill) => {
      expect(brief(await drill.run({ size: SIZE, seed: SEED, redisUrl: redisUrl() }))).toBe('holds');
    },
    PATIENCE_MS,
  );
}

const brief = ({ holds, figures }: Outcome) => (holds ? 'holds' : JSON.stringify(figures));
