import { Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconUrgent } from '@tabler/icons-react';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { EngineHealth, Finding, LocalHealth, Standing } from '@views/health';
import { api } from '../../api/client';
import { Page } from '../../frame/page';
import list from '../../pieces/list.module.css';
import { Mark, type Tone } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { formatDate, formatInstant } from '../../words/dates';
import { useNames } from '../../words/names';
import { usePeriod } from '../../words/period';
import { BackToAdministration } from '../administration/back';
import classes from './engine.module.css';
import { useEngineWords } from './words';

const ANEW_MS = 15_000;

const engineQuery = queryOptions({
  queryKey: ['health', 'engine'],
  queryFn: () => api.get<EngineHealth | LocalHealth>('/health/engine'),
  refetchInterval: ANEW_MS,
});

const LOOKS: Record<Standing, [Tone, typeof IconUrgent]> = {
  good: ['well', IconCircleCheck],
  warning: ['soon', IconAlertTriangle],
  bad: ['late', IconUrgent],
};

/** Everything the engine says about itself, the worst first, in words. */
export function Engine() {
  const t = useEngineWords();
  const { data } = useSuspenseQuery(engineQuery);
  const order: Standing[] = ['bad', 'warning', 'good'];
  const findings = [...data.findings].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <Page
      title={t('title')}
      heading={
        <>
          {t('title')} <StandingMark state={data.state} />
        </>
      }
      above={<BackToAdministration />}
      about={t('about', { at: formatInstant(data.figures.now) })}
    >
      <section aria-label={t('findings')}>
        <ul className={list.list}>
          {findings.map((finding) => (
            <FindingItem key={`${finding.name} ${finding.words.en}`} finding={finding} late={data.figures.reviewsWithoutReport} />
          ))}
        </ul>
      </section>
      {data.queue ? <Schedules health={data} /> : <Text size="sm">{t('ownOnly')}</Text>}
    </Page>
  );
}

function StandingMark({ state }: { state: Standing }) {
  const [tone, icon] = LOOKS[state];
  return (
    <Mark tone={tone} icon={icon}>
      {useEngineWords()(`state.${state}`)}
    </Mark>
  );
}

const NAMED = {
  sweep: 'sweep',
  mailServer: 'mailServer',
  queueEmptied: 'queueEmptied',
  queues: 'queues',
  'mails due': 'mailsDue',
  mails: 'mails',
  outbox: 'outbox',
  reminders: 'reminders',
  offices: 'offices',
  reports: 'reports',
  calendar: 'calendar',
  housekeeping: 'housekeeping',
  anchorJournal: 'anchorJournal',
  redactJournal: 'redactJournal',
} as const;

interface FindingProps {
  finding: Finding;
  late: LocalHealth['figures']['reviewsWithoutReport'];
}

function FindingItem({ finding: { name, state, words }, late }: FindingProps) {
  const t = useEngineWords();
  const period = usePeriod();
  const { say } = useNames();
  const known = NAMED[name as keyof typeof NAMED];
  return (
    <li className={list.item}>
      <div className={list.marks}>
        <strong>{known ? t(`name.${known}`) : name}</strong>
        <StandingMark state={state} />
      </div>
      <div className={`${list.where} ${classes.words}`}>{say(words)}</div>
      {name === 'reports' &&
        late.map(({ agreement, period: key, locality, submissionOn }) => (
          <div key={`${agreement} ${key} ${locality.vi}`} className={list.where}>
            {t('late', { agreement, period: period(key), locality: say(locality), date: formatDate(submissionOn) })}
          </div>
        ))}
    </li>
  );
}

function Schedules({ health: { figures, queue } }: { health: EngineHealth }) {
  const t = useEngineWords();
  const names: Record<string, string> = NAMED;
  return (
    <Panel title={t('schedules')}>
      <Table.ScrollContainer minWidth={520} type="native" tabIndex={0}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('job')}</Table.Th>
              <Table.Th>{t('last')}</Table.Th>
              <Table.Th>{t('next')}</Table.Th>
              <Table.Th>{t('reason')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {figures.schedules.map(({ job, doneAt, reason, failedAt }) => {
              const next = queue.nextRuns[job];
              return (
                <Table.Tr key={job}>
                  <Table.Td>{names[job] ? t(`name.${job as 'sweep'}`) : job}</Table.Td>
                  <Table.Td>{doneAt ? formatInstant(doneAt) : t('never')}</Table.Td>
                  <Table.Td>{next ? formatInstant(next) : t('soon')}</Table.Td>
                  <Table.Td>{failedAt && reason ? `${formatInstant(failedAt)}: ${reason}` : '–'}</Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Panel>
  );
}
