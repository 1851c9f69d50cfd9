import { Box, UnstyledButton } from '@mantine/core';
import { IconMenu2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { SearchButton } from '../search/search-button';
import { useWords } from '../words/words';
import { AccountMenu } from './account-menu';
import classes from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { MyOffice } from './my-office';
import { useFrameWords } from './words';

export function Header({ onMenu, isMenuOpen }: { onMenu: () => void; isMenuOpen: boolean }) {
  const [t, words] = [useFrameWords(), useWords()];
  return (
    <header className={classes.header}>
      <div className={classes.bar}>
        <Box hiddenFrom="md">
          <UnstyledButton className={classes.onDark} onClick={onMenu} aria-label={t('menu')} aria-expanded={isMenuOpen}>
            <IconMenu2 size={22} aria-hidden />
          </UnstyledButton>
        </Box>
        <Link to="/" className={classes.name} aria-label={t('home')}>
          {words('product')}
        </Link>
        <Box className={classes.office} visibleFrom="sm">
          <MyOffice />
        </Box>
        <Box hiddenFrom="sm" flex={1} />
        <SearchButton className={classes.onDark} />
        <LanguageSwitch className={classes.onDark} />
        <AccountMenu />
      </div>
    </header>
  );
}
