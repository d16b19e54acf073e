import type { Producer, Router } from 'mediasoup/types';

/** A producer that can be consumed on some router, for as long as somebody there does. */
export interface ProducerLease {
  readonly producer: Producer;
  /** Says that one consumer of it is gone. Idempotent. */
  release(): void;
}

interface Pipe {
  users: number;
  readonly opening: Promise<Producer>;
}

/** Copies producers from the router they are sent to onto others, each only while somebody there receives it. */
export class WorkerPipes {
  readonly #pipes = new Map<string, Pipe>();
  /** Pipes that are being closed: the same producer cannot come to the same router before. */
  readonly #endings = new Map<string, Promise<void>>();

  /** How many copies there are. */
  get count(): number {
    return this.#pipes.size;
  }

  /** Makes a producer of one router consumable on another. Rejects when it, or either router, is gone. */
  async take(producer: Producer, home: Router, target: Router): Promise<ProducerLease> {
    if (home === target) return { producer, release() {} };
    const key = `${producer.id} ${target.id}`;
    const pipe = this.#pipes.get(key) ?? this.#open(key, producer, home, target);
    pipe.users++;
    let released = false;
    const release = () => {
      if (released) return;
      released = true;
      pipe.users--;
      if (pipe.users === 0) this.#close(key, pipe);
    };
    try {
      return { producer: await pipe.opening, release };
    } catch (error) {
      release();
      throw error;
    }
  }

  #open(key: string, producer: Producer, home: Router, target: Router): Pipe {
    const opening = this.#connect(producer, home, target, this.#endings.get(key));
    const pipe: Pipe = { users: 0, opening };
    this.#pipes.set(key, pipe);
    opening.then(
      (copy) => {
        // With its producer, or with the worker at either end.
        copy.observer.once('close', () => this.#forget(key, pipe));
        if (copy.closed) this.#forget(key, pipe);
      },
      () => this.#forget(key, pipe),
    );
    return pipe;
  }

  async #connect(producer: Producer, home: Router, target: Router, before?: Promise<void>): Promise<Producer> {
    await before;
    const { pipeProducer } = await home.pipeToRouter({ producerId: producer.id, router: target });
    if (!pipeProducer) throw new Error('the pipe has no producer');
    return pipeProducer;
  }

  #close(key: string, pipe: Pipe): void {
    this.#forget(key, pipe);
    const ending = pipe.opening
      .then(
        (copy) => copy.close(),
        () => {},
      )
      .then(() => {
        if (this.#endings.get(key) === ending) this.#endings.delete(key);
      });
    this.#endings.set(key, ending);
  }

  #forget(key: string, pipe: Pipe): void {
    if (this.#pipes.get(key) === pipe) this.#pipes.delete(key);
  }
}
