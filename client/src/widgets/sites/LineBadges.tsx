import { Ear, Eye, SignalLow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import styles from './LineBadges.module.css';

interface LineBadgesProps {
  readonly snapshot: StageMediaSnapshot;
  /** The page saves data: that it begins with small pictures is no weakness of its line. */
  readonly saves?: boolean;
}

/** Quiet words in the corner of the stage: that the desk looks or listens, and that the line bears less. */
export function LineBadges({ snapshot, saves = false }: LineBadgesProps) {
  const { t } = useTranslation();
  const { wanted, rung } = snapshot;
  return (
    <div className={styles.badges} role="status" data-testid="line-badges" data-operator="line" data-rung={rung}>
      {wanted.includes('thumbnail') && (
        <p>
          <Eye aria-hidden="true" size="1.1em" />
          {t('wall.seen')}
        </p>
      )}
      {wanted.includes('roomSound') && (
        <p>
          <Ear aria-hidden="true" size="1.1em" />
          {t('wall.heard')}
        </p>
      )}
      {rung !== 'high' && !(saves && rung === 'low') && (
        <p>
          <SignalLow aria-hidden="true" size="1.1em" />
          {t('wall.ownRung', { rung: t(`wall.rungs.${rung}`) })}
        </p>
      )}
    </div>
  );
}
