import { Text } from '@mantine/core';
import { type Icon, IconArrowBackUp, IconBan, IconCircleCheck, IconHourglass, IconMessageQuestion } from '@tabler/icons-react';
import type { AssignmentDetail, ExplanationView } from '@views/commitments';
import { Mark, type Tone } from '../../pieces/mark';
import { formatDate, formatInstant } from '../../words/dates';
import classes from './assignment.module.css';
import { ConfirmButton } from './confirm-button';
import { deedsOn } from './data';
import { AcceptForm, AnswerForm, ReturnForm } from './explanation-forms';
import { useAssignmentWords } from './words';

const LOOKS: Record<ExplanationView['state'], [Tone, Icon]> = {
  asked: ['soon', IconMessageQuestion],
  given: ['soon', IconHourglass],
  returned: ['late', IconArrowBackUp],
  accepted: ['well', IconCircleCheck],
  withdrawn: ['quiet', IconBan],
  closed: ['quiet', IconBan],
};

/** One request, with its answer and its fate, and what the reader may do with it. */
export function Explanation({ assignment, explanation }: { assignment: AssignmentDetail; explanation: ExplanationView }) {
  const t = useAssignmentWords();
  const [tone, icon] = LOOKS[explanation.state];
  const forms = { assignment, explanation };
  return (
    <section className={classes.asked}>
      <Mark tone={tone} icon={icon}>
        {t(`explain.state.${explanation.state}`)}
      </Mark>
      <Said explanation={explanation} />
      <AnswerForm {...forms} />
      <AcceptForm {...forms} />
      <ReturnForm {...forms} />
      {explanation.may.includes('withdraw') && (
        <ConfirmButton
          label={t('explain.withdraw')}
          question={t('explain.withdrawQuestion')}
          said={t('explain.withdrawn')}
          deed={() => deedsOn(assignment.id).withdrawQuestion(explanation.id)}
        />
      )}
    </section>
  );
}

/** What was asked, answered and decided. */
export function Said({ explanation }: { explanation: ExplanationView }) {
  const t = useAssignmentWords();
  const { question, askedBy, askedAt, dueDate, answer, givenBy, givenAt, decisionNote, decidedAt, holdsUntil, state } = explanation;
  const somebody = t('explain.somebody');
  return (
    <>
      <Text size="sm" className={classes.text}>
        {question}
      </Text>
      <Text size="sm" c="dimmed">
        {t('explain.by', { by: askedBy ?? somebody, at: formatInstant(askedAt), date: formatDate(dueDate) })}
      </Text>
      {answer && givenAt && (
        <div className={classes.update}>
          <Text size="sm" className={classes.text}>
            {answer}
          </Text>
          <Text size="sm" c="dimmed">
            {t('explain.given', { by: givenBy ?? somebody, at: formatInstant(givenAt) })}
          </Text>
        </div>
      )}
      {holdsUntil && <Text size="sm">{t('explain.holds', { date: formatDate(holdsUntil) })}</Text>}
      {decisionNote && decidedAt && (
        <Text size="sm" className={classes.text}>
          {t(state === 'accepted' ? 'explain.acceptNote' : 'explain.returnNote', { at: formatInstant(decidedAt), note: decisionNote })}
        </Text>
      )}
    </>
  );
}
