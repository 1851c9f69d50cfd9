import { Checkbox, Stack, Textarea } from '@mantine/core';
import type { AssignmentDetail, ExplanationView } from '@views/commitments';
import type { LocalDate } from '@views/kernel';
import { useAhead } from '../../api/ahead';
import { DayField } from '../../pieces/day-field';
import { deedsOn } from './data';
import { DeedForm } from './deed-form';
import { Said } from './explanation-said';
import { useAssignmentWords } from './words';

interface OfExplanation {
  assignment: AssignmentDetail;
  explanation: ExplanationView;
}

/** The agency explains, with files that lie with the assignment already where it likes. */
export function AnswerForm({ assignment, explanation }: OfExplanation) {
  const t = useAssignmentWords();
  const { id, version, evidence } = assignment;
  return (
    <DeedForm
      name={`explanation.answer.${explanation.id}`}
      fresh={{ answer: '', evidenceIds: [] as string[] }}
      version={version}
      now={<Said explanation={explanation} />}
      isPossible={explanation.may.includes('give')}
      send={t('explain.give')}
      said={t('explain.gave')}
      deed={({ answer, evidenceIds }) => deedsOn(id).explain(explanation.id, { answer, evidenceIds })}
      fields={({ text, chosen }) => (
        <>
          <Textarea label={t('explain.answer')} description={t('explain.answerHint')} required autosize minRows={3} {...text('answer')} />
          {evidence.length > 0 && (
            <Checkbox.Group label={t('explain.evidence')} {...chosen('evidenceIds', 'evidence')}>
              <Stack gap={4} mt={4}>
                {evidence.map((file) => (
                  <Checkbox key={file.id} value={file.id} label={file.fileName} />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
        </>
      )}
    />
  );
}

/** Accepted, it holds all reminders until a day. */
export function AcceptForm({ assignment, explanation }: OfExplanation) {
  const t = useAssignmentWords();
  const ahead = useAhead();
  const { id, version } = assignment;
  return (
    <DeedForm
      name={`explanation.accept.${explanation.id}`}
      fresh={{ holdsUntil: null as LocalDate | null, note: '' }}
      version={version}
      now={<Said explanation={explanation} />}
      isPossible={explanation.may.includes('accept')}
      opener={t('explain.accept')}
      send={t('explain.accept')}
      said={t('explain.accepted')}
      deed={({ holdsUntil, note }) => deedsOn(id).judge(explanation.id, { accept: true, holdsUntil: holdsUntil ?? '', note: note || null })}
      fields={({ text, date }) => (
        <>
          <DayField label={t('explain.holdsUntil')} description={t('explain.holdsHint')} required {...ahead} {...date('holdsUntil')} />
          <Textarea label={t('explain.noteIfAny')} autosize minRows={1} {...text('note')} />
        </>
      )}
    />
  );
}

/** Returned, it is owed again, by a later date where one is given. */
export function ReturnForm({ assignment, explanation }: OfExplanation) {
  const t = useAssignmentWords();
  const ahead = useAhead();
  const { id, version } = assignment;
  return (
    <DeedForm
      name={`explanation.return.${explanation.id}`}
      fresh={{ note: '', dueDate: null as LocalDate | null }}
      version={version}
      now={<Said explanation={explanation} />}
      isPossible={explanation.may.includes('returnForMore')}
      opener={t('explain.return')}
      send={t('explain.return')}
      said={t('explain.returned')}
      deed={({ note, dueDate }) => deedsOn(id).judge(explanation.id, { accept: false, note, dueDate })}
      fields={({ text, date }) => (
        <>
          <Textarea label={t('explain.whatMore')} required autosize minRows={2} {...text('note')} />
          <DayField label={t('explain.newDueDate')} clearable {...ahead} {...date('dueDate')} />
        </>
      )}
    />
  );
}
