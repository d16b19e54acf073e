import { ok } from '../../kernel/result.ts';
import type { Decision, DecisionContext } from '../decision.ts';
import { reject } from '../rejections.ts';
import type { ConferenceState } from '../state.ts';
import type { AnnouncementCommand } from './commands.ts';
import { ANNOUNCEMENT_LIMITS } from './limits.ts';
import { stands } from './state.ts';

/** Decides announcements. Rules ANN-1 to ANN-4 in SPEC.md. */
export function decideAnnouncements(
  command: AnnouncementCommand,
  { announcements }: ConferenceState,
  { actor, at }: DecisionContext,
): Decision {
  const { announcementId: id } = command;
  const known = announcements[id];
  if (command.type === 'WithdrawAnnouncement') {
    if (!known) return reject('ANNOUNCEMENT_UNKNOWN');
    return ok([{ type: 'AnnouncementWithdrawn', announcementId: id, by: actor.name, at }]);
  }
  if (known) return reject('ANNOUNCEMENT_EXISTS');
  const { text, audience, until } = command;
  if (!stands({ ...(until !== undefined && { until }) }, at)) return reject('ANNOUNCEMENT_OVER');
  const standing = Object.values(announcements).filter((announcement) => stands(announcement, at));
  if (standing.length >= ANNOUNCEMENT_LIMITS.standing)
    return reject('TOO_MANY_ANNOUNCEMENTS', { most: ANNOUNCEMENT_LIMITS.standing });
  const announcement = { id, text, audience, by: actor.name, at, ...(until !== undefined && { until }) };
  return ok([{ type: 'AnnouncementPublished', announcement }]);
}
