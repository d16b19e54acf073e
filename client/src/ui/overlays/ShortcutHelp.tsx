import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { loadTexts } from '../../i18n/loadTexts.ts';
import { listShortcuts, onFreeKey, shortcutList } from '../presses/useShortcuts.ts';

// Phones rarely have keys to list: the dialog, and its words, are loaded at the press.
const ShortcutDialog = lazy(async () => {
  const [file] = await Promise.all([import('./ShortcutDialog.tsx'), loadTexts('shortcuts')]);
  return { default: file.ShortcutDialog };
});

/** Opens the list of shortcuts at `?`. */
export function ShortcutHelp() {
  const open = useStore(shortcutList, (state) => state.open);
  useEffect(
    () =>
      onFreeKey((key) => {
        if (key === '?') shortcutList.setState({ open: true });
        return key === '?';
      }),
    [],
  );
  return (
    <Suspense>
      {open && <ShortcutDialog keys={listShortcuts()} onClose={() => shortcutList.setState({ open: false })} />}
    </Suspense>
  );
}
