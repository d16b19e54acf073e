import { useDraft } from './useDraft.ts';

/** Whether a box beside a draft is ticked: kept on this device too, so that no reload sends the text otherwise. */
export function useTickDraft(key: string): readonly [ticked: boolean, tick: (ticked: boolean) => void] {
  const [kept, keep] = useDraft(key);
  return [kept !== '', (ticked) => keep(ticked ? 'ticked' : '')];
}
