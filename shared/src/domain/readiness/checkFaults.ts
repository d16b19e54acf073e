import type { DeviceCheck } from './state.ts';

/** What can be wrong with a room, the gravest first: a conference is heard before it is seen. */
export const CHECK_FAULTS = ['microphone', 'loopback', 'camera', 'uplink', 'downlink', 'roundTrip', 'loss'] as const;

/** What failed in the check of a room. */
export type CheckFault = (typeof CHECK_FAULTS)[number];

/** What a line must carry for its site to follow and to speak. */
export const LINE_LIMITS = { leastKbps: 300, mostRoundTripMs: 500, mostLossPercent: 5 } as const;

/** What fails in a check, the gravest first; nothing, if it passes. Rule READY-2 in SPEC.md. */
export function checkFaults(check: DeviceCheck): readonly CheckFault[] {
  const { leastKbps, mostRoundTripMs, mostLossPercent } = LINE_LIMITS;
  const failing: Readonly<Record<CheckFault, boolean>> = {
    microphone: !check.microphone,
    loopback: check.loopback !== 'heard',
    camera: !check.camera,
    uplink: (check.uplinkKbps ?? 0) < leastKbps,
    downlink: (check.downlinkKbps ?? 0) < leastKbps,
    roundTrip: (check.roundTripMs ?? Number.POSITIVE_INFINITY) > mostRoundTripMs,
    loss: (check.lossPercent ?? 0) > mostLossPercent,
  };
  return CHECK_FAULTS.filter((fault) => failing[fault]);
}
