import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useHolds } from '../../api/offices';
import { useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { AnchorLink } from '../../pieces/links';
import { useValidity } from '../../pieces/validity';
import { useNames } from '../../words/names';
import { useAgencyKind } from '../agencies/kinds';
import { ValidityMark } from '../agencies/state-mark';
import { agencyQuery } from './data';
import { HeadsPanel } from './heads';
import { Offices } from './offices';
import { Successions } from './successions';
import { useAgencyWords } from './words';

/** Those under whose name reports go out. */
const ISSUERS = ['peoplesCommittee', 'standingCommittee', 'standingBoard'];

/** One agency: since when, what came before and after it, its offices and who holds them. */
export function Agency() {
  const t = useAgencyWords();
  const { nameOf } = useNames();
  const validity = useValidity();
  const kindOf = useAgencyKind();
  const { code } = useParams({ from: '/inside/agencies/$code' });
  const { data: agency } = useSuspenseQuery(agencyQuery(code));
  const mayAdminister = useHolds('administrator', agency.localityId);
  const isOwn = useWelcome().offices.some(({ locality }) => locality.id === agency.localityId);
  const name = nameOf(agency);
  return (
    <Page
      title={name}
      heading={
        <>
          {name} <ValidityMark of={agency} />
        </>
      }
      above={
        <AnchorLink to="/agencies" search={{}}>
          {t('agencies')}
        </AnchorLink>
      }
      about={[agency.code, kindOf(agency), validity(agency)].join(' · ')}
      actions={
        isOwn && (
          <AnchorLink to="/people" search={{ agency: agency.id }}>
            {t('people')}
          </AnchorLink>
        )
      }
    >
      <Offices agency={agency} mayAdminister={mayAdminister} />
      <Successions agency={agency} />
      {isOwn && ISSUERS.includes(agency.kind) && <HeadsPanel agencyId={agency.id} mayAdminister={mayAdminister} />}
    </Page>
  );
}
