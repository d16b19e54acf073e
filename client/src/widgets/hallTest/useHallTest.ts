import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { TestedHallView } from '@diem-cau/shared/views/shapes.ts';
import { useEffect, useRef } from 'react';
import { entriesOf } from '../../connection/media/mediaStats.ts';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { sendableTracks, useDevices } from '../../store/deviceStore.ts';
import { type EchoSample, isEcho } from './echo.ts';
import { countSent, measureTurn, type OwnSample } from './measures.ts';
import { openSoundProbe, type SoundProbe } from './soundProbe.ts';

/** Between two looks at a hall, in ms. Chromium counts again no sooner; syllables are told apart. */
const LOOK_EVERY_MS = 50;

interface HallTestOptions {
  readonly test: TestedHallView | undefined;
  readonly siteId: SiteId | undefined;
  /** Whether this page sends what the hall sends. */
  readonly sends: boolean;
  readonly snapshot: StageMediaSnapshot;
}

/**
 * Measures this hall in a test of the halls and reports it: its own turn once that is over, and once more at the end where
 * its microphone has followed its loudspeakers.
 */
export function useHallTest(options: HallTestOptions): void {
  const { test, siteId, sends } = options;
  const session = useConferenceSession();
  const isOpen = useConference(({ views }) => views.hall?.conference.phase === 'open');
  const microphone = useDevices((state) => sendableTracks(state).microphone);
  const latest = useRef({ ...options, isOpen });
  latest.current = { ...options, isOpen };
  const number = siteId !== undefined && sends ? test?.number : undefined;
  useEffect(() => {
    if (number === undefined) return undefined;
    const probe = microphone && openSoundProbe(microphone);
    const report = (measures: ReturnType<typeof measureTurn>) => {
      // What begins meanwhile ends the test, and nobody waits for the rest of it.
      if (latest.current.isOpen) void session.send({ type: 'ReportHallTest', number, measures });
    };
    return watchTest(latest, probe, report);
  }, [number, microphone, session]);
}

/** Looks at the hall until the test is over; returns how to stop. */
function watchTest(
  latest: { readonly current: HallTestOptions },
  probe: SoundProbe | undefined,
  report: (measures: ReturnType<typeof measureTurn>) => void,
): () => void {
  const echo: EchoSample[] = [];
  let own: OwnSample[] = [];
  let told: ReturnType<typeof measureTurn> | undefined;
  const tell = () => {
    if (own.length === 0) return;
    told = measureTurn(own);
    own = [];
    report(told);
  };
  const look = async () => {
    const { test, siteId, snapshot } = latest.current;
    if (test?.siteId === siteId) own.push(await lookAtOwn(snapshot, probe));
    else {
      tell();
      const heard = await lookAtOthers(snapshot, probe);
      if (heard) echo.push(heard);
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  return () => {
    clearInterval(timer);
    probe?.close();
    tell();
    if (told && isEcho(echo)) report({ ...told, echo: true });
  };
}

async function lookAtOwn(snapshot: StageMediaSnapshot, probe: SoundProbe | undefined): Promise<OwnSample> {
  const at = performance.now();
  const report = await snapshot.sendStats?.().catch(() => undefined);
  const arrives = (source: 'camera' | 'microphone') =>
    snapshot.producing[source] === true && snapshot.troubles[source] === undefined;
  const heard = probe?.look();
  return {
    level: heard?.level,
    clipped: heard?.clipped ?? 0,
    picture: arrives('camera'),
    sound: arrives('microphone'),
    sent: report && countSent(entriesOf(report), at),
  };
}

async function lookAtOthers(
  snapshot: StageMediaSnapshot,
  probe: SoundProbe | undefined,
): Promise<EchoSample | undefined> {
  const at = performance.now();
  const own = probe?.look()?.level;
  const report = await snapshot.receiveStats?.().catch(() => undefined);
  if (own === undefined || !report) return undefined;
  const levels = [...entriesOf(report).values()].map((entry) => {
    const { type, kind, audioLevel } = entry as Partial<RTCInboundRtpStreamStats>;
    return type === 'inbound-rtp' && kind === 'audio' ? (audioLevel ?? 0) : 0;
  });
  return { at, heard: Math.max(0, ...levels), own };
}
