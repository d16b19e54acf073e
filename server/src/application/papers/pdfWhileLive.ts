import { availableParallelism } from 'node:os';
import type { Phase } from '@diem-cau/shared/domain/conference/state.ts';

/** On a machine of so few processors LibreOffice would be heard in a conference. */
const FEW_PROCESSORS = 2;

/** Whether a PDF may be made now. `list` is asked for the phases of the conferences only where it matters. Rule PAPER-13. */
export async function mayConvertNow(list: () => Promise<readonly { readonly phase: Phase }[]>): Promise<boolean> {
  if (availableParallelism() > FEW_PROCESSORS) return true;
  return (await list()).every(({ phase }) => phase !== 'live');
}
