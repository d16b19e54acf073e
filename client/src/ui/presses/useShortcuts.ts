import { useEffect, useRef } from 'react';
import { createStore } from 'zustand/vanilla';
import { KeyGuard } from './keyGuard.ts';

/** What a key does, and the words for it in the list of shortcuts. */
interface Shortcut {
  readonly label: string;
  readonly act: () => void;
  /** Names what the key acts on, where it goes on to the next thing by itself: a press right after that is dropped. */
  readonly about?: string | undefined;
}

/** What each key does, by `KeyboardEvent.key` in lower case. */
export type Shortcuts = Readonly<Record<string, Shortcut>>;

/** The parts of the present screen that listen to keys, and whether their list is open. */
export const shortcutList = createStore<{ readonly open: boolean }>(() => ({ open: false }));

const parts = new Set<{ readonly current: Shortcuts }>();

/** The keys of the present screen with their words, in the order in which its parts appeared. */
export function listShortcuts(): readonly (readonly [key: string, label: string])[] {
  return [...parts].flatMap(({ current }) => Object.entries(current).map(([key, { label }]) => [key, label] as const));
}

/** Single-key shortcuts of a part of a page. They are silent while somebody types, chooses or answers a dialog. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  const guard = useRef(new KeyGuard()).current;
  useEffect(() => {
    current.current = shortcuts;
    guard.follow(shortcuts);
  });
  useEffect(() => {
    parts.add(current);
    const stop = onFreeKey((key) => {
      const shortcut = Object.hasOwn(current.current, key) ? current.current[key] : undefined;
      if (shortcut && guard.admits(key)) shortcut.act();
      return shortcut !== undefined;
    });
    return () => {
      parts.delete(current);
      stop();
    };
  }, [guard]);
}

/** Hears keys that nothing else on the page wants; `act` says whether it used one. Returns how to stop. */
export function onFreeKey(act: (key: string) => boolean): () => void {
  const handleKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isTaken(event) || document.querySelector('[data-modal]')) return;
    if (act(event.key.toLowerCase())) event.preventDefault();
  };
  window.addEventListener('keydown', handleKey);
  return () => window.removeEventListener('keydown', handleKey);
}

function isTaken({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="tablist"], [role="menu"]')) return true;
  // Enter and Space press what has the focus.
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary') !== null;
}
