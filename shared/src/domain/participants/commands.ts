import type { SiteId, Timestamp } from '../../kernel/ids.ts';
import type { ArrivalMeans, ListedPerson } from './state.ts';

/** What may be asked of the participants of a site. They are numbered from 1 as they are listed. */
export type ParticipantCommand =
  /** Adds people; who has the code or the name and position of a listed one takes that one's place. */
  | { readonly type: 'ListParticipants'; readonly siteId: SiteId; readonly people: readonly ListedPerson[] }
  /** Takes a mistaken name off the list. */
  | { readonly type: 'RemoveParticipant'; readonly siteId: SiteId; readonly number: number }
  | {
      readonly type: 'CheckIn';
      readonly siteId: SiteId;
      readonly number: number;
      readonly means: ArrivalMeans;
    }
  /** Somebody leaves; `arrivedAt` names the visit that ends. */
  | {
      readonly type: 'CheckOut';
      readonly siteId: SiteId;
      readonly number: number;
      readonly arrivedAt: Timestamp;
    }
  /** Takes back a mistaken tick; `arrivedAt` names the visit that was none. */
  | {
      readonly type: 'UndoCheckIn';
      readonly siteId: SiteId;
      readonly number: number;
      readonly arrivedAt: Timestamp;
    };
