import type { Actor } from '@diem-cau/shared/domain/actor.ts';
import type { SupportCommand } from '@diem-cau/shared/domain/dialogue/commands.ts';
import { decideSupport } from '@diem-cau/shared/domain/dialogue/support.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import type { CommandAccepted, Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ConferenceRuntime, DecideOnState } from '../conferenceRuntime.ts';
import type { SupportBox, SupportChange } from '../supportBox.ts';

type Decided = Pick<SupportChange, 'questionIds' | 'asOf'>;

/**
 * Gives or withdraws one support: one for each site, and one for each delegate. Errors: what `decideSupport` refuses.
 * Rejects with `STORE_UNAVAILABLE`.
 */
export async function changeSupport(
  command: SupportCommand,
  actor: Actor,
  runtime: Pick<ConferenceRuntime, 'id' | 'version' | 'decideOnNewest' | 'decideAfterReading'>,
  supports: Pick<SupportBox, 'change'>,
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
    // Another server has shut somebody out meanwhile; it may be this voter.
    decided = await runtime.decideAfterReading(decide);
  }
}
