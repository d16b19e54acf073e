import type { BallotContent } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConferenceSession, useView } from '../../../store/conferenceContext.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { BallotForm } from '../../../widgets/poll/BallotForm.tsx';
import { wordBallot } from '../../../widgets/poll/pollWords.ts';
import { useCastBallot } from '../../../widgets/poll/useCastBallot.ts';

/** The site's one ballot, or the count of its room. */
export function VoteDialog({ poll, onClose }: { readonly poll: PollView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const self = useView('self');
  const { cast, pending } = useCastBallot(poll);
  const { form, secret } = poll.rules;
  const vote = async (choice: BallotContent) => {
    if (!(await cast(choice))) return;
    if (!secret && typeof choice === 'string') {
      session.noticeDone(`${t('site.voteOwn', { choice: wordBallot(t, form, choice) })}. ${t('actions.recorded')}`);
    }
    onClose();
  };
  return (
    <Dialog title={t('site.voteTitle')} onClose={onClose}>
      <p>
        <strong>{poll.title}</strong>
      </p>
      <BallotForm
        poll={poll}
        ballot={self?.ballots[poll.id]}
        limit={self?.limits?.[poll.id]}
        pending={pending}
        onCast={(choice) => void vote(choice)}
      />
      <p>{t(secret ? 'poll.secretHint' : 'site.voteChange')}</p>
    </Dialog>
  );
}
