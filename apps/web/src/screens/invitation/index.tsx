import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { useDeed } from '../../api/deed';
import { Threshold } from '../../frame/threshold';
import { AnchorLink } from '../../pieces/links';
import { Refusal } from '../../pieces/refusal';
import { ProviderInvitation } from '../../session/provider-invitation';
import { type PendingStep, SecondStep, type SignInAnswer } from '../../session/second-step';
import { useInvitationWords } from './words';

const INVITATION = { title: 'title', about: 'about', noLink: 'noLink' } as const;
const RESET = { title: 'resetTitle', about: 'resetAbout', noLink: 'resetNoLink' } as const;

/** Whoever was invited chooses a password; the link stands after the number sign of the address. */
export const Invitation = () => <Choosing said={INVITATION} />;

/** Whoever forgot theirs. */
export const Reset = () => <Choosing said={RESET} />;

function Choosing({ said }: { said: typeof INVITATION | typeof RESET }) {
  const { title, about, noLink } = said;
  const t = useInvitationWords();
  const [link] = useState(() => window.location.hash.slice(1));
  return (
    <Threshold title={t(title)} about={link ? t(about) : undefined}>
      {link ? <ChooseForm link={link} /> : <Text>{t(noLink)}</Text>}
      {link && said === INVITATION && <ProviderInvitation link={link} />}
      {said === RESET && (
        <AnchorLink to="/forgotten" size="sm">
          {t('askAgain')}
        </AnchorLink>
      )}
      <AnchorLink to="/sign-in" search={{}} size="sm">
        {t('signIn')}
      </AnchorLink>
    </Threshold>
  );
}

function ChooseForm({ link }: { link: string }) {
  const t = useInvitationWords();
  const queries = useQueryClient();
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const goIn = () => {
    queries.clear();
    router.history.replace('/');
  };
  const [step, setStep] = useState<PendingStep | null>(null);
  const answered = ({ secondStep }: SignInAnswer) => (secondStep ? setStep(secondStep) : goIn());
  const choose = useDeed(() => api.post<SignInAnswer>('/session', { link, password }), { quiet: true, onDone: answered });
  const isOther = again !== '' && again !== password;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (password === again) choose.run(undefined);
  };
  if (step) return <SecondStep step={step} onDone={goIn} onBack={() => void router.navigate({ to: '/sign-in', search: {} })} />;
  return (
    <form onSubmit={send}>
      <Stack>
        <Refusal problem={choose.problem} beside={['password']} />
        <PasswordInput
          label={t('password')}
          description={t('rule')}
          autoComplete="new-password"
          required
          value={password}
          error={choose.problem?.of('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <PasswordInput
          label={t('again')}
          autoComplete="new-password"
          required
          value={again}
          error={isOther && t('other')}
          onChange={(event) => setAgain(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('show') }}
        />
        <Button type="submit" loading={choose.isPending}>
          {t('choose')}
        </Button>
      </Stack>
    </form>
  );
}
