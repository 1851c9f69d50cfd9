import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { whenSignedOut } from '../api/client';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

/** A session that ends while somebody types takes nothing away: the page stays, and a dialog over it signs in again. */
export function SessionEnded() {
  const t = useSessionWords();
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  return (
    <Modal opened={hasEnded} onClose={() => undefined} withCloseButton={false} closeOnEscape={false} title={t('ended')} centered>
      <Stack>
        <Text size="sm">{t('endedMore')}</Text>
        <SignInForm onDone={() => setEnded(false)} />
      </Stack>
    </Modal>
  );
}
