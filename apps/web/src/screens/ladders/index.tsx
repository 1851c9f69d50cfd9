import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useHolds } from '../../api/offices';
import { useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import { Filters } from '../../pieces/filters';
import { AnchorLink } from '../../pieces/links';
import { useNames } from '../../words/names';
import { BackToAdministration } from '../administration/back';
import { KINDS, laddersQuery } from './data';
import { ExtensionLimitsPanel } from './extension-limits';
import { ladderFilterFrom } from './filter';
import { LadderPanel } from './ladder';
import { SignalLimitsPanel } from './signal-limits';
import { useLaddersWords } from './words';

/** Who is told when, by kind of what is owed, and the limits that a side has set. */
export function Ladders() {
  const t = useLaddersWords();
  const { nameOf } = useNames();
  const filter = useSearch({ from: '/inside/ladders' });
  const go = useNavigate({ from: '/ladders' });
  const { items } = useSuspenseQuery(laddersQuery).data;
  const names = new Map(useWelcome().offices.map(({ locality }) => [locality.id, nameOf(locality)]));
  const localities = new Map(items.map(({ localityId, locality }) => [localityId, names.get(localityId) ?? locality]));
  const localityId = filter.of ?? items[0]?.localityId;
  const mayChange = useHolds('administrator', localityId);
  const ladder = items.find((one) => one.localityId === localityId && one.kind === (filter.kind ?? KINDS[0]));
  const set = (change: Record<string, string>) => void go({ search: ladderFilterFrom({ ...filter, ...change }) });
  return (
    <Page
      title={t('title')}
      above={<BackToAdministration />}
      about={t('about')}
      actions={<AnchorLink to="/cycles">{t('toCycles')}</AnchorLink>}
    >
      <Filters>
        {localities.size > 1 && (
          <NativeSelect
            label={t('whose')}
            value={localityId}
            onChange={(event) => set({ of: event.currentTarget.value })}
            data={[...localities].map(([value, label]) => ({ value, label }))}
          />
        )}
        <NativeSelect
          label={t('kindLabel')}
          value={filter.kind ?? KINDS[0]}
          onChange={(event) => set({ kind: event.currentTarget.value })}
          data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
      </Filters>
      {ladder && localityId ? (
        <>
          <LadderPanel key={`${localityId} ${ladder.kind}`} ladder={ladder} mayChange={mayChange} />
          <ExtensionLimitsPanel localityId={localityId} mayChange={mayChange} />
          <SignalLimitsPanel localityId={localityId} mayChange={mayChange} />
        </>
      ) : (
        <Empty title={t('signals.none')} />
      )}
    </Page>
  );
}
