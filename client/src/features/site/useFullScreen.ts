import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterFullScreen, leaveFullScreen } from '../../platform/fullScreen.ts';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';

/** Whether the page has the whole screen; a press or its key gives it, and gives it back. */
export function useFullScreen(): { readonly full: boolean; readonly press: () => void } {
  const { t } = useTranslation();
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const press = () => void (full ? leaveFullScreen() : enterFullScreen());
  useShortcuts({ f: { label: t('site.fullScreen'), act: press } });
  return { full, press };
}
