import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { useCallback, useEffect, useState } from 'react';
import { fetchResults, fetchSurvey } from '../../../connection/surveys.ts';
import { usePlace } from '../../../store/usePlace.ts';

/** How often results are read again while they are looked at, in ms. */
const RENEW_MS = 5_000;

/** A survey's form and what came of it so far. */
export interface LoadedResults {
  readonly form: SurveyForm;
  readonly results: SurveyResults;
}

/** Reads what came of a survey, again and again while it is shown. */
export function useResults(surveyId: SurveyId): {
  readonly loaded: LoadedResults | undefined;
  readonly refusal: WireError | undefined;
  readonly reload: () => void;
} {
  const { peerId, conferenceId } = usePlace();
  const [form, setForm] = useState<SurveyForm>();
  const [results, setResults] = useState<SurveyResults>();
  const [refusal, setRefusal] = useState<WireError>();
  const read = useCallback(async () => {
    const place = { peerId, conferenceId, surveyId };
    const reply = await fetchResults(place);
    if (reply.ok) setResults(reply.value);
    setRefusal(reply.ok ? undefined : reply.error);
  }, [peerId, conferenceId, surveyId]);
  useEffect(() => {
    let wanted = true;
    void fetchSurvey({ peerId, conferenceId, surveyId }).then((reply) => {
      if (wanted && reply.ok) setForm(reply.value.survey);
    });
    void read();
    const timer = setInterval(() => void read(), RENEW_MS);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [peerId, conferenceId, surveyId, read]);
  return { loaded: form && results && { form, results }, refusal, reload: () => void read() };
}
