import { useCallback, useState } from 'react';

/** Text being typed, kept on this device over reloads and lost connections until it is recorded. */
export function useDraft(key: string): readonly [text: string, change: (text: string) => void] {
  const storageKey = `diem-cau.draft.${key}`;
  const [text, setText] = useState(() => read(storageKey));
  const change = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next === '') localStorage.removeItem(storageKey);
        else localStorage.setItem(storageKey, next);
      } catch {
        // Without storage the draft lives as long as the page.
      }
    },
    [storageKey],
  );
  return [text, change];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
