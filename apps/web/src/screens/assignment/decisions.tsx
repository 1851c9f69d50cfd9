import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { AssignmentDetail } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import { useHolds } from '../../api/offices';
import { ConfirmButton } from '../../pieces/confirm-button';
import { DayField } from '../../pieces/day-field';
import { Panel } from '../../pieces/panel';
import { AgenciesForm } from './agencies-form';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { StandsNow } from './stands-now';
import { useAssignmentWords } from './words';

const DECISIONS = ['pause', 'resume', 'close', 'setDueDate', 'reassign'] as const;

/** What the coordinating agency and the vice-chair decide about an assignment of their own side. */
export function Decisions({ assignment }: { assignment: AssignmentDetail }) {
  const t = useAssignmentWords();
  const { id, may } = assignment;
  const decides = [useHolds('coordinator', assignment.locality.id), useHolds('viceChair', assignment.locality.id)].includes(true);
  const isAny = DECISIONS.some((deed) => may.includes(deed));
  if (!isAny && !decides) return null;
  return (
    <Panel title={t('decide.title')}>
      <Stack gap="sm" align="stretch">
        {!isAny && (
          <Text size="sm" c="dimmed">
            {t('decide.none')}
          </Text>
        )}
        <DueDateForm assignment={assignment} />
        {may.includes('reassign') && <AgenciesForm assignment={assignment} />}
        <PauseForm assignment={assignment} />
        {may.includes('resume') && (
          <ConfirmButton
            label={t('decide.resume')}
            question={t('decide.resumeQuestion')}
            said={t('decide.resumed')}
            deed={deedsOn(id).resume}
          />
        )}
        <ClosureForm assignment={assignment} />
      </Stack>
    </Panel>
  );
}

interface OfAssignment {
  assignment: AssignmentDetail;
}

function DueDateForm({ assignment }: OfAssignment) {
  const t = useAssignmentWords();
  const { id, version, may } = assignment;
  return (
    <DeedForm
      name={`dueDate.${id}`}
      fresh={{ dueDate: null as LocalDate | null }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      isPossible={may.includes('setDueDate')}
      opener={t('decide.setDueDate')}
      send={t('decide.setDueDate')}
      said={t('decide.dated')}
      deed={({ dueDate, version }) => deedsOn(id).setDueDate({ dueDate: dueDate ?? '', version })}
      fields={({ date }) => <DayField label={t('facts.dueDate')} required description={t('decide.dueDateHint')} {...date('dueDate')} />}
    />
  );
}

function PauseForm({ assignment }: OfAssignment) {
  const t = useAssignmentWords();
  const { id, version, may } = assignment;
  return (
    <DeedForm
      name={`pause.${id}`}
      fresh={{ reason: '', document: '' }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      isPossible={may.includes('pause')}
      opener={t('decide.pause')}
      send={t('decide.pause')}
      said={t('decide.paused')}
      deed={deedsOn(id).pause}
      fields={({ text }) => (
        <>
          <Textarea
            label={t('decide.reason')}
            description={t('decide.pauseHint')}
            required
            autosize
            minRows={2}
            {...text('reason', 'note')}
          />
          <TextInput label={t('decide.documentIfAny')} {...text('document')} />
        </>
      )}
    />
  );
}

function ClosureForm({ assignment }: OfAssignment) {
  const t = useAssignmentWords();
  const { id, version, may } = assignment;
  return (
    <DeedForm
      name={`close.${id}`}
      fresh={{ document: '', reason: '' }}
      version={version}
      now={<StandsNow assignment={assignment} />}
      isPossible={may.includes('close')}
      opener={t('decide.close')}
      send={t('decide.close')}
      said={t('decide.closed')}
      deed={deedsOn(id).close}
      fields={({ text }) => (
        <>
          <TextInput label={t('decide.document')} description={t('decide.closeHint')} required {...text('document')} />
          <Textarea label={t('decide.reasonIfAny')} autosize minRows={2} {...text('reason', 'note')} />
        </>
      )}
    />
  );
}
