import { type Icon, IconCircleCheck, IconFileAnalytics, IconInbox, IconLock, IconSend } from '@tabler/icons-react';
import type { ReviewView } from '@views/reviews';
import { useWords } from '../words/words';
import { Mark, type Tone } from './mark';

const LOOKS: Record<ReviewView['state'], [Tone, Icon]> = {
  collecting: ['soon', IconInbox],
  locked: ['quiet', IconLock],
  compiled: ['quiet', IconFileAnalytics],
  delivered: ['well', IconSend],
  concluded: ['well', IconCircleCheck],
};

export function ReviewStateMark({ state }: { state: ReviewView['state'] }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useWords()(`reviewState.${state}`)}
    </Mark>
  );
}
