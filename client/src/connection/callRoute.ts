import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type {
  ConferenceRoute,
  RouteJson,
  RouteKey,
  RouteName,
  RouteParameters,
  RouteQuery,
  RouteReply,
  RouteWhere,
  RouteWithKey,
} from '@diem-cau/shared/protocol/routes.ts';
import { isReply, request } from './http.ts';

type ReplyRoute = RouteWhere<{ readonly reply: 'reply' }>;
type FormBodyRoute = RouteWhere<{ readonly body: { readonly format: 'form' } }>;
type FileBodyRoute = RouteWhere<{ readonly body: { readonly format: 'file' } }>;

interface Parts<Name extends RouteName> {
  /** The peer whose session the request uses. */
  readonly peerId: Name extends ConferenceRoute ? string : undefined;
  readonly params: keyof RouteParameters<Name> extends never ? undefined : RouteParameters<Name>;
  readonly query: RouteQuery<Name>;
  readonly body: Name extends FileBodyRoute
    ? Blob | Uint8Array<ArrayBuffer>
    : Name extends FormBodyRoute
      ? FormParts<RouteJson<Name>>
      : RouteJson<Name>;
}

/** A file and what was chosen for it. */
interface FormParts<Choices> {
  readonly file: Blob;
  readonly choices: Choices;
}

/** What a request to a route must bring: the parts that its row has, and no others. */
type RouteInput<Name extends RouteName> = {
  readonly [Part in keyof Parts<Name> as [Parts<Name>[Part]] extends [undefined] ? never : Part]: Parts<Name>[Part];
};

/** How `fetch` sends a request, beside what the route says. */
type SendOptions = Pick<RequestInit, 'cache' | 'signal'>;

/**
 * Calls a route that answers with a `Reply`. The key is method and path as the table of routes has them: the compiler
 * checks it, and pages do not load the table. Never rejects: an unreachable server is the refusal `DISCONNECTED`.
 */
export function callRoute<Key extends RouteKey<ReplyRoute>>(
  key: Key,
  input: RouteInput<RouteWithKey<Key>>,
  options?: SendOptions,
): Promise<Reply<RouteReply<RouteWithKey<Key>>>> {
  const [url, init] = requestOf(key, input, options);
  return request(url, init);
}

/** Calls a route that answers with a file. Never rejects, as `callRoute`. */
export async function fetchFile<Key extends RouteKey<Exclude<RouteName, ReplyRoute>>>(
  key: Key,
  input: RouteInput<RouteWithKey<Key>>,
  options?: SendOptions,
): Promise<Reply<Blob>> {
  try {
    const response = await fetch(...requestOf(key, input, options));
    if (response.ok) return { ok: true, value: await response.blob() };
    const body: unknown = await response.json();
    if (isReply<never>(body)) return body;
  } catch {
    // As in `request`.
  }
  return { ok: false, error: { code: 'DISCONNECTED' } };
}

interface AnyInput {
  readonly peerId?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

function requestOf(key: string, input: AnyInput, options?: SendOptions): [url: string, init: RequestInit] {
  const { peerId, params = {}, query, body } = input;
  const [method = '', pattern = ''] = key.split(' ');
  const path = pattern.replace(/:(\w+)/g, (_segment, name: string) => encodeURIComponent(params[name] ?? ''));
  const sent = body && bodyOf(body);
  const headers = {
    ...(peerId !== undefined && { 'X-Peer': peerId }),
    ...(sent?.type !== undefined && { 'Content-Type': sent.type }),
  };
  return [
    query ? `${path}?${new URLSearchParams(query)}` : path,
    { ...options, method, headers, ...(sent && { body: sent.body }) },
  ];
}

/** A body as it is sent, with its type where the browser does not say it. */
function bodyOf(body: object): { readonly body: BodyInit; readonly type?: string } {
  if (body instanceof Blob || body instanceof Uint8Array) {
    return { body: body as Blob, type: 'application/octet-stream' };
  }
  if (!('file' in body && body.file instanceof Blob)) return { body: JSON.stringify(body), type: 'application/json' };
  const { file, choices } = body as FormParts<object>;
  const form = new FormData();
  form.set('file', file);
  form.set('choices', JSON.stringify(choices));
  // The type holds the boundary between the parts, which only the browser knows.
  return { body: form };
}
