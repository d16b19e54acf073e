import type { CommitmentId } from '@diem-cau/shared/kernel/ids.ts';
import type { CommitmentView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { CommitmentCard } from './CommitmentCard.tsx';
import styles from './OwnCommitments.module.css';
import { byUrgency } from './urgency.ts';
import { useToday } from './useToday.ts';

/** The commitments of one owner. */
export interface OwnCommitmentsProps {
  readonly commitments: Readonly<Record<CommitmentId, CommitmentView>>;
}

/** What an owner has to do, with a form to report on each; nothing where there is nothing to do. */
export function OwnCommitments({ commitments }: OwnCommitmentsProps) {
  const { t } = useTranslation();
  const today = useToday();
  const own = byUrgency(Object.values<CommitmentView>(commitments));
  if (own.length === 0) return null;
  return (
    <section className={styles.own} aria-label={t('commitments.own')} data-testid="own-commitments">
      <h2 className={styles.heading}>{t('commitments.own')}</h2>
      <p className={styles.hint}>{t('commitments.ownHint')}</p>
      <ul className={styles.list}>
        {own.map((commitment) => (
          <li key={commitment.id}>
            <CommitmentCard
              commitment={commitment}
              today={today}
              source={commitment.itemTitle && t('commitments.fromItem', { title: commitment.itemTitle })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
