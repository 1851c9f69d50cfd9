import { Alert, Button, CopyButton, Stack, TextInput } from '@mantine/core';
import { useAccountWords } from './words';

export function NewToken({ token }: { token: string }) {
  const t = useAccountWords();
  return (
    <Alert color="green" title={t('tokens.made')} role="status">
      <Stack gap="xs" align="flex-start">
        <TextInput label={t('tokens.onlyNow')} value={token} readOnly w="100%" onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={token}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {t(copied ? 'tokens.copied' : 'tokens.copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  );
}
