import { Box, Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { Confirm } from '../session/confirm';
import { SessionEnded } from '../session/session-ended';
import classes from './frame.module.css';
import { Header } from './header';
import { Navigation } from './navigation';
import { useFrameWords } from './words';

/** What stands around every screen: whose office this is, and where one can go. */
export function Frame() {
  const t = useFrameWords();
  const [isOpen, menu] = useDisclosure(false);
  return (
    <>
      <Header onMenu={menu.open} isMenuOpen={isOpen} />
      <div className={classes.body}>
        <Box component="aside" className={classes.side} visibleFrom="md">
          <Navigation />
        </Box>
        <main id="content" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <Drawer opened={isOpen} onClose={menu.close} title={t('menu')} size="xs" closeButtonProps={{ 'aria-label': t('closeMenu') }}>
        <Navigation onGo={menu.close} />
      </Drawer>
      <SessionEnded />
      <Confirm />
    </>
  );
}
