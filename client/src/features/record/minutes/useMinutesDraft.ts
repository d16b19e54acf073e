import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback, useEffect, useState } from 'react';
import { fetchMinutes } from '../../../connection/minutes.ts';
import { useMinutesPlace } from '../../../widgets/papers/useMinutesPlace.ts';
import { draftBasis } from './draftBasis.ts';

/** How long the draft waits for further changes before it is read again (ms). */
const SETTLE_MS = 400;

/** The draft of the minutes, read again after every change that it may tell; what stood before stays until then. */
export function useMinutesDraft(control: ControlView): {
  readonly draft: MinutesDraft | undefined;
  readonly refusal: WireError | undefined;
  /** Reads it again. */
  readonly reload: () => void;
} {
  const place = useMinutesPlace();
  const [draft, setDraft] = useState<MinutesDraft>();
  const [refusal, setRefusal] = useState<WireError>();
  const [asked, setAsked] = useState(0);
  const reload = useCallback(() => setAsked((count) => count + 1), []);
  const { phase } = control.conference;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the parts of the view say when the draft may have changed.
  useEffect(() => {
    if (!place || phase === 'draft' || phase === 'open') return undefined;
    let wanted = true;
    const timer = setTimeout(
      async () => {
        const reply = await fetchMinutes(place, place.language);
        if (!wanted) return;
        if (reply.ok) setDraft(reply.value);
        setRefusal(reply.ok ? undefined : reply.error);
      },
      draft ? SETTLE_MS : 0,
    );
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [place, asked, ...draftBasis(control)]);
  return { draft, refusal, reload };
}
