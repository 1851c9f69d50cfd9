import { Text } from '@mantine/core';
import type { AgencyDetail, SuccessionView } from '@views/directory';
import { AnchorLink } from '../../pieces/links';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { formatDate } from '../../words/dates';
import { useAgencyWords } from './words';

/** What the agency came from and what came of it, each with its legal basis. */
export function Successions({ agency }: { agency: AgencyDetail }) {
  const t = useAgencyWords();
  const { successions } = agency;
  return (
    <Panel title={t('successions')}>
      {successions.length === 0 ? (
        <Text c="dimmed">{t('noSuccession')}</Text>
      ) : (
        <ul className={list.list}>
          {successions.map((succession) => (
            <Succession key={succession.id} succession={succession} agencyId={agency.id} />
          ))}
        </ul>
      )}
      <Text size="sm" c="dimmed" mt="sm">
        {t('how')}
      </Text>
    </Panel>
  );
}

function Succession({ succession, agencyId }: { succession: SuccessionView; agencyId: string }) {
  const t = useAgencyWords();
  const { kind, effectiveOn, legalBasisVi, from, to } = succession;
  const isBefore = to.some(({ id }) => id === agencyId);
  return (
    <li className={list.item}>
      <strong>
        {t(`succession.${kind}`)}, {formatDate(effectiveOn)}
      </strong>
      <div>
        {isBefore ? t('predecessors') : t('successors')}: <Bodies bodies={isBefore ? from : to} />
      </div>
      <div className={list.where}>{legalBasisVi ? t('basis', { basis: legalBasisVi }) : t('noBasis')}</div>
    </li>
  );
}

function Bodies({ bodies }: { bodies: SuccessionView['from'] }) {
  const t = useAgencyWords();
  if (bodies.length === 0) return t('none');
  return bodies.map(({ id, code, nameVi }, index) => (
    <span key={id ?? nameVi}>
      {index > 0 && '; '}
      {code ? (
        <AnchorLink to="/agencies/$code" params={{ code }}>
          {nameVi}
        </AnchorLink>
      ) : (
        nameVi
      )}
    </span>
  ));
}
