import { useSuspenseQuery } from '@tanstack/react-query';
import type { ChecklistLine, Missing } from '@views/health';
import { welcomeQuery } from '../../api/welcome';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { useNames } from '../../words/names';
import { useAdministrationWords } from './words';

/** Where what a line asks for is done; the agencies that are missing lead to their own pages. */
export function LineLinks({ line }: { line: ChecklistLine }) {
  const t = useAdministrationWords();
  const { nameOf } = useNames();
  const agencies = line.missing.flatMap(({ agency }) => agency ?? []);
  const agreements = line.missing.flatMap(({ agreement, field }) =>
    agreement ? (field ? `${agreement} (${nameOf(field)})` : agreement) : [],
  );
  return (
    <div className={list.where}>
      {agencies.length > 0 && <Agencies agencies={agencies} />}
      {agreements.length > 0 && <div>{t('checklist.missing', { what: agreements.join(', ') })}</div>}
      <Where line={line} />
    </div>
  );
}

function Agencies({ agencies }: { agencies: NonNullable<Missing['agency']>[] }) {
  const { nameOf } = useNames();
  return (
    <div>
      {agencies.map((agency, index) => (
        <span key={agency.code}>
          {index > 0 && '; '}
          <AnchorLink to="/agencies/$code" params={{ code: agency.code }}>
            {nameOf(agency)}
          </AnchorLink>
        </span>
      ))}
    </div>
  );
}

function Where({ line: { name } }: { line: ChecklistLine }) {
  const t = useAdministrationWords();
  const { today } = useSuspenseQuery(welcomeQuery).data;
  const year = Number(today.slice(0, 4)) + (name === 'nextCalendar' ? 1 : 0);
  switch (name) {
    case 'calendar':
    case 'nextCalendar':
      return (
        <AnchorLink to="/calendar/$year" params={{ year: String(year) }} search={{}}>
          {t('checklist.to', { where: t('checklist.calendarOf', { year }) })}
        </AnchorLink>
      );
    case 'cycles':
      return <AnchorLink to="/cycles">{t('checklist.to', { where: t('cycles') })}</AnchorLink>;
    case 'leads':
    case 'restrictedFields':
      return (
        <AnchorLink to="/agencies" search={{}}>
          {t('checklist.to', { where: t('agencies') })}
        </AnchorLink>
      );
    case 'mail':
      return <AnchorLink to="/engine">{t('checklist.to', { where: t('engine') })}</AnchorLink>;
    case 'administrators':
      return (
        <AnchorLink to="/people" search={{ role: 'administrator' }}>
          {t('checklist.to', { where: t('people') })}
        </AnchorLink>
      );
    default:
      return <AnchorLink to="/appointments">{t('checklist.to', { where: t('appointments') })}</AnchorLink>;
  }
}
