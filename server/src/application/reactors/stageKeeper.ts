import { stageSlots } from '@diem-cau/shared/domain/floor/stage.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { MediaRoom } from '../mediaPort.ts';

/**
 * The one place where decisions become media: whenever the floor or the phase changes, the room's stage is set,
 * and whoever has lost a slot is off it at once, whatever the client does.
 */
export function keepStage(runtime: ConferenceRuntime, room: MediaRoom): void {
  room.setStage(stageSlots(runtime.state));
  runtime.onAdvance(({ before, after }) => {
    if (before.floor === after.floor && before.conference === after.conference) return;
    room.setStage(stageSlots(after));
  });
}
