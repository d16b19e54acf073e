import { tabStorage } from '../../platform/deviceStorage.ts';

/** Whether this tab has passed the check of its devices for the place. */
export function hasPassed(peerId: string): boolean {
  return tabStorage.read(keyOf(peerId)) !== undefined;
}

/** Remembers for this tab that the check was passed. */
export function rememberPassed(peerId: string): void {
  tabStorage.write(keyOf(peerId), '1');
}

function keyOf(peerId: string): string {
  return `diem-cau.devices-checked.${peerId}`;
}
