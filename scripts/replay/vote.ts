import type { AgendaItemId, PollId } from '@diem-cau/shared/kernel/ids.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { newId } from '../../tests/testkit/ids.ts';
import { waitFor } from '../../tests/testkit/waitFor.ts';
import type { Room } from './room.ts';

const TIMEOUT_MS = 60_000;

interface Vote {
  readonly itemId: AgendaItemId;
  readonly title: string;
  /** How many sites do not agree. */
  readonly against: number;
}

/** Holds an open vote of the sites, from the draft to the published result. */
export async function holdVote({ chair, sites }: Room, { itemId, title, against }: Vote): Promise<void> {
  const pollId = newId.poll();
  await chair.act({ type: 'CreatePoll', pollId, title, itemId });
  await chair.act({ type: 'OpenPoll', pollId });
  const reaches = (phase: PollView['phase']) => waitForPhase(chair, pollId, phase);
  const voters = [...sites.values()];
  await Promise.all(voters.map((site) => waitForPhase(site, pollId, 'open')));
  await Promise.all(
    voters.map((site, index) => site.act({ type: 'CastBallot', pollId, choice: index < against ? 'no' : 'yes' })),
  );
  await chair.act({ type: 'ClosePoll', pollId });
  await reaches('closed');
  await chair.act({ type: 'PublishResult', pollId });
  await reaches('published');
}

async function waitForPhase(client: Room['chair'], pollId: PollId, phase: PollView['phase']): Promise<void> {
  await waitFor(
    `the vote to be ${phase}`,
    () => {
      const { polls } = client.view('control') ?? client.view('hall') ?? {};
      return polls?.[pollId]?.phase === phase ? true : undefined;
    },
    TIMEOUT_MS,
  );
}
