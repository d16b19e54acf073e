import { stagePolicy } from '@diem-cau/shared/domain/stage/policy.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { MediaRoom } from '../mediaPort.ts';

/**
 * The one place where decisions become media: whenever the floor, the stage or the phase changes, the room's stage is
 * set, and a producer that has lost its place is closed at once, whatever the client does.
 */
export function keepStage(runtime: ConferenceRuntime, room: MediaRoom): void {
  room.setStage(stagePolicy(runtime.state));
  runtime.onAdvance(({ before, after }) => {
    if (!mayDiffer(before, after)) return;
    const stage = stagePolicy(after);
    // Most changes of the floor, such as a raised hand, leave the stage as it is.
    if (JSON.stringify(stage) !== JSON.stringify(stagePolicy(before))) room.setStage(stage);
  });
}

function mayDiffer(before: ConferenceState, after: ConferenceState): boolean {
  return (
    before.floor !== after.floor ||
    before.conference !== after.conference ||
    before.stage !== after.stage ||
    before.interpretation !== after.interpretation ||
    before.readiness.test !== after.readiness.test ||
    before.roster.places !== after.roster.places ||
    before.roster.chairsHall !== after.roster.chairsHall
  );
}
