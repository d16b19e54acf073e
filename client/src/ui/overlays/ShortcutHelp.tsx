import { lazy, Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { listShortcuts, onFreeKey, shortcutList } from '../presses/useShortcuts.ts';

// Phones have no keys to list and need not load the dialog.
const ShortcutDialog = lazy(() => import('./ShortcutDialog.tsx').then((file) => ({ default: file.ShortcutDialog })));

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
