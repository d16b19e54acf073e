import { Maximize, Minimize } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useFullScreen } from '../useFullScreen.ts';

/** Gives the page the whole screen, and gives it back. */
export function FullScreenButton({ className }: { readonly className: string | undefined }) {
  const { t } = useTranslation();
  const { full, press } = useFullScreen();
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
