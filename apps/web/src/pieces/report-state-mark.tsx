import { type Icon, IconArrowBackUp, IconPencil, IconSignature } from '@tabler/icons-react';
import type { ReportState } from '@views/reports';
import { useWords } from '../words/words';
import { Mark, type Tone } from './mark';

const LOOKS: Record<ReportState, [Tone, Icon]> = {
  draft: ['soon', IconPencil],
  returned: ['late', IconArrowBackUp],
  signed: ['well', IconSignature],
};

export function ReportStateMark({ state }: { state: ReportState }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useWords()(`reportState.${state}`)}
    </Mark>
  );
}
