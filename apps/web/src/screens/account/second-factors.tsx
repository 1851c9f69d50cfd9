import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { FactorAddedView } from '@views/directory';
import { useState } from 'react';
import { Panel } from '../../pieces/panel';
import { factorsQuery } from './factors-data';
import { Passkeys } from './passkeys';
import { FreshCodes, RecoveryCodes } from './recovery-codes';
import { Totp } from './totp';
import { useAccountWords } from './words';

/** What is asked for after the password, or instead of it. New recovery codes stand here until their owner has kept them. */
export function SecondFactors() {
  const t = useAccountWords();
  const { data } = useSuspenseQuery(factorsQuery);
  const [fresh, setFresh] = useState<string[] | null>(null);
  const added = ({ recoveryCodes }: FactorAddedView) => recoveryCodes && setFresh(recoveryCodes);
  const hasFactor = data.totp !== null || data.passkeys.length > 0;
  return (
    <Panel title={t('factors.title')}>
      <Stack gap="lg">
        <Text size="sm">{t('factors.about')}</Text>
        {fresh && <FreshCodes codes={fresh} onKept={() => setFresh(null)} />}
        <Totp since={data.totp?.addedAt ?? null} onAdded={added} />
        <Passkeys passkeys={data.passkeys} onAdded={added} />
        {hasFactor && <RecoveryCodes left={data.recoveryCodesLeft} onRenewed={added} />}
      </Stack>
    </Panel>
  );
}
