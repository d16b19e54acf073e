import type { BallotContent } from '@diem-cau/shared/domain/poll/ballot.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../store/conferenceContext.ts';

/** Casts this device's ballot in a poll, and tells the receipt of a secret one. */
export function useCastBallot({ id: pollId, rules }: PollView) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [pending, setPending] = useState(false);
  const cast = async (choice: BallotContent): Promise<boolean> => {
    if (pending) return false;
    setPending(true);
    const reply = await session.connection.send({
      type: 'CastBallot',
      pollId,
      choice,
      ...(rules.secret && { nonce: ownNonce(`${session.peerId} ${pollId}`) }),
    });
    setPending(false);
    if (!reply.ok) {
      session.noticeRefusal(reply.error);
      return false;
    }
    if (reply.value.receipt) session.noticeDone(t('poll.receipt', { receipt: reply.value.receipt.receipt }));
    return true;
  };
  return { cast, pending };
}

/** The voter's nonce, the same at every try: whoever presses again after a lost answer gets that answer. */
function ownNonce(ballot: string): string {
  const key = `nonce ${ballot}`;
  const nonce = localStorage.getItem(key) ?? nanoid(22);
  localStorage.setItem(key, nonce);
  return nonce;
}
