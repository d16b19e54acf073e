import type { HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HelpKind } from '@diem-cau/shared/domain/help/state.ts';
import type { DeviceCheck } from '@diem-cau/shared/domain/readiness/state.ts';
import { Random } from '../support/random.ts';
import { QUESTION_STOCK, type StockQuestion } from './questions.ts';

/** What a simulated room does by itself at some time of the morning. */
type SiteAct =
  | { readonly kind: 'join' }
  | { readonly kind: 'checkDevices'; readonly check: DeviceCheck }
  | { readonly kind: 'askForHelp'; readonly helpKind: HelpKind; readonly text: string }
  | { readonly kind: 'declareHeadcount'; readonly count: number }
  | { readonly kind: 'raiseHand'; readonly hand: HandKind }
  | { readonly kind: 'ask'; readonly question: StockQuestion; readonly anonymous: boolean }
  /** The line fails for so long, in milliseconds. */
  | { readonly kind: 'dropOut'; readonly forMs: number };

/** One room's morning: what it does and when, and how fast it answers. */
export interface SiteMorning {
  /** In order of time; `atMs` counts from the beginning of the rehearsal. */
  readonly acts: readonly (SiteAct & { readonly atMs: number })[];
  /** From being invited to being ready. */
  readonly confirmsAfterMs: number;
  /** How long it speaks unless it is ended. */
  readonly speaksForMs: number;
  /** From the opening of a vote to this site's ballot. */
  readonly votesAfterMs: number;
  /** How it votes: at each vote a number from 0 to 1, to be read as a place among the choices. */
  readonly leaning: Random;
}

const MINUTE_MS = 60_000;
const JOIN_RUSH_MS = 45_000;
/** Of all rooms, how many never come: typical figures, as reported by staff who telephone sites. */
const ABSENT = 0.03;
const DROP_OUTS_PER_HOUR = 2;
const HELP_PER_HOUR = 1;
const HELP_STOCK: readonly (readonly [HelpKind, string])[] = [
  ['sound', 'Loa của hội trường rất nhỏ, đại biểu hàng sau không nghe rõ.'],
  ['sound', 'Micro của điểm cầu bị rè, đề nghị kiểm tra giúp.'],
  ['picture', 'Hình của chủ tọa bị đứng, tiếng vẫn nghe được.'],
  ['connection', 'Đường truyền tại xã chập chờn, điểm cầu vào lại nhiều lần.'],
  ['other', 'Điểm cầu cần thêm tài liệu thảo luận để phát cho đại biểu.'],
];

/** Draws a room's morning of so many minutes. The same seed and site give the same morning. */
export function planSiteMorning(seed: string, siteId: string, expected: number, minutes: number): SiteMorning {
  const random = Random.ofText(`${seed} site ${siteId}`);
  const endMs = minutes * MINUTE_MS;
  const comes = !random.chance(ABSENT);
  // Most come early, some just in time: the square leans towards the beginning.
  const joinMs = Math.min(JOIN_RUSH_MS, endMs / 8) * random.next() ** 2;
  const acts = comes ? drawActs(random, joinMs, expected, endMs) : [];
  return {
    acts: acts.toSorted((a, b) => a.atMs - b.atMs),
    confirmsAfterMs: random.within(2_000, 7_000),
    speaksForMs: random.within(20_000, 60_000),
    votesAfterMs: random.within(1_500, 20_000),
    leaning: Random.ofText(`${seed} ballots ${siteId}`),
  };
}

function drawActs(random: Random, joinMs: number, expected: number, endMs: number): SiteMorning['acts'] {
  const acts: (SiteAct & { atMs: number })[] = [
    { kind: 'join', atMs: joinMs },
    {
      kind: 'declareHeadcount',
      atMs: joinMs + random.within(5_000, 40_000),
      count: Math.max(1, expected + random.between(-4, 1)),
    },
    { kind: 'checkDevices', atMs: joinMs + random.within(1_000, 8_000), check: drawCheck(random) },
  ];
  const later = () => random.within(joinMs + 10_000, Math.max(joinMs + 20_000, endMs));
  for (let hands = random.between(0, 2); hands > 0; hands--) {
    const hand = random.chance(0.05) ? 'pointOfOrder' : random.chance(0.3) ? 'comment' : 'question';
    acts.push({ kind: 'raiseHand', hand, atMs: later() });
  }
  for (let questions = random.between(0, 3); questions > 0; questions--) {
    acts.push({ kind: 'ask', question: random.draw(QUESTION_STOCK), anonymous: random.chance(0.1), atMs: later() });
  }
  const hours = endMs / (60 * MINUTE_MS);
  if (random.chance(HELP_PER_HOUR * hours)) {
    const [helpKind, text] = random.draw(HELP_STOCK);
    acts.push({ kind: 'askForHelp', helpKind, text, atMs: later() });
  }
  if (random.chance(DROP_OUTS_PER_HOUR * hours)) {
    acts.push({ kind: 'dropOut', forMs: random.within(3_000, 60_000), atMs: later() });
  }
  return acts;
}

/** Most rooms are in order; some have a thin line, a few no sound. */
function drawCheck(random: Random): DeviceCheck {
  const thin = random.chance(0.08);
  return {
    camera: true,
    microphone: !random.chance(0.02),
    loopback: random.chance(0.05) ? 'notHeard' : 'heard',
    uplinkKbps: random.between(thin ? 250 : 2_000, thin ? 900 : 20_000),
    downlinkKbps: random.between(thin ? 600 : 5_000, thin ? 2_000 : 60_000),
    roundTripMs: random.between(8, thin ? 260 : 60),
    lossPercent: thin ? random.between(0, 9) : 0,
  };
}
