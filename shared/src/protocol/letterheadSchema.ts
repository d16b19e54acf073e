import { z } from 'zod';
import { LETTERHEAD_FORMS, LETTERHEAD_LIMITS } from '../kernel/letterhead.ts';
import { isNumberPattern } from '../organisation/numberPattern.ts';
import { line } from './commands/forms.ts';

/** A text that may be empty. */
const optionalLine = (most: number) => z.literal('').or(line(most));

/** What stands on papers, as it is sent. */
export const letterhead = z.strictObject({
  form: z.enum(LETTERHEAD_FORMS),
  superior: optionalLine(LETTERHEAD_LIMITS.name),
  body: optionalLine(LETTERHEAD_LIMITS.name),
  abbreviation: optionalLine(LETTERHEAD_LIMITS.abbreviation),
  numberPattern: line(LETTERHEAD_LIMITS.pattern).refine(isNumberPattern).optional(),
  place: optionalLine(LETTERHEAD_LIMITS.place),
  onBehalfOf: optionalLine(LETTERHEAD_LIMITS.title),
  chairTitle: line(LETTERHEAD_LIMITS.title).optional(),
  secretaryTitle: line(LETTERHEAD_LIMITS.title).optional(),
  recipients: z.array(line(LETTERHEAD_LIMITS.recipient)).max(LETTERHEAD_LIMITS.recipients),
});
