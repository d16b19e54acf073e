import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { ArrivalMeans, ListedParticipant } from './state.ts';

interface OfParticipant {
  readonly siteId: SiteId;
  readonly number: number;
  readonly by: ActorId;
  readonly at: Timestamp;
}

/** What happens to the participants of a site. */
export type ParticipantEvent =
  | {
      readonly type: 'ParticipantsListed';
      readonly siteId: SiteId;
      /** Those that were added, and those that were listed otherwise before. */
      readonly participants: readonly ListedParticipant[];
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | ({ readonly type: 'ParticipantRemoved' } & OfParticipant)
  | ({ readonly type: 'ParticipantArrived'; readonly means: ArrivalMeans } & OfParticipant)
  | ({ readonly type: 'ParticipantLeft'; readonly arrivedAt: Timestamp } & OfParticipant)
  /** The arrival was a mistake: it counts for nothing, and the log alone keeps it. */
  | ({ readonly type: 'ArrivalUndone'; readonly arrivedAt: Timestamp } & OfParticipant);
