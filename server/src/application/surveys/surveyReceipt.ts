import { createHmac } from 'node:crypto';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';

/**
 * The receipt under which an anonymous answer is stored. The device keeps `nonce`, so that it alone finds its answer again and can
 * change it; the store keeps neither the nonce nor anything that leads from the respondent to the receipt (SURV-9). The answer is not part
 * of it, unlike in a secret ballot's, because an answer may change. Once the key is deleted nobody can make the receipt again, and
 * the device removes what it kept as soon as its page sees that the survey is no longer open. For a paper that the office
 * entered, the page's id of it takes the place of the nonce; that id is kept nowhere where the paper is a site's, and names nobody where it
 * is a delegate's.
 */
export function surveyReceipt(
  key: Buffer,
  { surveyId, respondent, nonce }: { readonly surveyId: SurveyId; readonly respondent: string; readonly nonce: string },
): string {
  return createHmac('sha256', key).update(`${surveyId}\n${respondent}\n${nonce}`).digest('hex');
}
