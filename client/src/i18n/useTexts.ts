import { useEffect, useState } from 'react';
import { loadTexts } from './loadTexts.ts';
import type { TextsOf } from './screenTexts.ts';

/** Loads texts that may be needed later, and says whether they are there. A failure leaves what the page can say without them. */
export function useTexts(of: TextsOf): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let wanted = true;
    loadTexts(of).then(
      () => wanted && setReady(true),
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [of]);
  return ready;
}
