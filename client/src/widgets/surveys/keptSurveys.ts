import type { ActorId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import { lastingStorage } from '../../platform/deviceStorage.ts';

function keyOf(actorId: ActorId): string {
  return `diem-cau.surveys.${actorId}`;
}

/** The surveys of which this device keeps something for somebody. */
export function listKeptSurveys(actorId: ActorId): readonly SurveyId[] {
  const kept = lastingStorage.readJson(keyOf(actorId));
  return Array.isArray(kept) ? kept : [];
}

/** Notes of which surveys this device keeps something; nothing at all where there are none. */
export function noteKeptSurveys(actorId: ActorId, surveyIds: readonly SurveyId[]): void {
  if (surveyIds.length === 0) lastingStorage.remove(keyOf(actorId));
  else lastingStorage.writeJson(keyOf(actorId), surveyIds);
}
