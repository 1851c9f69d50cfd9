import { Alert, List, Text } from '@mantine/core';
import type { BrokenDown } from '@views/commitments';
import { useNames } from '../../words/names';
import { useBreakdownWords } from './words';

/** What has just been written down, with what to look at again. */
export function Written({ tasks }: { tasks: readonly BrokenDown[] }) {
  const t = useBreakdownWords();
  const { say } = useNames();
  const warnings = tasks.flatMap((task) =>
    task.assignments.flatMap((assignment) => (assignment.warnings ?? []).map((warning) => ({ code: task.code, warning }))),
  );
  return (
    <div role="status">
      {tasks.length > 0 && (
        <Alert color="green" variant="light">
          <Text c="var(--ink)">{t('new.written', { count: tasks.length, codes: tasks.map((task) => task.code).join(', ') })}</Text>
          <List size="sm">
            {warnings.map(({ code, warning }) => (
              <List.Item key={`${code} ${warning.vi}`}>
                {code}: {say(warning)}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </div>
  );
}
