import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Readable } from 'node:stream';
import { type Outgoing, type OutgoingRequest, RefusedTarget, type Targets } from '../../application/outgoing.ts';
import { AllowedTargets } from './allowedTargets.ts';

/** Bytes of an answer that are read: descriptions and keys of identity providers are far smaller. */
const MAX_ANSWER_BYTES = 1_048_576;
/** Answers without a body (RFC 9110). */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

/** Connections to public addresses and to `privateTargets`: addresses and ranges of private networks. */
export function createOutgoing(privateTargets: readonly string[]): Outgoing {
  const targets = new AllowedTargets(privateTargets);
  return { targets, request: (url, request) => send(url, request, targets) };
}

async function send(url: URL, { method, headers, body, signal }: OutgoingRequest, targets: Targets): Promise<Response> {
  const target = await targets.resolve(url.hostname);
  if (!target.ok) throw new RefusedTarget(target.error);
  const open = url.protocol === 'https:' ? requestHttps : requestHttp;
  const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
  const options = {
    method,
    lookup: lookupOf(target.value),
    signal,
    agent: false as const,
    headers: { 'User-Agent': 'diem-cau', ...length, ...headers },
  };
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    open(url, options, resolve).on('error', reject).end(body);
  });
  return responseOf(message);
}

/** Leads to the address that was checked: the name may lead elsewhere by now. */
function lookupOf(address: string): LookupFunction {
  const family = isIP(address);
  return (_name, { all }, done) => {
    if (all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

function responseOf(message: IncomingMessage): Response {
  const { statusCode: status = 500 } = message;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(message.headersDistinct)) {
    for (const value of values) headers.append(name, value);
  }
  if (BODILESS.has(status)) {
    message.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(Readable.from(bounded(message))) as ReadableStream, { status, headers });
}

async function* bounded(message: IncomingMessage): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const part of message) {
    bytes += (part as Buffer).length;
    if (bytes > MAX_ANSWER_BYTES) throw new Error(`The answer has more than ${MAX_ANSWER_BYTES} bytes.`);
    yield part as Buffer;
  }
}
