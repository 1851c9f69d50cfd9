import { Text } from '@mantine/core';
import type { OwnOfficeView } from '@views/directory';
import { useToday } from '../../api/welcome';
import list from '../../pieces/list.module.css';
import { Mark } from '../../pieces/mark';
import { Panel } from '../../pieces/panel';
import { agencyOf, useNames } from '../../words/names';
import { useTerm } from './term';
import { useAccountWords } from './words';

export function Offices({ offices }: { offices: OwnOfficeView[] }) {
  const t = useAccountWords();
  return (
    <Panel title={t('offices')}>
      {offices.length === 0 ? (
        <Text>{t('noOffice')}</Text>
      ) : (
        <ul className={list.list}>
          {offices.map((office) => (
            <Office key={`${office.officeId} ${office.kind} ${office.validFrom}`} office={office} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Office({ office }: { office: OwnOfficeView }) {
  const t = useAccountWords();
  const { titleOf, nameOf } = useNames();
  const [today, term] = [useToday(), useTerm()];
  const { kind, agency, locality, validFrom, validTo } = office;
  const isOver = validTo !== null && validTo < today;
  return (
    <li className={list.item}>
      <strong>{titleOf(office)}</strong>
      <div className={list.where}>{agencyOf(nameOf(agency), nameOf(locality))}</div>
      <div className={list.marks}>
        {kind !== 'holder' && <Mark tone="soon">{t(`kind.${kind}`)}</Mark>}
        <Mark tone={isOver || validFrom > today ? 'quiet' : 'well'}>{term(office)}</Mark>
      </div>
    </li>
  );
}
