import type { SupportCommand } from '@diem-cau/shared/domain/dialogue/commands.ts';
import { decideSupport } from '@diem-cau/shared/domain/dialogue/support.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { SupportBox } from '../../../application/supportBox.ts';
import type { LiveConference } from '../../../projections/conferences.ts';

/** Takes one support, or takes it back: once for a site, once for each delegate. */
export async function handleSupport(
  command: SupportCommand,
  { actor }: Pass,
  { runtime }: LiveConference,
  supports: SupportBox,
): Promise<Reply<CommandAccepted>> {
  const questionIds = await runtime.decideOnNewest((state) => decideSupport(command, state, actor));
  if (!questionIds.ok) return questionIds;
  await supports.change(runtime.id, {
    voter: actor.id,
    voterKind: actor.role === 'site' ? 'sites' : 'delegates',
    questionIds: questionIds.value,
    supports: command.type === 'SupportQuestion',
  });
  return ok({ version: runtime.version });
}
