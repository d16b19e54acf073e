import type { SocketCase } from './messages.ts';
import type { HttpCase } from './requests.ts';

/** The outcome of one case. */
export interface Outcome {
  readonly kind: string;
  readonly sent?: SocketCase | HttpCase;
  readonly status?: number;
  readonly reply?: unknown;
  readonly unanswered?: boolean;
}

/** How many of the largest cases and of the errors are kept. */
const KEPT = 40;

/** Counts the outcomes of the cases. */
export class Tally {
  cases = 0;
  requests = 0;
  limited = 0;
  unanswered = 0;
  exits = 0;
  maxStallMs = 0;
  /** The case behind the longest stall of one case alone. */
  slowestAlone = '';
  readonly errors: string[] = [];
  readonly codes = new Map<string, number>();
  /** The types of the commands that were accepted. */
  readonly accepted = new Set<string>();
  readonly #heaviest = new Map<string, { size: number; sent: SocketCase | HttpCase }>();
  #replied = 0;
  #logged = 0;

  /** Errors sent to clients, or only logged; the two overlap, so the larger one counts. */
  get serverErrors(): number {
    return Math.max(this.#replied, this.#logged);
  }

  /** The largest cases, at most one of a kind. */
  get heaviest(): readonly { readonly sent: SocketCase | HttpCase }[] {
    return [...this.#heaviest.values()].sort((a, b) => b.size - a.size).slice(0, KEPT);
  }

  count(outcome: Outcome): void {
    this.cases++;
    if (outcome.unanswered) {
      this.unanswered++;
      this.#keep('unanswered', outcome.sent);
    }
    const error = (outcome.reply as { error?: { code?: string } } | undefined)?.error;
    this.refused(outcome.kind, error, outcome.sent, outcome.status);
    const type = acceptedType(outcome);
    if (type) this.accepted.add(type);
    if (outcome.sent) this.#weigh(outcome.sent);
  }

  /** Counts a refusal by its code. */
  refused(kind: string, error: { code?: string } | undefined, sent: Outcome['sent'], status = 0): void {
    const code = error?.code ?? (status >= 400 ? String(status) : 'ok');
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (code === 'RATE_LIMITED') this.limited++;
    if (code !== 'INTERNAL' && status < 500) return;
    this.#replied++;
    this.#keep(`${kind}: ${status} ${JSON.stringify(error)}`, sent);
  }

  /** Notes a refusal whose code the table of routes does not name for its route, which is a server error. */
  undocumented(code: string, sent: HttpCase): void {
    this.#replied++;
    this.#keep(`undocumented ${code}`, sent);
  }

  /** Notes that the metrics of a running server could not be read, which is a server error. */
  unmeasured(error: unknown): void {
    this.#replied++;
    this.#keep(`The metrics could not be read: ${String(error)}`, undefined);
  }

  /** Reads what a server printed: the bugs in it and the media workers that died. Once for each process. */
  readLog(output: string): void {
    const bugs = output.split('A request failed by a bug').length - 1;
    this.#logged += bugs;
    this.exits += output.split('media worker died').length - 1;
    if (bugs > 0) this.#keep(output.slice(-2_000), undefined);
  }

  /** Keeps the largest case of each kind, to be sent again alone. */
  #weigh(sent: SocketCase | HttpCase): void {
    const size = sizeOf(sent);
    const known = this.#heaviest.get(sent.kind);
    if (!known || known.size < size) this.#heaviest.set(sent.kind, { size, sent });
  }

  #keep(text: string, sent: Outcome['sent']): void {
    if (this.errors.length < KEPT) this.errors.push(`${text} ${JSON.stringify(sent)?.slice(0, 600) ?? ''}`);
  }
}

/** The type of a command that was sent by itself and accepted. */
function acceptedType({ sent, reply }: Outcome): string | undefined {
  if (!sent || !('event' in sent) || sent.event !== 'command' || (reply as { ok?: boolean } | undefined)?.ok !== true) {
    return undefined;
  }
  const [message] = sent.args as readonly { readonly command?: { readonly type?: string } }[];
  return message?.command?.type;
}

/** Characters or bytes, roughly. */
function sizeOf(sent: SocketCase | HttpCase): number {
  if ('method' in sent) return sent.path.length + (sent.body?.length ?? 0);
  return 'raw' in sent ? sent.raw.length : (JSON.stringify(sent.args)?.length ?? 0);
}
