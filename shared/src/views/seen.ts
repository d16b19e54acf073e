import type { Actor } from '../domain/actor.ts';
import type { BesideLogCommand, DomainCommand } from '../domain/commands.ts';
import { revisionOf, subjectsOf } from '../domain/revisions.ts';
import type { PollId } from '../kernel/ids.ts';
import type { ControlView, SelfView } from './shapes.ts';

/** The views that tell revisions, as far as a client holds them. */
export interface RevisionViews {
  readonly control?: Pick<ControlView, 'revisions'> | undefined;
  readonly self?: Pick<SelfView, 'revisions'> | undefined;
}

/**
 * The revision that a command's sender saw, as `CommandMessage.seen` tells it; undefined where its views tell none. The
 * control view tells of every subject, and leaves out those that never changed; a private view names those it tells of.
 */
export function revisionSeen(
  command: DomainCommand | BesideLogCommand,
  sender: Pick<Actor, 'siteId'>,
  { control, self }: RevisionViews,
): number | undefined {
  if (control) return revisionOf(command, sender, control.revisions);
  const own = self?.revisions ?? {};
  const isTold = subjectsOf(command, sender)?.every((subject) => Object.hasOwn(own, subject)) ?? false;
  return isTold ? revisionOf(command, sender, own) : undefined;
}

/** How often a voter has cast in a poll, as its private view tells: what its next ballot there replaces. */
export function castsSeen(self: Pick<SelfView, 'ballots' | 'casts'> | undefined, pollId: PollId): number {
  return self?.casts[pollId] ?? (self?.ballots[pollId] === undefined ? 0 : 1);
}
