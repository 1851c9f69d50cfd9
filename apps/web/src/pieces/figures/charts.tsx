import { Text } from '@mantine/core';
import type { Figures } from '@views/reports';
import { Panel } from '../panel';
import { Bars } from './bars';
import classes from './figures.module.css';
import { Trend } from './trend';
import { useFiguresWords } from './words';

type Shown = Pick<Figures, 'byParty' | 'byAgency' | 'byField' | 'trend'>;

/** The figures of a review as pictures, from the same content as its tables and documents. */
export function Charts({ figures, about }: { figures: Shown; about?: string }) {
  const t = useFiguresWords();
  const { byParty, byAgency, byField, trend } = figures;
  const sides = new Map(byParty.map(({ code, nameVi }) => [code, nameVi]));
  const named = (name: string, side: string | undefined) => (sides.size > 1 && side && !name.includes(side) ? `${name} (${side})` : name);
  return (
    <Panel title={t('charts')}>
      {about && (
        <Text size="sm" c="dimmed" mb="sm">
          {about}
        </Text>
      )}
      <div className={classes.charts}>
        <Bars
          title={t('byAgency')}
          bars={byAgency.map(({ code, nameVi, party, counts }) => ({
            key: `${party} ${code}`,
            name: named(nameVi, sides.get(party)),
            counts,
          }))}
        />
        <Bars title={t('byField')} bars={byField.map(({ code, nameVi, counts }) => ({ key: code, name: nameVi, counts }))} />
        <Trend title={t('trend')} points={trend} />
      </div>
    </Panel>
  );
}
