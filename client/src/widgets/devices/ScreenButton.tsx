import type { StageView } from '@diem-cau/shared/views/shapes.ts';
import { ScreenShare, ScreenShareOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseScreen, releaseScreen, useSharedScreen } from '../../store/screenStore.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../ui/presses/useShortcuts.ts';
import { useBlockReason } from '../commands/CommandButton.tsx';

interface ScreenButtonProps {
  readonly stage: StageView;
  /** This page's place on the stage. */
  readonly ownKey: string;
  readonly size?: 'small' | 'normal' | undefined;
  readonly className?: string | undefined;
  /** The key that does the same. */
  readonly shortcut?: string | undefined;
  /** Its sign alone, where there is little room. */
  readonly iconOnly?: boolean;
}

/** Shares a screen of this device on the stage, and ends it; the chair's ends whatever is presented. */
export function ScreenButton({ stage, ownKey, size, className, shortcut, iconOnly = false }: ScreenButtonProps) {
  const { t } = useTranslation();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('ShareScreen');
  const track = useSharedScreen();
  const own = stage.places[ownKey]?.sources.screen === true;
  const others = stage.presentation !== undefined && !own;
  const stops = own || (others && ownKey === 'chair');
  const stop = async () => {
    const { presentation } = stage;
    if (presentation) await send({ type: 'StopPresenting', presentation: presentation.number });
  };
  useFollowStage(own, track, () => void stop());

  const press = async () => {
    if (stops) {
      await stop();
      return;
    }
    if ((await chooseScreen()) && !(await send({ type: 'ShareScreen' }))) releaseScreen();
  };
  const Icon = stops ? ScreenShareOff : ScreenShare;
  const words = t(own ? 'stage.stopSharing' : stops ? 'stage.stopPresenting' : 'stage.shareScreen');
  const act = () => {
    if (blocked === undefined && !pending) void press();
  };
  useShortcuts(shortcut === undefined ? {} : { [shortcut.toLowerCase()]: { label: words, act } });
  return (
    <Button
      size={size}
      className={className}
      icon={<Icon aria-hidden="true" size="1.25em" />}
      pending={pending}
      blockedBecause={blocked}
      hint={shortcut}
      label={iconOnly ? words : undefined}
      onClick={() => void press()}
    >
      {iconOnly ? undefined : words}
    </Button>
  );
}

/** Lets the screen go when the stage does, and takes it off the stage when the browser ended it. */
function useFollowStage(own: boolean, track: MediaStreamTrack | undefined, stop: () => void): void {
  const before = useRef({ own, track });
  // Always the newest one, without being a reason to look again.
  const stopNow = useRef(stop);
  stopNow.current = stop;
  useEffect(() => {
    const { own: wasOwn, track: hadTrack } = before.current;
    before.current = { own, track };
    if (wasOwn && !own) releaseScreen();
    else if (own && hadTrack && !track) stopNow.current();
  }, [own, track]);
  useEffect(() => releaseScreen, []);
}
