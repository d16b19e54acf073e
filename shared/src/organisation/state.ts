import type { AccountId, ConferenceId, ErasureId, OrganisationId, Timestamp } from '../kernel/ids.ts';
import type { Letterhead } from '../kernel/letterhead.ts';
import { DEFAULT_TIME_ZONE, type TimeZone } from '../kernel/timeZone.ts';
import type { TemplateTag } from './templateTags.ts';

/**
 * What a member of staff may do in the organisation:
 * - `administrator`: everything, the staff and the organisation itself included.
 * - `organiser`: creates conferences, and plans those it is assigned to.
 * - `member`: works in the conferences it is assigned to.
 */
export const STAFF_ROLES = ['administrator', 'organiser', 'member'] as const;

/** The part that a member of staff plays in the organisation. */
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whose accounts must have a second factor: `planners` are administrators and organisers. */
export const SECOND_FACTOR_POLICIES = ['nobody', 'administrators', 'planners', 'everybody'] as const;

/** One of them. */
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

/** The parts that a member of staff can be assigned in one conference. */
export const ASSIGNED_ROLES = ['organiser', 'chair', 'moderator', 'minutesSecretary'] as const;

/** One of them. */
export type AssignedRole = (typeof ASSIGNED_ROLES)[number];

/** A member of staff, who signs in with an account. */
export interface StaffMember {
  readonly id: AccountId;
  readonly name: string;
  readonly role: StaffRole;
}

/** What a template is called, and what it is for. */
export interface TemplateWords {
  readonly name: string;
  /** Empty where nobody has said. */
  readonly about: string;
}

/** A plan that is kept for all who plan conferences of the organisation. */
export interface SavedTemplate extends TemplateWords {
  /** Of its words; it grows with each change. */
  readonly revision: number;
}

/** A conference of the organisation, and its staff. */
export interface RegisteredConference {
  readonly id: ConferenceId;
  readonly registeredAt: Timestamp;
  /** The conference that it is a copy of. */
  readonly like?: ConferenceId;
  /** Whether it is kept as a model for others and never held. */
  readonly template: boolean;
  /** Its words, where it was saved as a template. One that was only marked has none and is for those who plan it. */
  readonly saved?: SavedTemplate;
  readonly assigned: Readonly<Record<AccountId, readonly AssignedRole[]>>;
}

/** What an organisation says of itself. */
export interface OrganisationDetails {
  readonly name: string;
  /** The body above it, as its letterhead names it; empty where there is none. */
  readonly superior: string;
  readonly timeZone: TimeZone;
  /** The names of its levels of sites, from the top. */
  readonly levels: readonly string[];
}

/** What the record says of a person who was erased: nothing that leads to them. */
export interface RecordedErasure {
  readonly erasureId: ErasureId;
  /** What the office calls the request, such as the number of the letter. */
  readonly reference: string;
  /** In how many conferences, and from how many entries of their logs. */
  readonly conferences: number;
  readonly entries: number;
}

/** The papers of a conference, as the minutes name them. */
export type TemplatedPaper = 'minutes' | 'notice';

/** An office's own template for one of its papers. Its bytes are stored beside the log. */
export interface PaperTemplate {
  /** The name of the file that was uploaded. */
  readonly name: string;
  readonly bytes: number;
  /** Names the bytes. */
  readonly sha256: string;
  readonly tags: readonly TemplateTag[];
}

/** An organisation: what it is called, who works in it, and which conferences it holds. */
export interface OrganisationState extends OrganisationDetails {
  /** Absent until it is founded. */
  readonly id?: OrganisationId;
  /** What stands on its papers; absent until an administrator has set it. */
  readonly letterhead?: Letterhead;
  /** Grows whenever something else stands on its papers. */
  readonly letterheadRevision: number;
  /** Its own templates; a paper without one has the form of its letterhead. */
  readonly templates: { readonly [Kind in TemplatedPaper]?: PaperTemplate };
  readonly staff: Readonly<Record<AccountId, StaffMember>>;
  /** Since when each member of staff has had its role. */
  readonly roleSince: Readonly<Record<AccountId, Timestamp>>;
  /** Whose accounts must have a second factor, and since when that is so. */
  readonly secondFactor: { readonly policy: SecondFactorPolicy; readonly since: Timestamp };
  /** A map, since an id that was sent may be any text, and since thousands are copied at each change. */
  readonly conferences: ReadonlyMap<ConferenceId, RegisteredConference>;
  /** Conferences that were taken out of it, as when they were deleted: their logs are there still. */
  readonly formerConferences: ReadonlySet<ConferenceId>;
}

/** An organisation that nobody has founded. */
export const initialOrganisation: OrganisationState = {
  name: '',
  superior: '',
  timeZone: DEFAULT_TIME_ZONE,
  levels: [],
  letterheadRevision: 0,
  templates: {},
  staff: {},
  roleSince: {},
  secondFactor: { policy: 'planners', since: 0 },
  conferences: new Map(),
  formerConferences: new Set(),
};

/**
 * The parts that a member of staff may play in a conference of the organisation: those it is assigned, and for an
 * administrator also the organiser's. Empty for everybody else, and in every conference that is not the organisation's.
 */
export function rolesInConference(
  { staff, conferences }: Pick<OrganisationState, 'staff' | 'conferences'>,
  accountId: AccountId,
  conferenceId: ConferenceId,
): readonly AssignedRole[] {
  const member = staff[accountId];
  const conference = conferences.get(conferenceId);
  if (!member || !conference) return [];
  const assigned = conference.assigned[accountId] ?? [];
  return ASSIGNED_ROLES.filter(
    (role) => assigned.includes(role) || (role === 'organiser' && member.role === 'administrator'),
  );
}
