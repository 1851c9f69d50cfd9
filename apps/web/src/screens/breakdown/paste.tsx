import { Button, Stack, Text, Textarea } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { COLUMNS } from './pasted';
import { useBreakdownWords } from './words';

interface PasteProps {
  /** Takes the text of a table; says what came of it. */
  onText: (text: string) => string;
}

/** A place for rows from Excel. They are taken at once when they are pasted, or by the button. */
export function Paste({ onText }: PasteProps) {
  const t = useBreakdownWords();
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  const take = (pasted: string) => {
    setSaid(onText(pasted));
    setText('');
  };
  return (
    <Stack gap="xs" align="flex-start">
      <Textarea
        w="100%"
        label={t('paste.label')}
        description={t('paste.hint', { columns: COLUMNS.map((column) => t(`field.${column}`)).join(' | ') })}
        minRows={2}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text/plain');
          if (!pasted.includes('\t')) return;
          event.preventDefault();
          take(pasted);
        }}
      />
      <Button
        variant="default"
        leftSection={<IconTableImport size={16} aria-hidden />}
        disabled={text.trim() === ''}
        onClick={() => take(text)}
      >
        {t('paste.take')}
      </Button>
      <Text size="sm" role="status">
        {said}
      </Text>
    </Stack>
  );
}
