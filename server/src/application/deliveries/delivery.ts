import type { ConferenceId, OrganisationId, SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { RemindedOf } from '@diem-cau/shared/letters/reminders.ts';
import type { Channel, DeliveryInfo, SendFault } from '@diem-cau/shared/protocol/deliveries.ts';

/** A letter to a site in the queue, or what has become of it. It names no link: that is made when it is sent. */
export interface Delivery extends DeliveryInfo {
  /** The same at every try: a server that got a letter twice can tell by it. */
  readonly id: string;
  readonly conferenceId: ConferenceId;
  /** Whose server sends it. */
  readonly organisationId: OrganisationId;
  /** Which press of the conference has sent it, from 1; given by the store. */
  readonly sending?: number;
  /** Of a reminder that was sent by itself. */
  readonly before?: RemindedOf | undefined;
  /** Tries that have failed. */
  readonly attempts: number;
}

/** Which letter: the newest of a kind to a site by a channel. */
export type DeliveryName = Pick<Delivery, 'conferenceId' | 'kind' | 'channel' | 'siteId'>;

/** What a channel made of a letter. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly answer: string }
  /** Another try would end the same way. */
  | { readonly kind: 'refused'; readonly fault: SendFault; readonly answer: string }
  | { readonly kind: 'retry'; readonly fault: SendFault; readonly answer: string };

/** Waiting times after each failed try (ms): a server that asks to come back later is back within minutes, or hours. */
export const RETRY_AFTER_MS = [1, 5, 15, 60, 240].map((minutes) => minutes * 60_000);

/** What is kept of an answer, in UTF-16 code units. */
export const MAX_ANSWER = 300;

/** A queue of its own for each server that letters are handed to: a slow one holds up its own letters alone. */
export type LetterQueue = Pick<Delivery, 'organisationId' | 'channel'>;

/** A letter that begins to wait; the store gives it its time. */
export function newDelivery(
  name: DeliveryName,
  { id, organisationId, at, before }: Pick<Delivery, 'id' | 'organisationId' | 'at' | 'before'>,
): Delivery {
  const { conferenceId, kind, channel, siteId } = name;
  return {
    id,
    conferenceId,
    organisationId,
    kind,
    channel,
    siteId,
    ...(before && { before }),
    state: 'queued',
    attempts: 0,
    at,
  };
}

/** A letter after a try to send it `to` somebody. */
export function afterAttempt(delivery: Delivery, to: string, outcome: SendOutcome, at: number): Delivery {
  const { nextAt: _next, fault: _fault, answer: _answer, ...rest } = delivery;
  const answer = outcome.answer.slice(0, MAX_ANSWER);
  const tried = { ...rest, to, at, ...(answer !== '' && { answer }) };
  if (outcome.kind === 'sent') return { ...tried, state: 'sent' };
  const { fault } = outcome;
  if (outcome.kind === 'refused') return { ...tried, state: fault === 'addressRefused' ? 'bounced' : 'refused', fault };
  const waitMs = RETRY_AFTER_MS[delivery.attempts];
  const attempts = delivery.attempts + 1;
  if (waitMs === undefined) return { ...tried, attempts, state: 'failed', fault };
  return { ...tried, attempts, state: 'queued', fault, nextAt: at + waitMs };
}

/** A letter that is not sent at all. */
export function withoutSending(
  delivery: Delivery,
  state: 'refused' | 'cancelled',
  fault: SendFault,
  at: number,
): Delivery {
  const { nextAt: _next, answer: _answer, ...rest } = delivery;
  return { ...rest, state, fault, at };
}

/** A letter as screens show it. */
export function describeDelivery({
  siteId,
  kind,
  channel,
  state,
  to,
  at,
  nextAt,
  fault,
  answer,
}: Delivery): DeliveryInfo {
  return {
    siteId,
    kind,
    channel,
    state,
    at,
    ...(to !== undefined && { to }),
    ...(nextAt !== undefined && { nextAt }),
    ...(fault !== undefined && { fault }),
    ...(answer !== undefined && { answer }),
  };
}

/** The address of a site for a channel. */
export function addressFor(
  channel: Channel,
  site: { readonly email?: string; readonly contactPhone?: string },
): string | undefined {
  return channel === 'mail' ? site.email : site.contactPhone;
}

/** The actor id of a site's operator, under whom the uses of its link are counted. */
export function operatorOf(siteId: SiteId): string {
  return `site:${siteId}`;
}
