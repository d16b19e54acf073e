import type { AgendaItem } from '../../domain/agenda/state.ts';
import type { Contact, Phase } from '../../domain/conference/state.ts';
import type { Vocabulary } from '../../domain/conference/vocabulary.ts';
import type { Level, SiteLevel } from '../../domain/roster/levels.ts';
import type { PageWords } from '../../domain/roster/pageWords.ts';
import type { AgendaItemId, ConferenceId, SiteId, Timestamp } from '../../kernel/ids.ts';
import type { TimeZone } from '../../kernel/timeZone.ts';

/** The conference as a whole. */
export interface ConferenceView {
  readonly id: ConferenceId;
  readonly title: string;
  readonly phase: Phase;
  /** The zone that its days and times are shown in. */
  readonly timeZone: TimeZone;
  /** What the organisers chose to call people and places; absent where they chose nothing. */
  readonly vocabulary?: Vocabulary;
  /** The words of that choice, and what its levels and groups are called. */
  readonly words: PageWords;
  /** The names of its levels, by their places from the top, 1 to 4. */
  readonly levels: Readonly<Record<string, Level>>;
  /** The level whose sites are groups; absent where every site is a group of its own. */
  readonly groupLevel?: SiteLevel;
  readonly contact?: Contact;
  readonly wentLiveAt?: Timestamp;
  readonly closedAt?: Timestamp;
  readonly archivedAt?: Timestamp;
  /** Whether pictures and voices are recorded now, or will be as the chair goes live. */
  readonly recording?: 'on' | 'paused' | 'planned';
  /** Whether the public watches now. */
  readonly stream?: 'on' | 'paused';
  /** Everybody who is invited with a screen may play what was recorded, and there is something. */
  readonly playback?: true;
}

/** The agenda. */
export interface AgendaView {
  readonly items: Readonly<Record<AgendaItemId, AgendaItem>>;
  readonly currentItemId?: AgendaItemId;
  readonly plannedStart?: Timestamp;
}

/** How many sites and people are there. */
export interface AttendanceView {
  readonly sites: number;
  readonly connected: number;
  readonly expected: number;
  /** People present as far as known: verified counts where there are, else declared ones. */
  readonly present: number;
}

/** A place as a screen names it. */
export interface PlaceView {
  readonly siteId: SiteId;
  /** With its group in brackets where another site has an equal name. */
  readonly siteName: string;
  /** The group, for a site below one. */
  readonly groupName?: string;
}
