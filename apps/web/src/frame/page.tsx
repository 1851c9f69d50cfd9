import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../words/words';
import classes from './page.module.css';

interface PageProps {
  title: string;
  /** What the heading says, where that is more than the title of the window. */
  heading?: ReactNode;
  /** Where this belongs: a line above the heading. */
  above?: ReactNode;
  /** One sentence under the heading. */
  about?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

let isFirst = true;

/** A screen: names the window, and takes the focus to its heading when somebody came here from another screen. */
export function Page({ title, heading, above, about, actions, children }: PageProps) {
  const product = useWords()('product');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (!isFirst) {
      window.scrollTo(0, 0);
      top.current?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, []);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end" gap="md">
        <div className={classes.head}>
          {above && (
            <Text size="sm" c="dimmed" component="div">
              {above}
            </Text>
          )}
          <Title order={1} ref={top} tabIndex={-1}>
            {heading ?? title}
          </Title>
          {about && (
            <Text c="dimmed" mt={4} component="div">
              {about}
            </Text>
          )}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}
