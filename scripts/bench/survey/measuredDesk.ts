import { setTimeout as pause } from 'node:timers/promises';
import { PROTOCOL_VERSION } from '@diem-cau/shared/protocol/messages.ts';
import { LeanClient, type Ticket } from '../storm/client.ts';

/** One member of staff on a socket, who sends commands and measures how long each takes. */
export class MeasuredDesk {
  readonly #client: LeanClient;
  #sent = 0;
  /** How long each acknowledged command took, in ms. */
  readonly latencies: number[] = [];

  private constructor(client: LeanClient) {
    this.#client = client;
  }

  static async enter(port: number, ticket: Ticket): Promise<MeasuredDesk> {
    const client = new LeanClient(port, ticket, () => {});
    await client.connected();
    await client.ask('hello', { protocol: PROTOCOL_VERSION });
    return new MeasuredDesk(client);
  }

  /** Sends a command that must be accepted. */
  async act(command: { readonly type: string; readonly [field: string]: unknown }): Promise<void> {
    const from = performance.now();
    const commandId = `${command.type}-${this.#sent++}`;
    const [reply] = [JSON.parse(await this.#client.ask('command', { commandId, command }))].flat();
    if (!reply.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(reply.error)}`);
    this.latencies.push(performance.now() - from);
  }

  /** Changes something this often (ms) until the signal ends it, whether or not the last command is acknowledged yet. */
  async lead(everyMs: number, ended: AbortSignal): Promise<void> {
    const running: Promise<void>[] = [];
    for (let turnSeconds = 60; !ended.aborted; turnSeconds = 60 + ((turnSeconds - 59) % 60)) {
      running.push(this.act({ type: 'SetTurnBudget', turnSeconds }));
      await pause(everyMs);
    }
    await Promise.all(running);
  }

  close(): void {
    this.#client.close();
  }
}
