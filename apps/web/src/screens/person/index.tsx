import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { AnchorLink } from '../../pieces/links';
import { Absences } from './absences';
import { AccountPanel } from './account';
import { personQuery } from './data';
import { MailPanel } from './mail';
import { Memberships } from './memberships';
import { usePersonWords } from './words';

/** One person: offices with their dates, the account, mail and absences. */
export function Person() {
  const t = usePersonWords();
  const { id } = useParams({ from: '/inside/people/$id' });
  const { data: person } = useSuspenseQuery(personQuery(id));
  const mayAdminister = useHasRole('administrator');
  return (
    <Page
      title={person.name}
      above={
        <AnchorLink to="/people" search={{}}>
          {t('people')}
        </AnchorLink>
      }
      about={person.email}
    >
      <Memberships person={person} mayAdminister={mayAdminister} />
      {mayAdminister && <AccountPanel person={person} />}
      <Absences person={person} mayAdminister={mayAdminister} />
      {mayAdminister && <MailPanel personId={id} />}
    </Page>
  );
}
