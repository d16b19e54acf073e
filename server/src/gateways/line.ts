/** How long an answer of another process may take (ms). */
const ANSWER_MS = 5_000;

/** What one process can be asked by the other. */
export type Answers = Readonly<Record<string, () => Promise<unknown>>>;

type Message =
  | { readonly ask: string; readonly id: number }
  | { readonly answerTo: number; readonly answer?: unknown; readonly failed?: true };

/** Questions and answers between a parent and one of its gateways, over the channel of Node.js between them. */
export class Line {
  readonly #send: (message: Message) => void;
  readonly #waiting = new Map<number, (message: Extract<Message, { answerTo: number }>) => void>();
  #nextId = 0;
  answers: Answers = {};

  constructor(send: (message: object) => void) {
    this.#send = send;
  }

  /** Resolves to the answer; rejects when there is none in time. */
  ask(question: string): Promise<unknown> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(id);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`Another process gave no answer to "${question}".`));
      }, ANSWER_MS);
      this.#waiting.set(id, ({ answer, failed }) => {
        end();
        if (failed) reject(new Error(`Another process could not answer "${question}".`));
        else resolve(answer);
      });
      this.#send({ ask: question, id });
    });
  }

  /** Takes what came from the other process; anything else on the channel is ignored. */
  receive(message: unknown): void {
    const said = Object(message) as Partial<Record<'ask' | 'id' | 'answerTo', unknown>>;
    if (typeof said.answerTo === 'number') {
      this.#waiting.get(said.answerTo)?.(message as Extract<Message, { answerTo: number }>);
    } else if (typeof said.ask === 'string' && typeof said.id === 'number') void this.#reply(said.ask, said.id);
  }

  async #reply(question: string, id: number): Promise<void> {
    try {
      const answer = await this.answers[question]?.();
      this.#send({ answerTo: id, answer });
    } catch {
      this.#send({ answerTo: id, failed: true });
    }
  }
}
