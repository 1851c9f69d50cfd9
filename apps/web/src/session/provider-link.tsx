import { Button } from '@mantine/core';
import { pathWith } from '../api/client';
import { useWelcome } from '../api/welcome';
import { language } from '../words/i18n';

/** To the provider of single sign-on, where one is configured; it sends people back to `from`. */
export function ProviderLink({ from }: { from: string }) {
  const { provider } = useWelcome();
  if (!provider) return null;
  return (
    <Button component="a" href={pathWith('/api/session/provider', { from, language: language() })} variant="default">
      {provider.label}
    </Button>
  );
}
