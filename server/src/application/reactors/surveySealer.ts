import type { ConferenceState } from '@diem-cau/shared/domain/state.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { ConferenceRuntime } from '../conferenceRuntime.ts';
import type { Logger } from '../logger.ts';
import type { SurveyBox } from '../surveys/surveyBox.ts';
import { wakeAfter } from './wake.ts';

const RETRY_MS = 1_000;

/**
 * Seals every anonymous survey that is closed (SURV-12). Each server does so, and again after a restart where that had not been done, so
 * that a server that dies between the close and the sealing leaves nothing open.
 */
export function sealSurveys(runtime: ConferenceRuntime, box: SurveyBox, logger: Logger): void {
  const settled = new Set<SurveyId>();

  const seal = async ({ id: surveyId }: Survey): Promise<void> => {
    const ref = { conferenceId: runtime.id, surveyId };
    if (await box.isSealed(ref)) return;
    if ((await box.seal(ref)) === 'traces')
      logger.error({ surveyId }, 'The store forbids clearing its disk of who answered what in an anonymous survey.');
  };

  const look = (state: ConferenceState): void => {
    for (const survey of Object.values<Survey>(state.surveys)) {
      if (!survey.anonymous || survey.phase !== 'closed' || settled.has(survey.id)) continue;
      settled.add(survey.id);
      seal(survey).catch((error) => {
        logger.warn({ err: error, surveyId: survey.id }, 'An anonymous survey could not be sealed yet.');
        settled.delete(survey.id);
        wakeAfter(RETRY_MS, runtime.closed, () => look(runtime.state));
      });
    }
  };

  runtime.onAdvance(({ before, after }) => {
    if (before.surveys !== after.surveys) look(after);
  });
  look(runtime.state);
}
