import type {
  ClientCommand,
  CommandAccepted,
  InviteInfo,
  Reply,
  ViewFrame,
  Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { ViewReplica } from '@diem-cau/shared/sync/viewReplica.ts';
import type { Audience, ViewOf } from '@diem-cau/shared/views/audiences.ts';
import { io, type Socket } from 'socket.io-client';
import { exchange } from '../../client/src/connection/cookieSession.ts';
import { waitFor } from './waitFor.ts';

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

/** How long a command may wait for its answer, lost connections included (ms). */
const ANSWER_MS = 10_000;

/**
 * One participant over a raw socket, so that a test sees every answer and every frame as the server sent it. What a browser
 * does is in `RecordingClient`. A test process that was held up for seconds is taken for dead: its connection comes back
 * by the socket's own means, and with it the views; a command without an answer is sent again under its id.
 */
export class Peer {
  readonly socket: Socket;
  readonly #replica = new ViewReplica();
  /** Every frame so far. */
  readonly frames: ViewFrame[] = [];
  /** Frames that overtake the answer to a hello, which must be applied first. */
  #waiting: ViewFrame[] | undefined;
  #greeting: Promise<unknown> = Promise.resolve();
  static #counter = 0;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('frame', (frame: ViewFrame) => this.#receive(frame));
    socket.io.on('reconnect', () => this.hello().catch(() => {}));
  }

  static async join(url: string, code: string): Promise<Peer> {
    const { info, cookie } = await exchange(url, code);
    return Peer.open(url, { peerId: info.peerId, cookie });
  }

  /** Connects with a session that a browser or an exchange has. */
  static async open(url: string, { peerId, cookie }: { peerId: string; cookie: string }): Promise<Peer> {
    const socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      auth: { peerId },
      extraHeaders: { cookie, origin: url },
    });
    const peer = new Peer(socket);
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

  /** Greets, one greeting after the other: frames belong to the one before them. */
  hello(): Promise<Welcome> {
    const greeting = this.#greeting.catch(() => {}).then(() => this.#greet());
    this.#greeting = greeting;
    return greeting;
  }

  async #greet(): Promise<Welcome> {
    this.#waiting = [];
    const message = { protocol: PROTOCOL_VERSION, known: this.#replica.positions() };
    const reply = (await this.socket.emitWithAck('hello', message)) as Reply<Welcome>;
    const overtaking = this.#waiting;
    this.#waiting = undefined;
    if (!reply.ok) throw new Error(`hello was refused: ${reply.error.code}`);
    for (const frame of [...reply.value.frames, ...overtaking]) this.#take(frame);
    return reply.value;
  }

  command(
    command: ClientCommand,
    commandId = `test-${++Peer.#counter}-${process.pid}`,
  ): Promise<Reply<CommandAccepted>> {
    const deadline = performance.now() + ANSWER_MS;
    return new Promise((resolve, reject) => {
      const send = () => {
        const left = deadline - performance.now();
        this.socket.timeout(left).emit('command', { commandId, command }, answered);
      };
      const answered = (error: Error | null, reply: Reply<CommandAccepted>) => {
        // In the very callback: the next frame may stand right behind the acknowledgement.
        if (!error && reply.ok && reply.value.frame) this.#receive(reply.value.frame);
        if (!error) resolve(reply);
        else if (this.socket.active && performance.now() < deadline) send();
        else reject(error);
      };
      send();
    });
  }

  /** Sends a command that must be accepted. */
  async act(command: ClientCommand): Promise<void> {
    const reply = await this.command(command);
    if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`);
  }

  view<A extends Audience>(audience: A): ViewOf<A> {
    const view = this.#replica.views[audience];
    if (!view) throw new Error(`This peer has no ${audience} view.`);
    return view as ViewOf<A>;
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
    this.frames.push(frame);
    // On one connection nothing is lost.
    if (this.#replica.apply(frame) === 'gap') throw new Error(`A frame of ${frame.audience} does not follow the last.`);
  }
}
