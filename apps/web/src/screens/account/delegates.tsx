import { Text } from '@mantine/core';
import type { OwnOfficeView } from '@views/directory';
import type { Account } from '../../api/account';
import { useDeed } from '../../api/deed';
import { useToday } from '../../api/welcome';
import { Choice } from '../../pieces/choice';
import list from '../../pieces/list.module.css';
import { Panel } from '../../pieces/panel';
import { useNames } from '../../words/names';
import classes from './account.module.css';
import { choose } from './data';
import { Delegate } from './delegate';
import { DelegateForm } from './delegate-form';
import { useAccountWords } from './words';

/** Who reads the mail of the offices that one holds: they read and decide nothing. */
export function Delegates({ account }: { account: Account }) {
  const t = useAccountWords();
  const today = useToday();
  const wish = useDeed(choose, { said: t('delegate.wishSaved') });
  const isHeld = ({ kind, validFrom, validTo }: OwnOfficeView) =>
    kind !== 'delegate' && validFrom <= today && (validTo === null || validTo >= today);
  const held = account.offices.filter(isHeld);
  if (held.length === 0) return null;
  return (
    <Panel title={t('delegate.title')}>
      <Text size="sm" mb="sm">
        {t('delegate.about')}
      </Text>
      <Choice
        label={t('delegate.wish')}
        value={account.delegateMail}
        options={{ both: t('delegate.both'), delegate: t('delegate.instead'), self: t('delegate.self') }}
        onChange={(delegateMail) => wish.run({ delegateMail })}
      />
      {held.map((office) => (
        <OfficeDelegates key={`${office.officeId} ${office.kind}`} office={office} />
      ))}
    </Panel>
  );
}

function OfficeDelegates({ office }: { office: OwnOfficeView }) {
  const t = useAccountWords();
  const { titleOf, nameOf } = useNames();
  return (
    <section className={classes.office}>
      <Text fw={600} component="h3" mt="md" mb="xs">
        {titleOf(office)}, {nameOf(office.agency)}
      </Text>
      {office.delegates.length === 0 ? (
        <Text size="sm" mb="sm">
          {t('delegate.none')}
        </Text>
      ) : (
        <ul className={list.list}>
          {office.delegates.map((delegate) => (
            <Delegate key={delegate.id} delegate={delegate} />
          ))}
        </ul>
      )}
      <DelegateForm officeId={office.officeId} />
    </section>
  );
}
