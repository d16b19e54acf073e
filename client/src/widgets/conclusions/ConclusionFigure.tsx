import { type ConclusionPage, pagesOfConclusion } from '@diem-cau/shared/domain/conclusions/pages.ts';
import type { ConclusionOnStage } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { CardFrame } from '../documents/CardFrame.tsx';
import styles from './ConclusionFigure.module.css';

/** What the stage shows of a conclusion. */
export interface ConclusionFigureProps {
  readonly shown: Pick<ConclusionOnStage, 'title' | 'conclusion' | 'page' | 'pages'>;
}

/** A page of a conclusion as large as the box it is put in, readable from the back of a hall. */
export function ConclusionFigure({ shown: { title, conclusion, page, pages } }: ConclusionFigureProps) {
  const { t } = useTranslation();
  const content = pagesOfConclusion(conclusion)[page - 1];
  const heading = (
    <div className={styles.heading}>
      <p className={styles.kind}>{t('stage.conclusion')}</p>
      {title !== undefined && <h2 className={styles.title}>{title}</h2>}
    </div>
  );
  return (
    <CardFrame heading={heading} page={page} pages={pages} testId="conclusionCard">
      {content && <PageContent content={content} />}
    </CardFrame>
  );
}

function PageContent({ content }: { readonly content: ConclusionPage }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (content.kind === 'text') {
    return (
      <div className={styles.text}>
        {content.paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two paragraphs may say the same.
          <p key={index}>{paragraph}</p>
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
