import { useSuspenseQuery } from '@tanstack/react-query';
import { agreementsQuery } from '../../api/agreements';
import { Page } from '../../frame/page';
import { Empty } from '../../pieces/empty';
import classes from '../../pieces/list.module.css';
import { AgreementItem } from './agreement-item';
import { useAgreementsWords } from './words';

/** Every agreement of one's own locality, with what presses in it. */
export function Agreements() {
  const t = useAgreementsWords();
  const { items } = useSuspenseQuery(agreementsQuery).data;
  return (
    <Page title={t('title')} about={items.length > 0 ? t('about', { count: items.length }) : undefined}>
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
