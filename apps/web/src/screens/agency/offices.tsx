import { Stack, Text } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import type { AgencyDetail, OfficeDetail } from '@views/directory';
import { useToday } from '../../api/welcome';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { useValidity } from '../../pieces/validity';
import { useNames } from '../../words/names';
import { useWords } from '../../words/words';
import { ValidityMark } from '../agencies/state-mark';
import { Mailbox } from './mailbox';
import { NewOfficeForm } from './new-office';
import { ProviderGroup } from './provider-group';
import { RestrictedFields } from './restricted-fields';
import { useAgencyWords } from './words';

interface OfficesProps {
  agency: AgencyDetail;
  mayAdminister: boolean;
}

/** The offices of the agency, those that ended too, with who holds them today. */
export function Offices({ agency, mayAdminister }: OfficesProps) {
  const t = useAgencyWords();
  const today = useToday();
  const hasEnded = agency.validTo !== null && agency.validTo < today;
  return (
    <Panel title={t('offices')}>
      <Stack gap="md">
        {agency.offices.length === 0 ? (
          <Text c="dimmed">{t('noOffice')}</Text>
        ) : (
          <ul className={list.list}>
            {agency.offices.map((office) => (
              <Office key={office.id} office={office} mayAdminister={mayAdminister} />
            ))}
          </ul>
        )}
        {mayAdminister && !hasEnded && <NewOfficeForm agencyId={agency.id} />}
      </Stack>
    </Panel>
  );
}

function Office({ office, mayAdminister }: { office: OfficeDetail; mayAdminister: boolean }) {
  const t = useAgencyWords();
  const words = useWords();
  const validity = useValidity();
  const { titleOf } = useNames();
  const today = useToday();
  const hasEnded = office.validTo !== null && office.validTo < today;
  const { holders, role, mailbox } = office;
  return (
    <li className={list.item}>
      <strong>{titleOf(office)}</strong>
      <div className={list.where}>{[words(`role.${role}`), validity(office)].filter((said) => said !== titleOf(office)).join(' · ')}</div>
      <div className={list.marks}>
        {hasEnded && <ValidityMark of={office} />}
        {!hasEnded && mayAdminister && holders.length === 0 && (
          <Mark tone={mailbox ? 'quiet' : 'soon'} icon={IconUserOff}>
            {t('nobody')}
          </Mark>
        )}
        {holders.map(({ personId, name, kind }) => (
          <span key={`${personId} ${kind}`}>
            <AnchorLink to="/people/$id" params={{ id: personId }}>
              {name}
            </AnchorLink>{' '}
            ({t(`kind.${kind}`)})
          </span>
        ))}
      </div>
      {mayAdminister && !hasEnded ? (
        <>
          <Mailbox office={office} />
          <ProviderGroup office={office} />
          <RestrictedFields office={office} />
        </>
      ) : (
        mailbox && <div className={list.where}>{t('mailboxIs', { address: mailbox })}</div>
      )}
    </li>
  );
}
