import { hasEnded, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { AgendaView, HallView, PollView } from '@diem-cau/shared/views/shapes.ts';

/** What a hall's screen is arranged around: one thing matters most at a time. */
export type HallScene = 'before' | 'talk' | 'break' | 'vote' | 'phoneVote' | 'presentation' | 'ended';

/** Chooses the arrangement of a hall's screen; `poll` is the one that is shown. */
export function findHallScene(
  { conference, agenda, stage }: Pick<HallView, 'conference' | 'agenda' | 'stage'>,
  poll: PollView | undefined,
): HallScene {
  if (hasEnded(conference.phase)) return 'ended';
  if (poll) return isOpen(poll) && poll.rules.voters === 'delegate' ? 'phoneVote' : 'vote';
  if (stage.layout === 'presentation' && stage.presentation) return 'presentation';
  if (!isLive(conference.phase)) return 'before';
  return isBreak(agenda) ? 'break' : 'talk';
}

/** Whether the code for phones is as large as the screen allows: people have time for it, or need it now. */
export function isCodeLarge(scene: HallScene): boolean {
  return scene === 'before' || scene === 'break' || scene === 'phoneVote';
}

/** Whether the agenda has come to a break. */
function isBreak({ currentItemId, items }: AgendaView): boolean {
  return currentItemId !== undefined && items[currentItemId]?.kind === 'break';
}

function isLive(phase: Phase): boolean {
  return phase === 'live';
}

function isOpen({ phase }: PollView): boolean {
  return phase === 'open' || phase === 'closing';
}
