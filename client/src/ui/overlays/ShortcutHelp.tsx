import { useEffect } from 'react';
import { useStore } from 'zustand';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { listShortcuts, onFreeKey, shortcutList } from '../presses/useShortcuts.ts';
import { LazyDialog, type LazySource } from '../status/LazyPart.tsx';
import type { ShortcutDialogProps } from './ShortcutDialog.tsx';

// Phones rarely have keys to list: the dialog, and its words, are loaded at the press.
const SHORTCUT_DIALOG: LazySource<ShortcutDialogProps> = {
  load: loadWithTexts('shortcuts', () => import('./ShortcutDialog.tsx').then((file) => file.ShortcutDialog)),
};

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
  if (!open) return null;
  const close = () => shortcutList.setState({ open: false });
  return <LazyDialog source={SHORTCUT_DIALOG} props={{ keys: listShortcuts(), onClose: close }} />;
}
