import type { LanguageId, SiteId } from '../../kernel/ids.ts';
import type { LanguageSlot, MediaSlot, MediaSource, StageSlot, StageSource } from './places.ts';
import type { Presentation, StageLayout } from './state.ts';
import type { WallPolicy } from './wall.ts';

/** A language that somebody interprets into now. */
export interface LanguageOnAir {
  readonly slot: LanguageSlot;
  /** A voice, or the picture of a signer. */
  readonly source: 'microphone' | 'camera';
}

/** The languages beside the stage, and the voice for phones. */
export interface InterpretedStage {
  readonly onAir: readonly LanguageOnAir[];
  /** What each hall hears instead of the original. */
  readonly chosen: Readonly<Record<SiteId, LanguageId>>;
  /** Whose voice phones hear: of who has the floor, else of the chair; absent where phones may not listen. */
  readonly phoneVoice?: StageSlot;
}

/** How much of the screen a place fills: all of it, one half, one cell of several, or a small picture in the corner. */
export type Prominence = 'main' | 'half' | 'cell' | 'inset';

/** A place on the stage with what may be sent from it. */
export interface StagePlace {
  readonly slot: StageSlot;
  readonly prominence: Prominence;
  /** What may be sent from here now. */
  readonly sources: readonly StageSource[];
}

/** The one stage that everybody sees, in order of prominence. */
export interface StagePolicy {
  readonly layout: StageLayout;
  readonly places: readonly StagePlace[];
  readonly presentation?: Presentation;
  /** The site whose room is the chair's: it sees the chair, and hears the chair without loudspeakers. */
  readonly chairsHall?: SiteId;
  /** The languages that are on air, and what phones hear; absent where nothing is interpreted and no phone listens. */
  readonly interpreted?: InterpretedStage;
  /** What sites may show the desk; absent while there is no session. */
  readonly wall?: WallPolicy;
}

/** One source that somebody receives, at most at these layers of its simulcast. */
export interface ReceivedSource {
  readonly slot: MediaSlot;
  readonly source: MediaSource;
  readonly spatialLayer: number;
  readonly temporalLayer: number;
}

/** What a page said of the way in which it shows the stage. */
export interface PageWatching {
  /** Its own place is sent from another page, and it shows those pictures. */
  readonly watchesOwn?: boolean;
  /** It shows one picture alone, for a machine that bears no more. */
  readonly showsOne?: boolean;
  /** The spoken language that it hears instead of the original; a hall's is in the log. */
  readonly voice?: LanguageId;
  /** The sign language that it shows beside the speaker. */
  readonly signer?: LanguageId;
}
