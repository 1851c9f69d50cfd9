import { Anchor, Button, Center, Loader, Stack, Text } from '@mantine/core';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useProblemWords } from '../api/deed';
import { Problem } from '../api/problem';
import { useWords } from '../words/words';
import { Page } from './page';

/** @param within a part of a page, which does not jump when that part is there */
export function Waiting({ within = false }: { within?: boolean }) {
  const t = useWords();
  return (
    <Center mih={within ? '4rem' : '40vh'} role="status" aria-label={t('wait')}>
      <Loader aria-hidden />
    </Center>
  );
}

export function NotFound() {
  const t = useWords();
  return (
    <Page title={t('problem.notFound')}>
      <Text>{t('problem.notFoundMore')}</Text>
      <Anchor component={Link} to="/">
        {t('problem.home')}
      </Anchor>
    </Page>
  );
}

/** A screen that could not be read: in words, with a way to try again. */
export function Wrong({ error, reset }: ErrorComponentProps) {
  const t = useWords();
  const problemWords = useProblemWords();
  const router = useRouter();
  if (error instanceof Problem && error.status === 404) return <NotFound />;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title={t('problem.failed')}>
      <Stack align="flex-start">
        <Text role="alert">{problemWords(error)}</Text>
        <Button onClick={again}>{t('deed.retry')}</Button>
      </Stack>
    </Page>
  );
}
