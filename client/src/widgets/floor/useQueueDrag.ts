import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Only what is dragged out of a queue may be dropped into one. */
const HAND = 'queuedHand';

interface QueueDragOptions {
  readonly handId: HandId;
  readonly enabled: boolean;
  /** A hand was let go on this one. */
  readonly onDrop: (dragged: HandId) => void;
}

interface QueueDrag {
  /** The whole entry: what is dragged, and where others are dropped. */
  readonly entry: RefObject<HTMLDivElement | null>;
  /** The part of it that a pointer takes hold of. */
  readonly handle: RefObject<HTMLSpanElement | null>;
  readonly dragged: boolean;
  /** Another hand is held over this one. */
  readonly target: boolean;
}

/** Makes an entry of the queue movable by pointer. Keys have the button of the entry instead. */
export function useQueueDrag({ handId, enabled, onDrop }: QueueDragOptions): QueueDrag {
  const entry = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  const [dragged, setDragged] = useState(false);
  const [target, setTarget] = useState(false);
  // The latest one, so that a drag survives the queue's changes.
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(() => {
    if (!entry.current || !handle.current || !enabled) return;
    return combine(
      draggable({
        element: entry.current,
        dragHandle: handle.current,
        getInitialData: () => ({ [HAND]: handId }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element: entry.current,
        canDrop: ({ source }) => source.data[HAND] !== undefined && source.data[HAND] !== handId,
        onDragEnter: () => setTarget(true),
        onDragLeave: () => setTarget(false),
        onDrop: ({ source }) => {
          setTarget(false);
          drop.current(source.data[HAND] as HandId);
        },
      }),
    );
  }, [handId, enabled]);
  return { entry, handle, dragged, target };
}
