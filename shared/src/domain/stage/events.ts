import type { ActorId, CardId, DocumentId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { ConclusionKey } from '../conclusions/state.ts';
import type { StageLayout, StoppableSource } from './state.ts';

interface ByDesk {
  readonly by: ActorId;
  readonly at: Timestamp;
}

interface OfSite extends ByDesk {
  readonly siteId: SiteId;
}

/** What happens on the stage. */
export type StageEvent =
  | ({ readonly type: 'LayoutSet'; readonly layout: StageLayout } & ByDesk)
  | ({ readonly type: 'SitePinned'; readonly voice: boolean } & OfSite)
  | ({ readonly type: 'SiteUnpinned' } & OfSite)
  | ({ readonly type: 'VoiceTaken' } & OfSite)
  /** Without a site it is the chair's screen. */
  | ({ readonly type: 'ScreenShared'; readonly siteId?: SiteId } & ByDesk)
  | ({ readonly type: 'CardPresented'; readonly cardId: CardId; readonly page: number } & ByDesk)
  | ({ readonly type: 'DocumentPagePresented'; readonly documentId: DocumentId; readonly page: number } & ByDesk)
  | ({ readonly type: 'ConclusionPresented'; readonly about: ConclusionKey; readonly page: number } & ByDesk)
  /** Without `seconds` the clock is taken off. */
  | ({ readonly type: 'PresentationTimed'; readonly seconds?: number } & ByDesk)
  /** With a reason where the server ended it: the page that shared the screen is gone. */
  | ({ readonly type: 'PresentationStopped'; readonly reason?: 'presenterGone' } & ByDesk)
  | ({ readonly type: 'SiteMediaStopped'; readonly source: StoppableSource; readonly byName: string } & OfSite)
  | ({ readonly type: 'SiteMediaAllowed'; readonly source: StoppableSource } & OfSite)
  | ({ readonly type: 'SiteRemoved'; readonly byName: string; readonly reason?: string } & OfSite)
  | ({ readonly type: 'SiteReadmitted' } & OfSite)
  | ({ readonly type: 'SiteListenedTo'; readonly byName: string } & OfSite);
