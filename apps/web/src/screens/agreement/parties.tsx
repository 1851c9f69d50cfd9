import { Text, Title } from '@mantine/core';
import type { PartyView } from '@views/commitments';
import type { ReactNode } from 'react';
import { Panel } from '../../pieces/panel';
import { useLanguage, useNames } from '../../words/names';
import classes from './agreement.module.css';
import { useAgreementWords } from './words';

/** Both sides beside each other: who oversees, who coordinates, who is reported to. What the document does not say stays unsaid. */
export function Parties({ parties }: { parties: readonly PartyView[] }) {
  const t = useAgreementWords();
  return (
    <Panel title={t('parties.title')}>
      <div className={classes.sides}>
        {parties.map((party) => (
          <Party key={party.id} party={party} />
        ))}
      </div>
    </Panel>
  );
}

function Party({ party }: { party: PartyView }) {
  const t = useAgreementWords();
  const { nameOf, titleOf } = useNames();
  const english = useLanguage() === 'en';
  const overseers = party.overseers.map((overseer) => (english ? overseer.roleEn : overseer.roleVi));
  const overseer = party.overseeingOffice ? [titleOf(party.overseeingOffice)] : overseers;
  return (
    <section>
      <Title order={3}>{nameOf(party.locality)}</Title>
      {party.signedLocality.id !== party.locality.id && (
        <Text size="sm" c="dimmed">
          {t('parties.signedAs', { locality: nameOf(party.signedLocality) })}
        </Text>
      )}
      <dl className={classes.facts}>
        <Row label={t('parties.overseer')} value={overseer.join('; ')} />
        <Row
          label={t('parties.coordinating')}
          value={party.coordinatingAgency && nameOf(party.coordinatingAgency)}
          isAssumed={!party.coordinatingStated}
        />
        <Row
          label={t('parties.committee')}
          value={party.committeeAgency && nameOf(party.committeeAgency)}
          isAssumed={!party.committeeStated}
        />
      </dl>
    </section>
  );
}

function Row({ label, value, isAssumed = false }: { label: string; value: ReactNode; isAssumed?: boolean }) {
  const t = useAgreementWords();
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {value || <em>{t('parties.notStated')}</em>}
        {value && isAssumed && <span className={classes.assumed}> ({t('parties.assumed')})</span>}
      </dd>
    </>
  );
}
