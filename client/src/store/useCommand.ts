import type { CommandType } from '@diem-cau/shared/domain/commands.ts';
import { mayCommand } from '@diem-cau/shared/domain/permissions.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useConference, useConferenceInfo, useConferenceSession } from './conferenceContext.ts';

interface CommandSender {
  /** Sends and waits for the acknowledgement; true once recorded. A refusal becomes a notice. */
  send(command: ClientCommand): Promise<boolean>;
  /** From the press until the answer. */
  readonly pending: boolean;
}

/**
 * Sends commands for one control of the screen, each with the revision that its sender saw: at the press, or where a form
 * was filled in, when it opened. After a refusal as stale the form goes by what stands now.
 */
export function useCommand(seenAt: 'press' | 'opening' = 'press'): CommandSender {
  const session = useConferenceSession();
  const opened = useRef(session.store.getState().views);
  const [sending, setSending] = useState(0);
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  const send = useCallback(
    async (command: ClientCommand) => {
      setSending((count) => count + 1);
      const reply = await session.send(command, seenAt === 'opening' ? opened.current : undefined);
      if (mounted.current) setSending((count) => count - 1);
      opened.current = session.store.getState().views;
      if (!reply.ok) session.noticeRefusal(reply.error);
      return reply.ok;
    },
    [session, seenAt],
  );
  return { send, pending: sending > 0 };
}

/** Why this page may not send a command now, or undefined if it may. The server asks the same function. */
export function useRefusalOf(type: CommandType): WireError | undefined {
  const actor = useConference((state) => state.actor);
  const conference = useConferenceInfo();
  if (!actor || !conference) return { code: 'FORBIDDEN' };
  const verdict = mayCommand(actor, type, { conference });
  return verdict.ok ? undefined : verdict.error;
}
