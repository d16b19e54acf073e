import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { closeDevices, openDevices } from '../../store/deviceStore.ts';
import { DeviceCheckPage } from './DeviceCheckPage.tsx';

/**
 * Shows the check of camera, microphone and loudspeaker, then the screen. After a reload of the tab the check counts
 * as passed: a hall must be back without anybody pressing anything.
 */
export function DeviceCheck({ children }: { readonly children: ReactNode }) {
  const { peerId } = useConferenceSession();
  const [passed, setPassed] = useState(() => hasPassed(peerId));
  useEffect(() => {
    void openDevices();
    return closeDevices;
  }, []);
  const pass = useCallback(() => {
    rememberPassed(peerId);
    setPassed(true);
  }, [peerId]);
  return passed ? children : <DeviceCheckPage onPass={pass} />;
}

function keyOf(peerId: string): string {
  return `diem-cau.devices-checked.${peerId}`;
}

function hasPassed(peerId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(peerId)) !== null;
  } catch {
    return false;
  }
}

function rememberPassed(peerId: string): void {
  try {
    sessionStorage.setItem(keyOf(peerId), '1');
  } catch {
    // Without storage the check comes again after a reload.
  }
}
