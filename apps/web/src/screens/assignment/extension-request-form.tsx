import { Textarea } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import { DayField } from '../../pieces/day-field';
import { daysAfter } from '../../words/dates';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

export function ExtensionRequestForm({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { id, version, dueDate, countedDueDate, may } = assignment;
  const after = countedDueDate ?? dueDate;
  return (
    <DeedForm
      name={`extension.ask.${id}`}
      fresh={{ toDate: null as LocalDate | null, reason: '' }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      isPossible={may.includes('requestExtension')}
      opener={t('extension.ask')}
      send={t('extension.send')}
      said={t('extension.said')}
      deed={({ toDate, reason }) => deedsOn(id).askForExtension({ toDate: toDate ?? '', reason })}
      fields={({ text, date }) => (
        <>
          <DayField
            label={t('extension.toDate')}
            required
            {...(after && { minDate: daysAfter(after, 1) })}
            {...date('toDate', 'tooLong', 'tooMany')}
          />
          <Textarea
            label={t('extension.reason')}
            description={t('extension.reasonHint')}
            required
            autosize
            minRows={2}
            {...text('reason')}
          />
        </>
      )}
    />
  );
}
