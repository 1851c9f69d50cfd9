import { Code, Text } from '@mantine/core';
import type { ReportDetailView } from '@views/reports';
import { Panel } from '../../pieces/panel';
import classes from './report.module.css';
import { useReportWords } from './words';

/** By which both committees can see that they read the same figures. */
export function Seal({ report }: { report: ReportDetailView }) {
  const t = useReportWords();
  const rows = [
    [t('seal.snapshot'), report.snapshotSha256],
    [t('seal.content'), report.sha256],
  ];
  return (
    <Panel title={t('seal.title')}>
      {rows.map(([label, hash]) => (
        <div key={label}>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          {hash ? <Code className={classes.hash}>{hash}</Code> : <Text size="sm">{t('seal.unsigned')}</Text>}
        </div>
      ))}
    </Panel>
  );
}
