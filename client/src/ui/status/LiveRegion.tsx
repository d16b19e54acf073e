import type { ReactNode } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

/** Reads out what changed, politely: it waits for a pause. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  return <VisuallyHidden live>{children}</VisuallyHidden>;
}
