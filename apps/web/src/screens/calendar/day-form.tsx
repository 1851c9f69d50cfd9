import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { CalendarDayKind } from '@views/directory';
import type { Id, LocalDate } from '@views/kernel';
import { type FormEvent, useState } from 'react';
import { useDeed } from '../../api/deed';
import { DayField } from '../../pieces/day-field';
import { Refusal } from '../../pieces/refusal';
import { deedsOn, type NewDay } from './data';
import { useSaid } from './said';
import { useCalendarWords } from './words';

const OF_COUNTRY: CalendarDayKind[] = ['statutory', 'compensatory', 'swapOff', 'makeUp'];
const OF_LOCALITY: CalendarDayKind[] = ['localOff', 'makeUp'];
const EMPTY = { nameVi: '', nameEn: '', basis: '' };
const BESIDE = ['date', 'forDate', ...Object.keys(EMPTY)];

/** One day into the calendar; what the server refuses stands beside its field, and the input stays. */
export function DayForm({ year, localityId }: { year: number; localityId: Id | undefined }) {
  const t = useCalendarWords();
  const kinds = localityId ? OF_LOCALITY : OF_COUNTRY;
  const [date, setDate] = useState<LocalDate | null>(null);
  const [forDate, setForDate] = useState<LocalDate | null>(null);
  const [kind, setKind] = useState<CalendarDayKind>(kinds[0] as CalendarDayKind);
  const [texts, setTexts] = useState(EMPTY);
  const said = useSaid();
  const put = useDeed((day: NewDay) => deedsOn(year, localityId).put(day), {
    quiet: true,
    onDone: (changed) => {
      said.onDone(changed);
      setDate(null);
      setForDate(null);
      setTexts(EMPTY);
    },
  });
  const isSwap = kind === 'swapOff' || kind === 'makeUp';
  const send = (event: FormEvent) => {
    event.preventDefault();
    const { nameVi, nameEn, basis } = texts;
    if (date) put.run({ date, kind, nameVi, nameEn, ...(basis && { basis }), ...(isSwap && forDate && { forDate }) });
  };
  const text = (field: keyof typeof EMPTY, label: string, isNeeded = true) => (
    <TextInput
      label={label}
      required={isNeeded}
      value={texts[field]}
      error={put.problem?.of(field)}
      onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [field]: value }))}
    />
  );
  const day = (label: string, value: LocalDate | null, onChange: (date: LocalDate | null) => void, field: string) => (
    <DayField label={label} required defaultDate={`${year}-01-01`} value={value} error={put.problem?.of(field)} onChange={onChange} />
  );
  return (
    <form onSubmit={send} aria-label={t('add')}>
      <Stack gap="sm">
        <Group grow align="flex-start" wrap="wrap">
          {day(t('date'), date, setDate, 'date')}
          <NativeSelect
            label={t('kindLabel')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as CalendarDayKind)}
            data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          />
          {isSwap && day(t('forDateLabel'), forDate, setForDate, 'forDate')}
        </Group>
        <Group grow align="flex-start" wrap="wrap">
          {text('nameVi', t('nameVi'))}
          {text('nameEn', t('nameEn'))}
        </Group>
        {text('basis', `${t('basis')}. ${t('basisHelp')}`, isSwap)}
        <Refusal problem={put.problem} beside={BESIDE} />
        <Group>
          <Button type="submit" loading={put.isPending}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
