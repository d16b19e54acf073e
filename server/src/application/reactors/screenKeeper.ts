import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { StageSlot } from '@diem-cau/shared/domain/stage/places.ts';
import type { ScreenPresentation } from '@diem-cau/shared/domain/stage/state.ts';
import type { Clock } from '../clock.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import type { MediaRoom } from '../mediaPort.ts';
import { wakeAfter } from './wake.ts';

/**
 * How long a shared screen may be missing, in milliseconds: a connection comes back in that time. A page that was reloaded
 * comes back without its screen, since the browser asks its person again.
 */
const SCREEN_GRACE_MS = 10_000;

interface ScreenKeeperOptions {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly graceMs?: number;
}

/**
 * Ends a shared screen that nobody sends any more, so that the halls see again what stood before. Each server with media
 * looks at what all servers receive; the first that has missed it for long enough ends it.
 */
export function endAbandonedScreens(
  runtime: ConferenceRuntime,
  room: Pick<MediaRoom, 'isSent'>,
  { clock, logger, graceMs = SCREEN_GRACE_MS }: ScreenKeeperOptions,
): void {
  let watched: number | undefined;
  let missingSince = 0;

  const look = (): void => {
    const { presentation } = runtime.state.stage;
    if (presentation?.kind !== 'screen') {
      watched = undefined;
      return;
    }
    const now = clock.monotonic();
    // The grace of a new presentation is the time that its page takes to begin.
    if (watched !== presentation.number || room.isSent(slotOf(presentation), 'screen') !== false) missingSince = now;
    watched = presentation.number;
    if (now - missingSince >= graceMs) end(presentation);
    wakeAfter(graceMs / 10, runtime.closed, look);
  };

  const end = ({ number }: ScreenPresentation): void => {
    runtime
      .submit({
        // The same at every server and at every try.
        commandId: `abandoned-screen-${number}`,
        actor: SYSTEM_ACTOR,
        command: { type: 'EndAbandonedScreen', presentation: number },
      })
      .catch((error) => {
        logger.warn({ err: error, presentation: number }, 'A screen without a presenter could not be ended yet.');
      });
  };

  runtime.onAdvance(() => {
    if (watched === undefined) look();
  });
  look();
}

function slotOf({ siteId }: ScreenPresentation): StageSlot {
  return siteId === undefined ? { kind: 'chair' } : { kind: 'speaker', siteId };
}
