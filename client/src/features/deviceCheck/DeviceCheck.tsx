import { hasEnded } from '@diem-cau/shared/domain/conference/state.ts';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { enterFullScreen } from '../../platform/fullScreen.ts';
import { useActor, useConferenceInfo, useConferenceSession } from '../../store/conferenceContext.ts';
import { closeDevices, openDevices } from '../../store/deviceStore.ts';
import { DeviceCheckPage } from './DeviceCheckPage.tsx';
import { hasPassed, rememberPassed } from './passedCheck.ts';

/**
 * Shows the check of camera, microphone and loudspeaker, then the screen. After a reload of the tab the check counts
 * as passed: a hall must be back without anybody pressing anything. After the close no device is opened any more.
 */
export function DeviceCheck({ children }: { readonly children: ReactNode }) {
  const { peerId } = useConferenceSession();
  const { role } = useActor();
  const [passed, setPassed] = useState(() => hasPassed(peerId));
  const phase = useConferenceInfo()?.phase;
  const ended = phase !== undefined && hasEnded(phase);
  useEffect(() => {
    if (ended) return undefined;
    void openDevices();
    return closeDevices;
  }, [ended]);
  const pass = useCallback(() => {
    rememberPassed(peerId);
    setPassed(true);
    // A site's screen is a television; the chair has other windows beside this one.
    if (role === 'site') void enterFullScreen();
  }, [peerId, role]);
  return passed || ended ? children : <DeviceCheckPage onPass={pass} />;
}
