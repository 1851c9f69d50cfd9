import { Text } from '@mantine/core';
import type { OwnPartyView } from '@views/commitments';
import { useHolds } from '../../api/offices';
import { AnchorLink } from '../../pieces/links';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import { SideForm } from './side-form';
import { useAppointmentsWords } from './words';

/** One side of an agreement. */
export function Side({ party }: { party: OwnPartyView }) {
  const { nameOf, titleOf } = useNames();
  const mayAdminister = useHolds('administrator', party.localityId);
  return (
    <Panel title={titleOf(party)}>
      <Text size="sm" c="dimmed" mb="sm" component="div">
        {nameOf(party.locality)} ·{' '}
        <AnchorLink to="/agreements/$code" params={{ code: party.agreementCode }}>
          {party.agreementCode}
        </AnchorLink>
      </Text>
      {mayAdminister ? <SideForm party={party} /> : <Named party={party} />}
    </Panel>
  );
}

function Named({ party: { coordinatingAgency, overseeingOffice, committeeAgency } }: { party: OwnPartyView }) {
  const t = useAppointmentsWords();
  const { nameOf, titleOf } = useNames();
  return (
    <>
      <div>
        {t('coordinator')}: {coordinatingAgency ? nameOf(coordinatingAgency) : t('nobody')}
      </div>
      <div>
        {t('viceChair')}: {overseeingOffice ? titleOf(overseeingOffice) : t('nobody')}
      </div>
      <div>
        {t('committee')}: {committeeAgency ? nameOf(committeeAgency) : t('nobody')}
      </div>
    </>
  );
}
