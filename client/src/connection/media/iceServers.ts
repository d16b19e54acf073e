import type { IceServer } from '@diem-cau/shared/protocol/signals.ts';

/** Relays as the browser takes them. */
export function toRtcIceServers(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map(({ urls, ...credentials }) => ({ urls: [...urls], ...credentials }));
}
