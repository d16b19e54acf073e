import type { Decider } from '../kernel/decider.ts';
import type { OrganisationCommand } from './commands.ts';
import { decideOrganisation } from './decide.ts';
import type { OrganisationContext } from './decision.ts';
import type { OrganisationEvent } from './events.ts';
import { evolveOrganisation } from './evolve.ts';
import type { OrganisationRejection } from './rejections.ts';
import { initialOrganisation, type OrganisationState } from './state.ts';

/** The decider of an organisation: what it is called, who works in it, and which conferences it holds. */
export const organisationDecider: Decider<
  OrganisationCommand,
  OrganisationEvent,
  OrganisationState,
  OrganisationContext,
  OrganisationRejection
> = { initialState: initialOrganisation, decide: decideOrganisation, evolve: evolveOrganisation };
