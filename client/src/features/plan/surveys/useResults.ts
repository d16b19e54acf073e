import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { SurveyResults } from '@diem-cau/shared/protocol/surveys.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
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
  /** Of which survey the form was read; it does not change once its survey has been opened. */
  const formOf = useRef<SurveyId>(undefined);
  const read = useCallback(async () => {
    const place = { peerId, conferenceId, surveyId };
    const isNew = formOf.current !== surveyId;
    const [reply, formReply] = await Promise.all([fetchResults(place), isNew ? fetchSurvey(place) : undefined]);
    if (reply.ok) setResults(reply.value);
    if (formReply?.ok) {
      formOf.current = surveyId;
      setForm(formReply.value.survey);
    }
    const refused = [reply, formReply].find((one) => one !== undefined && !one.ok);
    setRefusal(refused && !refused.ok ? refused.error : undefined);
  }, [peerId, conferenceId, surveyId]);
  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), RENEW_MS);
    return () => clearInterval(timer);
  }, [read]);
  return { loaded: form && results && { form, results }, refusal, reload: () => void read() };
}
