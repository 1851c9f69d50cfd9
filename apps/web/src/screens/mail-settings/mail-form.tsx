import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { MailChoiceView } from '@views/directory';
import { type FormEvent, useState } from 'react';
import { accountQuery } from '../../api/account';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Choice } from '../../pieces/choice';
import { DayField } from '../../pieces/day-field';
import { chooseMail } from './data';
import { useMailSettingsWords } from './words';

const SOONEST = 'soonest';

interface MailFormProps {
  choice: MailChoiceView;
  /** One's own, or that of somebody else. */
  choose?: typeof chooseMail;
}

export function MailForm({ choice, choose = chooseMail }: MailFormProps) {
  const t = useMailSettingsWords();
  const today = useToday();
  const { mailHours } = useSuspenseQuery(accountQuery).data;
  const [wish, setWish] = useState(choice);
  const save = useDeed(choose, { said: t('saved'), onDone: setWish });
  const times = {
    [SOONEST]: t('soonest', { from: mailHours.from }),
    '09:00': '09:00',
    '11:00': '11:00',
    '13:30': '13:30',
    '15:00': '15:00',
  } as const;
  const set = (change: Partial<MailChoiceView>) => setWish((before) => ({ ...before, ...change }));
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(wish);
  };
  return (
    <form onSubmit={send}>
      <Stack gap="md">
        <Choice
          label={t('language')}
          value={wish.language}
          options={{ vi: t('vi'), en: t('en') }}
          onChange={(language) => set({ language })}
        />
        <Checkbox label={t('reminders')} checked={wish.reminders} onChange={(event) => set({ reminders: event.currentTarget.checked })} />
        <DayField
          label={t('pausedUntil')}
          description={t('pausedHelp')}
          clearable
          clearButtonProps={{ 'aria-label': t('pausedEnd') }}
          minDate={today}
          value={wish.pausedUntil}
          onChange={(pausedUntil) => set({ pausedUntil })}
        />
        <Choice
          label={t('time')}
          value={wish.mailTime ?? SOONEST}
          options={times}
          onChange={(time) => set({ mailTime: time === SOONEST ? null : time })}
        />
        <Choice
          label={t('digest')}
          value={wish.digestWhenEmpty}
          options={{ line: t('line'), none: t('none') }}
          onChange={(digestWhenEmpty) => set({ digestWhenEmpty })}
        />
        <Choice
          label={t('delegate')}
          value={wish.delegateMail}
          options={{ both: t('both'), delegate: t('delegateOnly'), self: t('self') }}
          onChange={(delegateMail) => set({ delegateMail })}
        />
        <Group>
          <Button type="submit" loading={save.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
