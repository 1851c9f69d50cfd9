import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useDeed } from '../api/deed';
import { useWords } from '../words/words';

interface ConfirmButtonProps {
  label: string;
  /** What will come of it. */
  question: string;
  said: string;
  deed: () => Promise<unknown>;
}

/** A deed without fields: asked once before it is done. */
export function ConfirmButton({ label, question, said, deed }: ConfirmButtonProps) {
  const words = useWords();
  const [isAsking, asking] = useDisclosure(false);
  const doing = useDeed(deed, { said, onDone: asking.close });
  if (!isAsking)
    return (
      <Button variant="default" onClick={asking.open}>
        {label}
      </Button>
    );
  return (
    <div>
      <Text size="sm" mb="xs">
        {question}
      </Text>
      <Group gap="xs">
        <Button loading={doing.isPending} onClick={() => doing.run(undefined)}>
          {label}
        </Button>
        <Button variant="subtle" onClick={asking.close}>
          {words('deed.cancel')}
        </Button>
      </Group>
    </div>
  );
}
