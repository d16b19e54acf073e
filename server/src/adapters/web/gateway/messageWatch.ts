import type { Reply } from '@diem-cau/shared/protocol/messages.ts';

/** Takes what became of every message. */
export interface MessageWatch {
  accepted(command: string, seconds: number): void;
  refused(code: string): void;
}

/** Gives a watch one answer, which came `startedAt` (ms, monotonic) ago. Only an accepted command surely has a known type. */
export function tellWatch(
  watch: MessageWatch,
  event: string,
  payload: unknown,
  reply: Reply<unknown>,
  startedAt: number,
): void {
  if (!reply.ok) watch.refused(reply.error.code);
  else if (event === 'command') {
    const { type } = (payload as { readonly command: { readonly type: string } }).command;
    watch.accepted(type, (performance.now() - startedAt) / 1_000);
  }
}

/** The id that a page gave its command, for the lines about it in the server's log; it is also in the log of the conference. */
export function commandIdOf(payload: unknown): string | undefined {
  const { commandId } = Object(payload) as { readonly commandId?: unknown };
  return typeof commandId === 'string' && /^[\w-]{1,64}$/.test(commandId) ? commandId : undefined;
}
