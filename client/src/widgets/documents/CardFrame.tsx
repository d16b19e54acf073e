import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import styles from './CardFrame.module.css';

interface CardFrameProps {
  readonly heading: ReactNode;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly testId: string;
  readonly kind?: string;
  readonly children: ReactNode;
}

/**
 * What is shown on the stage as large as the box it is put in. Every size follows from that box, by `--step`; text of
 * `--least` is read from the back of a hall.
 */
export function CardFrame({ heading, page, pages, testId, kind, children }: CardFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.frame} data-testid={testId} data-kind={kind}>
      <div className={styles.card}>
        <header className={styles.head}>
          {heading}
          {pages > 1 && (
            <p className={styles.page}>
              <span aria-hidden="true">
                {page}/{pages}
              </span>
              <VisuallyHidden>{t('cards.page', { page, pages })}</VisuallyHidden>
            </p>
          )}
        </header>
        {children}
      </div>
    </div>
  );
}
