import type {
  ClientCommand,
  CommandAccepted,
  InviteInfo,
  Reply,
  SessionInfo,
  ViewFrame,
  Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import type { Audience, ViewOf } from '@diem-cau/shared/views/audiences.ts';
import { applyPatch } from '@diem-cau/shared/views/mergePatch.ts';
import { io, type Socket } from 'socket.io-client';
import { ServerTime } from '../../client/src/connection/serverTime.ts';
import { waitFor } from './waitFor.ts';

interface Seen {
  epoch: string;
  tick: number;
  view: object;
}

/** A session as a browser holds it: the cookie and the public id. */
export interface Session {
  readonly info: SessionInfo;
  readonly cookie: string;
}

/** Exchanges an invite code, as the join page does. `origin` is the page's, where that is not the server's address. */
export async function exchange(url: string, code: string, origin = url): Promise<Session> {
  const response = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({ code }),
  });
  const reply = (await response.json()) as Reply<SessionInfo>;
  if (!reply.ok) throw new Error(`The code was refused: ${reply.error.code}`);
  return { info: reply.value, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
}

/** Everybody's invitations, as the organiser's page lists them. */
export async function listInvites(url: string, organiserCode: string) {
  const { info, cookie } = await exchange(url, organiserCode);
  const response = await fetch(`${url}/api/conferences/${info.conferenceId}/invites`, {
    headers: { cookie, 'x-peer': info.peerId },
  });
  const reply = (await response.json()) as Reply<readonly InviteInfo[]>;
  if (!reply.ok) throw new Error(`The invitations were refused: ${reply.error.code}`);
  return reply.value.map(({ actor, url: link }) => ({ actor, code: link.split('#')[1] ?? '' }));
}

/** One participant over a real socket: keeps its views as a browser would. */
export class Peer {
  readonly socket: Socket;
  readonly #seen = new Map<Audience, Seen>();
  /** Every frame so far, unless it was opened to keep none. */
  readonly frames: ViewFrame[] = [];
  readonly #keepsFrames: boolean;
  readonly #time = new ServerTime();
  /** Frames that overtake the answer to a hello, which must be applied first. */
  #waiting: ViewFrame[] | undefined;
  static #counter = 0;

  private constructor(socket: Socket, keepsFrames: boolean) {
    this.socket = socket;
    this.#keepsFrames = keepsFrames;
    socket.on('frame', (frame: ViewFrame) => this.#receive(frame));
  }

  static async join(url: string, code: string): Promise<Peer> {
    const { info, cookie } = await exchange(url, code);
    return Peer.open(url, { peerId: info.peerId, cookie });
  }

  /** Connects with a session that a browser or an exchange has. */
  static async open(
    url: string,
    { peerId, cookie }: { peerId: string; cookie: string },
    keepsFrames = true,
  ): Promise<Peer> {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { peerId },
      extraHeaders: { cookie, origin: url },
    });
    const peer = new Peer(socket, keepsFrames);
    try {
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve);
        socket.once('connect_error', reject);
      });
      await peer.hello();
      return peer;
    } catch (error) {
      // A socket that was refused would try again for ever, and keep its process from ending.
      peer.close();
      throw error;
    }
  }

  /** Server time minus `performance.now()`, in milliseconds, as it was at the last hello. */
  get timeOffset(): number {
    return this.#time.offset;
  }

  async hello(): Promise<Welcome> {
    const known = Object.fromEntries([...this.#seen].map(([audience, { epoch, tick }]) => [audience, { epoch, tick }]));
    this.#waiting = [];
    const sentAt = this.#time.mark();
    const reply = (await this.socket.emitWithAck('hello', { protocol: PROTOCOL_VERSION, known })) as Reply<Welcome>;
    const overtaking = this.#waiting;
    this.#waiting = undefined;
    if (!reply.ok) throw new Error(`hello was refused: ${reply.error.code}`);
    this.#time.take(reply.value.serverTime, sentAt);
    for (const frame of [...reply.value.frames, ...overtaking]) this.#take(frame);
    return reply.value;
  }

  command(
    command: ClientCommand,
    commandId = `test-${++Peer.#counter}-${process.pid}`,
  ): Promise<Reply<CommandAccepted>> {
    const message = { commandId, command };
    return new Promise((resolve, reject) => {
      this.socket.timeout(10_000).emit('command', message, (error: unknown, reply: Reply<CommandAccepted>) => {
        // In the very callback: the next frame may stand right behind the acknowledgement.
        if (!error && reply.ok && reply.value.frame) this.#receive(reply.value.frame);
        if (error) reject(error);
        else resolve(reply);
      });
    });
  }

  /** Sends a command that must be accepted. */
  async act(command: ClientCommand): Promise<void> {
    const reply = await this.command(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`);
  }

  view<A extends Audience>(audience: A): ViewOf<A> {
    const seen = this.#seen.get(audience);
    if (!seen) throw new Error(`This peer has no ${audience} view.`);
    return seen.view as ViewOf<A>;
  }

  /** Waits until a view says what is expected of it. */
  async sees<A extends Audience>(audience: A, what: string, expected: (view: ViewOf<A>) => boolean): Promise<void> {
    await waitFor(what, () => (expected(this.view(audience)) ? true : undefined));
  }

  close(): void {
    this.socket.disconnect();
  }

  #receive(frame: ViewFrame): void {
    if (this.#waiting) this.#waiting.push(frame);
    else this.#take(frame);
  }

  #take(frame: ViewFrame): void {
    if (this.#keepsFrames) this.frames.push(frame);
    const { audience, epoch } = frame;
    if ('view' in frame) {
      this.#seen.set(audience, { epoch, tick: frame.tick, view: frame.view });
      return;
    }
    const seen = this.#seen.get(audience);
    // The answer to a hello can bring what a patch on its way has already brought.
    if (seen?.epoch === epoch && frame.to <= seen.tick) return;
    if (!seen || seen.epoch !== epoch || seen.tick !== frame.from) {
      throw new Error(`A patch from ${frame.from} does not follow tick ${seen?.tick}.`);
    }
    this.#seen.set(audience, { epoch, tick: frame.to, view: applyPatch(seen.view, frame.patch) });
  }
}
