import type { Figures } from '@views/reports';
import { StateMark } from '../state-mark';
import { TimelinessMark } from '../timeliness-mark';

type Group = Figures['annex'][number]['timeliness'];

/** A report counts what is paused by itself. */
export function GroupMark({ group }: { group: Group }) {
  return group === 'paused' ? <StateMark state="paused" /> : <TimelinessMark timeliness={group} />;
}
