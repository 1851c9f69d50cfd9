import { Textarea } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import { useAhead } from '../../api/ahead';
import { DayField } from '../../pieces/day-field';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

export function UrgeForm({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const ahead = useAhead();
  return (
    <DeedForm
      name={`directive.urge.${assignment.id}`}
      fresh={{ text: '', dueDate: null as LocalDate | null }}
      version={assignment.version}
      now={<StandsNow assignment={assignment} />}
      send={t('directive.urge')}
      said={t('directive.said')}
      deed={({ text, dueDate }) => deedsOn(assignment.id).urge({ text, dueDate: dueDate ?? '' })}
      fields={({ text, date }) => (
        <>
          <Textarea label={t('directive.text')} required autosize minRows={2} {...text('text')} />
          <DayField label={t('directive.dueDate')} required {...ahead} {...date('dueDate')} />
        </>
      )}
    />
  );
}
