import type { PageState } from '@diem-cau/shared/domain/stage/sitePages.ts';
import type { PlainErrorCode } from '@diem-cau/shared/protocol/errors.ts';
import type {
  CommandAccepted,
  CommandMessage,
  HelloMessage,
  Reply,
  ViewFrame,
  ViewPosition,
  Welcome,
} from '@diem-cau/shared/protocol/messages.ts';
import type { Audience } from '@diem-cau/shared/views/audiences.ts';
import { applyPatch, type MergePatch } from '@diem-cau/shared/views/mergePatch.ts';

interface Published {
  epoch: string;
  tick: number;
  view: Record<string, unknown>;
  /** The patch to each tick of this epoch. */
  readonly patches: Map<number, MergePatch>;
}

const AUDIENCES = ['phone', 'self'] as const satisfies readonly Audience[];

/**
 * The server's side of the protocol in memory, for a phone: it counts how often each command takes effect. A command changes
 * the phone's private view, and its acknowledgement brings that frame.
 */
export class FakeServer {
  /** How often each command has taken effect, by its id. */
  readonly effects = new Map<string, number>();
  /** What the next hellos are refused with. */
  readonly helloRefusals: PlainErrorCode[] = [];
  /** What the page said last that it shows. */
  page: PageState | undefined;
  /** How many hellos have arrived. */
  hellos = 0;
  readonly #published = new Map<Audience, Published>();
  readonly #replies = new Map<string, Reply<CommandAccepted>>();
  #epochs = 0;
  #version = 0;

  constructor() {
    this.restart();
  }

  /** What each audience must see. */
  get views(): Readonly<Record<string, unknown>> {
    return Object.fromEntries([...this.#published].map(([audience, { view }]) => [audience, view]));
  }

  /** A new epoch: the patches of the old one are gone, the views stay. */
  restart(): void {
    this.#epochs++;
    for (const audience of AUDIENCES) {
      const { view = {} } = this.#published.get(audience) ?? {};
      this.#published.set(audience, { epoch: `epoch-${this.#epochs}`, tick: 1, view, patches: new Map() });
    }
  }

  /** Changes what an audience sees. Returns the frame that says so. */
  publish(audience: Audience, patch: MergePatch): ViewFrame {
    const published = this.#published.get(audience);
    if (!published) throw new Error(`Nothing is published for ${audience}.`);
    const from = published.tick++;
    published.view = applyPatch(published.view, patch);
    published.patches.set(published.tick, patch);
    return { audience, epoch: published.epoch, from, to: published.tick, patch };
  }

  hello({ known = {}, page }: HelloMessage): Reply<Welcome> {
    this.hellos++;
    this.page = page;
    const code = this.helloRefusals.shift();
    if (code) return { ok: false, error: { code } };
    const frames = AUDIENCES.flatMap((audience) => this.#catchUp(audience, known[audience]));
    const actor = { id: 'delegate:DD-01', role: 'delegate', siteId: 'DD-01' };
    return {
      ok: true,
      value: { protocol: 0, conferenceId: 'conf_fake', actor, serverTime: 0, frames } as unknown as Welcome,
    };
  }

  /** Decides a command once; a repeat has the first reply, without the frame. */
  command({ commandId, command }: CommandMessage): Reply<CommandAccepted> {
    const before = this.#replies.get(commandId);
    if (before) return before;
    this.effects.set(commandId, (this.effects.get(commandId) ?? 0) + 1);
    const reply = { ok: true, value: { version: ++this.#version } } as const;
    this.#replies.set(commandId, reply);
    const frame = this.publish('self', { casts: { [commandId]: command.type } });
    return { ok: true, value: { ...reply.value, frame } };
  }

  #catchUp(audience: Audience, known: ViewPosition | undefined): ViewFrame[] {
    const published = this.#published.get(audience) as Published;
    const { epoch, tick, view, patches } = published;
    if (known?.epoch !== epoch) return [{ audience, epoch, tick, view } as unknown as ViewFrame];
    const frames: ViewFrame[] = [];
    for (let to = known.tick + 1; to <= tick; to++) {
      frames.push({ audience, epoch, from: to - 1, to, patch: patches.get(to) ?? {} });
    }
    return frames;
  }
}
