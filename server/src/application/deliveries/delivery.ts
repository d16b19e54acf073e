import type { Contact } from '@diem-cau/shared/domain/contact.ts';
import type { ConferenceId, OrganisationId } from '@diem-cau/shared/kernel/ids.ts';
import type { RemindedOf } from '@diem-cau/shared/letters/reminders.ts';
import type { Channel, DeliveryInfo, SendFault } from '@diem-cau/shared/protocol/deliveries.ts';

/** A letter in the queue, or what has become of it. It names no link: that is made when it is sent. */
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

/** Which letter: the newest of a kind to a recipient by a channel. */
export type DeliveryName = Pick<Delivery, 'conferenceId' | 'kind' | 'channel' | 'recipient'>;

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
  const { conferenceId, kind, channel, recipient } = name;
  return {
    id,
    conferenceId,
    organisationId,
    kind,
    channel,
    recipient,
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
  recipient,
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
    recipient,
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

/** The address of a recipient for a channel. */
export function addressFor(channel: Channel, { email, contactPhone }: Contact): string | undefined {
  return channel === 'mail' ? email : contactPhone;
}
