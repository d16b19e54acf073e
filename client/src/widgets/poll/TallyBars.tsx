import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollForm } from '@diem-cau/shared/domain/poll/rules.ts';
import type { BallotChoice } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { Check, Circle, Minus, X } from 'lucide-react';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { classNames } from '../../ui/theme/classNames.ts';
import { useTurnoutWords, wordChoice } from './pollWords.ts';
import styles from './TallyBars.module.css';

const BALLOT_ICONS: Readonly<Record<BallotChoice, typeof Check>> = { yes: Check, no: X, abstain: Minus };

/** The mark of a choice, beside its word. */
export function ballotIcon(choice: string): typeof Check {
  return Object.hasOwn(BALLOT_ICONS, choice) ? BALLOT_ICONS[choice as BallotChoice] : Circle;
}

/** With more choices than this, where height is short, they stand in two columns. */
const MAX_IN_COLUMN = 6;

interface TallyBarsProps {
  readonly poll: PollView;
  /** Each bar behind its words, without the turnout, where height is short. */
  readonly compact?: boolean;
}

/** The running or final tally of a poll as far as this screen may know it, and how many of the entitled have voted. */
export function TallyBars({ poll, compact = false }: TallyBarsProps) {
  const { t } = useTranslation();
  const turnout = useTurnoutWords();
  const shown = Object.keys(poll.tally).length > 0;
  const choices = choicesOf(poll.rules.form);
  const many = compact && choices.length > MAX_IN_COLUMN;
  return (
    <div className={classNames(styles.tally, compact && styles.compact, many && styles.many)}>
      {!shown && poll.closedAt !== undefined && <p data-testid="tally-hidden">{t('poll.hidden')}</p>}
      {shown && choices.map((choice) => <TallyRow key={choice} poll={poll} choice={choice} />)}
      {!compact && (
        <p className={styles.turnout} data-testid="tally-turnout">
          {turnout(poll)}
        </p>
      )}
    </div>
  );
}

interface TallyRowsProps {
  readonly poll: PollView;
  /** Which choices, in which order. */
  readonly choices: readonly string[];
  readonly className: string | undefined;
  readonly ref: Ref<HTMLDivElement>;
}

/** The bars alone, each behind its words; without the numbers that this screen may not know. */
export function TallyRows({ poll, choices, className, ref }: TallyRowsProps) {
  return (
    <div
      ref={ref}
      className={classNames(styles.compact, styles.rows, className)}
      data-named={isNamed(poll.rules.form)}
      data-testid="tally-rows"
    >
      {choices.map((choice) => (
        <TallyRow key={choice} poll={poll} choice={choice} />
      ))}
    </div>
  );
}

/** Names and proposals all have the same mark, and need its room for their words. */
function isNamed({ kind }: PollForm): boolean {
  return kind === 'single' || kind === 'several';
}

function TallyRow({ poll: { rules, tally, votes }, choice }: { readonly poll: PollView; readonly choice: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const Icon = ballotIcon(choice);
  const count = tally[choice];
  return (
    <div className={styles.row} data-choice={choice}>
      <span className={styles.name}>
        <Icon aria-hidden="true" size="1em" strokeWidth={3} />
        <span className={styles.words}>{wordChoice(t, rules.form, choice)}</span>
      </span>
      {count !== undefined && (
        <strong className={styles.count} data-testid={`tally-${choice}`}>
          {format.number(count)}
        </strong>
      )}
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${(100 * (count ?? 0)) / Math.max(1, votes)}%` }} />
      </span>
    </div>
  );
}
