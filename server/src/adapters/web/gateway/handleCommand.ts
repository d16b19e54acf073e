import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, CommandMessage, Reply } from '@diem-cau/shared/protocol/messages.ts';
import { invitationOf } from '../../../application/admission.ts';
import { type CommandPorts, takeCommand } from '../../../application/commands/takeCommand.ts';
import type { PeerContext } from './peerContext.ts';

/**
 * Translates one command message into the use-case. The actor comes from the session; nothing in the message can change
 * it. A phone gets the change of its private view with the acknowledgement, if it follows that view.
 */
export async function handleCommand(
  { commandId, command, seen }: CommandMessage,
  { pass, conference, greeted }: Pick<PeerContext, 'pass' | 'conference' | 'greeted'>,
  ports: CommandPorts,
): Promise<Reply<CommandAccepted>> {
  const { actor } = pass;
  const reply = await takeCommand(
    { commandId, actor, command, seen, invitation: invitationOf(pass) },
    conference,
    ports,
  );
  // A phone is one connection. One that has not sent `hello` follows nothing, but another of the same actor may.
  if (!reply.ok || !greeted || actor.role !== 'delegate') return reply;
  const frame = conference.views.takeSelf(actor.id);
  return frame ? ok({ ...reply.value, frame }) : reply;
}
