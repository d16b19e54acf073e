import { SYSTEM_ACTOR } from '@diem-cau/shared/domain/actor.ts';
import type { DomainCommand } from '@diem-cau/shared/domain/commands.ts';
import { timeZoneOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import { ok } from '@diem-cau/shared/kernel/result.ts';
import { localTime } from '@diem-cau/shared/kernel/timeZone.ts';
import type { Reply } from '@diem-cau/shared/protocol/messages.ts';
import type { ConferenceRuntime } from './conferenceRuntime.ts';
import { copyPlan } from './copyPlan.ts';
import { chairOf } from './invitees.ts';

/** The rules of the floor are the chair's to choose, also where they are copied; the letterhead is no choice of the server either. */
const CHAIRS_OWN: ReadonlySet<string> = new Set<DomainCommand['type']>([
  'SetFloorPolicy',
  'SetTurnBudget',
  'SetInvitationTime',
  'SetLetterhead',
]);
const SLUG_LENGTH = 40;

/**
 * Creates a conference in an empty log, with the plan of another one if given.
 * Errors: what the deciders refuse; the steps before a refusal stand.
 */
export function createConference(
  runtime: ConferenceRuntime,
  title: string,
  like?: ConferenceState,
): Promise<Reply<ConferenceId>> {
  const today = like && localTime(runtime.now(), timeZoneOf(like.conference)).slice(0, 10);
  return createPlanned(runtime, title, like && today ? copyPlan(like, today) : []);
}

/** Creates a conference in an empty log and plans it by commands. Errors: as `createConference`. */
export async function createPlanned(
  runtime: ConferenceRuntime,
  title: string,
  plan: readonly DomainCommand[],
): Promise<Reply<ConferenceId>> {
  const commands: readonly DomainCommand[] = [{ type: 'CreateConference', conferenceId: runtime.id, title }, ...plan];
  for (const [index, command] of commands.entries()) {
    const actor = CHAIRS_OWN.has(command.type) ? chairOf(runtime.state) : SYSTEM_ACTOR;
    const reply = await runtime.submit({ commandId: `create-${index}`, actor, command });
    if (!reply.ok) return reply;
  }
  return ok(runtime.id);
}

/** An id that tells which conference it is: its title in plain letters, made unique by `suffix`. */
export function conferenceIdFor(title: string, suffix: string): ConferenceId {
  const slug = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_LENGTH)
    .replace(/^-+|-+$/g, '');
  return [slug, suffix].filter((part) => part !== '').join('-') as ConferenceId;
}
