import { Button } from '@mantine/core';
import { useWelcome } from '../api/welcome';

/** To the provider of single sign-on, where one is configured; it sends people back to `from`. */
export function ProviderLink({ from }: { from: string }) {
  const { provider } = useWelcome();
  if (!provider) return null;
  return (
    <Button component="a" href={`/api/session/provider?from=${encodeURIComponent(from)}`} variant="default">
      {provider.label}
    </Button>
  );
}
