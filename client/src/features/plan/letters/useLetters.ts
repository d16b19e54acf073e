import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import type { Channel, LetterBoard, LetterRecipients, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import { useCallback, useEffect, useState } from 'react';
import { callRoute } from '../../../connection/callRoute.ts';
import { useConference, useConferenceSession } from '../../../store/conferenceContext.ts';

/** How often the board is read again while it is on screen, in milliseconds. */
const REREAD_MS = 5_000;

/** What is sent. */
interface Sending {
  readonly kind: SentKind;
  readonly channels: readonly Channel[];
  readonly to: LetterRecipients;
}

/** The letters of this conference, and what can be done with them. Refusals become notices. */
export interface LettersOfConference {
  /** Undefined until it is there. */
  readonly board: LetterBoard | undefined;
  /** Saves a plan in place of the one of its revision. */
  readonly save: (plan: SeenPlan) => Promise<boolean>;
  /** Resolves to how many letters are queued and how many recipients have no address. */
  readonly send: (sending: Sending) => Promise<{ readonly queued: number; readonly unreachable: number } | undefined>;
  /** Resolves to how many letters were stopped. */
  readonly stop: () => Promise<number | undefined>;
}

/** Reads the board of letters now and again. */
export function useLetters(): LettersOfConference {
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [board, setBoard] = useState<LetterBoard>();
  const { peerId } = session;
  const read = useCallback(
    async (isCurrent: () => boolean, isFirst = false) => {
      if (conferenceId === undefined) return;
      const reply = await callRoute('GET /api/conferences/:conferenceId/letters', { peerId, params: { conferenceId } });
      if (!isCurrent()) return;
      if (reply.ok) setBoard(reply.value);
      else if (isFirst) session.noticeRefusal(reply.error);
    },
    [session, peerId, conferenceId],
  );
  useEffect(() => {
    let current = true;
    const isCurrent = () => current;
    void read(isCurrent, true);
    const timer = setInterval(() => void read(isCurrent), REREAD_MS);
    return () => {
      current = false;
      clearInterval(timer);
    };
  }, [read]);

  const after = async <Value>(request: Promise<Reply<Value>>): Promise<Value | undefined> => {
    const reply = await request;
    if (!reply.ok) session.noticeRefusal(reply.error);
    await read(() => true);
    return reply.ok ? reply.value : undefined;
  };
  const place = { peerId, params: { conferenceId: conferenceId ?? ('' as never) } };
  return {
    board,
    save: async (plan) => {
      const saved = await after(callRoute('POST /api/conferences/:conferenceId/letters', { ...place, body: plan }));
      return saved !== undefined;
    },
    send: async (sending) => {
      const route = 'POST /api/conferences/:conferenceId/letters/sending';
      const body = { ...sending, press: nanoid(), sendings: board?.sendings ?? 0 };
      const begun = await after(callRoute(route, { ...place, body }));
      return begun && { queued: begun.queued, unreachable: begun.unreachable.length };
    },
    stop: async () => {
      const route = 'POST /api/conferences/:conferenceId/letters/stop';
      return (await after(callRoute(route, { ...place, body: { sendings: board?.sendings ?? 0 } })))?.stopped;
    },
  };
}
