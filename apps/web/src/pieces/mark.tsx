import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './mark.module.css';

export type Tone = 'late' | 'soon' | 'well' | 'quiet' | 'plain';

/** A short word about a thing, with an icon and a colour that say the same. */
export function Mark({ tone, icon: IconOf, children }: { tone: Tone; icon?: Icon; children: ReactNode }) {
  return (
    <span className={`${classes.mark} ${classes[tone]}`}>
      {IconOf && <IconOf size={15} stroke={2} aria-hidden />}
      {children}
    </span>
  );
}
