import { Anchor, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { welcomeQuery } from '../../api/welcome';
import { Threshold } from '../../frame/threshold';
import { AnchorLink } from '../../pieces/links';
import { ProviderLink } from '../../session/provider-link';
import { SignInForm } from '../../session/sign-in-form';
import { useSignInWords } from './words';

export function SignIn() {
  const t = useSignInWords();
  const { from = '/' } = useSearch({ from: '/sign-in' });
  const { demonstration } = useSuspenseQuery(welcomeQuery).data;
  const queries = useQueryClient();
  const router = useRouter();
  const goOn = () => {
    queries.clear();
    router.history.push(from);
  };
  return (
    <Threshold title={t('title')}>
      <SignInForm onDone={goOn} />
      <ProviderLink from={from} />
      <AnchorLink to="/forgotten" size="sm">
        {t('forgotten')}
      </AnchorLink>
      <Text size="sm" c="dimmed">
        {t('noAccount')}
      </Text>
      {demonstration && demonstration.roles.length > 0 && (
        <Anchor component={Link} to="/roles" size="sm">
          {t('tryRoles')}
        </Anchor>
      )}
    </Threshold>
  );
}
