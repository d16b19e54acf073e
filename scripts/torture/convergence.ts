import { isDeepStrictEqual } from 'node:util';
import type { AgendaItemId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { HeldViews } from '@diem-cau/shared/sync/viewReplica.ts';
import { firstDifference } from '../../tests/testkit/difference.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { Room } from './room.ts';

const TIMEOUT_MS = 60_000;
const AUDIENCES = ['control', 'hall', 'phone'] as const;
/** Two items of the example's agenda, as the phones read them, which the marker starts in turn. */
const ITEMS: readonly (readonly [AgendaItemId, title: string])[] = [
  ['item_report' as AgendaItemId, 'Báo cáo công tác Đoàn và phong trào thanh niên'],
  ['item_dialogue' as AgendaItemId, 'Đối thoại, giải đáp'],
];

/** Something that is changed so that every audience sees it. */
interface Marker {
  readonly leave: (room: Room) => Promise<void>;
  readonly isSeen: (client: RecordingClient) => boolean;
}

/** The moderator starts the other agenda item. `turn` counts the calls. */
export function nextItem(turn: number): Marker {
  const [itemId, title] = ITEMS[turn % ITEMS.length] as (typeof ITEMS)[number];
  return {
    leave: ({ moderator }) => moderator.act({ type: 'StartAgendaItem', itemId }),
    isSeen: ({ views: { control, hall, phone } }) =>
      (control ?? hall)?.agenda.currentItemId === itemId || phone?.now?.itemTitle === title,
  };
}

/** The chair publishes the result of a closed poll, also once the conference has closed. */
export function publishedResult(pollId: PollId): Marker {
  return {
    leave: ({ chair }) => chair.act({ type: 'PublishResult', pollId }),
    isSeen: ({ views: { control, hall, phone } }) => (control ?? hall ?? phone)?.polls[pollId]?.phase === 'published',
  };
}

/**
 * Leaves a marker and waits until everybody is connected, has every command answered, sees the marker, and sees the same
 * as everybody else of its audience.
 */
export async function converge(room: Room, { leave, isSeen }: Marker): Promise<void> {
  await leave(room);
  let obstacle = 'the first look';
  const look = () => {
    obstacle = room.all.find((client) => !client.isSettled)?.actor.id.concat(' has not settled') ?? '';
    obstacle ||= room.all.find((client) => !isSeen(client))?.actor.id.concat(' does not see the marker') ?? '';
    obstacle ||= differs(room.all) ?? '';
    return obstacle === '' ? true : undefined;
  };
  await waitFor('all clients to be equal', look, TIMEOUT_MS).catch((error) => {
    throw new Error(`${(error as Error).message}; ${obstacle}`);
  });
}

/** Says which audience's views are not the same for all that have it; undefined where they are. */
function differs(clients: readonly RecordingClient[]): string | undefined {
  for (const audience of AUDIENCES) {
    const seen = clients.flatMap((client) => (client.views[audience] ? [client] : []));
    const [first, ...others] = seen.map(({ views }) => withoutPresence(audience, views));
    const odd = others.findIndex((view) => !isDeepStrictEqual(view, first));
    if (odd >= 0)
      return `${seen[odd + 1]?.actor.id} and ${seen[0]?.actor.id} differ in ${firstDifference(first, others[odd])}`;
  }
  return undefined;
}

/** A dead server's connections are forgotten after ten seconds, by design; everything else is compared at once. */
function withoutPresence(audience: (typeof AUDIENCES)[number], { control, hall, phone }: HeldViews): object {
  switch (audience) {
    case 'phone':
      return phone ?? {};
    case 'hall':
      return { ...hall, attendance: undefined };
    case 'control': {
      const sites = Object.entries(control?.sites ?? {}).map(([id, site]) => [id, { ...site, connections: undefined }]);
      return {
        ...control,
        attendance: undefined,
        rollCall: undefined,
        missing: undefined,
        sites: Object.fromEntries(sites),
      };
    }
  }
}
