import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type {
  AccountRoute,
  ConferenceRoute,
  RouteJson,
  RouteName,
  RouteParameters,
  RouteQuery,
  RouteReply,
  RouteWhere,
  TokenRoute,
} from '@diem-cau/shared/protocol/routes.ts';
import type { Request, Response } from 'express';
import type { Membership } from './requestPass.ts';
import type { SignedIn } from './signedIn.ts';
import type { TokenCaller } from './tokenCaller.ts';

type FileBodyRoute = RouteWhere<{ readonly body: { readonly format: 'file' } }>;
type FormBodyRoute = RouteWhere<{ readonly body: { readonly format: 'form' } }>;
type ReplyRoute = RouteWhere<{ readonly reply: 'reply' }>;

/** A file to send. Its media type is that of the route's row, unless a header says otherwise. */
export type FileReply = (
  | {
      /** In pieces where it is made while it is sent. A failure then ends the connection before the end of the file. */
      readonly content: Buffer | string | AsyncIterable<Buffer>;
    }
  /** A file on the disk, of which the request may ask a range. */
  | { readonly path: string }
) & {
  readonly headers?: Readonly<Record<string, string>>;
};

/** What is known of a request before its body is read: for a route of a conference or of an account also who sends it. */
export type RouteHead<Name extends RouteName> = {
  readonly request: Request;
  readonly response: Response;
  readonly params: RouteParameters<Name>;
  readonly query: RouteQuery<Name>;
} & (Name extends ConferenceRoute ? Membership : unknown) &
  (Name extends AccountRoute ? SignedIn : unknown) &
  (Name extends TokenRoute ? TokenCaller : unknown);

/** A form: a file, and what its schema made of the JSON beside it. */
export interface FormBody<Choices> {
  readonly file: Buffer;
  readonly choices: Choices;
}

/** A request with its body: bytes for a route that takes a file, otherwise what its schema made of the JSON. */
export type RouteCall<Name extends RouteName> = RouteHead<Name> & {
  readonly body: Name extends FileBodyRoute
    ? Buffer
    : Name extends FormBodyRoute
      ? FormBody<RouteJson<Name>>
      : RouteJson<Name>;
};

/** How the server answers one route. What it throws is answered by code (a `Fault`) or as `INTERNAL`. */
export interface RouteHandler<Name extends RouteName> {
  /** Refuses a request by its head alone, before its body is read, so that a refused one costs nothing. */
  readonly admit?: (head: RouteHead<Name>) => WireError | undefined;
  /** What to answer to a body that does not match its schema; without it, `INVALID` with the paths that are wrong. */
  readonly refuseBody?: (head: RouteHead<Name>) => Promise<WireError>;
  readonly handle: (
    call: RouteCall<Name>,
  ) =>
    | Reply<Name extends ReplyRoute ? RouteReply<Name> : FileReply>
    | Promise<Reply<Name extends ReplyRoute ? RouteReply<Name> : FileReply>>;
}

/** A handler for each of these routes. The compiler demands one for every row of the table. */
export type RouteHandlers<Names extends RouteName = RouteName> = { readonly [Name in Names]: RouteHandler<Name> };
