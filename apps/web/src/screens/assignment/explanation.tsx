import { type Icon, IconArrowBackUp, IconBan, IconCircleCheck, IconHourglass, IconMessageQuestion } from '@tabler/icons-react';
import type { AssignmentDetail, ExplanationView } from '@views/commitments';
import { ConfirmButton } from '../../pieces/confirm-button';
import { Mark, type Tone } from '../../pieces/mark';
import classes from './assignment.module.css';
import { deedsOn } from './data';
import { AcceptForm, AnswerForm, ReturnForm } from './explanation-forms';
import { Said } from './explanation-said';
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
