export const PHONES = 2_500;
export const SITES = 101;
export const DESKS = 5;
/** Questions that can be supported from the beginning. */
export const SUPPORTED = 20;
export const STORM_POLL = 'poll_storm1';

const QUESTIONS = 300;
const VOTE_MS = 1_000;
const FLOOR_MS = 5_000;
const CHAIR_EVERY_MS = 100;

/** Where a client stands in the list of all: desks first, the chair before the others, then sites, then phones. */
const FIRST_SITE = DESKS;
export const FIRST_PHONE = DESKS + SITES;

/** A command that is due some milliseconds after the beginning. */
export interface Due {
  readonly atMs: number;
  readonly client: number;
  readonly kind: 'crowd' | 'chair';
  readonly command: { readonly type: string; readonly [field: string]: unknown };
}

export type PhaseName = 'vote' | 'floor' | 'tenfoldVote' | 'tenfoldFloor';

/** What happens in a phase, in the order of time. `share` keeps only every so many-th command. */
export function planPhase(phase: PhaseName, share = 1): readonly Due[] {
  const all = PLANS[phase]().filter((_, index) => index % share === 0);
  return all.sort((a, b) => a.atMs - b.atMs);
}

const PLANS: Readonly<Record<PhaseName, () => Due[]>> = {
  vote: () => votes(1),
  floor: () => [...supports(1), ...questions(1), ...hands(1)],
  tenfoldVote: () => [...votes(10), ...chair(VOTE_MS)],
  tenfoldFloor: () => [...supports(10), ...questions(10), ...hands(10), ...chair(FLOOR_MS)],
};

/** Every phone votes within a second; of more ballots the last counts. */
function votes(times: number): Due[] {
  return spread(PHONES * times, VOTE_MS, (index) => {
    const round = Math.floor(index / PHONES);
    const choice = ['yes', 'no', 'abstain'][(index + round) % 3];
    return { client: FIRST_PHONE + (index % PHONES), command: { type: 'CastBallot', pollId: STORM_POLL, choice } };
  });
}

/** Every phone supports a question, then takes it back, then supports it again. */
function supports(times: number): Due[] {
  return spread(PHONES * times, FLOOR_MS, (index) => {
    const type = Math.floor(index / PHONES) % 2 === 0 ? 'SupportQuestion' : 'WithdrawSupport';
    const questionId = `q_accepted${(index % PHONES) % SUPPORTED}`;
    return { client: FIRST_PHONE + (index % PHONES), command: { type, questionId } };
  });
}

function questions(times: number): Due[] {
  return spread(QUESTIONS * times, FLOOR_MS, (index) => {
    const questionId = `q_storm${times}x${index}`;
    const text = `Câu hỏi thứ ${index}: khi nào tuyến đường liên xã được sửa chữa?`;
    return {
      client: FIRST_PHONE + ((index * 8) % PHONES),
      command: { type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false },
    };
  });
}

/** Every site raises its hand; ten times over, it lowers it and raises another one by turns. */
function hands(times: number): Due[] {
  return spread(SITES * times, FLOOR_MS, (index) => {
    const site = index % SITES;
    const round = Math.floor(index / SITES);
    const raises = times === 1 || round % 2 === 1;
    const handId = `hand_${site}x${Math.ceil(round / 2)}`.padEnd(11, '-');
    const command = raises ? { type: 'RaiseHand', handId, kind: 'question' } : { type: 'LowerHand', handId };
    return { client: FIRST_SITE + site, command };
  });
}

/** The chair goes on leading: a command that changes something, ten times a second. */
function chair(durationMs: number): Due[] {
  const count = durationMs / CHAIR_EVERY_MS;
  return Array.from({ length: count }, (_, index) => ({
    atMs: index * CHAIR_EVERY_MS,
    client: 0,
    kind: 'chair',
    command: { type: 'SetTurnBudget', turnSeconds: 60 + index },
  }));
}

function spread(count: number, durationMs: number, make: (index: number) => Pick<Due, 'client' | 'command'>): Due[] {
  return Array.from({ length: count }, (_, index) => ({
    atMs: (index / count) * durationMs,
    kind: 'crowd',
    ...make(index),
  }));
}
