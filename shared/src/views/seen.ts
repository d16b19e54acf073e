import type { Actor } from '../domain/actor.ts';
import type { BesideLogCommand, DomainCommand } from '../domain/commands.ts';
import { revisionOf, subjectsOf } from '../domain/revisions.ts';
import type { PollId } from '../kernel/ids.ts';
import type { ControlView, SelfView } from './shapes.ts';

/** The views that contain revisions, as far as a client has them. */
export interface RevisionViews {
  readonly control?: Pick<ControlView, 'revisions'> | undefined;
  readonly self?: Pick<SelfView, 'revisions'> | undefined;
}

/**
 * The revision that a command's sender saw, for `CommandMessage.seen`; undefined where its views contain none. The
 * control view covers every subject and leaves out those that never changed; a private view lists the subjects it
 * covers.
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

/** How often a voter has cast in a poll, according to its private view: its next ballot replaces that one. */
export function castsSeen(self: Pick<SelfView, 'ballots' | 'casts'> | undefined, pollId: PollId): number {
  return self?.casts[pollId] ?? (self?.ballots[pollId] === undefined ? 0 : 1);
}
