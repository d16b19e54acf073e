import { LETTERHEAD_FORMS } from '@diem-cau/shared/kernel/letterhead.ts';
import { z } from 'zod';

/** What stands on papers, as it is replied. */
export const letterheadReply = z.strictObject({
  form: z.enum(LETTERHEAD_FORMS),
  superior: z.string(),
  body: z.string(),
  abbreviation: z.string(),
  numberPattern: z.string().optional().describe('How numbers are written, such as `Số: [số]/[loại]-[đơn vị]`.'),
  place: z.string(),
  onBehalfOf: z.string(),
  chairTitle: z.string().optional(),
  secretaryTitle: z.string().optional(),
  recipients: z.array(z.string()),
});
