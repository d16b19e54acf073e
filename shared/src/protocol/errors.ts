import { type FactForms, optional, type WithFacts } from '../domain/facts.ts';
import { REJECTION_CODES, REJECTIONS, type RejectionCode } from '../domain/rejections.ts';

/** Refusals and faults from outside the domain: the edge, the session, the store, the media. */
export const EDGE_ERROR_CODES = [
  'INVALID',
  'TOO_LARGE',
  'FILE_UNREADABLE',
  'FILE_LOCKED',
  'FILE_OTHER_KIND',
  'FILE_EMPTY',
  'LIST_TOO_LARGE',
  'READER_BUSY',
  'DOCUMENT_UNREADABLE',
  'DOCUMENT_TOO_LARGE',
  'DOCUMENT_LOCKED',
  'DOCUMENT_FORM',
  'DOCUMENT_TOO_LONG',
  'DOCUMENT_TOO_COMPLEX',
  'DOCUMENT_PAGE_UNDRAWABLE',
  'DOCUMENT_OLD_OFFICE',
  'TEMPLATE_UNREADABLE',
  'TEMPLATE_TOO_LARGE',
  'TEMPLATE_MACROS',
  'TEMPLATE_LINKS',
  'TEMPLATE_TAGS_UNKNOWN',
  'TEMPLATE_TAGS_MISSING',
  'TEMPLATE_TAG_NOT_ALONE',
  'OFFICE_MISSING',
  'PDF_WHILE_LIVE',
  'OFFICE_FAILED',
  'UNKNOWN_EVENT',
  'OUTDATED',
  'UNAUTHENTICATED',
  'INVITE_UNKNOWN',
  'CONFERENCE_UNKNOWN',
  'FOREIGN_ORIGIN',
  'NOT_FOUND',
  'RECORDING_NOT_SHARED',
  'RATE_LIMITED',
  'QUOTA_SPENT',
  'TOO_MANY_WINDOWS',
  'NAME_TAKEN',
  'NAME_OF_ROLE',
  'ORGANISATION_EXISTS',
  'STAFF_EXISTS',
  'STAFF_UNKNOWN',
  'TOO_MANY_STAFF',
  'LAST_ADMINISTRATOR',
  'TOO_MANY_CONFERENCES',
  'TEMPLATE_UNKNOWN',
  'TEMPLATE_NAME_TAKEN',
  'TOO_MANY_TEMPLATES',
  'TOKEN_UNKNOWN',
  'TOO_MANY_TOKENS',
  'NOT_A_DRAFT',
  'SIGN_IN_REFUSED',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_WRONG',
  'SECOND_FACTOR_ON',
  'SECOND_FACTOR_REQUIRED',
  'SIGN_IN_AGAIN',
  'PROVIDER_UNKNOWN',
  'PROVIDER_UNREACHABLE',
  'PROVIDER_MISCONFIGURED',
  'PROVIDER_REFUSED',
  'PROVIDER_ANSWER_VOID',
  'PROVIDER_MAIL_UNVERIFIED',
  'PROVIDER_ACCOUNT_UNKNOWN',
  'PROVIDER_ACCOUNT_CHANGED',
  'PROVIDER_SECRET_NEEDED',
  'ONE_TIME_LINK_UNKNOWN',
  'PASSWORD_SHORT',
  'PASSWORD_COMMON',
  'PASSWORD_WRONG',
  'SESSION_UNKNOWN',
  'CHANNEL_NOT_SET',
  'CHANNEL_SECRET_NEEDED',
  'TARGET_PRIVATE',
  'POLL_NOT_OPEN',
  'SECRECY_UNAVAILABLE',
  'NO_HALL_SCREEN',
  'MEDIA_UNAVAILABLE',
  'MEDIA_REFUSED',
  'MEDIA_EXCESS',
  'PHONE_SOUND_OFF',
  'LISTENERS_FULL',
  'STORE_UNAVAILABLE',
  'STORE_FULL',
  'STORE_CONFLICT',
  'DISCONNECTED',
  'UNDELIVERABLE',
  'INTERNAL',
] as const;

/** The facts of the edge's refusals; a code without a row has none. */
const EDGE_FACTS = {
  /** `megabytes`: the largest size that is taken. */
  DOCUMENT_TOO_LARGE: { megabytes: 'number' },
  DOCUMENT_TOO_LONG: { pages: 'number', most: 'number' },
  /** `page`: the number of the page, from 1. */
  DOCUMENT_PAGE_UNDRAWABLE: { page: 'number' },
  /** `megabytes`: the most that its parts may take together, or the file. */
  TEMPLATE_TOO_LARGE: { megabytes: 'number' },
  /** `tags`: as they are written, separated by commas. */
  TEMPLATE_TAGS_UNKNOWN: { tags: 'text' },
  TEMPLATE_TAGS_MISSING: { tags: 'text' },
  TEMPLATE_TAG_NOT_ALONE: { tag: 'text' },
  /** `package`: the Debian package that converts such documents. */
  OFFICE_MISSING: { package: 'text' },
  /** What the server speaks and serves. */
  OUTDATED: { protocol: optional('number'), build: optional('text') },
  TOO_MANY_STAFF: { most: 'number' },
  TOO_MANY_CONFERENCES: { most: 'number' },
  TOO_MANY_TEMPLATES: { most: 'number' },
  TOO_MANY_TOKENS: { most: 'number' },
  /** `least`: the smallest number of characters. */
  PASSWORD_SHORT: { least: 'number' },
  /** `minutes`: after how long to try again. */
  QUOTA_SPENT: { minutes: 'number' },
  /** `seconds`: after how long to try again. */
  MEDIA_EXCESS: { seconds: 'number' },
  LISTENERS_FULL: { most: 'number' },
} as const satisfies { readonly [Code in (typeof EDGE_ERROR_CODES)[number]]?: FactForms };

/** The name of an error on the wire. */
export type ErrorCode = RejectionCode | (typeof EDGE_ERROR_CODES)[number];

/** Every code that may come over the wire. */
export const ERROR_CODES: readonly ErrorCode[] = [...REJECTION_CODES, ...EDGE_ERROR_CODES];

/** The facts of every code that has some. */
export const ERROR_FACTS: { readonly [Code in ErrorCode]?: FactForms } = { ...REJECTIONS, ...EDGE_FACTS };

type FormsOf<Code extends ErrorCode> = Code extends RejectionCode
  ? (typeof REJECTIONS)[Code]
  : Code extends keyof typeof EDGE_FACTS
    ? (typeof EDGE_FACTS)[Code]
    : Record<never, never>;

/** The codes without facts; an error that was thrown can have no others. */
export type PlainErrorCode = {
  [Code in ErrorCode]: keyof FormsOf<Code> extends never ? Code : never;
}[ErrorCode];

interface AnyWireError {
  /** For bad input: what is wrong in it, at most ten places. */
  readonly paths?: readonly string[];
  /** Finds the entry in the server's log; only with `INTERNAL`. */
  readonly correlationId?: string;
}

/** A refusal with one code that has facts. */
type WireErrorOf<Code extends ErrorCode> = { readonly code: Code } & AnyWireError & WithFacts<FormsOf<Code>>;

interface PlainWireError extends AnyWireError {
  readonly code: PlainErrorCode;
  readonly facts?: never;
}

/** A refusal on the wire: the code, and the facts to word it. */
export type WireError =
  | PlainWireError
  | { [Code in Exclude<ErrorCode, PlainErrorCode>]: WireErrorOf<Code> }[Exclude<ErrorCode, PlainErrorCode>];

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
  FILE_LOCKED: { status: 400, retryable: false },
  FILE_OTHER_KIND: { status: 400, retryable: false },
  FILE_EMPTY: { status: 400, retryable: false },
  LIST_TOO_LARGE: { status: 413, retryable: false },
  READER_BUSY: { status: 429, retryable: true },
  DOCUMENT_UNREADABLE: { status: 400, retryable: false },
  DOCUMENT_TOO_LARGE: { status: 413, retryable: false },
  DOCUMENT_LOCKED: { status: 400, retryable: false },
  DOCUMENT_FORM: { status: 400, retryable: false },
  DOCUMENT_TOO_LONG: { status: 413, retryable: false },
  DOCUMENT_TOO_COMPLEX: { status: 413, retryable: false },
  DOCUMENT_PAGE_UNDRAWABLE: { status: 400, retryable: false },
  DOCUMENT_OLD_OFFICE: { status: 400, retryable: false },
  TEMPLATE_UNREADABLE: { status: 400, retryable: false },
  TEMPLATE_TOO_LARGE: { status: 413, retryable: false },
  TEMPLATE_MACROS: { status: 400, retryable: false },
  TEMPLATE_LINKS: { status: 400, retryable: false },
  TEMPLATE_TAGS_UNKNOWN: { status: 400, retryable: false },
  TEMPLATE_TAGS_MISSING: { status: 400, retryable: false },
  TEMPLATE_TAG_NOT_ALONE: { status: 400, retryable: false },
  OFFICE_MISSING: { status: 409, retryable: false },
  PDF_WHILE_LIVE: { status: 409, retryable: false },
  OFFICE_FAILED: { status: 400, retryable: false },
  UNKNOWN_EVENT: { status: 400, retryable: false },
  OUTDATED: { status: 409, retryable: false },
  UNAUTHENTICATED: { status: 401, retryable: false },
  INVITE_UNKNOWN: { status: 404, retryable: false },
  CONFERENCE_UNKNOWN: { status: 404, retryable: false },
  FOREIGN_ORIGIN: { status: 403, retryable: false },
  NOT_FOUND: { status: 404, retryable: false },
  RECORDING_NOT_SHARED: { status: 403, retryable: false },
  RATE_LIMITED: { status: 429, retryable: true },
  QUOTA_SPENT: { status: 429, retryable: true },
  TOO_MANY_WINDOWS: { status: 409, retryable: false },
  NAME_TAKEN: { status: 409, retryable: false },
  NAME_OF_ROLE: { status: 409, retryable: false },
  ORGANISATION_EXISTS: { status: 409, retryable: false },
  STAFF_EXISTS: { status: 409, retryable: false },
  STAFF_UNKNOWN: { status: 404, retryable: false },
  TOO_MANY_STAFF: { status: 409, retryable: false },
  LAST_ADMINISTRATOR: { status: 409, retryable: false },
  TOO_MANY_CONFERENCES: { status: 409, retryable: false },
  TEMPLATE_UNKNOWN: { status: 404, retryable: false },
  TEMPLATE_NAME_TAKEN: { status: 409, retryable: false },
  TOO_MANY_TEMPLATES: { status: 409, retryable: false },
  TOKEN_UNKNOWN: { status: 404, retryable: false },
  TOO_MANY_TOKENS: { status: 409, retryable: false },
  NOT_A_DRAFT: { status: 409, retryable: false },
  SIGN_IN_REFUSED: { status: 401, retryable: false },
  SECOND_FACTOR_NEEDED: { status: 401, retryable: false },
  SECOND_FACTOR_WRONG: { status: 401, retryable: false },
  SECOND_FACTOR_ON: { status: 409, retryable: false },
  SECOND_FACTOR_REQUIRED: { status: 403, retryable: false },
  SIGN_IN_AGAIN: { status: 403, retryable: false },
  PROVIDER_UNKNOWN: { status: 404, retryable: false },
  PROVIDER_UNREACHABLE: { status: 503, retryable: true },
  PROVIDER_MISCONFIGURED: { status: 409, retryable: false },
  PROVIDER_REFUSED: { status: 401, retryable: false },
  PROVIDER_ANSWER_VOID: { status: 401, retryable: false },
  PROVIDER_MAIL_UNVERIFIED: { status: 403, retryable: false },
  PROVIDER_ACCOUNT_UNKNOWN: { status: 403, retryable: false },
  PROVIDER_ACCOUNT_CHANGED: { status: 403, retryable: false },
  PROVIDER_SECRET_NEEDED: { status: 400, retryable: false },
  ONE_TIME_LINK_UNKNOWN: { status: 404, retryable: false },
  PASSWORD_SHORT: { status: 400, retryable: false },
  PASSWORD_COMMON: { status: 400, retryable: false },
  PASSWORD_WRONG: { status: 403, retryable: false },
  SESSION_UNKNOWN: { status: 404, retryable: false },
  CHANNEL_NOT_SET: { status: 409, retryable: false },
  CHANNEL_SECRET_NEEDED: { status: 400, retryable: false },
  TARGET_PRIVATE: { status: 409, retryable: false },
  POLL_NOT_OPEN: { status: 409, retryable: false },
  SECRECY_UNAVAILABLE: { status: 409, retryable: false },
  NO_HALL_SCREEN: { status: 409, retryable: false },
  MEDIA_UNAVAILABLE: { status: 503, retryable: true },
  MEDIA_REFUSED: { status: 409, retryable: false },
  MEDIA_EXCESS: { status: 429, retryable: true },
  PHONE_SOUND_OFF: { status: 409, retryable: false },
  LISTENERS_FULL: { status: 429, retryable: true },
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
  'INVITE_REVOKED',
  'INVITE_EXPIRED',
  'CONFERENCE_DELETED',
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
