import { randomUUID } from 'node:crypto';
import type { Consumer, PipeTransport } from 'mediasoup/types';
import type { ReceivingEnd, SendingEnd } from '../../../application/mediaBoard.ts';
import type { RoomRouter } from '../workers/roomRouters.ts';
import type { ProducerLease } from '../workers/workerPipes.ts';
import { type PipeContext, PipeSteps } from './pipeSteps.ts';
import { connectEnd, describeEnd, openPipeEnd } from './pipeTransport.ts';

interface Sent {
  readonly attempt: number;
  readonly consumer: Consumer;
  /** Whether somebody at the other server takes it now. */
  taken: boolean;
}

interface SendingPipeContext extends PipeContext {
  /** Makes a source of this server's consumable on a router. Rejects when it has left the stage. */
  readonly take: (sourceId: string, target: RoomRouter) => Promise<ProducerLease>;
  /** Resolves when the sender will react to the PLI that the start of a consumer sends. */
  readonly untilKeyFrameAllowed: (sourceId: string) => Promise<void>;
}

/** The sending end of a pipe: sends another server the sources that it requests. */
export class SendingPipe {
  /** The receiving end that it answers. */
  readonly to: string;
  readonly #id = randomUUID();
  readonly #context: SendingPipeContext;
  readonly #work: PipeSteps;
  readonly #sent = new Map<string, Sent>();
  #home: RoomRouter | undefined;
  #transport: PipeTransport | undefined;
  #connected = false;

  constructor(receiving: ReceivingEnd, context: SendingPipeContext) {
    this.to = receiving.id;
    this.#context = context;
    this.#work = new PipeSteps(context, () => this.#end());
    this.#work.add(() => this.#open(receiving));
  }

  get closed(): boolean {
    return this.#work.closed;
  }

  /** What the other server is told; undefined until the end is open. */
  get statement(): SendingEnd | undefined {
    if (!this.#transport || !this.#connected || this.closed) return undefined;
    const sent = [...this.#sent].map(
      ([id, { attempt, consumer }]) => [id, { attempt, rtpParameters: consumer.rtpParameters }] as const,
    );
    return { ...describeEnd(this.#id, this.#transport), to: this.to, sent: Object.fromEntries(sent) };
  }

  /** Takes what the other server wants now. */
  hear({ wants, taken }: ReceivingEnd): void {
    this.#work.add(async () => {
      await this.#send(wants);
      for (const [id, sent] of this.#sent) {
        sent.taken = sent.consumer.kind === 'audio' || taken.includes(id);
        void this.#run(id, sent);
      }
    });
  }

  close(): void {
    this.#work.close();
  }

  async #open(receiving: ReceivingEnd): Promise<void> {
    this.#home = await this.#context.openGateway();
    const transport = await openPipeEnd(this.#home.router, this.#context.listen);
    this.#transport = transport;
    if (this.closed) transport.close();
    transport.observer.once('close', () => this.close());
    await connectEnd(transport, receiving);
    this.#connected = true;
    this.#context.onChanged();
  }

  async #send(wants: ReceivingEnd['wants']): Promise<void> {
    for (const [id, { attempt, consumer }] of this.#sent) {
      if (wants[id] === attempt) continue;
      this.#sent.delete(id);
      consumer.close();
      this.#context.onChanged();
    }
    for (const [id, attempt] of Object.entries(wants)) {
      if (!this.#sent.has(id)) await this.#sendOne(id, attempt);
    }
  }

  async #sendOne(id: string, attempt: number): Promise<void> {
    const [transport, home] = [this.#transport, this.#home];
    if (!transport || !home) return;
    // It may have left the stage, which the other server is about to hear.
    const lease = await this.#context.take(id, home).catch(() => undefined);
    if (!lease) return;
    const consumer = await transport.consume({ producerId: id }).catch(() => undefined);
    if (!consumer || consumer.closed) {
      lease.release();
      return;
    }
    // Until the other server says that somebody there takes it; sound is small, and must not wait.
    const taken = consumer.kind === 'audio';
    if (!taken) await consumer.pause().catch(() => {});
    if (consumer.closed) {
      lease.release();
      return;
    }
    this.#sent.set(id, { attempt, consumer, taken });
    consumer.observer.once('close', () => {
      lease.release();
      if (this.#sent.get(id)?.consumer !== consumer) return;
      this.#sent.delete(id);
      this.#context.onChanged();
    });
    this.#context.onChanged();
  }

  /** Pauses a source that no client there takes. */
  async #run(id: string, sent: Sent): Promise<void> {
    const { consumer } = sent;
    if (sent.taken && consumer.paused) await this.#context.untilKeyFrameAllowed(id);
    try {
      // Looked at again after each wait: it may be wanted otherwise by then.
      while (!consumer.closed && sent.taken === consumer.paused) {
        await (sent.taken ? consumer.resume() : consumer.pause());
      }
    } catch {
      // Closed meanwhile.
    }
  }

  #end(): void {
    this.#sent.clear();
    this.#transport?.close();
  }
}
