import type { DeviceCheck } from '@diem-cau/shared/domain/readiness/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { type LineFigures, measureLine } from '../../connection/lineTest.ts';
import type { MediaSignalPort } from '../../connection/media/mediaSignalPort.ts';
import { countReceived, entriesOf, lossPercent } from '../../connection/media/mediaStats.ts';
import { StageMedia } from '../../connection/media/stageMedia.ts';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { testLoopback } from './loopbackTest.ts';

/** How long the stage is listened to for lost packets, in milliseconds. */
const LISTEN_MS = 4_000;

interface RoomCheckOptions {
  readonly camera: MediaStreamTrack | undefined;
  readonly microphone: MediaStreamTrack | undefined;
  readonly speaker: string | undefined;
  readonly place: { readonly peerId: string; readonly conferenceId: ConferenceId };
  readonly port: MediaSignalPort;
  readonly routerRtpCapabilities: unknown;
}

/** Checks the room and its line. What cannot be measured is left out; nothing is thrown. */
export async function checkRoom(options: RoomCheckOptions): Promise<DeviceCheck> {
  const { camera, microphone, speaker, place } = options;
  const works = (track: MediaStreamTrack | undefined) => track?.readyState === 'live' && !track.muted;
  // One after the other: transfers would disturb the sound, and the stage the transfers.
  const loopback = microphone ? await testLoopback(speaker) : 'notMeasured';
  const line: LineFigures = await measureLine(place);
  const lost = await measureLoss(options);
  return {
    camera: works(camera),
    microphone: works(microphone),
    loopback,
    ...line,
    ...(lost !== undefined && { lossPercent: lost }),
  };
}

/** Receives the stage for a moment; undefined where nothing is on it to lose. */
async function measureLoss({ port, routerRtpCapabilities }: RoomCheckOptions): Promise<number | undefined> {
  const media = new StageMedia(port);
  let snapshot: StageMediaSnapshot | undefined;
  media.subscribe((next) => {
    snapshot = next;
  });
  try {
    await media.join(routerRtpCapabilities);
    if (!snapshot?.slots.length) return undefined;
    await new Promise((resolve) => setTimeout(resolve, LISTEN_MS));
    const report = await snapshot.receiveStats?.().catch(() => undefined);
    return report && lossPercent(countReceived(entriesOf(report)));
  } finally {
    media.close();
  }
}
