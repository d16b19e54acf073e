import type { MediaStatement } from '../../../application/mediaBoard.ts';
import type { PipedSource, WantedSource } from '../sources/sourcePrecedence.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import type { ProducerLease } from '../workers/workerPipes.ts';
import type { PipeContext } from './pipeSteps.ts';
import { ReceivingPipe } from './receivingPipe.ts';
import { SendingPipe } from './sendingPipe.ts';

/** What pipes to other servers need of this one. */
export interface ServerPipesContext extends PipeContext {
  /** This server's name. */
  readonly server: string;
  readonly take: (sourceId: string, target: RoomRouter) => Promise<ProducerLease>;
  readonly untilKeyFrameAllowed: (sourceId: string) => Promise<void>;
  readonly onReceived: (received: PipedSource) => void;
  readonly onLost: (ids: readonly string[]) => void;
}

/** For the metrics. */
export interface ServerPipeCounts {
  /** Pipes from other servers. */
  readonly serverPipes: number;
  /** Those through which nothing comes, although something is to. */
  readonly silentServerPipes: number;
}

/** A conference's pipes from and to other servers: at most one each way with each. */
export class ServerPipes {
  readonly #context: ServerPipesContext;
  readonly #receiving = new Map<string, ReceivingPipe>();
  readonly #sending = new Map<string, SendingPipe>();

  constructor(context: ServerPipesContext) {
    this.#context = context;
  }

  get counts(): ServerPipeCounts {
    const links = [...this.#receiving.values()];
    return { serverPipes: links.length, silentServerPipes: links.filter(({ silent }) => silent).length };
  }

  /** What the other servers are told. */
  get statement(): MediaStatement['links'] {
    const servers = new Set([...this.#receiving.keys(), ...this.#sending.keys()]);
    return Object.fromEntries(
      [...servers].map((server) => {
        const receiving = this.#receiving.get(server)?.statement;
        const sending = this.#sending.get(server)?.statement;
        return [server, { ...(receiving && { receiving }), ...(sending && { sending }) }];
      }),
    );
  }

  /** Takes what the other servers say, and what is wanted of them; those that say nothing any more are gone. */
  hear(statements: readonly MediaStatement[], wanted: readonly WantedSource[]): void {
    const servers = new Set(statements.map(({ server }) => server));
    for (const links of [this.#receiving, this.#sending]) {
      for (const server of links.keys()) if (!servers.has(server)) end(links, server);
    }
    for (const statement of statements) {
      this.#receive(
        statement,
        wanted.filter(({ server }) => server === statement.server),
      );
      this.#send(statement);
    }
  }

  close(): void {
    this.hear([], []);
  }

  #receive({ server, sources, links }: MediaStatement, wanted: readonly WantedSource[]): void {
    // Kept while there is something to want: the stage may change back at once.
    if (this.#receiving.get(server)?.closed || sources.length === 0) end(this.#receiving, server);
    if (wanted.length > 0 && !this.#receiving.has(server)) {
      this.#receiving.set(server, new ReceivingPipe(this.#context));
    }
    const link = this.#receiving.get(server);
    link?.setWanted(wanted);
    link?.hear(links[this.#context.server]?.sending);
  }

  #send({ server, links }: MediaStatement): void {
    const receiving = links[this.#context.server]?.receiving;
    const known = this.#sending.get(server);
    if (known && (known.closed || known.to !== receiving?.id)) end(this.#sending, server);
    if (!receiving) return;
    const link = this.#sending.get(server) ?? new SendingPipe(receiving, this.#context);
    this.#sending.set(server, link);
    link.hear(receiving);
  }
}

function end(links: Map<string, { close(): void }>, server: string): void {
  const link = links.get(server);
  links.delete(server);
  link?.close();
}
