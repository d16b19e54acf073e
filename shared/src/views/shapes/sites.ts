import type { HelpRequest } from '../../domain/help/state.ts';
import type { Participant } from '../../domain/participants/state.ts';
import type { CheckFault } from '../../domain/readiness/checkFaults.ts';
import type { HallFault, TestedHall } from '../../domain/readiness/hallTest.ts';
import type { DeviceCheck } from '../../domain/readiness/state.ts';
import type { SiteLevel } from '../../domain/roster/levels.ts';
import type { StatusTone } from '../../domain/roster/statuses.ts';
import type { PhonesClosing } from '../../domain/seats/state.ts';
import type { HallReport } from '../../domain/stage/sitePages.ts';
import type { StoppableSource } from '../../domain/stage/state.ts';
import type { ActorId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { PlaceView } from './conference.ts';
import type { ModerationView } from './stage.ts';

/** A room's slips by their numbers: how many there are, since when each is used, and which are void. */
export interface RoomSlipsView {
  readonly count: number;
  readonly used: Readonly<Record<string, Timestamp>>;
  readonly voided: Readonly<Record<string, Timestamp>>;
  /** Grows with every new code of one of them. */
  readonly issued: number;
}

/** Who closed a room's phones; what the desk closed only the desk opens. */
export type PhonesClosedView = Omit<PhonesClosing, 'by'>;

/** The hall that is on the stage in a test of the halls. */
export interface TestedHallView extends PlaceView {
  /** Names the test. */
  readonly number: number;
  /** Its place in the order, from 1, and how many there are. */
  readonly turn: number;
  readonly turns: number;
  readonly endsAt: Timestamp;
}

/** A check of a room with what failed in it. */
export interface CheckView extends DeviceCheck {
  readonly at: Timestamp;
  readonly faults: Readonly<Partial<Record<CheckFault, true>>>;
}

/** What a test of the halls showed of one of them. */
export interface HallResultView extends TestedHall {
  readonly faults: Readonly<Partial<Record<HallFault, true>>>;
}

/** The last test of the halls, for the desk. */
export interface HallTestView {
  /** The first of the conference is 1. */
  readonly number: number;
  readonly startedAt: Timestamp;
  /** While it runs. */
  readonly now?: TestedHallView;
  /** What the last turn of each hall showed, in this test or an earlier one. */
  readonly halls: Readonly<Record<SiteId, HallResultView>>;
}

/** How many rooms have passed their last check, failed it, or never made one. */
export interface ReadinessView {
  readonly passed: number;
  readonly failed: number;
  readonly unchecked: number;
}

/** A status as the desk sees it. */
export interface StatusView {
  readonly name: string;
  readonly tone: StatusTone;
  /** Its place among the statuses, from 1. */
  readonly rank: number;
  /** How many sites have it. */
  readonly sites: number;
}

/** How many people of a site are listed by name, and how many of them are in the room. */
export interface NamesView {
  readonly listed: number;
  readonly present: number;
}

/** A site as the desk sees it. */
export interface SiteView {
  readonly id: SiteId;
  /** As everywhere: with its group where another site has an equal name. */
  readonly name: string;
  /** Its name in the list, where another site has an equal one. */
  readonly listedName?: string;
  readonly level: SiteLevel;
  readonly parentId?: SiteId;
  readonly groupId?: SiteId;
  readonly expected: number;
  readonly declared?: number;
  readonly declaredAt?: Timestamp;
  /** A declaration so far above what is expected that it waits for the desk. */
  readonly claimed?: number;
  readonly claimedAt?: Timestamp;
  readonly verified?: number;
  readonly verifiedBy?: ActorId;
  readonly verifiedAt?: Timestamp;
  /** Open pages; absent where the site is not connected. */
  readonly connections?: number;
  /** Those of them that show the hall's screen; absent where none does. */
  readonly halls?: number;
  /** How often it has raised its hand; absent where it never has. */
  readonly raised?: number;
  readonly turns?: number;
  readonly spokenMs?: number;
  /** The key of its status. */
  readonly status?: string;
  readonly contactName?: string;
  readonly contactPhone?: string;
  readonly email?: string;
  /** How many phones have a seat; absent where none has. */
  readonly phones?: number;
  /** Set while its phones are shut out. */
  readonly phonesClosed?: PhonesClosedView;
  /** Its slips, where phones come by slips. */
  readonly slips?: RoomSlipsView;
  /** Absent where nobody is listed by name. */
  readonly names?: NamesView;
  /** The last check of the room. */
  readonly check?: CheckView;
  /** Its devices that the desk has stopped. */
  readonly stopped?: Readonly<Partial<Record<StoppableSource, ModerationView>>>;
  /** Set while the site is shut out. */
  readonly removed?: ModerationView;
}

/** The room that an actor speaks for or sits in. */
export interface OwnSiteView {
  readonly id: SiteId;
  readonly name: string;
  readonly groupName?: string;
  readonly expected: number;
  readonly declared?: number;
  /** Declared, but waiting for the desk. */
  readonly claimed?: number;
  readonly verified?: number;
  /** For the operator: the open screens of the hall, by an id of the page; absent where none is open. */
  readonly halls?: Readonly<Record<string, HallReport>>;
  /** For the operator: the people of the room by their numbers; absent where none is listed. */
  readonly participants?: Readonly<Record<string, Participant>>;
  /** For the operator: its devices that the desk has stopped. */
  readonly stopped?: Readonly<Partial<Record<StoppableSource, ModerationView>>>;
  /** For the operator: the room's seats for phones. */
  readonly seats?: {
    readonly count: number;
    readonly taken: Readonly<Record<string, { readonly takenAt: Timestamp }>>;
    /** The phones that may take no seat, by the number of the block. */
    readonly blocked?: Readonly<Record<string, { readonly seat: number; readonly at: Timestamp }>>;
    readonly closed?: PhonesClosedView;
    /** The room's slips, where phones come by slips. */
    readonly slips?: RoomSlipsView;
    /** The number of the room's code, once it was renewed. */
    readonly code?: number;
  };
}

/** A site's request for help with its line of messages, numbered from 1. */
export type HelpView = HelpRequest & PlaceView;
