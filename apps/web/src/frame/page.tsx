import { Group, Stack, Text, Title } from '@mantine/core';
import { useLocation } from '@tanstack/react-router';
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

/** A part of the screen that the address names is brought into sight, marked and given the focus. */
function arriveAt(place: string): boolean {
  const part = place ? document.getElementById(place) : null;
  if (!part) return false;
  document.querySelector('[data-arrived]')?.removeAttribute('data-arrived');
  part.setAttribute('data-arrived', '');
  part.tabIndex = -1;
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'center' });
  return true;
}

/** A screen: names the window, and takes the focus to its heading when somebody came here from another screen. */
export function Page({ title, heading, above, about, actions, children }: PageProps) {
  const product = useWords()('product');
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  const place = useLocation({ select: ({ hash }) => hash });
  useEffect(() => {
    if (arriveAt(place)) {
      isFirst = false;
      return;
    }
    if (!isFirst) {
      window.scrollTo(0, 0);
      top.current?.focus({ preventScroll: true });
    }
    isFirst = false;
  }, [place]);
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end" gap="md">
        <div className={classes.head}>
          {above && (
            <Text size="sm" c="dimmed" mb={4} component="div">
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
