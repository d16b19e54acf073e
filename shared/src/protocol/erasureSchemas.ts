import { z } from 'zod';
import { line } from './commands/forms.ts';
import { ERASURE_LIMITS, namesPerson } from './erasure.ts';

const words = z.array(line(ERASURE_LIMITS.word.max).refine(namesPerson)).min(1).max(ERASURE_LIMITS.words);

/** The schemas of the routes that erase a person. */
export const ERASURE_ROUTE_SCHEMAS = {
  findPerson: { query: undefined, body: z.strictObject({ words }) },
  erasePerson: { query: undefined, body: z.strictObject({ words, reference: line(ERASURE_LIMITS.reference) }) },
} as const;
