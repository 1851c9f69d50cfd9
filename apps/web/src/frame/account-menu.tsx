import { Menu, UnstyledButton } from '@mantine/core';
import { IconLogout, IconMail, IconMailCog, IconUserCircle, IconUserCog, IconUsers } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWelcome } from '../api/welcome';
import { useSignOut } from '../session/sign-out';
import classes from './frame.module.css';
import { MyOffice } from './my-office';
import { useFrameWords } from './words';

const ICON = { size: 18, 'aria-hidden': true };

export function AccountMenu() {
  const t = useFrameWords();
  const { person, demonstration } = useWelcome();
  const signOut = useSignOut();
  return (
    <Menu position="bottom-end" width={280} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.onDark} aria-label={`${t('account')}: ${person?.name ?? ''}`}>
          <IconUserCircle size={24} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <strong>{person?.name}</strong>
          <div>{person?.email}</div>
          <MyOffice />
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog {...ICON} />}>
          {t('myAccount')}
        </Menu.Item>
        <Menu.Item component={Link} to="/settings/mail" leftSection={<IconMailCog {...ICON} />}>
          {t('mailSettings')}
        </Menu.Item>
        {demonstration && demonstration.roles.length > 0 && (
          <Menu.Item component={Link} to="/roles" leftSection={<IconUsers {...ICON} />}>
            {t('otherRole')}
          </Menu.Item>
        )}
        {demonstration?.mailbox && (
          <Menu.Item component="a" href="/mailbox" leftSection={<IconMail {...ICON} />}>
            {t('mailbox')}
          </Menu.Item>
        )}
        <Menu.Item onClick={() => signOut.run(undefined)} leftSection={<IconLogout {...ICON} />}>
          {t('signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
