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
type FileBodyRoute = RouteWhere<{ readonly body: { readonly format: 'file' } }>;

interface Parts<Name extends RouteName> {
  /** The peer whose session the request uses. */
  readonly peerId: Name extends ConferenceRoute ? string : undefined;
  readonly params: keyof RouteParameters<Name> extends never ? undefined : RouteParameters<Name>;
  readonly query: RouteQuery<Name>;
  readonly body: Name extends FileBodyRoute ? Blob | Uint8Array<ArrayBuffer> : RouteJson<Name>;
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
  const isFile = body instanceof Blob || body instanceof Uint8Array;
  const headers = {
    ...(peerId !== undefined && { 'X-Peer': peerId }),
    ...(body && { 'Content-Type': `application/${isFile ? 'octet-stream' : 'json'}` }),
  };
  return [
    query ? `${path}?${new URLSearchParams(query)}` : path,
    { ...options, method, headers, ...(body && { body: isFile ? (body as Blob) : JSON.stringify(body) }) },
  ];
}
