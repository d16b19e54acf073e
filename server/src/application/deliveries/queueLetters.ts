import { siteActorId } from '@diem-cau/shared/domain/actor.ts';
import { hasEnded, timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import { reject } from '@diem-cau/shared/domain/rejections.ts';
import type { Site } from '@diem-cau/shared/domain/roster/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ActorId, ConferenceId, OrganisationId, Timestamp } from '@diem-cau/shared/kernel/ids.ts';
import { err, ok } from '@diem-cau/shared/kernel/result.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import type { SentKind } from '@diem-cau/shared/letters/letter.ts';
import { urgentOf } from '@diem-cau/shared/letters/ownerReminders.ts';
import { waitingQuestions } from '@diem-cau/shared/letters/questionsLetter.ts';
import {
  actorOfRecipient,
  findRecipient,
  type KnownRecipient,
  type Recipient,
} from '@diem-cau/shared/letters/recipient.ts';
import type { RemindedOf } from '@diem-cau/shared/letters/reminders.ts';
import type { OwedSurvey } from '@diem-cau/shared/letters/surveyLetter.ts';
import type { Channel, LetterRecipients, SendFault, SendingBegun } from '@diem-cau/shared/protocol/deliveries.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import { nanoid } from 'nanoid';
import type { AccessStore } from '../access.ts';
import type { Clock } from '../clock.ts';
import type { Organisations } from '../organisations/organisations.ts';
import type { Channels } from './channels.ts';
import { addressFor, type Delivery, newDelivery } from './delivery.ts';
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
  readonly to: LetterRecipients;
  /** Of reminders that are sent by themselves. */
  readonly before?: RemindedOf;
}

/** When the link of each site and unit was used first, by its actor; one that is missing has not entered. */
export async function readEntered(
  access: AccessStore,
  conferenceId: ConferenceId,
): Promise<Readonly<Record<ActorId, Timestamp>>> {
  const entered: Record<ActorId, Timestamp> = {};
  for (const [invitee, { firstAt }] of await access.readUses(conferenceId)) {
    if (/^(?:site|respondent):/.test(invitee)) entered[invitee] = firstAt;
  }
  return entered;
}

/**
 * Puts a letter for each of these recipients into the queue, by every channel that has an address of it. A press
 * that is repeated sends nothing and is answered alike. Errors: `WRONG_PHASE`, where such letters end with the conference;
 * `CHANNEL_NOT_SET`, where the organisation has set up none of the channels; `STALE`, where somebody else has sent one of these letters since the sender looked. Rejects with `STORE_UNAVAILABLE`.
 */
export async function queueLetters(
  { id: conferenceId, state }: Conference,
  { press, sendings, kind, channels, to, before }: LettersToSend,
  { deliveries, channels: settings, organisations, access, clock }: DeliveryPorts,
): Promise<Reply<SendingBegun & { readonly isRepeated: boolean }>> {
  if (isOver(kind, state)) return reject('WRONG_PHASE', { phase: state.conference.phase });
  const found = await findChannels(conferenceId, channels, { organisations, channels: settings });
  if (!found) return err({ code: 'CHANNEL_NOT_SET' });
  const { organisationId, set, usable } = found;
  const wanted = await findWanted({ id: conferenceId, state }, to, access);
  const now = clock.wall();
  const queues = usable.map((channel) => ({
    queue: { organisationId, channel },
    gapMs: MINUTE_MS / (set[channel]?.perMinute ?? 1),
    letters: wanted
      .filter(({ known }) => addressFor(channel, known) !== undefined)
      .map(({ recipient }) =>
        newDelivery({ conferenceId, kind, channel, recipient }, { id: nanoid(), organisationId, at: now, before }),
      ),
  }));
  const outcome = await deliveries.enqueue(conferenceId, { press, seen: sendings, now, queues });
  if (outcome === 'stale') return reject('STALE', { about: 'letters' });
  const unreachable = wanted.filter(({ known }) => !isReached(known, usable)).map(({ recipient }) => recipient);
  return ok({ ...outcome, unreachable });
}

/** Whether one of the channels has an address of a recipient. */
export function isReached(known: KnownRecipient, channels: readonly Channel[]): boolean {
  return channels.some((channel) => addressFor(channel, known) !== undefined);
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

/** Those to whom it is to be sent, each as the conference knows it; who has left the conference is left out. */
async function findWanted({ id, state }: Conference, to: LetterRecipients, access: AccessStore) {
  const recipients = typeof to === 'string' ? await listSites({ id, state }, to, access) : to;
  return recipients.flatMap((recipient) => {
    const known = findRecipient(state, recipient);
    return known ? [{ recipient, known }] : [];
  });
}

async function listSites(
  { id, state }: Conference,
  which: Extract<LetterRecipients, string>,
  access: AccessStore,
): Promise<readonly Recipient[]> {
  const entered = which === 'allSites' ? {} : await readEntered(access, id);
  return Object.values<Site>(state.roster.sites)
    .filter((site) => entered[siteActorId(site.id)] === undefined)
    .map((site) => ({ kind: 'site', siteId: site.id }));
}

/** What is known when a letter is about to be sent. */
interface Present {
  readonly state: ConferenceState | undefined;
  readonly rehearsalAt: Timestamp | undefined;
  readonly entered: Readonly<Record<ActorId, Timestamp>>;
  /** What the site has not answered; read for reminders of surveys. */
  readonly owed?: readonly OwedSurvey[] | undefined;
  readonly now: Timestamp;
}

/** Why a letter is not needed any more; undefined while it is. */
export function needlessBecause(
  { recipient, kind, before }: Pick<Delivery, 'recipient' | 'kind' | 'before'>,
  { state, rehearsalAt, entered, owed = [], now }: Present,
): SendFault | undefined {
  if (!state || isOver(kind, state)) return 'over';
  if (!findRecipient(state, recipient)) return 'removed';
  const actor = actorOfRecipient(recipient);
  if (state.invitations.revoked[actor]) return 'revoked';
  if (kind === 'commitments') {
    return urgentOf(state, recipient, todayIn(state, now)).length > 0 ? undefined : 'settled';
  }
  if (kind === 'questions') return isAnswered(state, recipient) ? 'questionsAnswered' : undefined;
  if (kind === 'surveys') return owed.length > 0 ? undefined : 'answered';
  if (kind === 'reminder' && entered[actor] !== undefined) return 'entered';
  if (before === undefined) return undefined;
  // It has waited too long, or what it reminds of is not planned any more.
  const begins = before === 'rehearsal' ? rehearsalAt : state.agenda.plannedStart;
  const hasBegun = begins === undefined || now >= begins || state.conference.phase === 'live';
  return hasBegun ? 'outdated' : undefined;
}

function isAnswered({ dialogue }: ConferenceState, recipient: Recipient): boolean {
  return recipient.kind !== 'unit' || waitingQuestions(dialogue, recipient.respondentId).length === 0;
}

/**
 * Letters about a session end with it. Questions are answered and what was promised is done until the conference is archived; what
 * was promised is reminded of once it has closed.
 */
function isOver(kind: SentKind, { conference: { phase } }: ConferenceState): boolean {
  if (kind === 'commitments') return phase !== 'closed';
  return kind === 'questions' ? phase === 'archived' : hasEnded(phase);
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
