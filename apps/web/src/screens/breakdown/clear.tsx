import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconUsers } from '@tabler/icons-react';
import type { ClearThing, RowChecked } from '@views/commitments';
import { Mark } from '../../pieces/mark';
import { useNames } from '../../words/names';
import classes from './breakdown.module.css';
import { useBreakdownWords } from './words';

const SIX: ClearThing[] = ['person', 'work', 'time', 'responsibility', 'product', 'authority'];

/** *6 rõ* of a row: what is clear, what is not, who it would be, and what its date falls into. */
export function Clear({ checked }: { checked: RowChecked | undefined }) {
  const t = useBreakdownWords();
  const { nameOf, say } = useNames();
  if (!checked) return null;
  const { sixClear, people, others, warnings } = checked;
  return (
    <div className={classes.checked}>
      <ul className={classes.six} aria-label={t('clear.title')}>
        {SIX.map((thing) => {
          const isMissing = sixClear.missing.includes(thing);
          return (
            <li key={thing}>
              <Mark tone={isMissing ? 'soon' : 'well'} icon={isMissing ? IconAlertTriangle : IconCheck}>
                {t(isMissing ? `unclear.${thing}` : `clear.${thing}`)}
              </Mark>
            </li>
          );
        })}
      </ul>
      {people.length > 0 && (
        <Text size="sm">
          <IconUsers size={15} aria-hidden /> {t('people', { names: people.join(', ') })}
        </Text>
      )}
      {others.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('others', { names: others.map(nameOf).join(', ') })}
        </Text>
      )}
      {warnings.map((warning) => (
        <Mark key={warning.vi} tone="soon" icon={IconAlertTriangle}>
          {say(warning)}
        </Mark>
      ))}
    </div>
  );
}
