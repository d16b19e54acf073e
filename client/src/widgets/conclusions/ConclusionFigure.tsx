import { type ConclusionPage, pagesOfConclusion } from '@diem-cau/shared/domain/conclusions/pages.ts';
import type { ConclusionOnStage } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { VisuallyHidden } from '../../ui/status/VisuallyHidden.tsx';
import styles from './ConclusionFigure.module.css';

/** What the stage shows of a conclusion. */
export interface ConclusionFigureProps {
  readonly shown: Pick<ConclusionOnStage, 'title' | 'conclusion' | 'page' | 'pages'>;
}

/** A page of a conclusion as large as the box it is put in, readable from the back of a hall. */
export function ConclusionFigure({ shown: { title, conclusion, page, pages } }: ConclusionFigureProps) {
  const { t } = useTranslation();
  const content = pagesOfConclusion(conclusion)[page - 1];
  return (
    <div className={styles.frame} data-testid="conclusionCard">
      <div className={styles.card}>
        <header className={styles.head}>
          <div className={styles.heading}>
            <p className={styles.kind}>{t('stage.conclusion')}</p>
            {title !== undefined && <h2 className={styles.title}>{title}</h2>}
          </div>
          {pages > 1 && (
            <p className={styles.page}>
              <span aria-hidden="true">
                {page}/{pages}
              </span>
              <VisuallyHidden>{t('cards.page', { page, pages })}</VisuallyHidden>
            </p>
          )}
        </header>
        {content && <PageContent content={content} />}
      </div>
    </div>
  );
}

function PageContent({ content }: { readonly content: ConclusionPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (content.kind === 'text') {
    return (
      <div className={styles.text}>
        {content.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    );
  }
  return (
    <ul className={styles.assignments}>
      {content.assignments.map(({ id, text, owner, dueDate }) => (
        <li key={id}>
          <p>{text}</p>
          <p className={styles.owner}>
            {[owner?.name, dueDate && t('stage.dueBy', { day: format.day(dueDate) })].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}
