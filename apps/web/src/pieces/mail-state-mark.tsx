import {
  type Icon,
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconClock,
  IconHelpCircle,
  IconMailX,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import type { MessageView } from '@views/mail';
import { useWords } from '../words/words';
import { Mark, type Tone } from './mark';

const LOOKS: Record<MessageView['state'], [Tone, Icon]> = {
  planned: ['quiet', IconClock],
  leased: ['quiet', IconSend],
  sent: ['well', IconCircleCheck],
  retrying: ['soon', IconRefresh],
  bounced: ['late', IconMailX],
  suppressed: ['late', IconAlertTriangle],
  cancelled: ['quiet', IconBan],
  unknown: ['soon', IconHelpCircle],
};

export function MailStateMark({ state }: { state: MessageView['state'] }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useWords()(`mailState.${state}`)}
    </Mark>
  );
}
