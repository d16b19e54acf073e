import { Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './MomentLink.module.css';
import type { Moment } from './partTime.ts';
import { useMomentAddress } from './RecordedMoments.tsx';

interface MomentLinkProps {
  readonly moment: Moment | undefined;
  /** What is played, for those who hear the link without its row. */
  readonly about: string;
  /** A sign alone, where a row has no room for words. */
  readonly compact?: boolean;
}

/** Leads to the second of the recording at which something was said; nothing where that cannot be played. */
export function MomentLink({ moment, about, compact = false }: MomentLinkProps) {
  const { t } = useTranslation();
  const address = useMomentAddress(moment);
  if (address === undefined) return null;
  const label = t('moments.playOf', { about });
  return (
    <a
      className={styles.link}
      href={address}
      target="_blank"
      rel="noreferrer"
      aria-label={label}
      title={compact ? t('moments.play') : undefined}
      data-compact={compact}
      data-print="none"
      data-testid="moment-link"
    >
      <Play aria-hidden="true" size={16} />
      {!compact && t('moments.play')}
    </a>
  );
}
