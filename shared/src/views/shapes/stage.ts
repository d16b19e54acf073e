import type { CardContent } from '../../domain/cards/state.ts';
import type { ConclusionContent } from '../../domain/conclusions/pages.ts';
import type { MediaSource } from '../../domain/stage/places.ts';
import type { Prominence } from '../../domain/stage/policy.ts';
import type {
  CardPresentation,
  ConclusionPresentation,
  DocumentPresentation,
  Moderation,
  Pin,
  ScreenPresentation,
  StageLayout,
} from '../../domain/stage/state.ts';
import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PlaceView } from './conference.ts';

/** One place on the stage; the chair's has no site. */
export interface StagePlaceView extends Partial<PlaceView> {
  /** 1 is the most prominent. */
  readonly rank: number;
  readonly prominence: Prominence;
  readonly speaking?: true;
  /** Of a pinned site: whether its room is heard too. */
  readonly voice?: Pin['voice'];
  /** Of a pinned site: when the voice was offered last. */
  readonly voiceOfferedAt?: Timestamp;
  /** What may be sent from here now. */
  readonly sources: Readonly<Partial<Record<MediaSource, true>>>;
}

/** A card as it stands on the stage, with what it says. */
export interface CardOnStage extends CardPresentation {
  readonly card: CardContent;
  readonly pages: number;
}

/** A page of a document as it stands on the stage. */
export interface DocumentOnStage extends DocumentPresentation {
  readonly title: string;
  readonly pages: number;
}

/** A conclusion as it stands on the stage, as the chair confirmed it. */
export interface ConclusionOnStage extends ConclusionPresentation {
  /** Of its item of the agenda; absent for that of the whole conference. */
  readonly title?: string;
  readonly conclusion: ConclusionContent;
  readonly pages: number;
}

/** What is presented, with the names and contents that a screen needs to show it. */
export type PresentationView =
  | (ScreenPresentation & Partial<PlaceView>)
  | CardOnStage
  | DocumentOnStage
  | ConclusionOnStage;

/** The stage as everybody sees it; places by their key, `chair` or `speaker:<siteId>`. */
export interface StageView {
  readonly layout: StageLayout;
  readonly places: Readonly<Record<string, StagePlaceView>>;
  readonly presentation?: PresentationView;
}

/** Why a device is off or a site is out. */
export type ModerationView = Omit<Moderation, 'by'>;

/** A moderator listened to a site privately. */
export interface ListeningView extends PlaceView {
  readonly groupId?: SiteId;
  /** The moderator's name. */
  readonly by: string;
  readonly at: Timestamp;
}
