import type { CardId, DocumentId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { ConclusionKey } from '../conclusions/state.ts';
import type { StageLayout, StoppableSource } from './state.ts';

/** A page to show, from 1. */
interface PageTurn {
  readonly page: number;
  /** The page that is turned; absent where the presentation begins. */
  readonly fromPage?: number | undefined;
}

/** What may be asked of the stage. */
export type StageCommand =
  | { readonly type: 'SetLayout'; readonly layout: StageLayout }
  /** Keeps a site on the stage; with `voice`, its operator is asked whether the room wants to be heard too. */
  | { readonly type: 'PinSite'; readonly siteId: SiteId; readonly voice: boolean }
  | { readonly type: 'UnpinSite'; readonly siteId: SiteId }
  /** The operator of a pinned site opens its microphone to the stage. */
  | { readonly type: 'TakeVoice'; readonly offeredAt: Timestamp }
  | { readonly type: 'ShareScreen' }
  /** Puts a page of a card on the stage, from 1. */
  | ({ readonly type: 'PresentCard'; readonly cardId: CardId } & PageTurn)
  | ({ readonly type: 'PresentDocumentPage'; readonly documentId: DocumentId } & PageTurn)
  /** Puts a page of what the chair has confirmed on the stage. */
  | ({ readonly type: 'PresentConclusion'; readonly about: ConclusionKey } & PageTurn)
  /** Gives a presentation a time, counted from when it was first given one; without `seconds` takes its clock off. */
  | { readonly type: 'TimePresentation'; readonly presentation: number; readonly seconds?: number | undefined }
  /** Ends a presentation, of whatever kind. A site ends its own only. */
  | { readonly type: 'StopPresenting'; readonly presentation: number }
  /** Sent by the server once a shared screen has had no presenter for a while. */
  | { readonly type: 'EndAbandonedScreen'; readonly presentation: number }
  | { readonly type: 'StopSiteMedia'; readonly siteId: SiteId; readonly source: StoppableSource }
  | { readonly type: 'AllowSiteMedia'; readonly siteId: SiteId; readonly source: StoppableSource }
  /** Ends a site's turn, its place on the stage and what it presents, in one act. */
  | { readonly type: 'TakeOffStage'; readonly siteId: SiteId }
  | { readonly type: 'RemoveSite'; readonly siteId: SiteId; readonly reason?: string | undefined }
  | { readonly type: 'ReadmitSite'; readonly siteId: SiteId }
  /** Begins private listening, for `LISTENING_MS` at most. Sent by the server when a moderator asks for the sound. */
  | { readonly type: 'ListenToSite'; readonly siteId: SiteId };
