import type { HelpId, SiteId, Timestamp } from '../../kernel/ids.ts';

/** What can be wrong in a room. */
export const HELP_KINDS = ['sound', 'picture', 'connection', 'other'] as const;

/** What is wrong in a room. */
export type HelpKind = (typeof HELP_KINDS)[number];

/** `leftOpen`: the conference closed before anybody had resolved or cancelled it. */
export const HELP_STATES = ['open', 'resolved', 'cancelled', 'leftOpen'] as const;

/** Where a request for help stands. */
export type HelpState = (typeof HELP_STATES)[number];

/** One message on the private line between a site and the desk. */
export interface HelpMessage {
  readonly from: 'site' | 'desk';
  /** Who wrote it, as the conference calls them. */
  readonly name: string;
  readonly text: string;
  readonly at: Timestamp;
}

/** A private request of a site to the desk, with its messages. */
export interface HelpRequest {
  readonly id: HelpId;
  readonly siteId: SiteId;
  readonly kind: HelpKind;
  readonly state: HelpState;
  readonly askedAt: Timestamp;
  /** The moderator who sees to it. */
  readonly takenBy?: string;
  readonly takenAt?: Timestamp;
  readonly endedAt?: Timestamp;
  /** Numbered from 1; the first says what is wrong. */
  readonly messages: Readonly<Record<string, HelpMessage>>;
  /** The site's messages since the desk last answered or took the request. */
  readonly unread: number;
}

/** Of each site the open request and the one that ended last; older ones are in the log only. */
export type HelpRequests = Readonly<Record<HelpId, HelpRequest>>;

/** No requests for help. */
export const initialHelp: HelpRequests = {};

/** The open request of a site, if it has one. */
export function findOpenHelp(help: HelpRequests, siteId: SiteId): HelpRequest | undefined {
  return Object.values(help).find((request) => request.siteId === siteId && request.state === 'open');
}

/** Every open request. */
export function openHelp(help: HelpRequests): readonly HelpRequest[] {
  return Object.values(help).filter(({ state }) => state === 'open');
}
