import type { PageCount } from './media/pageDevices.ts';
import type { PageMedia } from './media/pageMedia.ts';
import type { MediaSum } from './mediaSum.ts';
import { readLoggedErrors, readServerMemory, type WatchedServer } from './serverWatch.ts';
import type { RehearsalTally } from './tally.ts';

/** What the page of one site came to. */
export interface PeerReport extends PageCount {
  readonly site: string;
  readonly errors: readonly string[];
}

/** What a rehearsal came to. */
export interface RehearsalReport extends MediaSum {
  /** The sites with a page in Chromium. */
  readonly peers: readonly PeerReport[];
  readonly connected: number;
  readonly returns: number;
  readonly accepted: number;
  readonly refused: Readonly<Record<string, number>>;
  /** The server's memory in megabytes, once all had come and at the end. */
  readonly serverMbGathered: number | undefined;
  readonly serverMbEnd: number | undefined;
  readonly errorsLogged: readonly string[];
  readonly survived: boolean;
}

/** The end's report as a person reads it. */
export function describeReport(report: RehearsalReport): string {
  const refused = Object.entries(report.refused).map(([what, count]) => `  ${what} ×${count}`);
  return [
    '',
    `Connected at the end ${report.connected}, came back ${report.returns} times.`,
    `Media: ${report.packetsReceived} packets received, ${report.packetsLost} lost.`,
    ...report.peers.flatMap(describePeer),
    `Commands: ${report.accepted} accepted; refused:${refused.length === 0 ? ' none' : ''}`,
    ...refused,
    `The server's memory: ${report.serverMbGathered ?? '?'} MB once all had come, ${report.serverMbEnd ?? '?'} MB at the end.`,
    `Errors in its log: ${report.errorsLogged.length}`,
    ...report.errorsLogged.slice(0, 10),
  ].join('\n');
}

function describePeer({ site, errors, ...count }: PeerReport): readonly string[] {
  const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
  return [
    `  In Chromium, ${site}: ${count.framesDecoded} pictures decoded, ${megabytes(count.bytesReceived)} MB received, ` +
      `${megabytes(count.bytesSent)} MB sent, ${count.packetsLost} packets lost, ${errors.length} errors.`,
    ...errors.slice(0, 3).map((error) => `    ${error}`),
  ];
}

/** What a page came to, while it is open. */
export async function reportPage(page: PageMedia): Promise<PeerReport> {
  return { site: page.name, ...(await page.count()), errors: page.errors };
}

/** Puts together the end's report, while the server still answers. */
export async function endReport(
  server: WatchedServer & { readonly isRunning: boolean; readonly folder: string },
  tally: RehearsalTally,
  media: MediaSum,
  peers: readonly PeerReport[],
  serverMbGathered: number | undefined,
): Promise<RehearsalReport> {
  const { connected, returns, accepted, refused } = tally;
  return {
    connected,
    returns,
    accepted,
    refused,
    ...media,
    peers,
    serverMbGathered,
    serverMbEnd: await readServerMemory(server),
    errorsLogged: await readLoggedErrors(server.folder),
    survived: server.isRunning,
  };
}
