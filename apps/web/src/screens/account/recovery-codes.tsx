import { Alert, Button, CopyButton, Group, Stack, Text, Title } from '@mantine/core';
import type { FactorAddedView } from '@views/directory';
import { ConfirmButton } from '../../pieces/confirm-button';
import classes from './account.module.css';
import { renewCodes } from './factors-data';
import { useAccountWords } from './words';

/** Codes that were just made: nobody can show them again. */
export function FreshCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const t = useAccountWords();
  return (
    <Alert variant="outline" role="status" title={t('factors.codes.list')}>
      <Stack gap="sm">
        <Text size="sm">{t('factors.codes.once')}</Text>
        <ul className={classes.codes} aria-label={t('factors.codes.list')}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <Group>
          <CopyButton value={codes.join('\n')}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('factors.codes.copied') : t('factors.codes.copy')}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onKept}>{t('factors.codes.kept')}</Button>
        </Group>
      </Stack>
    </Alert>
  );
}

export function RecoveryCodes({ left, onRenewed }: { left: number; onRenewed: (added: FactorAddedView) => void }) {
  const t = useAccountWords();
  return (
    <Stack gap="sm">
      <Title order={3}>{t('factors.codes.title')}</Title>
      <Text size="sm">
        {t('factors.codes.about')} {t('factors.codes.left', { count: left })}
      </Text>
      <ConfirmButton
        label={t('factors.codes.renew')}
        question={t('factors.codes.renewAbout')}
        said={t('factors.codes.renewed')}
        deed={() => renewCodes().then(onRenewed)}
      />
    </Stack>
  );
}
