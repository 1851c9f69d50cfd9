import { Button, Group, Stack } from '@mantine/core';
import type { OwnPartyView } from '@views/commitments';
import type { Id } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/client';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Finder } from '../../pieces/finder';
import { Refusal } from '../../pieces/refusal';
import { type Named, type Titled, useNames } from '../../words/names';
import { useAppointmentsWords } from './words';

interface Appointments {
  coordinatingAgencyId: Id | null;
  overseeingOfficeId: Id | null;
  committeeAgencyId: Id | null;
}

const appoint = (partyId: Id) => (input: Appointments) => api.put(`/agreements/parties/${partyId}/appointments`, input);

/** Names all three; one that is taken out is named no more. */
export function SideForm({ party }: { party: OwnPartyView }) {
  const t = useAppointmentsWords();
  const { nameOf, titleOf } = useNames();
  const today = useToday();
  const [coordinator, setCoordinator] = useState<(Named & { id: Id }) | null>(party.coordinatingAgency);
  const [viceChair, setViceChair] = useState<(Titled & { id: Id }) | null>(party.overseeingOffice);
  const [committee, setCommittee] = useState<(Named & { id: Id }) | null>(party.committeeAgency);
  const save = useDeed(appoint(party.id), { said: t('saved'), quiet: true });
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run({
      coordinatingAgencyId: coordinator?.id ?? null,
      overseeingOfficeId: viceChair?.id ?? null,
      committeeAgencyId: committee?.id ?? null,
    });
  };
  const ofLocality = { path: '/agencies', query: { under: party.localityId, at: today }, labelOf: nameOf };
  return (
    <form onSubmit={send} aria-label={`${party.agreementCode}, ${nameOf(party.locality)}`}>
      <Stack gap="sm">
        <Finder label={t('coordinator')} {...ofLocality} chosen={coordinator} onChange={setCoordinator} />
        <Finder
          label={t('viceChair')}
          path="/offices"
          query={{ role: 'viceChair', under: party.localityId }}
          labelOf={titleOf}
          chosen={viceChair}
          onChange={setViceChair}
        />
        <Finder label={t('committee')} {...ofLocality} chosen={committee} onChange={setCommittee} />
        <Refusal problem={save.problem} />
        <Group>
          <Button
            type="submit"
            loading={save.isPending}
            aria-label={t('saveOf', { agreement: `${party.agreementCode}, ${nameOf(party.locality)}` })}
          >
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
