import { hasEnded, timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, ConferenceId, OrganisationId, SiteId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import { urgentOf } from '@diem-cau/shared/letters/ownerReminders.ts';
import type { RemindedOf } from '@diem-cau/shared/letters/reminders.ts';
import type { OwedSurvey } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { Channel, LetterSites, SendFault, SendingBegun } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { AccessStore } from '../access.ts';
import type { Clock } from '../clock.ts';
import type { Organisations } from '../organisations/organisations.ts';
import type { Channels } from './channels.ts';
import { addressFor, type Delivery, newDelivery, operatorOf } from './delivery.ts';
import type { DeliveryStore } from './deliveryStore.ts';

const MINUTE_MS = 60_000;

/** What letters are queued and sent by. */
export interface DeliveryPorts {
  readonly deliveries: DeliveryStore;
  readonly channels: Channels;
  readonly organisations: Pick<Organisations, 'findOrganisationOf' | 'read'>;
  readonly access: AccessStore;
  readonly clock: Clock;
}

interface Conference {
  readonly id: ConferenceId;
  readonly state: ConferenceState;
}

/** What is sent to whom, by one press. */
interface LettersToSend {
  readonly press: string;
  /** The newest press that the sender has seen; absent for reminders that are sent by themselves. */
  readonly sendings?: number;
  readonly kind: SentKind;
  readonly channels: readonly Channel[];
  readonly sites: LetterSites;
  /** Of reminders that are sent by themselves. */
  readonly before?: RemindedOf;
}

/** When the link of each site was used first; a site that is missing has not entered. */
export async function readEntered(
  access: AccessStore,
  conferenceId: ConferenceId,
): Promise<Readonly<Record<SiteId, Timestamp>>> {
  const entered: Record<SiteId, Timestamp> = {};
  for (const [invitee, { firstAt }] of await access.readUses(conferenceId)) {
    if (invitee.startsWith('site:')) entered[invitee.slice(5) as SiteId] = firstAt;
  }
  return entered;
}

/**
 * Puts a letter for each of these sites into the queue, by every channel that has an address of the site. A press
 * that is repeated sends nothing and is answered alike. Errors: `CHANNEL_NOT_SET`, where the organisation has set up none of the
 * channels; `STALE`, where somebody else has sent one of these letters since the sender looked. Rejects with `STORE_UNAVAILABLE`.
 */
export async function queueLetters(
  { id: conferenceId, state }: Conference,
  { press, sendings, kind, channels, sites, before }: LettersToSend,
  { deliveries, channels: settings, organisations, access, clock }: DeliveryPorts,
): Promise<Reply<SendingBegun & { readonly isRepeated: boolean }>> {
  const found = await findChannels(conferenceId, channels, { organisations, channels: settings });
  if (!found) return err({ code: 'CHANNEL_NOT_SET' });
  const { organisationId, set, usable } = found;
  const wanted = await sitesOf({ id: conferenceId, state }, sites, access);
  const now = clock.wall();
  const queues = usable.map((channel) => ({
    queue: { organisationId, channel },
    gapMs: MINUTE_MS / (set[channel]?.perMinute ?? 1),
    letters: wanted
      .filter((site) => addressFor(channel, site) !== undefined)
      .map(({ id: siteId }) =>
        newDelivery({ conferenceId, kind, channel, siteId }, { id: nanoid(), organisationId, at: now, before }),
      ),
  }));
  const outcome = await deliveries.enqueue(conferenceId, { press, seen: sendings, now, queues });
  if (outcome === 'stale') return reject('STALE', { about: 'letters' });
  const isReached = (site: Site) => usable.some((channel) => addressFor(channel, site) !== undefined);
  return ok({ ...outcome, unreachable: wanted.filter((site) => !isReached(site)).map(({ id }) => id) });
}

/** Of these channels those that the organisation of a conference has set up; undefined where it has none of them. */
export async function findChannels(
  conferenceId: ConferenceId,
  channels: readonly Channel[],
  { organisations, channels: settings }: Pick<DeliveryPorts, 'organisations' | 'channels'>,
) {
  const organisationId = await organisations.findOrganisationOf(conferenceId);
  if (organisationId === undefined) return undefined;
  const set = await settings.access(organisationId);
  const usable = channels.filter((channel) => set[channel]);
  return usable.length === 0 ? undefined : { organisationId, set, usable };
}

async function sitesOf({ id, state }: Conference, wanted: LetterSites, access: AccessStore): Promise<readonly Site[]> {
  const all = Object.values(state.roster.sites);
  if (wanted === 'all') return all;
  if (wanted !== 'notEntered') return all.filter((site) => wanted.includes(site.id));
  const entered = await readEntered(access, id);
  return all.filter((site) => entered[site.id] === undefined);
}

/** What is known when a letter is about to be sent. */
interface Present {
  readonly state: ConferenceState | undefined;
  readonly rehearsalAt: Timestamp | undefined;
  readonly entered: Readonly<Record<SiteId, Timestamp>>;
  /** What the site has not answered; read for reminders of surveys. */
  readonly owed?: readonly OwedSurvey[] | undefined;
  readonly now: Timestamp;
}

/** Why a letter is not needed any more; undefined while it is. */
export function needlessBecause(
  { siteId, kind, before }: Pick<Delivery, 'siteId' | 'kind' | 'before'>,
  { state, rehearsalAt, entered, owed = [], now }: Present,
): SendFault | undefined {
  if (!state || isOver(kind, state)) return 'over';
  if (!state.roster.sites[siteId]) return 'removed';
  if (state.invitations.revoked[operatorOf(siteId) as ActorId]) return 'revoked';
  if (kind === 'commitments') {
    return urgentOf(state.commitments, siteId, todayIn(state, now)).length > 0 ? undefined : 'settled';
  }
  if (kind === 'surveys') return owed.length > 0 ? undefined : 'answered';
  if (kind === 'reminder' && entered[siteId] !== undefined) return 'entered';
  if (before === undefined) return undefined;
  // It has waited too long, or what it reminds of is not planned any more.
  const begins = before === 'rehearsal' ? rehearsalAt : state.agenda.plannedStart;
  const hasBegun = begins === undefined || now >= begins || state.conference.phase === 'live';
  return hasBegun ? 'outdated' : undefined;
}

/** Letters about a session end with it; what is to be done after it is written of until the conference is archived. */
function isOver(kind: SentKind, { conference: { phase } }: ConferenceState): boolean {
  return kind === 'commitments' ? phase !== 'closed' : hasEnded(phase);
}

/** The day by the calendar of a conference's time zone. */
export function todayIn({ conference }: Pick<ConferenceState, 'conference'>, now: Timestamp): string {
  return localTime(now, timeZoneOf(conference)).slice(0, 10);
}

/** Whose server sends the letters of a conference; undefined where it belongs to no organisation. */
export async function organisationOf(
  conferenceId: ConferenceId,
  { organisations }: Pick<DeliveryPorts, 'organisations'>,
): Promise<{ readonly id: OrganisationId; readonly name: string } | undefined> {
  const id = await organisations.findOrganisationOf(conferenceId);
  return id === undefined ? undefined : { id, name: (await organisations.read(id)).name };
}
