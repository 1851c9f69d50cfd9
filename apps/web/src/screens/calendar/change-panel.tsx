import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { CalendarYearView } from '@views/directory';
import type { Id } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { Panel } from '../../pieces/panel';
import { deedsOn } from './data';
import { DayForm } from './day-form';
import { useSaid } from './said';
import { useCalendarWords } from './words';

/** What an administrator does with a year: propose it where it is missing, change days, publish it with its notice. */
export function ChangePanel({ calendar: { year, status }, localityId }: { calendar: CalendarYearView; localityId: Id | undefined }) {
  const t = useCalendarWords();
  const propose = useDeed(deedsOn(year, undefined).propose, useSaid());
  return (
    <Panel title={t('change')}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t('moves')}
        </Text>
        {status === 'missing' ? (
          <div>
            <Text size="sm" mb="xs">
              {t('proposeAbout')}
            </Text>
            <Button loading={propose.isPending} onClick={() => propose.run()}>
              {t('propose', { year })}
            </Button>
          </div>
        ) : (
          <DayForm year={year} localityId={localityId} />
        )}
        {status === 'provisional' && !localityId && <PublishForm year={year} />}
      </Stack>
    </Panel>
  );
}

function PublishForm({ year }: { year: number }) {
  const t = useCalendarWords();
  const [basis, setBasis] = useState('');
  const publish = useDeed(deedsOn(year, undefined).publish, { said: t('published'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    publish.run(basis);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="xs">
        <TextInput
          label={t('basis')}
          description={t('publishAbout')}
          required
          value={basis}
          error={publish.refused}
          onChange={(event) => setBasis(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" variant="default" loading={publish.isPending}>
            {t('publish', { year })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
