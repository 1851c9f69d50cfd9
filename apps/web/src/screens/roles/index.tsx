import { Anchor, SimpleGrid, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type RoleToTry, welcomeQuery } from '../../api/welcome';
import { Threshold } from '../../frame/threshold';
import { useLanguage } from '../../words/names';
import { useWords } from '../../words/words';
import classes from './roles.module.css';
import { useRolesWords } from './words';

/** The demonstration's people, one per role and side. */
export function Roles() {
  const t = useRolesWords();
  const { demonstration } = useSuspenseQuery(welcomeQuery).data;
  const roles = demonstration?.roles ?? [];
  const sides = [...new Set(roles.map((role) => role.localityVi))].map((side) => roles.filter((role) => role.localityVi === side));
  return (
    <Threshold title={t('title')} about={roles.length > 0 ? t('about') : undefined} wide>
      {roles.length === 0 && <Text>{t('none')}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {sides.map((side) => (
          <SideOfRoles key={side[0]?.localityVi} roles={side} />
        ))}
      </SimpleGrid>
      {demonstration?.mailbox && <Anchor href="/mailbox">{t('mailbox')}</Anchor>}
      <Anchor href="/api/docs">{t('api')}</Anchor>
      <Anchor component={Link} to="/sign-in">
        {t('signIn')}
      </Anchor>
    </Threshold>
  );
}

function SideOfRoles({ roles }: { roles: RoleToTry[] }) {
  const [t, words] = [useRolesWords(), useWords()];
  const english = useLanguage() === 'en';
  const [first] = roles;
  return (
    <section>
      <Title order={2} mb="xs">
        {english ? first?.localityEn : first?.localityVi}
      </Title>
      <ul className={classes.list}>
        {roles.map((role) => (
          <li key={role.path}>
            <a href={role.path} className={classes.role}>
              <span className={classes.name}>{words(`role.${role.role}`)}</span>
              <span className={classes.more}>{t(`does.${role.role}`)}</span>
              <span className={classes.more}>{role.person}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
