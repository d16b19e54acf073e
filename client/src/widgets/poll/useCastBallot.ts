import { type BallotContent, writeBallot } from '@diem-cau/shared/domain/poll/ballot.ts';
import { castsSeen } from '@diem-cau/shared/views/seen.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { keepReceipt, ownNonce } from '../../store/ownReceipts.ts';

/** Casts this device's ballot in a poll, and tells the receipt of a secret one. */
export function useCastBallot({ id: pollId, rules }: PollView) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [pending, setPending] = useState(false);
  /**
   * The casts that this device knows from its own acknowledgements, which arrive before the view that contains them.
   */
  const answered = useRef(0);
  const cast = async (choice: BallotContent): Promise<boolean> => {
    if (pending) return false;
    setPending(true);
    const nonce = rules.secret ? ownNonce(session.peerId, pollId) : undefined;
    const replaces = Math.max(castsSeen(session.store.getState().views.self, pollId), answered.current);
    const reply = await session.connection.send({
      type: 'CastBallot',
      pollId,
      choice,
      ...(nonce === undefined ? { replaces } : { nonce }),
    });
    setPending(false);
    if (!reply.ok) {
      session.noticeRefusal(reply.error);
      return false;
    }
    answered.current = replaces + 1;
    const { receipt } = reply.value;
    const ballot = writeBallot(rules, choice);
    if (receipt && nonce !== undefined && ballot.ok) {
      keepReceipt(session.peerId, pollId, { ...receipt, nonce, ballot: ballot.value });
      session.noticeDone(t('poll.receipt', { receipt: receipt.receipt }));
    }
    return true;
  };
  return { cast, pending };
}
