import { BALLOT_CHOICES, type BallotChoice, ballotsIn } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Minus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/useFormat.ts';
import { classNames } from '../ui/classNames.ts';
import styles from './TallyBars.module.css';

/** The mark of each choice, beside its word. */
export const BALLOT_ICONS: Readonly<Record<BallotChoice, typeof Check>> = { yes: Check, no: X, abstain: Minus };

interface TallyBarsProps {
  readonly poll: PollView;
  /** Each bar behind its words, without the turnout, where height is short. */
  readonly compact?: boolean;
}

/** The running or final tally of a poll, and how many of the entitled have voted. */
export function TallyBars({ poll, compact = false }: TallyBarsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const cast = ballotsIn(poll.tally);
  return (
    <div className={classNames(styles.tally, compact && styles.compact)}>
      {BALLOT_CHOICES.map((choice) => {
        const Icon = BALLOT_ICONS[choice];
        return (
          <div key={choice} className={styles.row} data-choice={choice}>
            <span className={styles.name}>
              <Icon aria-hidden="true" size="1em" strokeWidth={3} />
              {t(`ballots.${choice}`)}
            </span>
            <strong className={styles.count} data-testid={`tally-${choice}`}>
              {format.number(poll.tally[choice])}
            </strong>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${(100 * poll.tally[choice]) / Math.max(1, cast)}%` }} />
            </span>
          </div>
        );
      })}
      {!compact && (
        <p className={styles.turnout} data-testid="tally-turnout">
          {t('poll.turnout', { cast: format.number(cast), entitled: format.number(poll.entitled) })}
        </p>
      )}
    </div>
  );
}
