import { REJECTION_CODES, type RejectionCode } from '../domain/rejections.ts';

/** Refusals and faults from outside the domain: the edge, the session, the store, the media. */
export const EDGE_ERROR_CODES = [
  'INVALID',
  'TOO_LARGE',
  'FILE_UNREADABLE',
  'READER_BUSY',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_LOCKED',
  'DOCUMENT_FORM',
  'DOCUMENT_TOO_LONG',
  'DOCUMENT_TOO_COMPLEX',
  'DOCUMENT_PAGE_UNDRAWABLE',
  'UNKNOWN_EVENT',
  'OUTDATED',
  'UNAUTHENTICATED',
  'INVITE_UNKNOWN',
  'CONFERENCE_UNKNOWN',
  'FOREIGN_ORIGIN',
  'NOT_FOUND',
  'RATE_LIMITED',
  'QUOTA_SPENT',
  'TOO_MANY_WINDOWS',
  'NAME_TAKEN',
  'NAME_OF_ROLE',
  'POLL_NOT_OPEN',
  'SECRECY_UNAVAILABLE',
  'MEDIA_UNAVAILABLE',
  'MEDIA_REFUSED',
  'MEDIA_EXCESS',
  'STORE_UNAVAILABLE',
  'STORE_FULL',
  'STORE_CONFLICT',
  'DISCONNECTED',
  'UNDELIVERABLE',
  'INTERNAL',
] as const;

export type ErrorCode = RejectionCode | (typeof EDGE_ERROR_CODES)[number];

export const ERROR_CODES: readonly ErrorCode[] = [...REJECTION_CODES, ...EDGE_ERROR_CODES];

/** A refusal on the wire: the code, facts to word it, and for bad input the paths that are wrong. */
export interface WireError {
  readonly code: ErrorCode;
  readonly facts?: Readonly<Record<string, string | number>>;
  readonly paths?: readonly string[];
  /** Finds the entry in the server's log; only with `INTERNAL`. */
  readonly correlationId?: string;
}

interface ErrorTraits {
  /** The status of an HTTP reply that carries the code. */
  readonly status: number;
  /** Whether sending the very same again may succeed. */
  readonly retryable: boolean;
}

const EDGE_TRAITS: Readonly<Record<(typeof EDGE_ERROR_CODES)[number], ErrorTraits>> = {
  INVALID: { status: 400, retryable: false },
  TOO_LARGE: { status: 413, retryable: false },
  FILE_UNREADABLE: { status: 400, retryable: false },
  READER_BUSY: { status: 429, retryable: true },
  DOCUMENT_UNREADABLE: { status: 400, retryable: false },
  DOCUMENT_TOO_LARGE: { status: 413, retryable: false },
  DOCUMENT_LOCKED: { status: 400, retryable: false },
  DOCUMENT_FORM: { status: 400, retryable: false },
  DOCUMENT_TOO_LONG: { status: 413, retryable: false },
  DOCUMENT_TOO_COMPLEX: { status: 413, retryable: false },
  DOCUMENT_PAGE_UNDRAWABLE: { status: 400, retryable: false },
  UNKNOWN_EVENT: { status: 400, retryable: false },
  OUTDATED: { status: 409, retryable: false },
  UNAUTHENTICATED: { status: 401, retryable: false },
  INVITE_UNKNOWN: { status: 404, retryable: false },
  CONFERENCE_UNKNOWN: { status: 404, retryable: false },
  FOREIGN_ORIGIN: { status: 403, retryable: false },
  NOT_FOUND: { status: 404, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  QUOTA_SPENT: { status: 429, retryable: true },
  TOO_MANY_WINDOWS: { status: 409, retryable: false },
  NAME_TAKEN: { status: 409, retryable: false },
  NAME_OF_ROLE: { status: 409, retryable: false },
  POLL_NOT_OPEN: { status: 409, retryable: false },
  SECRECY_UNAVAILABLE: { status: 409, retryable: false },
  MEDIA_UNAVAILABLE: { status: 503, retryable: true },
  MEDIA_REFUSED: { status: 409, retryable: false },
  MEDIA_EXCESS: { status: 429, retryable: true },
  STORE_UNAVAILABLE: { status: 503, retryable: true },
  STORE_FULL: { status: 503, retryable: true },
  STORE_CONFLICT: { status: 503, retryable: true },
  DISCONNECTED: { status: 503, retryable: true },
  UNDELIVERABLE: { status: 400, retryable: false },
  INTERNAL: { status: 500, retryable: false },
};

/** Refusals of a whole connection, which waits to be let in again: nothing that its page could send would succeed. */
export const SHUT_OUT_CODES: ReadonlySet<ErrorCode> = new Set([
  'SITE_REMOVED',
  'PHONES_CLOSED',
  'ROOM_CODE_RENEWED',
  'SLIP_NEEDED',
  'SLIP_VOID',
  'SEAT_ON_OTHER_DEVICE',
]);

const DENIED: ErrorTraits = { status: 403, retryable: false };
const CONFLICT: ErrorTraits = { status: 409, retryable: false };

/** The one table from a code to its HTTP status and whether a retry may help. Domain refusals conflict with the state. */
export function traitsOf(code: ErrorCode): ErrorTraits {
  if (code === 'FORBIDDEN' || code === 'NOT_ON_STAGE' || SHUT_OUT_CODES.has(code)) return DENIED;
  return isEdgeCode(code) ? EDGE_TRAITS[code] : CONFLICT;
}

function isEdgeCode(code: ErrorCode): code is (typeof EDGE_ERROR_CODES)[number] {
  return Object.hasOwn(EDGE_TRAITS, code);
}
