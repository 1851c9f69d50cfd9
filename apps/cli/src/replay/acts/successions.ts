import reorganisation from '@config/data/reorganisation.json';
import { Plot } from '../plot';
import { enter, type Scene } from '../scene';

/** Bodies that move their work to one successor. A split moves only the part its note names, which people decide; what is abolished has no successor of its rank. */
const MOVING = ['rename', 'merge', 'absorb'];

interface Row {
  code: string;
  kind: string;
  subject: string;
  effectiveOn: string;
  from: unknown[];
  to: unknown[];
}

const isKnown = (body: unknown): boolean => typeof body === 'string';

/** The reorganisations of 2024 and 2025, each handed over on its day: localities before the agencies in them. */
export function enterSuccessions(scene: Scene): void {
  const rows = (reorganisation.successions as Row[]).filter(
    (row) => MOVING.includes(row.kind) && isKnown(row.to[0]) && row.from.some(isKnown),
  );
  for (const row of rows.sort((a, b) => (a.subject < b.subject ? 1 : -1))) {
    enter(scene, row.effectiveOn, async () => void (await scene.plot.handover.handOver(Plot.system, row.code)));
  }
}
