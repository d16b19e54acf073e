import { itemsInOrder } from '@diem-cau/shared/domain/agenda/state.ts';
import { promiseCards, reviewTitle } from '@diem-cau/shared/domain/commitments/promiseCards.ts';
import type { CardId } from '@diem-cau/shared/kernel/ids.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import type { CommitmentView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import { systemClock } from '../../server/src/application/clock.ts';
import type { RecordingClient } from '../../tests/testkit/recordingClient.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { ReplayOffice } from './office.ts';
import type { RealEvent } from './realEvent.ts';

const TIMEOUT_MS = 30_000;

/**
 * Opens the next conference of a series, a copy of the one that was held: its first item reviews what was promised, with the card
 * on the stage. Resolves to what is not there.
 */
export async function openNext(office: ReplayOffice, event: RealEvent, held: ControlView): Promise<readonly string[]> {
  const { next } = event;
  if (!next) return [];
  const chair = await office.openCopy(next.title, held.conference.id);
  try {
    const [item] = itemsInOrder(control(chair).agenda.items);
    if (item?.title !== reviewTitle('vi')) return [`${next.title}: the review is not its first item`];
    await chair.act({ type: 'StartAgendaItem', itemId: item.id });
    const [figures] = promised(held);
    const card = Object.values(control(chair).cards).find(({ title }) => title === figures?.title);
    if (!card || card.data !== figures?.data) return [`${next.title}: the card of what was promised and done`];
    await chair.act({ type: 'PresentCard', cardId: card.id as CardId, page: 1 });
    const isShown = () => (shownCard(chair) === card.id ? true : undefined);
    await waitFor('the card of what was promised', isShown, TIMEOUT_MS);
    const carried = Object.values<CommitmentView>(control(chair).commitments);
    return Object.values<CommitmentView>(held.commitments)
      .filter(({ state }) => state === 'open')
      .filter(({ id }) => !carried.some((one) => one.id === id && one.state === 'open' && one.owner.name !== ''))
      .map(({ text }) => `${next.title}: carried on: “${text}”`);
  } finally {
    chair.close();
  }
}

/** What the cards of the next conference must say of this one. */
function promised({ commitments, conference }: ControlView) {
  const today = localTime(systemClock.wall(), conference.timeZone).slice(0, 10);
  return promiseCards(Object.values<CommitmentView>(commitments), today, 'vi');
}

function control(client: RecordingClient): ControlView {
  const view = client.view('control');
  if (!view) throw new Error('The chair has no view.');
  return view;
}

function shownCard(client: RecordingClient): CardId | undefined {
  const shown = control(client).stage.presentation;
  return shown && 'card' in shown ? shown.cardId : undefined;
}
