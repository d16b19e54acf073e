import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { startTransition, useEffect, useState } from 'react';
import { useConferenceSession } from '../../store/conferenceContext.ts';

/**
 * The desk's view, drawn in slices between what a moderator types and presses; of changes that come faster than they
 * can be drawn, the latest. Each region subscribes separately: a changed context would make React search every tile for
 * consumers. Requires a loaded view.
 */
export function useControlInSlices(): ControlView {
  const { store } = useConferenceSession();
  const [control, setControl] = useState(() => store.getState().views.control);
  useEffect(() => {
    const follow = () => {
      const { views } = store.getState();
      startTransition(() => setControl(views.control));
    };
    // What came before this effect ran.
    follow();
    return store.subscribe(follow);
  }, [store]);
  if (!control) throw new Error('The desk is drawn when its view has come');
  return control;
}
