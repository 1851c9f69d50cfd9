import { Progress, Stack, Text } from '@mantine/core';
import type { FileSending } from './use-sending';
import { useAssignmentWords } from './words';

const WHOLE = 100;

/** Files on their way, each with how far it is; said aloud by screen readers. */
export function Sending({ sendings }: { sendings: readonly FileSending[] }) {
  return (
    <Stack gap="xs" role="status">
      {sendings.map((sending) => (
        <OneSending key={sending.name} {...sending} />
      ))}
    </Stack>
  );
}

function OneSending({ name, part, isSent, reason }: FileSending) {
  const t = useAssignmentWords();
  const percent = Math.round(part * WHOLE);
  if (reason)
    return (
      <Text size="sm" c="var(--late)">
        {t('evidence.failed', { name, reason })}
      </Text>
    );
  if (isSent) return <Text size="sm">{t('evidence.sent', { name })}</Text>;
  const words = t('evidence.sending', { name, percent });
  return (
    <div>
      <Text size="sm">{words}</Text>
      <Progress value={percent} aria-label={words} />
    </div>
  );
}
