import { Stack } from '@mantine/core';
import { IconArrowsExchange, IconCalendarOff, IconCircleCheck, IconListTree } from '@tabler/icons-react';
import type { AgreementDetail, TaskView } from '@views/commitments';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { useAgreementWords } from './words';

/** What is missing or at odds: work for the coordinators. */
export function Attention({ agreement, tasks }: { agreement: AgreementDetail; tasks: readonly TaskView[] }) {
  const t = useAgreementWords();
  const { commitmentsWithoutTask, tasksWithoutDate } = agreement;
  const contradictions = tasks.filter((task) => task.contradiction).length;
  const isCalm = commitmentsWithoutTask + tasksWithoutDate + contradictions === 0;
  return (
    <Panel title={t('attention.title')}>
      <Stack gap="xs" align="flex-start">
        {contradictions > 0 && (
          <Mark tone="late" icon={IconArrowsExchange}>
            {t('attention.contradiction', { count: contradictions })}
          </Mark>
        )}
        {commitmentsWithoutTask > 0 && (
          <Mark tone="soon" icon={IconListTree}>
            {t('attention.withoutTask', { count: commitmentsWithoutTask })}
          </Mark>
        )}
        {tasksWithoutDate > 0 && (
          <Mark tone="soon" icon={IconCalendarOff}>
            {t('attention.withoutDate', { count: tasksWithoutDate })}
          </Mark>
        )}
        {isCalm && (
          <Mark tone="well" icon={IconCircleCheck}>
            {t('attention.calm')}
          </Mark>
        )}
      </Stack>
    </Panel>
  );
}
