import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { pathWith, type Query } from '../api/client';
import { useWelcome } from '../api/welcome';
import { language } from '../words/i18n';
import { whenOtherTabTells } from './other-tabs';
import { useSessionWords } from './words';

/** The provider sends back to the page `confirmed`. */
const PATHS = {
  confirm: (query: Query) => pathWith('/api/session/provider/confirmation', query),
  signIn: (query: Query) => pathWith('/api/session/provider', { from: '/confirmed', ...query }),
};

interface AtProviderProps {
  /** Somebody signed in is asked anew; whoever is not signs in. */
  to: keyof typeof PATHS;
  /** There is no other way. */
  isOnly?: boolean;
  onDone: () => void;
}

/** To the provider of single sign-on in a tab of its own, so that what is typed here stays. */
export function AtProvider({ to, isOnly = false, onDone }: AtProviderProps) {
  const t = useSessionWords();
  const { provider } = useWelcome();
  const [isAway, setAway] = useState(false);
  useEffect(() => whenOtherTabTells(onDone), [onDone]);
  if (!provider) return null;
  return (
    <Stack>
      <Button
        component="a"
        href={PATHS[to]({ language: language() })}
        target="_blank"
        rel="noopener"
        variant={isOnly ? 'filled' : 'default'}
        onClick={() => setAway(true)}
      >
        {t('atProvider.go', { provider: provider.label })}
      </Button>
      {isAway && (
        <>
          <Text size="sm" role="status">
            {t('atProvider.away')}
          </Text>
          <Button variant="default" onClick={onDone}>
            {t('atProvider.back')}
          </Button>
        </>
      )}
    </Stack>
  );
}
