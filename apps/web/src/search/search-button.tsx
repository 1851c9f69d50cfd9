import { Box, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import classes from './search.module.css';
import { useSearchWords } from './words';

const SearchDialog = lazy(() => import('./search-dialog'));

/** Opens the search, as Ctrl+K (⌘K) does from everywhere, also while somebody types. On a phone there is room for the sign only. */
export function SearchButton({ className = '' }: { className?: string | undefined }) {
  const t = useSearchWords();
  const [isOpen, dialog] = useDisclosure(false);
  useHotkeys([['mod+K', dialog.open]], []);
  return (
    <>
      <UnstyledButton
        className={`${className} ${classes.button}`}
        onClick={dialog.open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={18} aria-hidden />
        <VisuallyHidden hiddenFrom="sm">{t('title')}</VisuallyHidden>
        <Box visibleFrom="sm">{t('title')}</Box>
        <Box visibleFrom="md" className={classes.keys}>
          {t('shortcut')}
        </Box>
      </UnstyledButton>
      <Suspense>{isOpen && <SearchDialog onClose={dialog.close} />}</Suspense>
    </>
  );
}
