import { randomUUID } from 'node:crypto';
import type { PipeTransport, Producer, RtpParameters } from 'mediasoup/types';
import type { ReceivingEnd, SendingEnd } from '../../../application/mediaBoard.ts';
import type { PipedSource, RemoteSource, WantedSource } from '../sources/sourcePrecedence.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import { ArrivalMonitor } from './arrivalMonitor.ts';
import { type PipeContext, PipeSteps } from './pipeSteps.ts';
import { connectEnd, describeEnd, openPipeEnd } from './pipeTransport.ts';

interface Want {
  readonly source: RemoteSource;
  readonly attempt: number;
  taken: boolean;
  producer?: Producer;
}

interface ReceivingPipeContext extends PipeContext {
  readonly onReceived: (received: PipedSource) => void;
  readonly onLost: (ids: readonly string[]) => void;
}

/** The receiving end of a pipe: receives the sources of another server that clients here consume. */
export class ReceivingPipe {
  readonly #id = randomUUID();
  readonly #context: ReceivingPipeContext;
  readonly #work: PipeSteps;
  readonly #wants = new Map<string, Want>();
  #attempts = 0;
  #home: RoomRouter | undefined;
  #transport: PipeTransport | undefined;
  #arrivals: ArrivalMonitor | undefined;
  /** The other server's end, once this one is connected to it. */
  #otherEnd: string | undefined;

  constructor(context: ReceivingPipeContext) {
    this.#context = context;
    this.#work = new PipeSteps(context, () => this.#end());
    this.#work.add(() => this.#open());
  }

  get closed(): boolean {
    return this.#work.closed;
  }

  /** Whether nothing arrives, although something is to. */
  get silent(): boolean {
    return this.#arrivals?.silent ?? false;
  }

  /** What the other server is told; undefined until the end is open. */
  get statement(): ReceivingEnd | undefined {
    if (!this.#transport || this.closed) return undefined;
    const wants = Object.fromEntries([...this.#wants].map(([id, { attempt }]) => [id, attempt]));
    return { ...describeEnd(this.#id, this.#transport), wants, taken: this.#taken };
  }

  /** What can arrive, and is taken. */
  get #taken(): readonly string[] {
    return [...this.#wants].filter(([, { producer, taken }]) => producer && taken).map(([id]) => id);
  }

  /** Asks for these sources, and no others. */
  setWanted(sources: readonly WantedSource[]): void {
    const ids = new Set(sources.map(({ id }) => id));
    const unwanted = [...this.#wants.keys()].filter((id) => !ids.has(id));
    const added = sources.filter(({ id }) => !this.#wants.has(id));
    let changed = unwanted.length > 0 || added.length > 0;
    for (const { taken, ...source } of sources) {
      const want = this.#wants.get(source.id) ?? { source, attempt: ++this.#attempts, taken };
      changed ||= want.taken !== taken;
      want.taken = taken;
      this.#wants.set(source.id, want);
    }
    this.#drop(unwanted);
    // While the end opens there is nothing to tell yet: one that cannot open waits for the next heartbeat.
    if (this.#transport && changed) this.#context.onChanged();
  }

  /** Takes what the other server says of its end. */
  hear(sending: SendingEnd | undefined): void {
    if (sending?.to === this.#id) this.#work.add(() => this.#receive(sending));
  }

  close(): void {
    this.#work.close();
  }

  async #open(): Promise<void> {
    this.#home = await this.#context.openGateway();
    const transport = await openPipeEnd(this.#home.router, this.#context.listen);
    this.#transport = transport;
    if (this.closed) return transport.close();
    // With its worker.
    transport.observer.once('close', () => this.close());
    this.#watchArrivals(transport);
    this.#context.onChanged();
  }

  #watchArrivals(transport: PipeTransport): void {
    const isExpecting = () => this.#taken.length > 0;
    const { localAddress: address, localPort: port } = transport.tuple;
    this.#arrivals = new ArrivalMonitor(transport, isExpecting, () => {
      this.#context.logger.warn(
        { address, port },
        'nothing arrives from another server: a firewall may block the packets',
      );
    });
  }

  async #receive(sending: SendingEnd): Promise<void> {
    const [transport, home] = [this.#transport, this.#home];
    if (!transport || !home) return;
    if (this.#otherEnd !== undefined && this.#otherEnd !== sending.id) {
      // The other server has opened a new end, and an end connects only once.
      this.close();
      return;
    }
    if (this.#otherEnd === undefined) {
      this.#otherEnd = sending.id;
      await connectEnd(transport, sending);
    }
    for (const [id, { attempt, rtpParameters }] of Object.entries(sending.sent)) {
      const want = this.#wants.get(id);
      if (!want || want.attempt !== attempt || want.producer) continue;
      const { kind } = want.source;
      const producer = await transport.produce({ id, kind, rtpParameters: rtpParameters as RtpParameters });
      if (this.closed || this.#wants.get(id) !== want) {
        producer.close();
        continue;
      }
      want.producer = producer;
      this.#context.onReceived({ ...want.source, producer, home });
      // It can arrive from now on.
      this.#context.onChanged();
    }
  }

  #drop(ids: readonly string[]): void {
    const lost = ids.filter((id) => this.#wants.get(id)?.producer);
    for (const id of ids) {
      this.#wants.get(id)?.producer?.close();
      this.#wants.delete(id);
    }
    if (lost.length > 0) this.#context.onLost(lost);
  }

  #end(): void {
    this.#arrivals?.close();
    this.#transport?.close();
    this.#drop([...this.#wants.keys()]);
  }
}
