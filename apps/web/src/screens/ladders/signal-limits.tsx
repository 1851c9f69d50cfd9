import { Button, Group, NumberInput, Text } from '@mantine/core';
import type { OwnPartyView } from '@views/commitments';
import type { Id } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useEndless } from '../../api/endless';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { useNames } from '../../words/names';
import { putSignalLimits, type SignalLimits } from './data';
import { useLaddersWords } from './words';

/** After how many working days of silence superiors are told, by agreement. */
export function SignalLimitsPanel({ localityId, mayChange }: { localityId: Id; mayChange: boolean }) {
  const t = useLaddersWords();
  const { items, more } = useEndless<OwnPartyView>('/parties');
  const own = items.filter((party) => party.localityId === localityId);
  return (
    <Panel title={t('signals.title')}>
      <Text size="sm" c="dimmed" mb="sm">
        {own.length === 0 ? t('signals.none') : t('signals.about')}
      </Text>
      {own.length > 0 && (
        <ul className={list.list}>
          {own.map((party) => (
            <Limits key={party.id} party={party} mayChange={mayChange} />
          ))}
        </ul>
      )}
      {more}
    </Panel>
  );
}

function Limits({ party, mayChange }: { party: OwnPartyView; mayChange: boolean }) {
  const t = useLaddersWords();
  const { titleOf } = useNames();
  const { id, agreementCode, staleAfter, unacknowledgedAfter } = party;
  const [wish, setWish] = useState<SignalLimits>({ staleAfter, unacknowledgedAfter });
  const save = useDeed(putSignalLimits(id), { said: t('signals.saved'), quiet: true });
  const number = (field: keyof SignalLimits) => (
    <NumberInput
      label={t(`signals.${field}`)}
      allowDecimal={false}
      required
      maw={260}
      value={wish[field]}
      error={save.problem?.of(field)}
      onChange={(value) => setWish((before) => ({ ...before, [field]: Number(value) }))}
    />
  );
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.run(wish);
  };
  return (
    <li className={list.item}>
      <strong>{titleOf(party)}</strong>
      <div className={list.where}>{agreementCode}</div>
      {mayChange ? (
        <form onSubmit={send}>
          <Refusal problem={save.problem} beside={['staleAfter', 'unacknowledgedAfter']} />
          <Group gap="sm" align="flex-end" wrap="wrap">
            {number('staleAfter')}
            {number('unacknowledgedAfter')}
            <Button type="submit" variant="default" loading={save.isPending} aria-label={t('signals.saveOf', { agreement: agreementCode })}>
              {t('signals.save')}
            </Button>
          </Group>
        </form>
      ) : (
        <div>{t('signals.said', { staleAfter, unacknowledgedAfter })}</div>
      )}
    </li>
  );
}
