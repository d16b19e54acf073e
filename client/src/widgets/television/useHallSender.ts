import { findSender } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useConference, useView } from '../../store/conferenceContext.ts';

/** With what the id of a page begins. */
const PAGE = 'page_';

/** Which of a hall's open screens sends its picture and sound. Rule TAKE-5. */
export interface HallSender {
  /** Names this page until it is loaded again. */
  readonly id: string;
  /** As `HallReport.claim`. */
  readonly claim: Timestamp;
  /** Whether this page does. */
  readonly sends: boolean;
  /** Whether other machines show the same hall. */
  readonly others: boolean;
  /** Sends from here; or leaves it to the other one. */
  readonly takeOver: () => void;
  readonly giveWay: () => void;
}

/** Finds whether this page is the one that sends; alone it is. */
export function useHallSender(): HallSender {
  const offset = useConference((state) => state.offset);
  const now = () => Math.round(performance.now() + offset) as Timestamp;
  const [id] = useState(() => PAGE + nanoid(10));
  const [claim, setClaim] = useState(now);
  const halls = Object.entries(useView('self')?.site?.halls ?? {});
  // A page that is older than these messages has no id of its own, and cannot be chosen.
  const others = Object.fromEntries(halls.filter(([other]) => other !== id && other.startsWith(PAGE)));
  const latest = Math.max(0, ...Object.values(others).map((other) => other.claim));
  return {
    id,
    claim,
    sends: findSender({ ...others, [id]: { claim } }) === id,
    others: Object.keys(others).length > 0,
    takeOver: () => setClaim(Math.max(now(), latest + 1) as Timestamp),
    giveWay: () => setClaim(Math.max(0, latest - 1) as Timestamp),
  };
}
