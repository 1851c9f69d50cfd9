import { Paper, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Where there is nothing: why, and what one could do. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Paper withBorder p="lg" ta="center">
      <Text fw={600}>{title}</Text>
      {children && (
        <Text size="sm" c="dimmed" mt={4} component="div">
          {children}
        </Text>
      )}
    </Paper>
  );
}
