import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Which way bytes go: `up` to the server, `down` to the client. */
export type Direction = 'up' | 'down';

interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** Bytes of these directions are lost. */
  readonly lost: Set<Direction>;
}

/** The line of one client: leads to whichever server answers, and can be cut, or lose what it carries before it breaks. */
export class FaultyLink {
  readonly #server: Server;
  readonly #ports: () => readonly number[];
  readonly #pairs = new Set<Pair>();
  #turn: number;
  #trap: string | undefined;

  private constructor(ports: () => readonly number[], first: number) {
    this.#ports = ports;
    this.#turn = first;
    this.#server = createServer((near) => this.#lead(near));
  }

  /** Opens a line on a free port of this machine. `first` says which of the servers' ports is tried first. */
  static async open(ports: () => readonly number[], first = 0): Promise<FaultyLink> {
    const link = new FaultyLink(ports, first);
    link.#server.listen(0, 'localhost');
    await once(link.#server, 'listening');
    return link;
  }

  get url(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The line has no port.');
    return `http://localhost:${address.port}`;
  }

  /** Breaks what is connected, without a farewell. The next connection tries the next server. */
  cut(): void {
    this.#turn++;
    for (const { near, far } of this.#pairs) {
      near.resetAndDestroy();
      far.resetAndDestroy();
    }
  }

  /** Loses everything in one direction from now on, then breaks: what was acknowledged meanwhile nobody hears. */
  async loseThenCut(direction: Direction, milliseconds: number): Promise<void> {
    for (const { lost } of this.#pairs) lost.add(direction);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    this.cut();
  }

  /** Lets the next request with these bytes through, loses its answer, and breaks. */
  loseAnswerTo(request: string): void {
    this.#trap = request;
  }

  close(): void {
    this.cut();
    this.#server.close();
  }

  async #lead(near: Socket): Promise<void> {
    // Whatever happens to either end, the other one ends with it.
    near.on('error', () => {});
    near.pause();
    const far = await this.#reach();
    if (!far || near.destroyed) {
      near.destroy();
      far?.destroy();
      return;
    }
    const pair: Pair = { near, far, lost: new Set() };
    this.#pairs.add(pair);
    near.setNoDelay(true);
    far.setNoDelay(true);
    far.on('error', () => {});
    near.on('data', (bytes: Buffer) => {
      if (this.#trap !== undefined && bytes.includes(this.#trap)) {
        this.#trap = undefined;
        void this.loseThenCut('down', 20);
      }
      if (!pair.lost.has('up')) far.write(bytes);
    });
    far.on('data', (bytes) => pair.lost.has('down') || near.write(bytes));
    near.on('close', () => {
      this.#pairs.delete(pair);
      far.destroy();
    });
    far.on('close', () => near.destroy());
    near.resume();
  }

  /** A connection to the first server that answers, in turn. */
  async #reach(): Promise<Socket | undefined> {
    const ports = this.#ports();
    for (let tried = 0; tried < ports.length; tried++) {
      const far = connect({ port: ports[(this.#turn + tried) % ports.length] ?? 0, host: 'localhost' });
      try {
        await once(far, 'connect');
        return far;
      } catch {
        far.destroy();
      }
    }
    return undefined;
  }
}
