import type { SupportCommand } from '@diem-cau/shared/domain/dialogue/commands.ts';
import { decideSupport } from '@diem-cau/shared/domain/dialogue/support.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { Pass } from '../../../application/access.ts';
import type { DecideOnState } from '../../../application/conferenceRuntime.ts';
import type { SupportBox, SupportChange } from '../../../application/supportBox.ts';
import type { LiveConference } from '../../../projections/conferences.ts';

type Decided = Pick<SupportChange, 'questionIds' | 'asOf'>;

/** Takes one support, or takes it back: once for a site, once for each delegate. */
export async function handleSupport(
  command: SupportCommand,
  { actor }: Pass,
  { runtime }: LiveConference,
  supports: SupportBox,
): Promise<Reply<CommandAccepted>> {
  const decide: DecideOnState<Decided> = (state, asOf) => {
    const questionIds = decideSupport(command, state, actor);
    return questionIds.ok ? ok({ questionIds: questionIds.value, asOf }) : questionIds;
  };
  let decided = await runtime.decideOnNewest(decide);
  for (;;) {
    if (!decided.ok) return decided;
    const outcome = await supports.change(runtime.id, {
      ...decided.value,
      voter: actor.id,
      voterKind: actor.role === 'site' ? 'sites' : 'delegates',
      supports: command.type === 'SupportQuestion',
    });
    if (outcome === 'recorded') return ok({ version: runtime.version });
    // Somebody was shut out on another server, and it may have been this voter.
    decided = await runtime.decideAfterReading(decide);
  }
}
