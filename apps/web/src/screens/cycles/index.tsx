import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CycleView } from '@views/reviews';
import { agreementTitlesQuery } from '../../api/agreements';
import { useEndless } from '../../api/endless';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { BackToAdministration } from '../administration/back';
import { useCycleSentences, VersionMark } from './said';
import { useCyclesWords } from './words';

/** The review cycles of every agreement, with what is in force and what waits for approval. */
export function Cycles() {
  const t = useCyclesWords();
  const { titleOf } = useNames();
  const { items: agreements } = useSuspenseQuery(agreementTitlesQuery).data;
  const { items: cycles, more } = useEndless<CycleView>('/review-cycles');
  const mayDraft = useHasRole('coordinator', 'administrator');
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<Download tables={[{ path: '/review-cycles' }]} />}
    >
      {agreements.map((agreement) => {
        const own = cycles.filter((cycle) => cycle.agreementId === agreement.id);
        return (
          <Panel key={agreement.id} title={titleOf(agreement)}>
            <Stack gap="sm">
              {own.length === 0 && <Text c="dimmed">{t('none')}</Text>}
              {own.map((cycle) => (
                <Cycle key={cycle.id} cycle={cycle} />
              ))}
              {own.length === 0 && mayDraft && (
                <AnchorLink to="/cycles/new" search={{ agreement: agreement.id }}>
                  {t('newCycle')}
                </AnchorLink>
              )}
            </Stack>
          </Panel>
        );
      })}
      {more}
    </Page>
  );
}

/** What is in force, and what has been drafted since. */
function Cycle({ cycle }: { cycle: CycleView }) {
  const t = useCyclesWords();
  const { nameOf } = useNames();
  const said = useCycleSentences();
  const shown = cycle.versions.filter(({ state }) => state !== 'retired');
  return (
    <ul className={list.list}>
      {shown.map((version) => (
        <li key={version.id} className={list.item}>
          <Link to="/cycles/$id" params={{ id: cycle.id }} search={{ version: version.id }} className={list.title}>
            {t('versionOf', { cycle: nameOf(cycle), version: version.version })}
          </Link>
          <div className={list.where}>
            {[
              said.rhythm(version.rhythm),
              t('activeFrom', { date: formatDate(version.activeFrom) }),
              version.nextOpeningOn && t('nextOpening', { date: formatDate(version.nextOpeningOn) }),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          <div className={list.marks}>
            <VersionMark state={version.state} />
          </div>
        </li>
      ))}
    </ul>
  );
}
