import { Button, Stack } from '@mantine/core';
import { api } from '../api/client';
import { useDeed } from '../api/deed';
import { Refusal } from '../pieces/refusal';
import { knowsPasskeys, sign } from './passkey';
import { useSessionWords } from './words';

/** Without address and password: the browser offers the passkeys that it has for this site. */
export function PasskeySignIn({ onDone }: { onDone: () => void }) {
  const t = useSessionWords();
  const work = async () =>
    api.post('/session/passkey', { passkey: await sign(await api.post('/session/passkey/options'), t('passkey.failed')) });
  const signIn = useDeed(work, { onDone, quiet: true });
  if (!knowsPasskeys()) return null;
  return (
    <Stack>
      <Refusal problem={signIn.problem} />
      <Button variant="default" loading={signIn.isPending} onClick={() => signIn.run(undefined)}>
        {t('passkey.signIn')}
      </Button>
    </Stack>
  );
}
