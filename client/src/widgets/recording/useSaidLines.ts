import type { SaidLine } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useEffect, useState } from 'react';
import { readSaidLines } from '../../connection/recording.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';

/** The lines of captions as they were said; undefined until they are read. They are read again when `grown` changes. */
export function useSaidLines(grown: unknown): readonly SaidLine[] | undefined {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const [lines, setLines] = useState<readonly SaidLine[]>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: says that there is something new to read.
  useEffect(() => {
    if (conferenceId === undefined) return undefined;
    let shown = true;
    void readSaidLines(peerId, conferenceId).then((reply) => {
      // Lines that were read stay while the line is gone.
      if (shown && reply.ok) setLines(reply.value.lines);
    });
    return () => {
      shown = false;
    };
  }, [peerId, conferenceId, grown]);
  return lines;
}
