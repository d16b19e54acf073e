import { PAPER_KINDS } from '@diem-cau/shared/domain/minutes/state.ts';
import type { ApprovedPapersView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './OwnPapers.module.css';
import { SavePaper } from './SavePaper.tsx';

/** What the chair has approved, for who does not keep the minutes. */
export interface OwnPapersProps {
  readonly approved: ApprovedPapersView;
}

/** The approved papers with their files; before the first approval, where they will be. */
export function OwnPapers({ approved }: OwnPapersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const kinds = PAPER_KINDS.filter((kind) => approved[kind]);
  return (
    <section className={styles.own} aria-label={t('papers.heading')} data-testid="own-papers">
      <h2 className={styles.heading}>{t('papers.heading')}</h2>
      {kinds.length === 0 && <p className={styles.hint}>{t('papers.none')}</p>}
      {kinds.map((kind) => {
        const { by: name = '', at = 0 } = approved[kind] ?? {};
        return (
          <div key={kind} className={styles.paper} data-paper={kind}>
            <h3 className={styles.kind}>{t(`papers.kinds.${kind}`)}</h3>
            <p className={styles.hint}>{t('papers.approved', { name, time: format.time(at), day: format.date(at) })}</p>
            <SavePaper kind={kind} />
          </div>
        );
      })}
    </section>
  );
}
