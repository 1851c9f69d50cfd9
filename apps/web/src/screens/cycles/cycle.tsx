import { Button, Group, Table, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import type { CycleView } from '@views/reviews';
import { useDeed } from '../../api/deed';
import { useHasRole } from '../../api/welcome';
import { Page } from '../../frame/page';
import { AnchorLink, ButtonLink } from '../../pieces/links';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useNames } from '../../words/names';
import { type Chosen, cycleQuery, deeds, diffQuery, STAGES } from './data';
import { OwnLadders } from './own-ladders';
import { Preview } from './preview';
import { useCycleSentences, VersionMark } from './said';
import { useCyclesWords } from './words';

/** One version of a cycle: what it says, what it changes, what it would send, and what may be done with it. */
export function Cycle() {
  const { id } = useParams({ from: '/inside/cycles/$id' });
  const { version: wanted } = useSearch({ from: '/inside/cycles/$id' });
  const { data: cycle } = useSuspenseQuery(cycleQuery(id));
  const version = cycle.versions.find((one) => one.id === wanted) ?? cycle.versions[0];
  return version ? <Version key={version.id} chosen={{ cycle, version }} /> : null;
}

function Version({ chosen }: { chosen: Chosen }) {
  const { cycle, version } = chosen;
  const t = useCyclesWords();
  const { nameOf } = useNames();
  const said = useCycleSentences();
  const mayManage = useHasRole('coordinator', 'administrator');
  const title = t('versionOf', { cycle: nameOf(cycle), version: version.version });
  const about = [
    said.rhythm(version.rhythm),
    t('activeFrom', { date: formatDate(version.activeFrom) }),
    version.version === 1 && version.state !== 'active' && t('changesFirst'),
    version.assumed && t('assumed'),
    version.nextOpeningOn && t('nextOpening', { date: formatDate(version.nextOpeningOn) }),
  ];
  return (
    <Page
      title={title}
      heading={
        <>
          {title} <VersionMark state={version.state} />
        </>
      }
      above={
        <Group gap="md">
          <AnchorLink to="/cycles">{t('title')}</AnchorLink>
          <AnchorLink to="/agreements/$code" params={{ code: cycle.agreementCode }}>
            {cycle.agreementCode}
          </AnchorLink>
        </Group>
      }
      about={about.filter(Boolean).join(' · ')}
      actions={mayManage && <Deeds chosen={chosen} />}
    >
      <Changes versionId={version.id} />
      <Stages chosen={chosen} />
      <OwnLadders ladders={version.ladders} />
      {mayManage && <Preview versionId={version.id} />}
      <OtherVersions cycle={cycle} current={version.id} />
    </Page>
  );
}

/** What the state allows; whether this person may, the server says. */
function Deeds({ chosen: { cycle, version } }: { chosen: Chosen }) {
  const t = useCyclesWords();
  const propose = useDeed(deeds.propose, { said: t('proposed') });
  const approve = useDeed(deeds.approve, { said: t('approved') });
  const giveBack = useDeed(deeds.returnToDraft, { said: t('returned') });
  const toDraft = (word: 'edit' | 'newVersion') => (
    <ButtonLink variant="default" to="/cycles/$id/draft" params={{ id: cycle.id }} search={{ version: version.id }}>
      {t(word)}
    </ButtonLink>
  );
  if (version.state === 'draft')
    return (
      <>
        {toDraft('edit')}
        <Button loading={propose.isPending} onClick={() => propose.run(version.id)}>
          {t('propose')}
        </Button>
      </>
    );
  if (version.state === 'proposed')
    return (
      <>
        <Button variant="default" loading={giveBack.isPending} onClick={() => giveBack.run(version.id)}>
          {t('return')}
        </Button>
        <Button loading={approve.isPending} onClick={() => approve.run(version.id)}>
          {t('approve')}
        </Button>
      </>
    );
  return version.state === 'active' ? toDraft('newVersion') : null;
}

function Changes({ versionId }: { versionId: string }) {
  const t = useCyclesWords();
  const { say } = useNames();
  const { data: diff } = useSuspenseQuery(diffQuery(versionId));
  const approval = diff.state === 'proposed' && (
    <Text size="sm" c="dimmed" mb="xs">
      {t('approveAbout')}
    </Text>
  );
  if (diff.against === null) return approval;
  return (
    <Panel title={t('changes')}>
      {approval}
      {diff.changes.length === 0 ? (
        <Text c="dimmed">{t('noChanges')}</Text>
      ) : (
        <ul>
          {diff.changes.map((change) => (
            <li key={`${change.what} ${change.name}`}>{say(change.words)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Stages({ chosen: { version } }: { chosen: Chosen }) {
  const t = useCyclesWords();
  const said = useCycleSentences();
  return (
    <Panel title={t('stages')}>
      <Table>
        <Table.Tbody>
          {STAGES.flatMap((stage) => {
            const rule = version.stages[stage];
            return rule
              ? [
                  <Table.Tr key={stage}>
                    <Table.Th scope="row">{t(`stage.${stage}`)}</Table.Th>
                    <Table.Td>{said.rule(rule)}</Table.Td>
                  </Table.Tr>,
                ]
              : [];
          })}
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

function OtherVersions({ cycle, current }: { cycle: CycleView; current: string }) {
  const t = useCyclesWords();
  return (
    <Group gap="md">
      {cycle.versions
        .filter((version) => version.id !== current)
        .map((version) => (
          <Group key={version.id} gap="xs">
            <AnchorLink to="/cycles/$id" params={{ id: cycle.id }} search={{ version: version.id }}>
              {t('version', { version: version.version })}
            </AnchorLink>
            <VersionMark state={version.state} />
          </Group>
        ))}
    </Group>
  );
}
