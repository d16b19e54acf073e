import { useCallback, useState } from 'react';
import { lastingStorage } from '../platform/deviceStorage.ts';

/** Text being typed, kept on this device over reloads and lost connections until it is recorded. */
export function useDraft(key: string): readonly [text: string, change: (text: string) => void] {
  const storageKey = `diem-cau.draft.${key}`;
  const [text, setText] = useState(() => lastingStorage.read(storageKey) ?? '');
  const change = useCallback(
    (next: string) => {
      setText(next);
      if (next === '') lastingStorage.remove(storageKey);
      else lastingStorage.write(storageKey, next);
    },
    [storageKey],
  );
  return [text, change];
}
