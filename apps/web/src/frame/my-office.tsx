import { useWelcome } from '../api/welcome';
import { agencyOf, useNames } from '../words/names';
import classes from './frame.module.css';
import { useFrameWords } from './words';

/** The office through which the person acts, first by its role. */
export function MyOffice() {
  const { offices } = useWelcome();
  const { titleOf, nameOf } = useNames();
  const t = useFrameWords();
  const [office] = offices;
  if (!office) return <div className={classes.line}>{t('noOffice')}</div>;
  const others = offices.length - 1;
  return (
    <>
      <div className={classes.line}>
        {titleOf(office)}
        {others > 0 && ` ${t('andOthers', { count: others })}`}
      </div>
      <div className={`${classes.line} ${classes.faint}`}>{agencyOf(nameOf(office.agency), nameOf(office.locality))}</div>
    </>
  );
}
