import { Title } from '@mantine/core';
import type { OwnPartyView } from '@views/commitments';
import { useHolds } from '../../api/offices';
import { useNames } from '../../words/names';
import { SideForm } from './side-form';
import { useAppointmentsWords } from './words';

/** One side of an agreement. */
export function Side({ party }: { party: OwnPartyView }) {
  const { nameOf } = useNames();
  const mayAdminister = useHolds('administrator', party.localityId);
  return (
    <div>
      <Title order={3} mb="xs">
        {nameOf(party.locality)}
      </Title>
      {mayAdminister ? <SideForm party={party} /> : <Named party={party} />}
    </div>
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
