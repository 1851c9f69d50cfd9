import { Button, Group, Stack, Text } from '@mantine/core';
import type { MembershipView, PersonDetail } from '@views/directory';
import type { LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { DayField } from '../../pieces/day-field';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { useValidity } from '../../pieces/validity';
import { useNames } from '../../words/names';
import { useWords } from '../../words/words';
import { endMembership } from './data';
import { NewMembershipForm } from './new-membership';
import { usePersonWords } from './words';

/** The offices a person holds, those that come, and those held before. */
export function Memberships({ person, mayAdminister }: { person: PersonDetail; mayAdminister: boolean }) {
  const t = usePersonWords();
  const { memberships, past, disabled } = person;
  return (
    <Panel title={t('offices')}>
      <Stack gap="md">
        {memberships.length === 0 ? (
          <Text c="dimmed">{t('noOffice')}</Text>
        ) : (
          <ul className={list.list}>
            {memberships.map((one) => (
              <Held key={one.id} membership={one} mayEnd={mayAdminister} />
            ))}
          </ul>
        )}
        {past.length > 0 && (
          <details>
            <summary>{t('past', { count: past.length })}</summary>
            <ul className={list.list}>
              {past.map((one) => (
                <Held key={one.id} membership={one} mayEnd={false} />
              ))}
            </ul>
          </details>
        )}
        {mayAdminister && !disabled && <NewMembershipForm personId={person.id} />}
      </Stack>
    </Panel>
  );
}

function Held({ membership, mayEnd }: { membership: MembershipView; mayEnd: boolean }) {
  const t = usePersonWords();
  const words = useWords();
  const validity = useValidity();
  const { titleOf, nameOf } = useNames();
  const [ending, setEnding] = useState(false);
  const { kind, role, agencyCode, agencyNameVi, agencyNameEn } = membership;
  const said = [words(`role.${role}`), t(`kind.${kind}`), validity(membership)].filter((one) => one !== titleOf(membership));
  return (
    <li className={list.item}>
      <strong>{titleOf(membership)}</strong>
      <div className={list.where}>
        <AnchorLink to="/agencies/$code" params={{ code: agencyCode }}>
          {nameOf({ nameVi: agencyNameVi, nameEn: agencyNameEn })}
        </AnchorLink>{' '}
        · {said.join(' · ')}
      </div>
      {mayEnd && !ending && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('endOf', { office: titleOf(membership) })}
            onClick={() => setEnding(true)}
          >
            {t('end')}
          </Button>
        </Group>
      )}
      {ending && <EndForm membershipId={membership.id} onDone={() => setEnding(false)} />}
    </li>
  );
}

function EndForm({ membershipId, onDone }: { membershipId: string; onDone: () => void }) {
  const t = usePersonWords();
  const cancel = useWords()('deed.cancel');
  const [lastDay, setLastDay] = useState<LocalDate | null>(null);
  const end = useDeed(endMembership(membershipId), { said: t('ended'), quiet: true, onDone });
  const send = (event: FormEvent) => {
    event.preventDefault();
    end.run(lastDay);
  };
  return (
    <form onSubmit={send}>
      <Group align="flex-end">
        <DayField label={t('lastDay')} description={t('lastDayHelp')} value={lastDay} onChange={setLastDay} error={end.refused} />
        <Button type="submit" loading={end.isPending}>
          {t('endNow')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {cancel}
        </Button>
      </Group>
    </form>
  );
}
