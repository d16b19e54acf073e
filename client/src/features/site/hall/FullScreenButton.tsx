import { Maximize, Minimize } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { enterFullScreen, leaveFullScreen } from '../../../platform/fullScreen.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';

/** Gives the page the whole screen, and gives it back. */
export function FullScreenButton({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const [full, setFull] = useState(document.fullscreenElement !== null);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const press = () => void (full ? leaveFullScreen() : enterFullScreen());
  useShortcuts({ f: { label: t('site.fullScreen'), act: press } });
  const Icon = full ? Minimize : Maximize;
  return (
    <Button
      className={className}
      icon={<Icon aria-hidden="true" size="1.25em" />}
      hint="F"
      label={t(full ? 'site.leaveFullScreen' : 'site.fullScreen')}
      onClick={press}
    />
  );
}
