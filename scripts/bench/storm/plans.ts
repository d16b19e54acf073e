/** How many take part. */
export interface StormSize {
  readonly sites: number;
  readonly phones: number;
}

/** A province at its busiest. */
export const STORM_SIZE: StormSize = { sites: 101, phones: 2_500 };
/** Workplaces of the crowd: the chair, and moderators. */
export const DESKS = 5;
/** Questions that can be supported from the beginning. */
export const SUPPORTED = 20;
/** The poll in which everybody votes. */
export const STORM_POLL = 'poll_storm1';

const QUESTIONS = 300;
/** The same number of commands a second for every size. */
const VOTES_PER_MS = 2.5;
/** So much longer than the votes the rest goes on. */
const FLOOR_SHARE = 5;
const CHAIR_EVERY_MS = 100;
const HEARD_MS = 6_000;
const ANNOUNCED_EVERY_MS = 125;

/** Where a client stands in the list of all: desks first, the chair before the others, then sites, then phones. */
const FIRST_SITE = DESKS;
/** The first phone among all clients. */
export function firstPhone({ sites }: StormSize): number {
  return DESKS + sites;
}

/** A command that is due some milliseconds after the beginning. */
export interface Due {
  readonly atMs: number;
  readonly client: number;
  readonly kind: 'crowd' | 'chair';
  readonly command: { readonly type: string; readonly [field: string]: unknown };
}

/** `led` phases have a chair who goes on leading. */
export type PhaseName = 'vote' | 'floor' | 'ledVote' | 'ledFloor' | 'heard' | 'tenfoldVote' | 'tenfoldFloor';

/** What happens in a phase, in the order of time. `share` keeps only every so many-th command. */
export function planPhase(phase: PhaseName, size: StormSize, share = 1): readonly Due[] {
  const all = PLANS[phase](size).filter((_, index) => index % share === 0);
  return all.sort((a, b) => a.atMs - b.atMs);
}

const PLANS: Readonly<Record<PhaseName, (size: StormSize) => Due[]>> = {
  vote: (size) => votes(size, 1),
  floor: (size) => [...supports(size, 1), ...questions(size, 1), ...hands(size, 1)],
  ledVote: (size) => [...votes(size, 1), ...chair(voteMs(size))],
  ledFloor: (size) => [...supports(size, 1), ...questions(size, 1), ...hands(size, 1), ...chair(floorMs(size))],
  heard: () => announcements(),
  tenfoldVote: (size) => [...votes(size, 10), ...chair(voteMs(size))],
  tenfoldFloor: (size) => [...supports(size, 10), ...questions(size, 10), ...hands(size, 10), ...chair(floorMs(size))],
};

function voteMs({ phones }: StormSize): number {
  return phones / VOTES_PER_MS;
}

function floorMs(size: StormSize): number {
  return voteMs(size) * FLOOR_SHARE;
}

/** Every phone votes within a second; of more ballots the last counts. */
function votes(size: StormSize, times: number): Due[] {
  return spread(size.phones * times, voteMs(size), (index) => {
    const round = Math.floor(index / size.phones);
    const choice = ['yes', 'no', 'abstain'][(index + round) % 3];
    return {
      client: firstPhone(size) + (index % size.phones),
      command: { type: 'CastBallot', pollId: STORM_POLL, choice },
    };
  });
}

/** Every phone supports a question, then takes it back, then supports it again. */
function supports(size: StormSize, times: number): Due[] {
  return spread(size.phones * times, floorMs(size), (index) => {
    const type = Math.floor(index / size.phones) % 2 === 0 ? 'SupportQuestion' : 'WithdrawSupport';
    const questionId = `q_accepted${(index % size.phones) % SUPPORTED}`;
    return { client: firstPhone(size) + (index % size.phones), command: { type, questionId } };
  });
}

function questions(size: StormSize, times: number): Due[] {
  return spread(QUESTIONS * times, floorMs(size), (index) => {
    const questionId = `q_storm${times}x${index}`;
    const text = `Câu hỏi thứ ${index}: khi nào tuyến đường liên xã được sửa chữa?`;
    return {
      client: firstPhone(size) + ((index * 8) % size.phones),
      command: { type: 'AskQuestion', questionId, kind: 'question', text, anonymous: false },
    };
  });
}

/** Every site raises its hand; ten times over, it lowers it and raises another one by turns. */
function hands(size: StormSize, times: number): Due[] {
  return spread(size.sites * times, floorMs(size), (index) => {
    const site = index % size.sites;
    const round = Math.floor(index / size.sites);
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

/** Nothing but what every screen shows: the desk announces something and takes it back, twice as often as phones are told. */
function announcements(): Due[] {
  return Array.from({ length: HEARD_MS / ANNOUNCED_EVERY_MS }, (_, index) => {
    const announcementId = `ann_storm${index - (index % 2)}`;
    const text = 'Đề nghị các điểm cầu kiểm tra lại âm thanh trước khi phát biểu.';
    const command =
      index % 2 === 0
        ? { type: 'PublishAnnouncement', announcementId, text, audience: 'all' }
        : { type: 'WithdrawAnnouncement', announcementId };
    return { atMs: index * ANNOUNCED_EVERY_MS, client: 1, kind: 'crowd', command };
  });
}

function spread(count: number, durationMs: number, make: (index: number) => Pick<Due, 'client' | 'command'>): Due[] {
  return Array.from({ length: count }, (_, index) => ({
    atMs: (index / count) * durationMs,
    kind: 'crowd',
    ...make(index),
  }));
}
