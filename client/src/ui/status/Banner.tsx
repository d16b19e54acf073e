import type { ReactNode } from 'react';
import { classNames } from '../theme/classNames.ts';
import styles from './Banner.module.css';

interface BannerProps {
  readonly tone: 'info' | 'attention' | 'problem' | 'done';
  readonly icon?: ReactNode;
  readonly children: ReactNode;
  readonly action?: ReactNode;
  readonly role?: 'status' | 'alert' | undefined;
}

/** One sentence about the whole page, with at most one action. */
export function Banner({ tone, icon, children, action, role = 'status' }: BannerProps) {
  return (
    <div className={classNames(styles.banner, styles[tone])} role={role}>
      {icon}
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}
