import type { Role } from '../../domain/actor.ts';
import type { Phase } from '../../domain/conference/state.ts';
import type { AccountId, ConferenceId, DocumentId, PollId, RecordedPartId, SurveyId } from '../../kernel/ids.ts';
import type { StaffRole } from '../../organisation/state.ts';
import type { ApiScope } from '../apiTokens.ts';
import type { ErrorCode } from '../errors.ts';

/**
 * How a route authenticates a request:
 * - `session`: the session cookie of the peer that the header `X-Peer` names, and the conference that the path names.
 * - `cookie`: the session cookie of the peer that the path names.
 * - `account`: the session cookie of an account, whose role in its organisation counts.
 * - `apiToken`: a bearer token of an organisation that has the row's scope.
 * - `operatorToken`: the operator's bearer token.
 * - `none`: not at all.
 */
export type RouteAuthentication = 'session' | 'cookie' | 'account' | 'apiToken' | 'operatorToken' | 'none';

/**
 * The body of a request and its largest size in bytes. A `form` is `multipart/form-data` with a part `file` and a part
 * `choices`, which is JSON.
 */
export interface RouteBody {
  readonly format: 'json' | 'file' | 'form';
  readonly maxBytes: number;
}

/** One route as the table writes it. */
export interface RouteRow {
  readonly method: 'GET' | 'POST';
  /** As Express writes it: a segment that begins with a colon is a parameter. */
  readonly path: string;
  /** One sentence for the OpenAPI document. */
  readonly summary: string;
  readonly authentication: RouteAuthentication;
  /** What a token must be for, where the route takes one. */
  readonly scope?: ApiScope;
  /** Whether the query may name the peer in place of the header: a player of films sends no headers. */
  readonly peerInQuery?: true;
  /** `nobody` is an unauthenticated request. */
  readonly roles: readonly (Role | StaffRole | 'nobody')[];
  /** Phases of the conference in which the route may be used. */
  readonly phases: readonly Phase[];
  readonly body?: RouteBody;
  /** `reply`: a `Reply` as JSON. Otherwise the media type of the file that a success sends. */
  readonly reply: 'reply' | `${string}/${string}`;
  /**
   * Whether the security log records every use of the route, granted or refused: entering, and what takes data out, puts
   * it in or shows a key to a door.
   */
  readonly recorded: boolean;
  /** Error codes of this route alone, beside those of its authentication and its body (`errorsOf`). */
  readonly errors: readonly ErrorCode[];
}

/** The types of a route. They exist for the compiler only; the schemas are in `routeSchemas.ts`, which no client loads. */
export interface RouteTypes {
  /** Query parameters: strings in the address, whatever their schema makes of them. */
  readonly query?: object;
  /** The JSON body, or the JSON in a form. */
  readonly body?: object;
  /** The value of a successful `Reply`. */
  readonly reply?: unknown;
}

declare const types: unique symbol;

/** A row together with its types. */
export type Route<Types extends RouteTypes, Row extends RouteRow> = Row & { readonly [types]?: Types };

/** Writes one row of the table: `defineRoute<Types>()(row)`. */
export function defineRoute<Types extends RouteTypes>() {
  return <const Row extends RouteRow>(row: Row): Route<Types, Row> => row;
}

/** The types that a row was defined with. */
export type TypesOf<AnyRoute> = AnyRoute extends { readonly [types]?: infer Types } ? NonNullable<Types> : never;

/** What each path parameter names. */
export interface PathParameters {
  readonly conferenceId: ConferenceId;
  readonly documentId: DocumentId;
  readonly pollId: PollId;
  readonly surveyId: SurveyId;
  readonly partId: RecordedPartId;
  /** The list or a segment of a stream. */
  readonly streamFile: string;
  readonly peerId: string;
  readonly accountId: AccountId;
  /** Names a session without being one. */
  readonly sessionId: string;
  /** Names a token without being one. */
  readonly tokenId: string;
}

/** The names of a path's parameters. */
export type ParameterNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? (Name & keyof PathParameters) | ParameterNames<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name & keyof PathParameters
    : never;
