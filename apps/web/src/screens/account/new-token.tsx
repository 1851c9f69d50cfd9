import { Alert, Button, CopyButton, Stack, Text, TextInput } from '@mantine/core';
import { useAccountWords } from './words';

export function NewToken({ token }: { token: string }) {
  const t = useAccountWords();
  return (
    <Alert color="green" role="status">
      <Stack gap="xs" align="flex-start">
        <Text fw={700} c="var(--ink)">
          {t('tokens.made')}
        </Text>
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
