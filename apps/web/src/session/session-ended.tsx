import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { whenSignedOut } from '../api/client';
import { AtProvider } from './at-provider';
import { SignInForm } from './sign-in-form';
import { useSessionWords } from './words';

/** A session that ends while somebody types takes nothing away: the page stays, and a dialog over it signs in again. */
export function SessionEnded() {
  const t = useSessionWords();
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => whenSignedOut(() => setEnded(true)), []);
  return (
    <Modal.Root opened={hasEnded} onClose={() => undefined} closeOnClickOutside={false} closeOnEscape={false} centered>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Modal.Title mb="sm">{t('ended')}</Modal.Title>
          <Stack>
            <Text size="sm">{t('endedMore')}</Text>
            <SignInForm onDone={() => setEnded(false)} />
            <AtProvider to="signIn" onDone={() => setEnded(false)} />
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
