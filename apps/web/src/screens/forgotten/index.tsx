import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { useDeed } from '../../api/deed';
import { Threshold } from '../../frame/threshold';
import { AnchorLink } from '../../pieces/links';
import { Refusal } from '../../pieces/refusal';
import { useForgottenWords } from './words';

/** Asks for a link by mail. What is said afterwards is the same for every address. */
export function Forgotten() {
  const t = useForgottenWords();
  const [sentTo, setSentTo] = useState('');
  return (
    <Threshold title={t('title')} about={sentTo ? undefined : t('about')}>
      <div role="status">{sentTo && <Text style={{ overflowWrap: 'anywhere' }}>{t('sent', { email: sentTo })}</Text>}</div>
      {!sentTo && <AskForm onSent={setSentTo} />}
      <AnchorLink to="/sign-in" search={{}} size="sm">
        {t('signIn')}
      </AnchorLink>
    </Threshold>
  );
}

function AskForm({ onSent }: { onSent: (email: string) => void }) {
  const t = useForgottenWords();
  const [email, setEmail] = useState('');
  const ask = useDeed(() => api.post('/session/reset', { email }), { quiet: true, onDone: () => onSent(email) });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.run(undefined);
  };
  return (
    <form onSubmit={send}>
      <Stack>
        <Refusal problem={ask.problem} beside={['email']} />
        <TextInput
          label={t('email')}
          type="email"
          autoComplete="username"
          required
          value={email}
          error={ask.problem?.of('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Button type="submit" loading={ask.isPending}>
          {t('send')}
        </Button>
      </Stack>
    </form>
  );
}
