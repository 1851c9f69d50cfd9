import { Group, NativeSelect } from '@mantine/core';
import { IconCalendarCheck, IconCalendarOff, IconCalendarQuestion } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { CalendarYearView } from '@views/directory';
import { useHasRole, useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { AnchorLink } from '../../pieces/links';
import { Mark, type Tone } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import { BackToAdministration } from '../administration/back';
import { ChangePanel } from './change-panel';
import { calendarQuery } from './data';
import { Days } from './days';
import { Months } from './months';
import { useCalendarWords } from './words';

/** One year of the working calendar: how sure it is, every day that differs from the week, and what an administrator may change. */
export function Calendar() {
  const { year: text } = useParams({ from: '/inside/calendar/$year' });
  const { of: localityId } = useSearch({ from: '/inside/calendar/$year' });
  const year = Number(text);
  const { data: calendar } = useSuspenseQuery(calendarQuery(year, localityId));
  const t = useCalendarWords();
  const mayChange = useHasRole('administrator');
  return (
    <Page
      title={t('title', { year })}
      above={<BackToAdministration />}
      about={<Standing calendar={calendar} />}
      actions={
        <>
          <YearLink year={year - 1} word="previous" localityId={localityId} />
          <YearLink year={year + 1} word="next" localityId={localityId} />
          <Download tables={[{ path: `/calendar/${year}`, query: { localityId } }]} />
        </>
      }
    >
      <Whose localityId={localityId} />
      <Panel title={t('days')}>
        <Days calendar={calendar} mayChange={mayChange} localityId={localityId} />
      </Panel>
      {mayChange && <ChangePanel calendar={calendar} localityId={localityId} />}
      <Panel title={t('months')}>
        <Months calendar={calendar} />
      </Panel>
    </Page>
  );
}

function YearLink({ year, word, localityId }: { year: number; word: 'previous' | 'next'; localityId: string | undefined }) {
  const t = useCalendarWords();
  return (
    <AnchorLink to="/calendar/$year" params={{ year: String(year) }} search={{ of: localityId }}>
      {t(word, { year })}
    </AnchorLink>
  );
}

const LOOKS: Record<CalendarYearView['status'], [Tone, typeof IconCalendarCheck]> = {
  published: ['well', IconCalendarCheck],
  provisional: ['soon', IconCalendarQuestion],
  missing: ['late', IconCalendarOff],
};

function Standing({ calendar: { status, workingDays, note } }: { calendar: CalendarYearView }) {
  const t = useCalendarWords();
  const [tone, icon] = LOOKS[status];
  return (
    <Group gap="xs">
      <Mark tone={tone} icon={icon}>
        {t(`status.${status}`)}
      </Mark>
      {workingDays !== null && <span>{t('workingDays', { count: workingDays })}</span>}
      {note && <span>{note}</span>}
    </Group>
  );
}

/** The country's days, or those of one's own locality where it differs. */
function Whose({ localityId }: { localityId: string | undefined }) {
  const t = useCalendarWords();
  const { nameOf } = useNames();
  const go = useNavigate({ from: '/calendar/$year' });
  const localities = new Map(useWelcome().offices.map(({ locality }) => [locality.id, nameOf(locality)]));
  return (
    <NativeSelect
      label={t('whose')}
      maw={360}
      value={localityId ?? ''}
      onChange={({ currentTarget: { value } }) => void go({ search: value ? { of: value } : {} })}
      data={[{ value: '', label: t('country') }, ...[...localities].map(([value, label]) => ({ value, label }))]}
    />
  );
}
