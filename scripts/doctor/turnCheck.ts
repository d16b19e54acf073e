import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { IceServer } from '@diem-cau/shared/protocol/signals.ts';
import { type Finding, judgeOf, reasonOf } from './finding.ts';

// Asks a TURN relay for an allocation as a browser does (RFC 8656, long-term credentials of RFC 8489).

const TIMEOUT_MS = 5_000;
const MAGIC = 0x2112a442;
const ALLOCATE = 0x0003;
const SUCCESS = 0x0103;
const ATTRIBUTES = {
  username: 0x0006,
  integrity: 0x0008,
  error: 0x0009,
  realm: 0x0014,
  nonce: 0x0015,
  transport: 0x0019,
};
const UDP = 17;

type Attribute = readonly [type: number, value: Buffer];
type Exchange = (request: Buffer) => Promise<Buffer>;

/** Allocates at every address of a relay, and says what did not work. */
export async function checkTurn({ urls, username = '', credential = '' }: IceServer): Promise<readonly Finding[]> {
  const all = typeof urls === 'string' ? [urls] : urls;
  return Promise.all(all.map((url) => checkUrl(url, username, credential)));
}

async function checkUrl(url: string, username: string, password: string): Promise<Finding> {
  const judge = judgeOf('TURN');
  const { exchange, close } = open(url);
  try {
    const challenge = readAttributes(await exchange(message([requestedUdp()])));
    const [realm, nonce] = [challenge.get(ATTRIBUTES.realm), challenge.get(ATTRIBUTES.nonce)];
    if (!realm || !nonce)
      return judge(
        'fail',
        `${url} asks for no password`,
        'Set use-auth-secret in turnserver.conf: this relay is open to the world.',
      );
    const attributes: Attribute[] = [
      requestedUdp(),
      [ATTRIBUTES.username, Buffer.from(username)],
      [ATTRIBUTES.realm, realm],
      [ATTRIBUTES.nonce, nonce],
    ];
    const key = createHash('md5').update(`${username}:${realm.toString()}:${password}`).digest();
    const answer = await exchange(signed(attributes, key));
    if (answer.readUInt16BE(0) === SUCCESS) return judge('ok', `${url} gives an allocation`);
    return judge(
      'fail',
      `${url} refuses (${errorOf(answer)})`,
      'Give TURN_SECRET and static-auth-secret of turnserver.conf the same value; set both clocks.',
    );
  } catch (error) {
    return judge(
      'fail',
      `${url}: ${reasonOf(error)}`,
      'Start coturn, and open its ports in the firewall (docs/install.md).',
    );
  } finally {
    close();
  }
}

function open(url: string): { readonly exchange: Exchange; readonly close: () => void } {
  const [, scheme = '', name = '', given, transport = 'udp'] =
    /^(turns?):(\[[^\]]+\]|[^:?]+)(?::(\d+))?(?:\?transport=(udp|tcp))?$/.exec(url) ?? [];
  const host = name.replace(/^\[|\]$/g, '');
  const port = Number(given ?? (scheme === 'turns' ? 5349 : 3478));
  if (scheme === 'turn' && transport === 'udp') return overUdp(host, port);
  const socket = scheme === 'turns' ? connectTls({ host, port, servername: host }) : connect({ host, port });
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  failed.catch(() => {});
  const exchange: Exchange = (request) => {
    socket.write(request);
    const answered = new Promise<Buffer>((resolve) => socket.once('data', resolve));
    return Promise.race([answered, failed, timeout()]);
  };
  return { exchange, close: () => socket.destroy() };
}

function overUdp(host: string, port: number): { readonly exchange: Exchange; readonly close: () => void } {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  const failed = new Promise<never>((_, reject) => socket.once('error', reject));
  failed.catch(() => {});
  const exchange: Exchange = (request) => {
    const answered = new Promise<Buffer>((resolve) => socket.once('message', resolve));
    socket.send(request, port, host, (error) => error && socket.emit('error', error));
    return Promise.race([answered, failed, timeout()]);
  };
  return { exchange, close: () => socket.close() };
}

function timeout(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('no answer')), TIMEOUT_MS).unref();
  });
}

function requestedUdp(): Attribute {
  return [ATTRIBUTES.transport, Buffer.from([UDP, 0, 0, 0])];
}

function message(attributes: readonly Attribute[], extraLength = 0, id = randomBytes(12)): Buffer {
  const body = Buffer.concat(attributes.map(encode));
  const header = Buffer.alloc(20);
  header.writeUInt16BE(ALLOCATE, 0);
  header.writeUInt16BE(body.length + extraLength, 2);
  header.writeUInt32BE(MAGIC, 4);
  id.copy(header, 8);
  return Buffer.concat([header, body]);
}

/** The length in the header counts the signature, which covers everything before it. */
function signed(attributes: readonly Attribute[], key: Buffer): Buffer {
  const unsigned = message(attributes, 24);
  return Buffer.concat([unsigned, encode([ATTRIBUTES.integrity, createHmac('sha1', key).update(unsigned).digest()])]);
}

function encode([type, value]: Attribute): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(type, 0);
  head.writeUInt16BE(value.length, 2);
  return Buffer.concat([head, value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
}

function readAttributes(answer: Buffer): ReadonlyMap<number, Buffer> {
  const attributes = new Map<number, Buffer>();
  for (let at = 20; at + 4 <= answer.length; ) {
    const length = answer.readUInt16BE(at + 2);
    attributes.set(answer.readUInt16BE(at), answer.subarray(at + 4, at + 4 + length));
    at += 4 + length + ((4 - (length % 4)) % 4);
  }
  return attributes;
}

function errorOf(answer: Buffer): string {
  const error = readAttributes(answer).get(ATTRIBUTES.error);
  if (!error) return `type ${answer.readUInt16BE(0)}`;
  return `${(error[2] ?? 0) * 100 + (error[3] ?? 0)} ${error.subarray(4).toString()}`;
}
