import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../store/conferenceContext.ts';
import { BallotForm } from '../../widgets/poll/BallotForm.tsx';
import { pollStanding } from '../../widgets/poll/polls.ts';
import { wordBallot, wordVerdict } from '../../widgets/poll/pollWords.ts';
import { ReceiptCheck } from '../../widgets/poll/ReceiptCheck.tsx';
import { TallyBars } from '../../widgets/poll/TallyBars.tsx';
import { useCastBallot } from '../../widgets/poll/useCastBallot.ts';
import styles from './PhonePoll.module.css';

/** The vote on a phone: a ballot where delegates vote, else how the sites' vote goes. */
export function PhonePoll({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation();
  const self = useView('self');
  const ballot = self?.ballots[poll.id];
  const notAsked = self?.notAsked?.[poll.id] !== undefined;
  const satLate = self?.satLate?.[poll.id] !== undefined;
  const { cast, pending } = useCastBallot(poll);
  const { form, secret, voters } = poll.rules;
  const open = poll.phase === 'open';
  const mayVote = open && voters === 'delegate' && !satLate && !notAsked && !(secret && ballot !== undefined);
  return (
    <section className={styles.poll} data-open={open} aria-label={t('poll.title')} data-testid="poll">
      <p className={styles.label}>{t(pollStanding(poll))}</p>
      <h2 className={styles.pollTitle}>{poll.title}</h2>
      {open && voters !== 'delegate' && <p className={styles.soft}>{t('phone.siteVotes')}</p>}
      {open && notAsked && <p className={styles.soft}>{t('errors.NOT_ENTITLED')}</p>}
      {open && satLate && <p className={styles.soft}>{t('errors.NOT_SEATED_AT_OPENING')}</p>}
      {ballot !== undefined && (
        <p className={styles.soft} data-testid="own-ballot">
          {t('phone.voted', { choice: wordBallot(t, form, ballot) })}
        </p>
      )}
      {mayVote && (
        <BallotForm
          poll={poll}
          ballot={ballot}
          limit={undefined}
          pending={pending}
          onCast={(choice) => void cast(choice)}
        />
      )}
      {mayVote && secret && <p className={styles.soft}>{t('poll.secretHint')}</p>}
      <TallyBars poll={poll} />
      <ReceiptCheck poll={poll} />
      {wordVerdict(t, poll)
        .slice(0, 1)
        .map((words) => (
          <p key={words} data-testid="verdict">
            <strong>{words}</strong>
          </p>
        ))}
    </section>
  );
}
