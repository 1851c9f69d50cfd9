import { SimpleGrid, Text } from '@mantine/core';
import type { OwnPartyView } from '@views/commitments';
import { useEndless } from '../../api/endless';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { AnchorLink } from '../../pieces/links';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
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
      {[...byAgreement(items)].map(([code, parties]) => (
        <Agreement key={code} code={code} parties={parties} />
      ))}
      {more}
    </Page>
  );
}

function byAgreement(parties: readonly OwnPartyView[]): Map<string, OwnPartyView[]> {
  const map = new Map<string, OwnPartyView[]>();
  for (const party of parties) map.set(party.agreementCode, [...(map.get(party.agreementCode) ?? []), party]);
  return map;
}

function Agreement({ code, parties }: { code: string; parties: readonly OwnPartyView[] }) {
  const { titleOf } = useNames();
  const [first] = parties;
  return (
    <Panel title={first ? titleOf(first) : code}>
      <Text size="sm" mb="sm">
        <AnchorLink to="/agreements/$code" params={{ code }}>
          {code}
        </AnchorLink>
      </Text>
      <SimpleGrid cols={{ base: 1, md: Math.min(parties.length, 2) }} spacing="xl">
        {parties.map((party) => (
          <Side key={party.id} party={party} />
        ))}
      </SimpleGrid>
    </Panel>
  );
}
