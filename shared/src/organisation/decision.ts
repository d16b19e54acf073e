import type { AccountId, Timestamp } from '../kernel/ids.ts';
import type { Result } from '../kernel/result.ts';
import type { OrganisationCommand } from './commands.ts';
import type { OrganisationEvent } from './events.ts';
import type { OrganisationRejection } from './rejections.ts';

/** Who sends a command to an organisation. `system` is the server itself. */
export interface OrganisationActor {
  readonly id: AccountId | 'system';
  readonly name: string;
}

/** What enters a decision from outside. */
export interface OrganisationContext {
  readonly actor: OrganisationActor;
  readonly at: Timestamp;
}

/** The events a command leads to (none, if it changes nothing), or why it is refused. */
export type OrganisationDecision = Result<readonly OrganisationEvent[], OrganisationRejection>;

/** A command of one type. */
export type CommandOf<Type extends OrganisationCommand['type']> = Extract<OrganisationCommand, { readonly type: Type }>;
