import { readAnswers, type SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSurvey, sendAnswer } from '../../connection/surveys.ts';
import type { Language } from '../../i18n/loadTexts.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { findKept, type KeptAnswer, keepAnswer, newNonce } from './keptAnswer.ts';
import { readTyped, typeAnswers } from './typedAnswers.ts';

/** How often a waiting answer is sent again, in ms. */
const RETRY_MS = 5_000;

/** Failures after which the same answer may be sent again. */
const PASSING: ReadonlySet<WireError['code']> = new Set([
  'DISCONNECTED',
  'STORE_UNAVAILABLE',
  'RATE_LIMITED',
  'INTERNAL',
]);

/** Refusals of one question's answer. */
const ABOUT_QUESTION: ReadonlySet<WireError['code']> = new Set(['ANSWER_MISSING', 'ANSWER_FORM']);

/** A survey's answer on this page. */
export interface SurveyAnswer {
  readonly kept: KeptAnswer | undefined;
  /** Once the form was loaded. */
  readonly survey: Survey | undefined;
  /** How often this site or delegate has answered, as far as is known here. */
  readonly answered: boolean;
  readonly refusal: WireError | undefined;
  readonly sending: boolean;
  /** Loads the form and what was answered before. */
  readonly load: () => Promise<void>;
  readonly change: (typed: SurveyAnswers) => void;
  /** Sends what was typed; true once it is recorded. */
  readonly send: () => Promise<boolean>;
}

/** Answers one survey: what is typed stays on the device, and what was sent without a connection is sent when there is one. */
export function useSurveyAnswer(surveyId: SurveyId): SurveyAnswer {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const { id: actorId } = useActor();
  const { peerId, conferenceId } = usePlace();
  const [kept, setKept] = useState(() => findKept(surveyId, actorId));
  const [survey, setSurvey] = useState<Survey>();
  const [refusal, setRefusal] = useState<WireError>();
  const [sending, setSending] = useState(false);
  const current = useRef({ kept, survey });
  useEffect(() => {
    current.current = { kept, survey };
  });

  const keep = useCallback(
    (next: KeptAnswer) => {
      keepAnswer(surveyId, actorId, next);
      current.current = { ...current.current, kept: next };
      setKept(next);
    },
    [surveyId, actorId],
  );

  const load = useCallback(async () => {
    const reply = await fetchSurvey({ peerId, conferenceId, surveyId });
    if (!reply.ok) {
      setRefusal(reply.error);
      return;
    }
    const { survey: form, own } = reply.value;
    const before = current.current.kept;
    current.current = { ...current.current, survey: form };
    setRefusal(undefined);
    setSurvey(form);
    const nonce = before?.nonce ?? newNonce();
    const seen = own?.changes ?? 0;
    // What is being written here goes before what is recorded; both are shown as long as they are the newest.
    if (before !== undefined && before.state !== 'sent') return;
    const typed = own?.answers ? typeAnswers(form, own.answers, language) : (before?.typed ?? {});
    keep({ state: own ? 'sent' : 'draft', typed, seen, nonce });
  }, [peerId, conferenceId, surveyId, language, keep]);

  const send = useCallback(async () => {
    const { kept: typedNow, survey: form } = current.current;
    if (!typedNow || !form) return false;
    const answers = readAnswers(form, readTyped(form, typedNow.typed, language));
    if (!answers.ok) {
      setRefusal(answers.error);
      return false;
    }
    setSending(true);
    const { seen, nonce } = typedNow;
    const body = { answers: answers.value, seen, ...(form.anonymous && { nonce }) };
    const reply = await sendAnswer({ peerId, conferenceId, surveyId }, body);
    setSending(false);
    if (reply.ok) {
      setRefusal(undefined);
      keep({ ...typedNow, state: 'sent', seen: reply.value.changes });
      return true;
    }
    const passing = PASSING.has(reply.error.code);
    setRefusal(passing ? undefined : reply.error);
    // After a newer answer from another device, the next look at the form shows that one.
    const outdated = reply.error.code === 'STALE';
    keep({ ...typedNow, state: passing ? 'waiting' : outdated ? 'sent' : 'draft' });
    return false;
  }, [peerId, conferenceId, surveyId, language, keep]);

  const waiting = kept?.state === 'waiting';
  useEffect(() => {
    if (!waiting) return undefined;
    const again = async () => {
      if (!current.current.survey) await load();
      await send();
    };
    const timer = setInterval(() => void again(), RETRY_MS);
    const now = () => void again();
    window.addEventListener('online', now);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', now);
    };
  }, [waiting, load, send]);

  return {
    kept,
    survey,
    answered: kept !== undefined && kept.seen > 0,
    refusal,
    sending,
    load,
    change: (typed) => {
      if (!kept) return;
      // What was missing or wrong is being mended; sending checks it again.
      setRefusal((refused) => (refused && ABOUT_QUESTION.has(refused.code) ? undefined : refused));
      keep({ ...kept, state: 'draft', typed });
    },
    send,
  };
}
