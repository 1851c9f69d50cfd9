import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ConfirmWay } from '@views/directory';
import { useEffect, useState } from 'react';
import { api, whenToConfirm } from '../api/client';
import { AtProvider } from './at-provider';
import { ProofForm } from './proof-form';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

type Answer = (isConfirmed: boolean) => void;

/** Above other dialogs: what asks for it may stand in one. */
const ABOVE = 400;

/** A deed of weight whose proof is old: the dialog asks who one is, and the deed is done as it was asked for. What is typed stays. */
export function Confirm() {
  const t = useSessionWords();
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => whenToConfirm(() => new Promise((resolve) => setAnswer(() => resolve))), []);
  const close: Answer = (isConfirmed) => {
    answer?.(isConfirmed);
    setAnswer(null);
  };
  return (
    <Modal.Root opened={answer !== null} onClose={() => close(false)} centered zIndex={ABOVE}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title mb="sm">{t('confirm.title')}</Modal.Title>
          <Stack>
            <Text size="sm">{t('confirm.about')}</Text>
            <Ways onDone={() => close(true)} />
            <Button variant="subtle" onClick={() => close(false)}>
              {t('confirm.cancel')}
            </Button>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Who has neither password nor factor signs in again. */
function Ways({ onDone }: { onDone: () => void }) {
  const t = useSessionWords();
  const { data } = useQuery({
    queryKey: ['session', 'confirmation'],
    queryFn: () => api.get<{ ways: ConfirmWay[] }>('/session/confirmation'),
    gcTime: 0,
  });
  if (!data) return <Text size="sm">{t('confirm.loading')}</Text>;
  if (data.ways.length === 0) return <SignInForm onDone={onDone} />;
  return (
    <>
      <ProofForm
        ways={data.ways}
        options={() => api.post('/session/confirmation/passkey')}
        give={(proof) => api.post('/session/confirmation', proof)}
        onDone={onDone}
      />
      {data.ways.includes('provider') && <AtProvider to="confirm" isOnly={data.ways.length === 1} onDone={onDone} />}
    </>
  );
}
