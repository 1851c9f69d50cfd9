import { Button, Stack, Text } from '@mantine/core';
import type { SecondStepWay } from '@views/directory';
import { api } from '../api/client';
import { ProofForm } from './proof-form';
import { useSessionWords } from './words';

/** What a sign-in answers for a person with a second factor; else the cookie is set already. */
export interface SignInAnswer {
  secondStep?: PendingStep;
}

export interface PendingStep {
  token: string;
  ways: SecondStepWay[];
}

/** After the password: a code or a passkey. @param onBack to the password, where this step has run out */
export function SecondStep({ step: { token, ways }, onDone, onBack }: { step: PendingStep; onDone: () => void; onBack: () => void }) {
  const t = useSessionWords();
  return (
    <Stack>
      <Text size="sm">{t('secondStep.about')}</Text>
      <ProofForm
        ways={ways}
        options={() => api.post('/session/second-step/passkey', { token })}
        give={(proof) => api.post('/session/second-step', { token, ...proof })}
        onDone={onDone}
      />
      <Button variant="subtle" onClick={onBack}>
        {t('secondStep.back')}
      </Button>
    </Stack>
  );
}
