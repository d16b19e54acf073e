import type { ActorId, AgendaItemId, EntryId, HandId, RegistrationId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { SaidSpeech } from '../floor/speech.ts';
import type { EntryPlan } from './state.ts';

/** What happens to running orders. Turns themselves are events of the floor. */
export type RunningOrderEvent =
  | {
      readonly type: 'RunningOrderPlanned';
      readonly itemId: AgendaItemId;
      readonly entries: readonly EntryPlan[];
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | ({
      readonly type: 'EntryDescribed';
      readonly itemId: AgendaItemId;
      readonly entryId: EntryId;
      readonly by: ActorId;
      readonly at: Timestamp;
    } & SaidSpeech)
  | {
      readonly type: 'MinutesMoved';
      readonly itemId: AgendaItemId;
      readonly fromId: EntryId;
      readonly toId: EntryId;
      readonly seconds: number;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'EntryCalled';
      readonly itemId: AgendaItemId;
      readonly entryId: EntryId;
      readonly handId: HandId;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | {
      readonly type: 'EntryPassedOver';
      readonly itemId: AgendaItemId;
      readonly entryId: EntryId;
      readonly by: ActorId;
      readonly at: Timestamp;
    }
  | ({
      readonly type: 'SpeakerRegistered';
      readonly registrationId: RegistrationId;
      readonly siteId: SiteId;
      readonly at: Timestamp;
    } & SaidSpeech)
  | {
      readonly type: 'RegistrationWithdrawn';
      readonly registrationId: RegistrationId;
      readonly siteId: SiteId;
      readonly at: Timestamp;
    };
