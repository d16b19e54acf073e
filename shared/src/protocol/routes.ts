import type { Actor, Role } from '../domain/actor.ts';
import type { Phase } from '../domain/conference/state.ts';
import { judgePermission } from '../domain/permissions.ts';
import type { Rejection } from '../domain/rejections.ts';
import type { Result } from '../kernel/result.ts';
import { type ErrorCode, SHUT_OUT_CODES } from './errors.ts';
import { ACCOUNT_ROUTES } from './routes/accountRoutes.ts';
import { ANSWER_ROUTES } from './routes/answerRoutes.ts';
import { API_ROUTES } from './routes/apiRoutes.ts';
import { BOARD_ROUTES } from './routes/boardRoutes.ts';
import { CONFERENCE_TEMPLATE_ROUTES } from './routes/conferenceTemplateRoutes.ts';
import { DELIVERY_ROUTES } from './routes/deliveryRoutes.ts';
import { DOCUMENT_ROUTES } from './routes/documentRoutes.ts';
import { ERASURE_ROUTES } from './routes/erasureRoutes.ts';
import { MINUTES_ROUTES } from './routes/minutesRoutes.ts';
import { OPERATION_ROUTES } from './routes/operationRoutes.ts';
import { ORGANISATION_ROUTES } from './routes/organisationRoutes.ts';
import { PLANNING_ROUTES } from './routes/planningRoutes.ts';
import { POLL_ROUTES } from './routes/pollRoutes.ts';
import { PROGRESS_FILE_ROUTES } from './routes/progressFileRoutes.ts';
import { RECORDING_ROUTES } from './routes/recordingRoutes.ts';
import type { ParameterNames, PathParameters, RouteRow, RouteTypes, TypesOf } from './routes/route.ts';
import { SESSION_ROUTES } from './routes/sessionRoutes.ts';
import { SINGLE_SIGN_ON_ROUTES } from './routes/singleSignOnRoutes.ts';
import { STREAM_ROUTES } from './routes/streamRoutes.ts';
import { SURVEY_ROUTES } from './routes/surveyRoutes.ts';

/**
 * Every HTTP route of the server. The server binds a handler to each row and answers nothing else under `/api`; the client
 * calls a route by its method and path, checked against this table by the compiler; the OpenAPI document is made from it.
 */
export const ROUTES = {
  ...SESSION_ROUTES,
  ...PLANNING_ROUTES,
  ...POLL_ROUTES,
  ...MINUTES_ROUTES,
  ...RECORDING_ROUTES,
  ...STREAM_ROUTES,
  ...ANSWER_ROUTES,
  ...DOCUMENT_ROUTES,
  ...PROGRESS_FILE_ROUTES,
  ...SURVEY_ROUTES,
  ...ACCOUNT_ROUTES,
  ...ORGANISATION_ROUTES,
  ...BOARD_ROUTES,
  ...CONFERENCE_TEMPLATE_ROUTES,
  ...SINGLE_SIGN_ON_ROUTES,
  ...DELIVERY_ROUTES,
  ...API_ROUTES,
  ...ERASURE_ROUTES,
  ...OPERATION_ROUTES,
} as const;

type Table = typeof ROUTES;

/** The name of a route. */
export type RouteName = keyof Table;

/** The names of all routes, in the order of the table. */
export const ROUTE_NAMES = Object.keys(ROUTES) as readonly RouteName[];

/** The routes whose rows have these properties, such as `RouteWhere<{ method: 'GET' }>`. */
export type RouteWhere<Properties> = {
  [Name in RouteName]: Table[Name] extends Properties ? Name : never;
}[RouteName];

/** A route's method and path, such as `GET /healthz`. */
export type RouteKey<Name extends RouteName = RouteName> = {
  [Each in Name]: `${Table[Each]['method']} ${Table[Each]['path']}`;
}[Name];

/** The route of a method and path. */
export type RouteWithKey<Key extends RouteKey> = {
  [Name in RouteName]: Key extends RouteKey<Name> ? Name : never;
}[RouteName];

/** The routes that need a session of the conference in their path. */
export type ConferenceRoute = RouteWhere<{ readonly authentication: 'session' }>;

/** The routes that need somebody who is signed in with an account. */
export type AccountRoute = RouteWhere<{ readonly authentication: 'account' }>;

/** The routes that need a token of an organisation. */
export type TokenRoute = RouteWhere<{ readonly authentication: 'apiToken' }>;

/** The path parameters of a route. */
export type RouteParameters<Name extends RouteName> = Pick<PathParameters, ParameterNames<Table[Name]['path']>>;

type Part<Types, Key extends keyof RouteTypes> = Types extends { readonly [_ in Key]: infer Value } ? Value : undefined;

/** The query of a route as its schema reads it; `undefined` for a route without one. */
export type RouteQuery<Name extends RouteName> = Part<TypesOf<Table[Name]>, 'query'>;

/** The JSON body of a route; `undefined` for a route without one. */
export type RouteJson<Name extends RouteName> = Part<TypesOf<Table[Name]>, 'body'>;

/** The value of a successful reply; `undefined` for a route that sends a file. */
export type RouteReply<Name extends RouteName> = Part<TypesOf<Table[Name]>, 'reply'>;

/** The row of a route, without its literal types. */
export function rowOf(name: RouteName): RouteRow {
  return ROUTES[name];
}

/** Whether a route needs a session of the conference in its path. */
export function isConferenceRoute(name: RouteName): name is ConferenceRoute {
  return rowOf(name).authentication === 'session';
}

/** Whether a route needs somebody who is signed in with an account. */
export function isAccountRoute(name: RouteName): name is AccountRoute {
  return rowOf(name).authentication === 'account';
}

/** Whether a route needs a token of an organisation. */
export function isTokenRoute(name: RouteName): name is TokenRoute {
  return rowOf(name).authentication === 'apiToken';
}

/** The route of a request, or `undefined` where there is none. `HEAD` is no method of the table. */
export function findRoute(method: string, path: string): RouteName | undefined {
  const segments = path.replace(/\/$/, '').split('/');
  return ROUTE_NAMES.find((name) => {
    const row = rowOf(name);
    return row.method === method && matches(row.path.split('/'), segments);
  });
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  return (
    pattern.length === segments.length &&
    pattern.every((one, index) => (one.startsWith(':') ? segments[index] !== '' : one === segments[index]))
  );
}

/**
 * Whether an actor may use a route of its conference now. The server refuses by it; the client disables by it.
 * Errors: `FORBIDDEN` (never this role), `WRONG_PHASE` (this role, but not now).
 */
export function mayUseRoute(
  actor: Pick<Actor, 'role'>,
  route: ConferenceRoute,
  state: { readonly conference: { readonly phase: Phase } },
): Result<true, Rejection> {
  const { roles, phases } = ROUTES[route] as { readonly roles: readonly Role[]; readonly phases: readonly Phase[] };
  return judgePermission({ roles, phases }, actor, state);
}

/** What any route may answer: the request is malformed, comes from a foreign page or too often, or the server fails. */
const GENERAL_ERRORS: readonly ErrorCode[] = ['INVALID', 'RATE_LIMITED', 'STORE_UNAVAILABLE', 'INTERNAL'];

const SESSION_ERRORS: readonly ErrorCode[] = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CONFERENCE_UNKNOWN',
  'WRONG_PHASE',
  ...SHUT_OUT_CODES,
];

const AUTHENTICATION_ERRORS: Readonly<Record<RouteRow['authentication'], readonly ErrorCode[]>> = {
  session: SESSION_ERRORS,
  cookie: ['UNAUTHENTICATED'],
  account: ['UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_REQUIRED'],
  apiToken: ['UNAUTHENTICATED', 'FORBIDDEN'],
  operatorToken: ['UNAUTHENTICATED'],
  none: [],
};

/** Every error code that a route may answer. */
export function errorsOf(name: RouteName): readonly ErrorCode[] {
  const { authentication, path, body, errors } = rowOf(name);
  const codes: readonly ErrorCode[] = [
    ...GENERAL_ERRORS,
    ...(path.startsWith('/api/') ? (['FOREIGN_ORIGIN'] as const) : []),
    ...AUTHENTICATION_ERRORS[authentication],
    // A parameter that names nothing.
    ...(/:(pollId|surveyId|documentId|partId|accountId|sessionId|tokenId)/.test(path) ? (['NOT_FOUND'] as const) : []),
    ...(body ? (['TOO_LARGE'] as const) : []),
    ...errors,
  ];
  return [...new Set(codes)];
}
