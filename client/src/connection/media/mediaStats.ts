/** What has come in over a connection since it was opened, in packets. */
export interface ReceivedPackets {
  readonly received: number;
  readonly lost: number;
  /** Of those received, the ones of sound. */
  readonly sound: number;
}

/** Sums the streams that a connection receives. */
export function countReceived(report: Iterable<readonly [string, unknown]>): ReceivedPackets {
  let received = 0;
  let lost = 0;
  let sound = 0;
  for (const [, entry] of report) {
    const stream = entry as Partial<RTCInboundRtpStreamStats>;
    if (stream.type !== 'inbound-rtp') continue;
    received += stream.packetsReceived ?? 0;
    // A packet that came twice counts as less than none lost.
    lost += Math.max(0, stream.packetsLost ?? 0);
    if (stream.kind === 'audio') sound += stream.packetsReceived ?? 0;
  }
  return { received, lost, sound };
}

/** Below this many packets a share says nothing. */
const MIN_PACKETS = 100;

/** The share of packets that were lost, in whole percent; undefined where too few came to tell. */
export function lossPercent({ received, lost }: ReceivedPackets): number | undefined {
  const all = received + lost;
  return all < MIN_PACKETS ? undefined : Math.round((100 * lost) / all);
}

/** The entries of a report, which the types of the platform do not let iterate. */
export function entriesOf(report: RTCStatsReport): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  report.forEach((entry, id) => {
    entries.set(id, entry);
  });
  return entries;
}
