import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCalendarOff,
  IconCircleCheck,
  IconClockCheck,
  IconClockX,
  IconRepeat,
} from '@tabler/icons-react';
import type { Timeliness } from '@views/commitments';
import { useWords } from '../words/words';
import { Mark, type Tone } from './mark';

const LOOKS: Record<Timeliness, [Tone, Icon]> = {
  doneOnTime: ['well', IconCircleCheck],
  doneLate: ['late', IconClockX],
  inTerm: ['well', IconClockCheck],
  overdue: ['late', IconAlertTriangle],
  noDueDate: ['quiet', IconCalendarOff],
  ongoing: ['quiet', IconRepeat],
  noLongerApplicable: ['quiet', IconBan],
};

export function TimelinessMark({ timeliness }: { timeliness: Timeliness }) {
  const [tone, icon] = LOOKS[timeliness];
  return (
    <Mark tone={tone} icon={icon}>
      {useWords()(`timeliness.${timeliness}`)}
    </Mark>
  );
}
