import type { PlayablePart } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { createContext, type ReactNode, useContext } from 'react';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { findMoment, hashOf, type Moment } from './partTime.ts';
import { useRecordingIndex } from './useRecordingIndex.ts';

const Parts = createContext<readonly PlayablePart[]>([]);

interface RecordedMomentsProps {
  /** There is something that this viewer may play. */
  readonly enabled: boolean;
  readonly children: ReactNode;
}

/** Reads what was recorded once for all the links inside. Where the viewer may not play it, there are none. */
export function RecordedMoments({ enabled, children }: RecordedMomentsProps) {
  const [index] = useRecordingIndex({ enabled });
  return <Parts value={enabled && index?.ok ? index.value.parts : NONE}>{children}</Parts>;
}

const NONE: readonly PlayablePart[] = [];

/** The address at which something is played; undefined where it was not recorded, or may not be seen. Rule REC-9. */
export function useMomentAddress(moment: Moment | undefined): string | undefined {
  const { peerId } = useConferenceSession();
  const parts = useContext(Parts);
  const second = moment && findMoment(parts, moment);
  return second && `/playback/${peerId}${hashOf(parts, second)}`;
}
