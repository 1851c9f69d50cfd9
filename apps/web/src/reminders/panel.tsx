import { Stack, Text, Title } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Id } from '@views/kernel';
import type { AssignmentRemindersView } from '@views/reminders';
import { api } from '../api/client';
import { Panel } from '../pieces/panel';
import { useWords } from '../words/words';
import { MailAbout } from './mail-about';
import classes from './reminders.module.css';
import { useReminderSentences } from './sentences';
import { useRemindersWords } from './words';

const remindersQuery = (assignmentId: Id) =>
  queryOptions({
    queryKey: ['assignments', assignmentId, 'reminders'],
    queryFn: () => api.get<AssignmentRemindersView>(`/assignments/${assignmentId}/reminders`),
  });

/** When who will be reminded of an assignment, why not, and what was sent about it. It comes after the page it stands on. */
export function RemindersPanel({ assignmentId }: { assignmentId: Id }) {
  const [t, words] = [useRemindersWords(), useWords()];
  const { data, isError } = useQuery(remindersQuery(assignmentId));
  return (
    <Panel title={t('title')}>
      {data ? <Reminders reminders={data} /> : <Text size="sm">{isError ? words('problem.failed') : words('wait')}</Text>}
    </Panel>
  );
}

function Reminders({ reminders }: { reminders: AssignmentRemindersView }) {
  const t = useRemindersWords();
  const say = useReminderSentences();
  const { upcoming, owed, dateless, mails } = reminders;
  const quiet = owed.filter(({ whyQuiet }) => whyQuiet !== null);
  return (
    <Stack gap="sm">
      {dateless && <Text size="sm">{t(`dateless.${dateless}`)}</Text>}
      {quiet.map((one) => (
        <Text key={`${one.subjectKind} ${one.deadline} ${one.period}`} size="sm">
          {say.quiet(one)}
        </Text>
      ))}
      {upcoming.length === 0 && <Text size="sm">{t('none')}</Text>}
      {upcoming.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {t('about')}
          </Text>
          <ol className={classes.list}>
            {upcoming.map((one) => (
              <li key={`${one.date} ${one.subjectKind} ${one.rung} ${one.role} ${one.agency?.vi}`}>
                <strong>{say.day(one)}</strong> {say.upcoming(one)}
              </li>
            ))}
          </ol>
        </>
      )}
      <Title order={3}>{t('mails.title')}</Title>
      {mails.length === 0 && <Text size="sm">{t('mails.none')}</Text>}
      <ul className={classes.list}>
        {mails.map((mail) => (
          <MailAbout key={mail.id} mail={mail} />
        ))}
      </ul>
    </Stack>
  );
}
