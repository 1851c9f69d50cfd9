import { Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { NamedCounts } from '@views/reports';
import { Bars } from '../../pieces/figures/bars';
import classes from '../../pieces/figures/figures.module.css';
import { Trend } from '../../pieces/figures/trend';
import { useFiguresWords } from '../../pieces/figures/words';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import { figuresQuery } from './data';

/** How agencies and fields stand today, and how the agreement stood from period to period. */
export function Figures({ agreementId }: { agreementId: string }) {
  const t = useFiguresWords();
  const { say } = useNames();
  const { byAgency, byField, trends } = useSuspenseQuery(figuresQuery(agreementId)).data;
  const barOf = ({ code, name, locality, ...counts }: NamedCounts) => {
    const [said, place] = [say(name), locality && say(locality)];
    return { key: code, name: place && !said.includes(place) ? `${said} (${place})` : said, counts };
  };
  if (byAgency.length === 0) return null;
  return (
    <Panel title={t('charts')}>
      <Text size="sm" c="dimmed" mb="sm">
        {t('today')}
      </Text>
      <div className={classes.charts}>
        <Bars title={t('byAgency')} bars={byAgency.map(barOf)} />
        <Bars title={t('byField')} bars={byField.map(barOf)} />
        {trends.map(({ cycleName, periods }) => (
          <Trend key={cycleName.vi} title={t('trendOf', { cycle: say(cycleName) })} points={periods} />
        ))}
      </div>
    </Panel>
  );
}
