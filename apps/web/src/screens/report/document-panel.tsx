import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf, IconTable } from '@tabler/icons-react';
import type { ReportDetailView } from '@views/reports';
import { Panel } from '../../pieces/panel';
import classes from './report.module.css';
import { useReportWords } from './words';

const ICON = { size: 18, 'aria-hidden': true };

/** The document as the committee gets it, to look at and to take along. */
export function DocumentPanel({ report }: { report: ReportDetailView }) {
  const t = useReportWords();
  const at = (file: string) => ({ component: 'a' as const, href: `/api/reports/${report.id}/${file}`, variant: 'default' });
  return (
    <Panel title={t('document.title')}>
      <Group gap="xs" mb="sm">
        <Button {...at('document.docx')} download leftSection={<IconFileTypeDocx {...ICON} />}>
          {t('document.word')}
        </Button>
        <Button {...at('document.pdf')} download leftSection={<IconFileTypePdf {...ICON} />}>
          {t('document.pdf')}
        </Button>
        <Button {...at('annex.xlsx')} download leftSection={<IconTable {...ICON} />}>
          {t('document.annex')}
        </Button>
      </Group>
      <iframe
        key={report.edition}
        title={t('document.preview')}
        src={`/api/reports/${report.id}/document.html?edition=${report.edition}`}
        className={classes.document}
        sandbox=""
      />
    </Panel>
  );
}
