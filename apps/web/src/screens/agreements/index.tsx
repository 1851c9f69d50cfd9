import { useSuspenseQuery } from '@tanstack/react-query';
import { agreementsQuery } from '../../api/agreements';
import { Page } from '../../frame/page';
import { Download } from '../../pieces/download';
import { Empty } from '../../pieces/empty';
import classes from '../../pieces/list.module.css';
import { AgreementItem } from './agreement-item';
import { useAgreementsWords } from './words';

/** Every agreement of one's own locality, with what presses in it. */
export function Agreements() {
  const t = useAgreementsWords();
  const { items } = useSuspenseQuery(agreementsQuery).data;
  return (
    <Page
      title={t('title')}
      about={items.length > 0 ? t('about', { count: items.length }) : undefined}
      actions={items.length > 0 && <Download tables={[{ path: '/agreements' }]} />}
    >
      {items.length === 0 ? (
        <Empty title={t('none')}>{t('noneMore')}</Empty>
      ) : (
        <ul className={classes.list}>
          {items.map((agreement) => (
            <AgreementItem key={agreement.id} agreement={agreement} />
          ))}
        </ul>
      )}
    </Page>
  );
}
