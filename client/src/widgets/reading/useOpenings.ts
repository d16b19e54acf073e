import type { DocumentOpenings } from '@diem-cau/shared/protocol/documents.ts';
import { useCallback, useEffect, useState } from 'react';
import { readDocumentOpenings } from '../../connection/documents.ts';
import { usePlace } from '../../store/usePlace.ts';

/** How often the numbers are read again while they are looked at, in milliseconds. */
const AGAIN_MS = 15_000;

/** Who has opened which document, as it was read last. */
export interface Openings {
  readonly openings: DocumentOpenings | undefined;
  readonly failed: boolean;
  readonly refresh: () => void;
}

/** Reads who has opened the documents, and again while they are looked at. `wanted`: for the staff alone. */
export function useOpenings(wanted: boolean): Openings {
  const { peerId, conferenceId } = usePlace();
  const [openings, setOpenings] = useState<DocumentOpenings>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    const reply = await readDocumentOpenings({ peerId, conferenceId });
    setFailed(!reply.ok);
    if (reply.ok) setOpenings(reply.value);
  }, [peerId, conferenceId]);
  useEffect(() => {
    if (!wanted) return undefined;
    void refresh();
    const timer = setInterval(() => void refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [wanted, refresh]);
  return { openings, failed, refresh: () => void refresh() };
}
