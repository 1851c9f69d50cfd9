import { Stack, Text, Textarea } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import { useAhead } from '../../api/ahead';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { usePeriod } from '../../words/period';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { Explanation } from './explanation';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

/** *Giải trình*: what was asked about lateness, what was answered, and what was decided. */
export function Explanations({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { explanations, askAbout, may } = assignment;
  const mayAsk = may.includes('askExplanation');
  if (explanations.length === 0 && !mayAsk) return null;
  return (
    <Panel title={t('explain.title')}>
      <Stack gap="md">
        {explanations.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('explain.none')}
          </Text>
        )}
        {explanations.map((explanation) => (
          <Explanation key={explanation.id} assignment={assignment} explanation={explanation} />
        ))}
        {mayAsk && askAbout.map((about) => <AskForm key={about?.reviewId ?? 'dueDate'} assignment={assignment} about={about} />)}
      </Stack>
    </Panel>
  );
}

function AskForm({ assignment, about }: { assignment: AssignmentDetail; about: AssignmentDetail['askAbout'][number] }) {
  const t = useAssignmentWords();
  const period = usePeriod();
  const ahead = useAhead();
  const { id, version } = assignment;
  return (
    <DeedForm
      name={`explanation.ask.${id}.${about?.reviewId ?? 'dueDate'}`}
      fresh={{ question: '', dueDate: null as LocalDate | null }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      opener={about ? t('explain.askPeriod', { period: period(about.periodKey) }) : t('explain.ask')}
      send={t('explain.sendQuestion')}
      said={t('explain.asked')}
      deed={({ question, dueDate }) => deedsOn(id).ask({ question, dueDate: dueDate ?? '', ...(about && { reviewId: about.reviewId }) })}
      fields={({ text, date }) => (
        <>
          <Textarea label={t('explain.question')} required autosize minRows={2} {...text('question')} />
          <DayField label={t('explain.dueDate')} required {...ahead} {...date('dueDate')} />
        </>
      )}
    />
  );
}
