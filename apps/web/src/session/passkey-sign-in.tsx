import { Alert, Button, Stack } from '@mantine/core';
import { api } from '../api/client';
import { useDeed, useProblemWords } from '../api/deed';
import { knowsPasskeys, sign } from './passkey';
import { useSessionWords } from './words';

/** Without address and password: the browser offers the passkeys that it has for this site. */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const t = useSessionWords();
  const problemWords = useProblemWords();
  const work = async () =>
    api.post('/session/passkey', { passkey: await sign(await api.post('/session/passkey/options'), t('passkey.failed')) });
  const signIn = useDeed(work, { onDone, quiet: true });
  if (!knowsPasskeys()) return null;
  return (
    <Stack>
      {signIn.problem && (
        <Alert color="red" variant="outline" role="alert">
          {problemWords(signIn.problem)}
        </Alert>
      )}
      <Button variant="default" loading={signIn.isPending} onClick={() => signIn.run(undefined)}>
        {t('passkey.signIn')}
      </Button>
    </Stack>
  );
}
