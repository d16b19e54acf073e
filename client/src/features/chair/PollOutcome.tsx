import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { Tally } from '@diem-cau/shared/domain/poll/state.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { wordChoice, wordVerdict } from '../../widgets/poll/pollWords.ts';
import { ExportBallots } from './ExportBallots.tsx';
import styles from './PollOutcome.module.css';

/** What a poll decided and why, and how the groups voted where ballots are open. */
export function PollOutcome({ poll, control }: { readonly poll: PollView; readonly control: ControlView }) {
  const { t } = useTranslation();
  const [outcome, ...arithmetic] = wordVerdict(t, poll);
  const groups = Object.entries(poll.groups ?? {}) as [SiteId, Tally][];
  const { form } = poll.rules;
  return (
    <>
      {outcome !== undefined && (
        <p data-testid="verdict">
          <strong>{outcome}</strong> {arithmetic.join(' ')}
        </p>
      )}
      {poll.verdict && <ExportBallots poll={poll} />}
      {groups.length > 0 && (
        <details className={styles.soft}>
          <summary>{t('poll.groups')}</summary>
          <ul>
            {groups.map(([id, tally]) => (
              <li key={id} data-group={id}>
                {control.sites[id]?.name ?? id}:{' '}
                {choicesOf(form)
                  .map((choice) =>
                    t('poll.headsOf', { choice: wordChoice(t, form, choice), count: tally[choice] ?? 0 }),
                  )
                  .join(', ')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
