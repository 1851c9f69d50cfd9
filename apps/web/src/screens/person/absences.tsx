import { Button, Group, Stack, Text } from '@mantine/core';
import type { AbsenceView, PersonDetail, PersonView } from '@views/directory';
import type { Id, LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { useEndless } from '../../api/endless';
import { DayField } from '../../pieces/day-field';
import { Finder } from '../../pieces/finder';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { Refusal } from '../../pieces/refusal';
import { formatDate } from '../../words/dates';
import { deedsOn, endAbsence } from './data';
import { usePersonWords } from './words';

/** Days on which the person is not there, and who stands in. */
export function Absences({ person, mayAdminister }: { person: PersonDetail; mayAdminister: boolean }) {
  const t = usePersonWords();
  const { items, more } = useEndless<AbsenceView>('/absences', { personId: person.id });
  return (
    <Panel title={t('absences')}>
      <Stack gap="md">
        {items.length === 0 ? (
          <Text c="dimmed">{t('noAbsence')}</Text>
        ) : (
          <ul className={list.list}>
            {items.map((absence) => (
              <Away key={absence.id} absence={absence} mayEnd={mayAdminister} />
            ))}
          </ul>
        )}
        {more}
        {mayAdminister && !person.disabled && <AbsenceForm personId={person.id} />}
      </Stack>
    </Panel>
  );
}

function Away({ absence: { id, fromDate, toDate, substitute }, mayEnd }: { absence: AbsenceView; mayEnd: boolean }) {
  const t = usePersonWords();
  const end = useDeed(endAbsence, { said: t('absenceEnded') });
  const days = t('days', { from: formatDate(fromDate), to: formatDate(toDate) });
  return (
    <li className={list.item}>
      <strong>{days}</strong>
      <div className={list.where}>{substitute ? t('substituteIs', { name: substitute.name }) : t('noSubstitute')}</div>
      {mayEnd && (
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            loading={end.isPending}
            aria-label={`${t('back')}: ${days}`}
            onClick={() => end.run(id)}
          >
            {t('back')}
          </Button>
        </Group>
      )}
    </li>
  );
}

function AbsenceForm({ personId }: { personId: Id }) {
  const t = usePersonWords();
  const [fromDate, setFrom] = useState<LocalDate | null>(null);
  const [toDate, setTo] = useState<LocalDate | null>(null);
  const [substitute, setSubstitute] = useState<PersonView | null>(null);
  const note = useDeed(deedsOn(personId).recordAbsence, {
    said: t('absenceRecorded'),
    quiet: true,
    onDone: () => {
      setFrom(null);
      setTo(null);
      setSubstitute(null);
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (fromDate && toDate) note.run({ fromDate, toDate, substituteId: substitute?.id ?? null });
  };
  return (
    <form onSubmit={send} aria-label={t('recordAbsence')}>
      <Stack gap="sm">
        <Refusal problem={note.problem} beside={['toDate', 'substituteId']} />
        <Group align="flex-start">
          <DayField label={t('awayFrom')} required value={fromDate} onChange={setFrom} />
          <DayField label={t('awayTo')} required value={toDate} onChange={setTo} error={note.problem?.of('toDate')} />
        </Group>
        <Finder<PersonView>
          label={t('substitute')}
          description={t('substituteHelp')}
          path="/people"
          labelOf={({ name, email }) => `${name} (${email})`}
          chosen={substitute}
          onChange={setSubstitute}
          error={note.problem?.of('substituteId')}
        />
        <Group>
          <Button type="submit" variant="default" loading={note.isPending}>
            {t('recordAbsence')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
