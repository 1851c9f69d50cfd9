import type { Account } from '../../api/account';
import { useDeed } from '../../api/deed';
import { Choice } from '../../pieces/choice';
import { Panel } from '../../pieces/panel';
import { choose as keep } from '../../words/i18n';
import { useNames } from '../../words/names';
import classes from './account.module.css';
import { choose } from './data';
import { useAccountWords } from './words';

/** Name and address are the administrator's to change; the language is one's own. */
export function Myself({ account }: { account: Account }) {
  const t = useAccountWords();
  const { nameOf } = useNames();
  const speak = useDeed(choose, { said: t('language.saved'), onDone: ({ language }) => keep(language) });
  return (
    <Panel title={t('me')}>
      <dl className={classes.facts}>
        <dt>{t('name')}</dt>
        <dd>{account.name}</dd>
        <dt>{t('email')}</dt>
        <dd>{account.email}</dd>
        <dt>{t('locality')}</dt>
        <dd>{nameOf(account.locality)}</dd>
      </dl>
      <Choice
        label={t('language.label')}
        value={account.language}
        options={{ vi: t('language.vi'), en: t('language.en') }}
        onChange={(language) => speak.run({ language })}
      />
    </Panel>
  );
}
