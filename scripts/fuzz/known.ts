import type { Role } from '@diem-cau/shared/domain/actor.ts';
import type { AnyCommand } from '@diem-cau/shared/domain/commands.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ViewFrame } from '@diem-cau/shared/protocol/messages.ts';
import { ViewReplica } from '@diem-cau/shared/sync/viewReplica.ts';
import { revisionSeen } from '@diem-cau/shared/views/seen.ts';

/** The ids of the domain: a prefix for the kind, then the rest. */
const ID = /^([a-z]+)_[\w-]+$/;

/**
 * What a connection knows, as a page would: its views, the ids and values in them, and the ids of its media. Commands
 * that name something that is there go further into the domain than commands about nothing.
 */
export class Known {
  readonly transportIds: string[] = [];
  readonly consumerIds: string[] = [];
  routerRtpCapabilities: unknown;
  readonly role: Role;
  readonly #siteId: SiteId | undefined;
  readonly #replica = new ViewReplica();
  #values: ReadonlyMap<string, readonly unknown[]> | undefined;

  constructor(role: Role, siteId?: SiteId) {
    this.role = role;
    this.#siteId = siteId;
  }

  /** Applies frames; one that does not follow on is left out, as the next hello brings the whole view. */
  take(frames: readonly ViewFrame[]): void {
    for (const frame of frames) this.#replica.apply(frame);
    this.#values = undefined;
  }

  /**
   * The values of the views under a name: that of a member, alone or
   * after its parent's, of a record by numbers, or the prefix of ids, alone or with a state.
   */
  valuesOf(name: string): readonly unknown[] {
    this.#values ??= collect(this.#replica.views);
    return this.#values.get(name) ?? [];
  }

  /** The revision that the views show of what a command is about. */
  seen(command: AnyCommand): number | undefined {
    return revisionSeen(command, this.#siteId === undefined ? {} : { siteId: this.#siteId }, this.#replica.views);
  }
}

/** The state of a question, an item or a poll. */
function stateOf(thing: unknown): string {
  const { state, phase } = (thing ?? {}) as { readonly state?: unknown; readonly phase?: unknown };
  return String(state ?? phase);
}

function collect(views: unknown): ReadonlyMap<string, readonly unknown[]> {
  const found = new Map<string, Set<unknown>>();
  const add = (name: string, value: unknown) => {
    const values = found.get(name) ?? new Set();
    found.set(name, values.add(value));
  };
  const walk = (value: unknown, name: string, parent: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        const prefix = ID.exec(key)?.[1];
        if (prefix !== undefined) {
          add(prefix, key);
          add(`${prefix} ${stateOf(inner)}`, key);
        } else if (/^\d+$/.test(key)) add(name, Number(key));
        walk(inner, key, name);
      }
      return;
    }
    const prefix = typeof value === 'string' ? ID.exec(value)?.[1] : undefined;
    if (prefix !== undefined) add(prefix, value);
    add(name, value);
    add(`${parent}.${name}`, value);
  };
  walk(views, '', '');
  return new Map([...found].map(([name, values]) => [name, [...values]]));
}
