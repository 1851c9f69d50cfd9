import { Button } from '@mantine/core';
import { api } from '../api/client';
import { useDeed } from '../api/deed';
import { useWelcome } from '../api/welcome';
import { Refusal } from '../pieces/refusal';
import { useSessionWords } from './words';

/** Accepts an invitation by the provider instead of choosing a password. */
export function ProviderInvitation({ link }: { link: string }) {
  const t = useSessionWords();
  const { provider } = useWelcome();
  const go = useDeed(() => api.post<{ url: string }>('/session/provider/invitation', { link }), {
    quiet: true,
    onDone: ({ url }) => window.location.assign(url),
  });
  if (!provider) return null;
  return (
    <>
      <Button variant="default" loading={go.isPending} onClick={() => go.run(undefined)}>
        {t('acceptBy', { provider: provider.label })}
      </Button>
      <Refusal problem={go.problem} />
    </>
  );
}
