import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { RecordingIndex } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useEffect, useState } from 'react';
import { readRecording } from '../../connection/recording.ts';
import { useConference, useConferenceSession, useView } from '../../store/conferenceContext.ts';

interface ReadingOptions {
  /** Nothing is read while there is nothing to read. */
  readonly enabled?: boolean;
  /** How often the index is read again where the view does not say that it has grown (ms). */
  readonly readAgainMs?: number;
}

/** The index of what was recorded, read again as it grows; and how to read it again at once. */
export function useRecordingIndex({
  enabled = true,
  readAgainMs,
}: ReadingOptions = {}): readonly [index: Reply<RecordingIndex> | undefined, again: () => void] {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const recording = useView('control')?.recording;
  const [index, setIndex] = useState<Reply<RecordingIndex>>();
  const [round, setRound] = useState(0);
  const grown = recording && `${recording.parts} ${recording.gaps}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: both say that there is something new to read.
  useEffect(() => {
    if (conferenceId === undefined || !enabled) return undefined;
    let shown = true;
    const timer = readAgainMs === undefined ? undefined : setTimeout(() => setRound((last) => last + 1), readAgainMs);
    void readRecording(peerId, conferenceId).then((reply) => {
      // A list that was read stays while the line is gone.
      if (shown) setIndex((last) => (reply.ok || !last?.ok ? reply : last));
    });
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [peerId, conferenceId, grown, round, enabled, readAgainMs]);
  return [index, () => setRound((last) => last + 1)];
}
