import { useSuspenseQuery } from '@tanstack/react-query';
import { accountQuery } from '../../api/account';
import { Page } from '../../frame/page';
import { ButtonLink } from '../../pieces/links';
import { Delegates } from './delegates';
import { Identities } from './identities';
import { Myself } from './myself';
import { Offices } from './offices';
import { PasswordForm } from './password-form';
import { SecondFactors } from './second-factors';
import { Sessions } from './sessions';
import { Tokens } from './tokens';
import { useAccountWords } from './words';

/** Who one is here, through which offices, who reads one's mail, and where one is signed in. */
export function Account() {
  const t = useAccountWords();
  const { data: account } = useSuspenseQuery(accountQuery);
  const mail = (
    <ButtonLink to="/settings/mail" variant="default">
      {t('mailSettings')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={mail}>
      <Myself account={account} />
      <Offices offices={account.offices} />
      <Delegates account={account} />
      <PasswordForm account={account} />
      <SecondFactors />
      <Identities />
      <Sessions />
      <Tokens />
    </Page>
  );
}
