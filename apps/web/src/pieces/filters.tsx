import type { ReactNode } from 'react';
import styles from './filters.module.css';

/** Fields that narrow a list: beside each other where there is room, below each other on a phone. */
export function Filters({ children }: { children: ReactNode }) {
  return <div className={styles.filters}>{children}</div>;
}
