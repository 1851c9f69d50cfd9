import { NativeSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReceivedReportView } from '@views/reports';
import { agreementTitlesQuery } from '../../api/agreements';
import { useEndless } from '../../api/endless';
import { useWelcome } from '../../api/welcome';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import list from '../../pieces/list.module.css';
import { SavedFilters } from '../../pieces/saved-filters';
import { useNames } from '../../words/names';
import { ReceivedItem } from './received-item';
import { useReportsWords } from './words';

/** What a committee's office has got to read: every report that came, whether it was received, and what was concluded on it. */
export function Reports() {
  const t = useReportsWords();
  const { nameOf } = useNames();
  const { agreement } = useSearch({ from: '/inside/reports' });
  const { items, more } = useEndless<ReceivedReportView>('/reports/received', { agreementId: agreement });
  const offices = useWelcome().offices.filter(({ role }) => role === 'committeeOffice');
  const committees = [...new Set(offices.map((office) => nameOf(office.agency)))].join(', ');
  return (
    <Page title={t('title')} about={committees && t('about', { committees })}>
      <ByAgreement chosen={agreement} />
      <SavedFilters screen="reports" />
      {items.length === 0 && <Empty title={t('none')}>{t('noneMore')}</Empty>}
      {items.length > 0 && (
        <ul className={list.list}>
          {items.map((report) => (
            <ReceivedItem key={report.id} report={report} />
          ))}
        </ul>
      )}
      {more}
    </Page>
  );
}

/** Whoever follows one agreement is not asked for it. */
function ByAgreement({ chosen }: { chosen: string | undefined }) {
  const t = useReportsWords();
  const { titleOf } = useNames();
  const navigate = useNavigate({ from: '/reports' });
  const { items: agreements } = useSuspenseQuery(agreementTitlesQuery).data;
  if (agreements.length < 2) return null;
  const choose = (agreement: string) => void navigate({ search: agreement ? { agreement } : {} });
  return (
    <search>
      <NativeSelect
        maw="36rem"
        label={t('agreement')}
        value={chosen ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: t('everyAgreement') },
          ...agreements.map((agreement) => ({ value: agreement.id, label: titleOf(agreement) })),
        ]}
      />
    </search>
  );
}
