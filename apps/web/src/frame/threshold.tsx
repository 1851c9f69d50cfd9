import { Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../words/words';
import { LanguageSwitch } from './language-switch';
import { Page } from './page';
import classes from './threshold.module.css';

/** A page before the door: for people who are not signed in. */
export function Threshold({
  title,
  about,
  wide = false,
  children,
}: {
  title: string;
  about?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useWords();
  return (
    <div className={classes.ground}>
      <header className={classes.head}>
        <div>
          <div className={classes.name}>{t('product')}</div>
          <Text size="sm" c="dimmed">
            {t('tagline')}
          </Text>
        </div>
        <LanguageSwitch className={classes.language} />
      </header>
      <main id="content" tabIndex={-1} className={wide ? classes.wide : classes.narrow}>
        <Paper withBorder p="lg">
          <Page title={title} about={about}>
            <Stack>{children}</Stack>
          </Page>
        </Paper>
      </main>
    </div>
  );
}
