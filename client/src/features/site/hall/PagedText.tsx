import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../../ui/theme/classNames.ts';
import styles from './PagedText.module.css';
import { useTextPages } from './useTextPages.ts';

interface PagedTextProps {
  readonly text: string;
  readonly className?: string | undefined;
  /** Which of the texts that matter most this is; others are read from the last row as well, but smaller. */
  readonly first?: string | undefined;
}

/**
 * A text of as many lines as `--text-lines` allows. A longer one turns its pages by itself; where nothing may move, it
 * stays at the first page and says that the rest is on the phones.
 */
export function PagedText({ text, className, first }: PagedTextProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const { pages, page, still } = useTextPages(box, text);
  return (
    <>
      <div ref={box} className={classNames(styles.text, className)} data-first={first}>
        <p>{text}</p>
      </div>
      {pages > 1 && (
        <p className={styles.pages} aria-hidden="true" data-testid="text-pages">
          {still ? t('site.textMore') : t('site.textPage', { page: page + 1, pages })}
        </p>
      )}
    </>
  );
}
