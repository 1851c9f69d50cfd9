import {
  type Icon,
  IconArrowBackUp,
  IconBan,
  IconCircle,
  IconCircleCheck,
  IconHourglass,
  IconPlayerPause,
  IconProgress,
} from '@tabler/icons-react';
import type { AssignmentState } from '@views/commitments';
import { useWords } from '../words/words';
import { Mark, type Tone } from './mark';

const LOOKS: Record<AssignmentState, [Tone, Icon]> = {
  not_started: ['quiet', IconCircle],
  in_progress: ['quiet', IconProgress],
  submitted_as_done: ['soon', IconHourglass],
  done: ['well', IconCircleCheck],
  returned: ['late', IconArrowBackUp],
  paused: ['quiet', IconPlayerPause],
  no_longer_applicable: ['quiet', IconBan],
};

export function StateMark({ state }: { state: AssignmentState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useWords()(`state.${state}`)}
    </Mark>
  );
}
