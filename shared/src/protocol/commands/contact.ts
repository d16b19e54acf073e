import { ROSTER_LIMITS } from '../../domain/roster/limits.ts';
import { emailAddress, line } from './forms.ts';

/** At least one number of seven digits; lists have remarks and second numbers beside it. */
const TELEPHONE = /\d(?:[ .()-]*\d){6}/;

/** The fields of a contact, as a form sends them. */
export const contactFields = {
  contactName: line(ROSTER_LIMITS.name).optional(),
  contactPhone: line(ROSTER_LIMITS.phone)
    .refine((typed) => TELEPHONE.test(typed))
    .optional(),
  email: emailAddress.optional(),
} as const;
