import type { ActorId, CardId, DocumentId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { ConclusionKey } from '../conclusions/state.ts';

/** The ways in which the stage can be divided. */
export const STAGE_LAYOUTS = ['speaker', 'sideBySide', 'presentation', 'grid'] as const;

/** How the stage is divided: who speaks large, two halves, what is presented large, or all alike. */
export type StageLayout = (typeof STAGE_LAYOUTS)[number];

/**
 * A site that the desk keeps on the stage beside the one that has the floor. It is seen at once and is heard once its
 * operator has taken the voice that was offered.
 */
export interface Pin {
  readonly at: Timestamp;
  readonly voice: 'none' | 'offered' | 'open';
  /** When the voice was offered last. */
  readonly offeredAt?: Timestamp;
}

/** What every presentation has. */
interface Numbered {
  /** Tells presentations apart: the first of the conference is 1. Turning a page begins no new one. */
  readonly number: number;
  readonly at: Timestamp;
  /** Set by the desk; kept while pages are turned. */
  readonly clock?: PresenterClock;
}

/** How long a presenter has. */
export interface PresenterClock {
  readonly startedAt: Timestamp;
  readonly deadline: Timestamp;
}

/** A shared screen, of the chair or of the site that has the floor. */
export interface ScreenPresentation extends Numbered {
  readonly kind: 'screen';
  /** Absent where the chair shares. */
  readonly siteId?: SiteId;
}

/** A page of a card that was made for an item of the agenda. */
export interface CardPresentation extends Numbered {
  readonly kind: 'card';
  readonly cardId: CardId;
  readonly page: number;
}

/** A page of a document of the agenda. */
export interface DocumentPresentation extends Numbered {
  readonly kind: 'document';
  readonly documentId: DocumentId;
  readonly page: number;
}

/** A page of a conclusion as the chair confirmed it. */
export interface ConclusionPresentation extends Numbered {
  readonly kind: 'conclusion';
  readonly about: ConclusionKey;
  readonly page: number;
}

/** What the stage shows beside people. What else can be presented joins here, with a kind of its own. */
export type Presentation = ScreenPresentation | CardPresentation | DocumentPresentation | ConclusionPresentation;

/** The devices of a site that the desk can stop. */
export const STOPPABLE_SOURCES = ['camera', 'microphone'] as const;

/** A device of a site that the desk can stop. */
export type StoppableSource = (typeof STOPPABLE_SOURCES)[number];

/** Who stopped a site's device, or removed a site. */
export interface Moderation {
  readonly by: ActorId;
  readonly byName: string;
  readonly at: Timestamp;
  readonly reason?: string;
}

/** That a moderator began to listen to a site privately. */
export interface Listening {
  readonly siteId: SiteId;
  readonly byName: string;
  readonly at: Timestamp;
}

/** Layout, pins, presentation, and who is kept off the stage. */
export interface StageState {
  readonly layout: StageLayout;
  /** The layout to return to when nothing is presented any more. */
  readonly layoutBefore?: StageLayout;
  readonly pinned: Readonly<Record<SiteId, Pin>>;
  readonly presentation?: Presentation;
  /** How many presentations there have been. */
  readonly presented: number;
  /** Devices that the desk has stopped; they stay so until it allows them. */
  readonly stopped: Readonly<Record<SiteId, Readonly<Partial<Record<StoppableSource, Moderation>>>>>;
  /** Sites whose screens are shut out until the desk lets them in again. */
  readonly removed: Readonly<Record<SiteId, Moderation>>;
  /** Numbered from 1, the last `STAGE_LIMITS.listenings`. */
  readonly listenings: Readonly<Record<string, Listening>>;
}

/** An empty stage that shows the speaker. */
export const initialStage: StageState = {
  layout: 'speaker',
  pinned: {},
  presented: 0,
  stopped: {},
  removed: {},
  listenings: {},
};

/** Whether one presentation is the other, perhaps at another page. */
export function isSamePresentation(one: PresentedThing, other: PresentedThing): boolean {
  switch (one.kind) {
    case 'screen':
      return other.kind === 'screen' && one.siteId === other.siteId;
    case 'card':
      return other.kind === 'card' && one.cardId === other.cardId;
    case 'document':
      return other.kind === 'document' && one.documentId === other.documentId;
    case 'conclusion':
      return other.kind === 'conclusion' && one.about === other.about;
  }
}

/** What is put on the stage, before it has its number there. */
export type PresentedThing =
  | Omit<ScreenPresentation, OfPresentation>
  | Omit<CardPresentation, OfPresentation>
  | Omit<DocumentPresentation, OfPresentation>
  | Omit<ConclusionPresentation, OfPresentation>;

type OfPresentation = 'number' | 'clock';
