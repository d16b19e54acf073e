import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { errorsOf, findRoute, ROUTE_NAMES, rowOf } from '@diem-cau/shared/protocol/routes.ts';
import { SITES } from '../../tests/testkit/given.ts';
import type { Random } from '../support/random.ts';
import { documentCase } from './files.ts';
import { poison } from './poison.ts';

/** A session as a browser has it, and the ids of its conference. */
export interface Caller {
  readonly role: Role;
  readonly peerId: string;
  readonly cookie: string;
  readonly conferenceId: string;
  /** An invite code of the conference. */
  readonly code: string;
  /** The room it speaks for. */
  readonly siteId?: SiteId | undefined;
}

/** One request. */
export interface HttpCase {
  readonly kind: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const METHODS = ['GET', 'POST', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'];
const PATH_PARTS = [
  '',
  '.',
  '..',
  '%2e%2e%2f',
  '%00',
  '%ff',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'x'.repeat(3_000),
];
const PAGES = ['/', '/site/x', '/assets/none.js', '/assets/../index.html', '/assets/%2e%2e/%2e%2e/package.json', '/%'];
const HANDSHAKES = [
  'EIO=4&transport=polling',
  'EIO=3&transport=websocket',
  'EIO=4&transport=__proto__',
  'transport[]=x',
];
const TYPES = [
  'text/csv',
  'application/json',
  'application/json; charset=utf-99',
  'text/csv; charset=utf-16le',
  'multipart/form-data; boundary=fuzz',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'nonsense',
];
const HEADING = 'code,name,level,parent,expected_headcount';
/** A large list, in bytes. */
const LARGE_LIST = 1_048_576;
const IMPORT_LIMIT = rowOf('importSites').body?.maxBytes ?? 0;

function text(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined');
}

/** Printable Latin letters only: Node itself sends no other header. */
function headerText(value: unknown): string {
  return text(value)
    .replace(/[^\x20-\x7e\xa0-\xff]/g, '?')
    .slice(0, 2_000);
}

function csvCell(random: Random): string {
  const cell = random.chance(0.2)
    ? text(poison(random)).slice(0, 300)
    : random.draw(['X1', 'Xã Mới', 'xã', 'DD', '20']);
  return random.chance(0.2) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function csv(random: Random): string {
  if (random.chance(0.1)) return text(poison(random));
  const separator = random.chance(0.8) ? ',' : ';';
  const heading = random.chance(0.9) ? HEADING : [csvCell(random), HEADING, csvCell(random)].join(',');
  const rows = Array.from({ length: random.between(0, 8) }, () => {
    if (random.chance(0.5)) return [random.draw(SITES).id, 'Xã Đổi tên', 'xã', 'DD', String(random.between(0, 60))];
    return Array.from({ length: random.between(0, 7) }, () => csvCell(random));
  });
  return [heading, ...rows.map((row) => row.join(','))]
    .join(random.chance(0.8) ? '\n' : '\r\n')
    .replaceAll(',', separator);
}

/** The most expensive files: many rows, many columns, one huge cell, a chain of parents. */
function largeFile(random: Random): string {
  switch (random.between(0, 5)) {
    case 0:
      return `${HEADING}\n${'A,b,xã,DD,1\n'.repeat(LARGE_LIST / 12 - 10)}`;
    case 1:
      return `${HEADING}\n${Array.from({ length: random.draw([1_990, 5_000]) }, (_, index) => `N${index},Xã ${index},xã,DD,1`).join('\n')}`;
    case 2:
      return `${HEADING}${',x'.repeat(LARGE_LIST / 2 - 50)}\n`;
    case 3:
      return `${HEADING}\n"${'x'.repeat(LARGE_LIST - 100)}`;
    case 4:
      return `${HEADING}\n${'\u0390\u0344'.repeat(LARGE_LIST / 4 - 100)},x,xã,DD,1`;
    default:
      return 'x'.repeat(IMPORT_LIMIT + random.between(-2, 2));
  }
}

function multipart(random: Random): string {
  const head = `Content-Disposition: form-data; name="${headerText(poison(random))}"; filename="list.csv"`;
  return `--fuzz\r\n${head}\r\nContent-Type: text/csv\r\n\r\n${csv(random)}\r\n--fuzz${random.chance(0.7) ? '--' : ''}\r\n`;
}

const CHOICES = [
  '{}',
  '{',
  'null',
  '{"sheet":"*"}',
  '{"bySheet":{"":{"headingRow":0,"columns":{"0":"name","1":null},"without":[2,3]}},"levelWords":{"xã":4},"statusWords":{"tốt":{"tone":"good"},"kém":{"key":"s_1"}}}',
  '{"bySheet":{"__proto__":{"headingRow":-1}}}',
];

/** A list as the planning page sends it. */
function listForm(file: string, random: Random): string {
  const part = (name: string, content: string) =>
    `--fuzz\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${content}\r\n`;
  const typed = `--fuzz\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${file}\r\n`;
  return `${typed}${random.chance(0.7) ? part('choices', random.draw(CHOICES)) : ''}--fuzz--\r\n`;
}

function bytes(random: Random): Buffer {
  return Buffer.from(Array.from({ length: random.between(0, 200) }, () => random.between(0, 255)));
}

function codeBody(caller: Caller, random: Random): string {
  if (random.chance(0.4)) return JSON.stringify({ code: caller.code });
  if (random.chance(0.5)) return JSON.stringify({ code: poison(random) });
  return random.draw(['', '{', 'null', '[]', '"x"', '{"code":', `{"code":"${'x'.repeat(2_000)}"}`, '{"__proto__":{}}']);
}

/** An answer to a survey, which mostly fits the one that the messages make. */
function surveyAnswer(random: Random): string {
  const answers = random.draw([{ q1: 'o1' }, { q1: 'o2', q2: 'Vì xa' }, {}, { q1: 'o9' }, { q9: poison(random) }]);
  const nonce = random.chance(0.7) && { nonce: 'x'.repeat(random.draw([16, 17, 3])) };
  return JSON.stringify({ answers, seen: random.between(0, 2), ...nonce });
}

function bodyOf(name: (typeof ROUTE_NAMES)[number], caller: Caller, random: Random): string | Buffer {
  if (name === 'answerSurvey' && random.chance(0.8)) return surveyAnswer(random);
  if (isForm(name) && random.chance(0.8)) {
    return listForm(random.chance(0.02) ? largeFile(random) : csv(random), random);
  }
  const dice = random.next();
  if (dice < 0.55) return name === 'enter' ? codeBody(caller, random) : csv(random);
  if (dice < 0.7) return JSON.stringify(poison(random)) ?? '';
  if (dice < 0.8) return multipart(random);
  if (dice < 0.9) return bytes(random);
  if (dice < 0.99) return name === 'enter' ? codeBody(caller, random) : csv(random);
  return largeFile(random);
}

function pathOf(pattern: string, caller: Caller, random: Random): string {
  const known: Readonly<Record<string, string>> = {
    ':conferenceId': caller.conferenceId,
    ':peerId': caller.peerId,
    ':surveyId': `survey_${String(random.between(1, 12)).padStart(6, '0')}`,
    ':pollId': `poll_${String(random.between(1, 12)).padStart(6, '0')}`,
  };
  const path = pattern.replace(/:\w+/g, (part) =>
    random.chance(0.9) ? (known[part] ?? 'x') : random.draw(PATH_PARTS),
  );
  if (random.chance(0.05)) return `${path}/${random.draw(PATH_PARTS)}`;
  if (random.chance(0.05)) return path.toUpperCase();
  return path;
}

function isForm(name: (typeof ROUTE_NAMES)[number]): boolean {
  return rowOf(name).body?.format === 'form';
}

function usualType(name: (typeof ROUTE_NAMES)[number]): string {
  if (isForm(name)) return 'multipart/form-data; boundary=fuzz';
  return name === 'enter' || name === 'answerSurvey' ? 'application/json' : 'text/csv';
}

function query(random: Random): string {
  if (random.chance(0.5)) return `?seen=${'0'.repeat(64)}`;
  return random.draw([
    '',
    '?language=en',
    '?seen[]=1&seen[x]=1',
    '?__proto__[a]=1',
    '?seen=%ff',
    `?${'a&'.repeat(1_500)}`,
  ]);
}

/** A request for one of the server's routes by one of the guests, more or less well formed. */
export function httpCase(url: string, guests: readonly Caller[], random: Random): HttpCase {
  if (random.chance(0.06)) {
    const path = random.chance(0.5) ? random.draw(PAGES) : `/socket.io/?${random.draw(HANDSHAKES)}`;
    return { kind: 'page', method: random.draw(METHODS.slice(0, 3)), path, headers: { origin: url } };
  }
  const name = random.draw(ROUTE_NAMES.filter((one) => one !== 'metrics' || random.chance(0.02)));
  const row = rowOf(name);
  const permitted = guests.filter(({ role }) => row.roles.includes(role));
  const caller = random.draw(permitted.length > 0 && random.chance(0.6) ? permitted : guests);
  const method = random.chance(0.9) ? row.method : random.draw(METHODS);
  const holder = random.chance(0.9) ? caller : random.draw(guests);
  const headers: Record<string, string> = {
    origin: random.chance(0.93) ? url : random.draw(['null', 'https://evil.example', '', `${url}.evil.example`]),
    cookie: random.chance(0.9) ? holder.cookie : headerText(poison(random)),
    'x-peer': random.chance(0.9) ? caller.peerId : headerText(poison(random)),
    'content-type': random.chance(0.6) ? usualType(name) : random.draw(TYPES),
    ...(random.chance(0.03) && { 'content-encoding': random.draw(['gzip', 'br', 'deflate', 'nothing']) }),
    ...(random.chance(0.03) && { 'if-none-match': headerText(poison(random)), range: 'bytes=9-1' }),
  };
  const hasBody = method !== 'GET' && method !== 'HEAD' && (row.method === 'POST' || random.chance(0.3));
  const document = name === 'addDocument' && hasBody && random.chance(0.3) ? documentCase(random) : undefined;
  const plain = document?.body ?? (hasBody ? bodyOf(name, caller, random) : undefined);
  // A small body that unpacks to a large one.
  const body = headers['content-encoding'] === 'gzip' && random.chance(0.5) ? gzipSync('x'.repeat(2_000_000)) : plain;
  const path = `${pathOf(row.path, caller, random)}${document?.query ?? (isForm(name) ? query(random) : '')}`;
  // The large files are expensive in different ways.
  const file = (body?.length ?? 0) > LARGE_LIST / 20 ? ` ${body?.slice(44, 52)}` : '';
  return { kind: `${method} ${name}${file}`, method, path, headers, ...(hasBody && body !== undefined && { body }) };
}

/** The code of a refusal that the table of routes does not name for the route of a request. */
export function undocumentedCode({ method, path }: HttpCase, reply: unknown): string | undefined {
  const route = findRoute(method, path.split('?')[0] ?? '');
  const code = (reply as { readonly error?: { readonly code?: string } } | undefined)?.error?.code;
  const named: readonly string[] = route === undefined ? [] : errorsOf(route);
  return route === undefined || code === undefined || named.includes(code) ? undefined : code;
}

/** Each address has its own budget of wrong codes, so the requests come from many. */
const ADDRESSES = 200;

/** Sends requests from several addresses of the loopback interface, as several machines would. */
export class HttpClient {
  readonly #port: number;
  readonly #agents = Array.from({ length: ADDRESSES }, () => new Agent({ keepAlive: true, maxSockets: 4 }));
  #next = 0;

  constructor(url: string) {
    this.#port = Number(new URL(url).port);
  }

  /** Sends one request. Resolves with status 0 where the connection ended without an answer. */
  send({
    method,
    path,
    headers,
    body,
  }: HttpCase): Promise<{ status: number; headers: IncomingHttpHeaders; text: string }> {
    const index = this.#next++ % ADDRESSES;
    return new Promise((resolve) => {
      const failed = () => resolve({ status: 0, headers: {}, text: '' });
      const asked = request(
        {
          ...{ host: '127.0.0.1', localAddress: `127.0.1.${index + 1}`, port: this.#port, agent: this.#agents[index] },
          ...{ method, path, headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) } },
          timeout: 20_000,
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString(),
            }),
          );
          response.on('error', failed);
        },
      );
      asked.on('error', failed);
      asked.on('timeout', () => asked.destroy());
      asked.end(body);
    });
  }

  close(): void {
    for (const agent of this.#agents) agent.destroy();
  }
}
