import { Button, Group, Stack, TextInput, Title } from '@mantine/core';
import type { ApiTokenView } from '@views/directory';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Choice } from '../../pieces/choice';
import { DayField } from '../../pieces/day-field';
import { Refusal } from '../../pieces/refusal';
import classes from './account.module.css';
import { makeToken } from './data';
import { NewToken } from './new-token';
import { useAccountWords } from './words';

/** What is made is shown once, below the form that made it. */
export function TokenForm() {
  const t = useAccountWords();
  const today = useToday();
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ApiTokenView['scope']>('read');
  const [lastDay, setLastDay] = useState<LocalDate | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const make = useDeed(makeToken, {
    quiet: true,
    onDone: ({ token }) => {
      setMade(token);
      setName('');
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMade(null);
    if (lastDay) make.run({ name, scope, lastDay });
  };
  return (
    <form onSubmit={send} aria-label={t('tokens.new')}>
      <Stack gap="sm" mt="md" className={classes.narrow}>
        <Title order={3}>{t('tokens.new')}</Title>
        <Refusal problem={make.problem} beside={['name', 'lastDay']} />
        <TextInput
          label={t('tokens.name')}
          description={t('tokens.nameHint')}
          required
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={make.problem?.of('name')}
        />
        <Choice
          label={t('tokens.may')}
          value={scope}
          options={{ read: t('tokens.scope.read'), work: t('tokens.scope.work'), coordinate: t('tokens.scope.coordinate') }}
          onChange={setScope}
        />
        <DayField
          label={t('tokens.lastDay')}
          description={t('tokens.lastDayHint')}
          required
          minDate={today}
          value={lastDay}
          onChange={setLastDay}
          error={make.problem?.of('lastDay')}
        />
        <Group>
          <Button type="submit" variant="default" loading={make.isPending}>
            {t('tokens.make')}
          </Button>
        </Group>
        {made && <NewToken token={made} />}
      </Stack>
    </form>
  );
}
