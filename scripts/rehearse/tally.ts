import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { SignalMessage } from '@diem-cau/shared/protocol/signals.ts';
import type { RehearsalEvents } from './participant.ts';

/** Counts what the simulated people do, for the lines that a rehearsal prints. */
export class RehearsalTally implements RehearsalEvents {
  #connected = 0;
  #accepted = 0;
  #returns = 0;
  readonly #refused = new Map<string, number>();

  onConnection(change: 1 | -1): void {
    this.#connected += change;
  }

  onReturn(): void {
    this.#returns++;
  }

  onCommand(type: ClientCommand['type'], outcome: string): void {
    if (outcome === 'accepted') this.#accepted++;
    else this.#refuse(type, outcome);
  }

  onMedia(type: SignalMessage['type'], outcome: string): void {
    if (outcome !== 'accepted') this.#refuse(type, outcome);
  }

  #refuse(type: string, outcome: string): void {
    const key = `${type} ${outcome}`;
    this.#refused.set(key, (this.#refused.get(key) ?? 0) + 1);
  }

  get connected(): number {
    return this.#connected;
  }

  /** How often somebody came back after a failed line. */
  get returns(): number {
    return this.#returns;
  }

  get accepted(): number {
    return this.#accepted;
  }

  /** Refusals by command and code, the most frequent first. */
  get refused(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#refused].toSorted(([, a], [, b]) => b - a));
  }
}
