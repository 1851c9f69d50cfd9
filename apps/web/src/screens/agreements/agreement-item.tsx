import { IconAlertTriangle, IconCalendarOff, IconCircleCheck, IconListTree } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { AgreementView } from '@views/commitments';
import classes from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import { useDocumentType } from '../../words/document-type';
import { useNames } from '../../words/names';
import { useAgreementsWords } from './words';

export function AgreementItem({ agreement }: { agreement: AgreementView }) {
  const t = useAgreementsWords();
  const { titleOf, nameOf } = useNames();
  const documentType = useDocumentType();
  const { signedDate, eventDate, documentNumber, overdue, commitmentsWithoutTask, tasksWithoutDate } = agreement;
  const when = signedDate
    ? t('signedOn', { date: formatDate(signedDate) })
    : eventDate
      ? t('heldOn', { date: formatDate(eventDate) })
      : t('undated');
  const document = [documentType(agreement.documentType), documentNumber].filter(Boolean).join(' ');
  return (
    <li className={classes.item}>
      <Link to="/agreements/$code" params={{ code: agreement.code }} className={classes.title}>
        {titleOf(agreement)}
      </Link>
      <div className={classes.where}>
        {agreement.parties.map(nameOf).join(' – ')} · {document}, {when}
      </div>
      <div className={classes.where}>
        {t('commitments', { count: agreement.commitments })} · {t('tasks', { count: agreement.tasks })}
      </div>
      <div className={classes.marks}>
        {overdue > 0 ? (
          <Mark tone="late" icon={IconAlertTriangle}>
            {t('overdue', { count: overdue })}
          </Mark>
        ) : (
          <Mark tone="well" icon={IconCircleCheck}>
            {t('onTime')}
          </Mark>
        )}
        {commitmentsWithoutTask > 0 && (
          <Mark tone="soon" icon={IconListTree}>
            {t('withoutTask', { count: commitmentsWithoutTask })}
          </Mark>
        )}
        {tasksWithoutDate > 0 && (
          <Mark tone="soon" icon={IconCalendarOff}>
            {t('withoutDate', { count: tasksWithoutDate })}
          </Mark>
        )}
      </div>
    </li>
  );
}
