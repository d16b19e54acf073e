import type { SiteId, Timestamp } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { Actor } from './actor.ts';
import type { DomainEvent } from './events.ts';
import type { Rejection } from './rejections.ts';

/** What enters a decision from outside, as data: who acts, and when by the server's clock. */
export interface DecisionContext {
  readonly actor: Actor;
  readonly at: Timestamp;
  /** The revision of what the command is about, as its sender saw it; absent where the sender saw nothing. */
  readonly seen?: number | undefined;
  /** Which of its invitee's invitations the sender came by; absent for one that came by an account, and for the server. */
  readonly invitation?: number | undefined;
  /**
   * Sites that somebody has entered although the log may not say so: connected ones, and those whose invitation was used. Given
   * where sites are taken off the list.
   */
  readonly entered?: ReadonlySet<SiteId> | undefined;
}

/** The events a command leads to (none, if it changes nothing), or why it is refused. */
export type Decision = Result<readonly DomainEvent[], Rejection>;
