import type { SiteId, Timestamp } from '../../kernel/ids.ts';

/** What a hall measured of itself while it was on the stage. A figure is absent where it could not be measured. */
export interface HallMeasures {
  /** Its camera was sent, and arrived at the server. */
  readonly picture: boolean;
  /** Its microphone was sent, and arrived at the server. */
  readonly sound: boolean;
  /** The loudest moment of the microphone, a root mean square over 40 ms, in dB below full scale. */
  readonly levelDb?: number | undefined;
  /** Of the samples, those at full scale, in percent. */
  readonly clippedPercent?: number | undefined;
  /** Of the packets sent, those that the server missed, in percent. */
  readonly lossPercent?: number | undefined;
  /** Pictures a second that were sent. */
  readonly framesPerSecond?: number | undefined;
  /** While others spoke, the microphone followed the hall's own loudspeakers. */
  readonly echo?: boolean | undefined;
}

/** What can be wrong with a hall, the gravest first: a conference is heard before it is seen. */
export const HALL_FAULTS = [
  'noAnswer',
  'noSound',
  'noPicture',
  'echo',
  'clipping',
  'quiet',
  'loss',
  'slowPicture',
] as const;

/** What was wrong in the test of a hall. */
export type HallFault = (typeof HALL_FAULTS)[number];

/** What a hall must reach: speech is rarely quieter than −40 dB before a microphone, and never as quiet as −65 dB. */
export const HALL_GOALS = { silentDb: -65, leastDb: -40, mostClipped: 1, mostLoss: 5, leastFrames: 8 } as const;

/** One hall's turn in a test. */
export interface TestedHall {
  readonly at: Timestamp;
  /** Absent where the hall has not answered. */
  readonly measures?: HallMeasures;
}

/** The test of the halls: each of them is on the stage in turn, before the conference begins. */
export interface HallTest {
  /** The first of the conference is 1. */
  readonly number: number;
  readonly order: readonly SiteId[];
  /** Which of the order is on the stage, from 0. */
  readonly turn: number;
  /** When the turn ends; absent once the test is over. */
  readonly turnEndsAt?: Timestamp;
  readonly startedAt: Timestamp;
  /** What the last turn of each hall showed, in this test or an earlier one. */
  readonly halls: Readonly<Record<SiteId, TestedHall>>;
}

/** Whether a hall's turn in this test came to something: it answered, or its time ran out. */
export function hasBeenTested({ halls, startedAt }: HallTest, siteId: SiteId): boolean {
  const said = halls[siteId];
  return said !== undefined && said.at >= startedAt;
}

/** What fails in a hall, the gravest first; nothing, if all is well. Rule READY-9 in SPEC.md. */
export function hallFaults({ measures }: Pick<TestedHall, 'measures'>): readonly HallFault[] {
  if (!measures) return ['noAnswer'];
  const { picture, sound, levelDb, clippedPercent = 0, lossPercent = 0, framesPerSecond } = measures;
  const { silentDb, leastDb, mostClipped, mostLoss, leastFrames } = HALL_GOALS;
  const silent = !sound || (levelDb !== undefined && levelDb < silentDb);
  const failing: Readonly<Record<HallFault, boolean>> = {
    noAnswer: false,
    noSound: silent,
    noPicture: !picture,
    echo: measures.echo === true,
    clipping: clippedPercent > mostClipped,
    quiet: !silent && levelDb !== undefined && levelDb < leastDb,
    loss: lossPercent > mostLoss,
    slowPicture: picture && framesPerSecond !== undefined && framesPerSecond < leastFrames,
  };
  return HALL_FAULTS.filter((fault) => failing[fault]);
}
