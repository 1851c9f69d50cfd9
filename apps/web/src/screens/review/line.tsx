import { Button, Group, Text, Textarea } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCheck,
  IconCircle,
  IconCircleCheck,
  IconLifebuoy,
  IconMinus,
  IconMoodSad,
  IconRotateClockwise,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { LineView } from '@views/reviews';
import { useState } from 'react';
import { useDeed } from '../../api/deed';
import { Mark } from '../../pieces/mark';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { deedsOnLine, isMissing } from './data';
import classes from './review.module.css';
import { Told } from './told';
import { useReviewWords } from './words';

/** As in the matrix. */
const LINE_ICONS = { awaited: IconCircle, sent: IconCircleCheck, returned: IconArrowBackUp, notAsked: IconMinus };

/** What one agency says about one task in this period, beside what it said before. */
export function Line({ line, mayAct }: { line: LineView; mayAct: boolean }) {
  const t = useReviewWords();
  const { say } = useNames();
  return (
    <li id={`line-${line.id}`} className={classes.line}>
      <Link to="/assignments/$id" params={{ id: line.assignmentId }} className={classes.link}>
        {line.taskTitle}
      </Link>
      <Text size="sm" c="dimmed">
        {say(line.agencyName)} · {line.taskCode}
      </Text>
      <LineMarks line={line} />
      {line.returnNote && <Text size="sm">{t('line.note', { note: line.returnNote })}</Text>}
      <div className={classes.told}>
        {line.update && <Told told={line.update} />}
        {line.lastUpdate && <Told told={line.lastUpdate} isLast />}
      </div>
      {line.parts.map((part) => (
        <Text key={`${part.agencyCode} ${part.reportedOn}`} size="sm">
          <strong>{t('line.part', { agency: say(part.agencyName) })}:</strong> {[part.results, part.obstacles].filter(Boolean).join(' ')}
        </Text>
      ))}
      {mayAct && <LineDeeds line={line} />}
    </li>
  );
}

function LineMarks({ line }: { line: LineView }) {
  const t = useReviewWords();
  return (
    <Group gap="xs">
      {line.state === 'sent' && line.reportedOn ? (
        <Mark tone="well" icon={IconCircleCheck}>
          {t('line.reported', { date: formatDate(line.reportedOn) })}
        </Mark>
      ) : (
        <Mark tone={isMissing(line) ? 'soon' : 'quiet'} icon={LINE_ICONS[line.state]}>
          {t(`matrix.${line.state}`)}
        </Mark>
      )}
      <Mark tone="plain">{line.progress}%</Mark>
      {line.nothingNew && <Mark tone="quiet">{t('line.nothingNew')}</Mark>}
      {line.obstacleReported && (
        <Mark tone="soon" icon={IconMoodSad}>
          {t('line.obstacle')}
        </Mark>
      )}
      {line.carriedOver && (
        <Mark tone="quiet" icon={IconRotateClockwise}>
          {t('line.carriedOver')}
        </Mark>
      )}
      {line.onBehalf && (
        <Mark tone="quiet" icon={IconLifebuoy}>
          {t('line.onBehalf')}
        </Mark>
      )}
      {line.assessment && (
        <Mark tone={line.assessment === 'accepted' ? 'well' : 'quiet'} icon={line.assessment === 'accepted' ? IconCheck : IconX}>
          {t(line.assessment === 'returned' ? 'line.returnedMark' : `line.${line.assessment}`)}
        </Mark>
      )}
    </Group>
  );
}

function LineDeeds({ line }: { line: LineView }) {
  const t = useReviewWords();
  const [isReturning, setReturning] = useState(false);
  const [note, setNote] = useState('');
  const giveBack = useDeed(deedsOnLine(line.id).giveBack, { said: t('line.returnSaid'), onDone: () => setReturning(false) });
  const accept = useDeed(deedsOnLine(line.id).accept, { said: t('line.acceptOneSaid') });
  if (line.state === 'notAsked') return null;
  if (isReturning)
    return (
      <div>
        <Textarea label={t('line.returnNote')} required autosize value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        <Group gap="xs" mt="xs">
          <Button loading={giveBack.isPending} onClick={() => giveBack.run(note)}>
            {t('line.return')}
          </Button>
          <Button variant="subtle" onClick={() => setReturning(false)}>
            {t('side.no')}
          </Button>
        </Group>
      </div>
    );
  return (
    <Group gap="xs">
      {line.state === 'sent' && line.assessment !== 'accepted' && (
        <Button size="compact-sm" variant="default" loading={accept.isPending} onClick={() => accept.run(undefined)}>
          {t('line.acceptOne')}
        </Button>
      )}
      {line.state === 'sent' && (
        <Button size="compact-sm" variant="default" onClick={() => setReturning(true)}>
          {t('line.return')}
        </Button>
      )}
      {isMissing(line) && (
        <Link to="/assignments/$id" params={{ id: line.assignmentId }} className={classes.link}>
          {t('line.write')}
        </Link>
      )}
    </Group>
  );
}
