import type { OwnPartyView } from '@views/commitments';
import { useEndless } from '../../api/endless';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { BackToAdministration } from '../administration/back';
import { Side } from './side';
import { useAppointmentsWords } from './words';

/** Who coordinates, who oversees and who is reported to, for each of one's sides. */
export function Appointments() {
  const t = useAppointmentsWords();
  const { items, more } = useEndless<OwnPartyView>('/parties');
  return (
    <Page title={t('title')} above={<BackToAdministration />} about={t('about')}>
      {items.length === 0 && <Empty title={t('none')} />}
      {items.map((party) => (
        <Side key={party.id} party={party} />
      ))}
      {more}
    </Page>
  );
}
