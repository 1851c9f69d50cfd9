import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CyclePreviewView, PlannedNotice } from '@views/reminders';
import { useProblemWords } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import classes from './cycles.module.css';
import { previewOf } from './data';
import { useCyclesWords } from './words';

/** Twelve months under this version, worked out when somebody asks for them. */
export function Preview({ versionId }: { versionId: string }) {
  const t = useCyclesWords();
  const problemWords = useProblemWords();
  const preview = useQuery({
    queryKey: ['review-cycles', 'versions', versionId, 'preview'],
    queryFn: () => previewOf(versionId),
    enabled: false,
  });
  return (
    <Panel title={t('preview')}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t('previewAbout')}
        </Text>
        {preview.isFetching ? (
          <Group role="status" gap="xs">
            <Loader size="sm" aria-hidden />
            <Text>{t('previewing')}</Text>
          </Group>
        ) : (
          <Group>
            <Button variant="default" onClick={() => void preview.refetch()}>
              {t('previewStart')}
            </Button>
          </Group>
        )}
        {preview.error && <Text role="alert">{problemWords(preview.error)}</Text>}
        {preview.data && <Previewed preview={preview.data} />}
      </Stack>
    </Panel>
  );
}

function Previewed({ preview }: { preview: CyclePreviewView }) {
  const t = useCyclesWords();
  const period = usePeriod();
  const { say } = useNames();
  const { from, to, reviews, items, next, neverFire, warnings } = preview;
  return (
    <>
      <Text fw={600}>{t('previewSpan', { from: formatDate(from), to: formatDate(to), reviews: reviews.length, items: items.length })}</Text>
      {next && <Text size="sm">{t('previewMore', { next: formatDate(next) })}</Text>}
      <Part title={t('warnings')} lines={warnings.map(say)} />
      <Part
        title={t('neverFire')}
        lines={neverFire.map((rung) =>
          t('neverFireLine', {
            period: period(rung.period),
            rung: rung.rung,
            date: formatDate(rung.date),
            opens: formatDate(rung.opensOn),
          }),
        )}
      />
      <Part
        title={t('reviews')}
        lines={reviews.map(
          (review) =>
            `${say(review.periodName)}: ${t('reviewLine', {
              opens: formatDate(review.opensOn),
              cutOff: formatDate(review.cutOffOn),
              deadline: formatDate(review.agencyDeadline),
              submission: formatDate(review.submissionOn),
            })}`,
        )}
      />
      <Mails items={items} />
    </>
  );
}

function Part({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <Title order={3} mb={4}>
        {title}
      </Title>
      <ul className={classes.lines}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

const NAMED = ['consolidation', 'signature', 'digest', 'morningList'] as const;
const KINDS = ['reminder', 'due', 'overdue', 'escalation', 'courtesy', 'digest', 'morningList'] as const;

/** A day is opened to see its lines: a year has thousands. */
function Mails({ items }: { items: readonly PlannedNotice[] }) {
  const t = useCyclesWords();
  const period = usePeriod();
  const days = new Map<string, PlannedNotice[]>();
  for (const item of items) days.set(item.date, [...(days.get(item.date) ?? []), item]);
  const subjectOf = (subject: string) => {
    const named = NAMED.find((one) => one === subject);
    return named ? t(`subject.${named}`) : subject;
  };
  const kindOf = (kind: string) => {
    const named = KINDS.find((one) => one === kind);
    return named ? t(`kind.${named}`) : kind;
  };
  return (
    <div>
      <Title order={3} mb={4}>
        {t('mails')}
      </Title>
      {[...days].map(([date, ofDay]) => (
        <details key={date} className={classes.day}>
          <summary>{t('mailsOf', { date: formatDate(date), count: ofDay.length })}</summary>
          <ul className={classes.lines}>
            {ofDay.map((item) => (
              <li key={`${item.subject} ${item.kind} ${item.rung} ${item.office} ${item.period} ${item.deadline}`}>
                <strong>{kindOf(item.kind)}</strong> {[rungOf(item), subjectOf(item.subject)].filter(Boolean).join(' · ')}
                <Text span size="sm" c="dimmed">
                  {' '}
                  {[
                    item.recipients?.join(', ') ?? item.office ?? t('nobody'),
                    item.period && period(item.period),
                    item.deadline && formatDate(item.deadline),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}

/** A digest has no rung to tell. */
const rungOf = ({ kind, rung }: PlannedNotice) => (kind === 'digest' ? '' : rung);
