import { readAnswers, type SurveyAnswers } from '@diem-cau/shared/domain/surveys/answers.ts';
import type { Survey } from '@diem-cau/shared/domain/surveys/state.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { SurveyView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fetchSurvey, sendAnswer } from '../../connection/surveys.ts';
import type { Language } from '../../i18n/loadTexts.ts';
import { useActor } from '../../store/conferenceContext.ts';
import { usePlace } from '../../store/usePlace.ts';
import { findKept, hasBegun, type KeptAnswer, keepAfterReply, keepAnswer, newNonce } from './keptAnswer.ts';
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
  /** Why the answer that was sent last is not recorded. */
  readonly refused: WireError | undefined;
  readonly sending: boolean;
  /** Loads the form and what was answered before. */
  readonly load: () => Promise<void>;
  readonly change: (typed: SurveyAnswers) => void;
  /** Sends what was typed; true once it is recorded. */
  readonly send: () => Promise<boolean>;
}

/** Answers one survey: what is typed stays on the device, and what was sent without a connection is sent when there is one. */
export function useSurveyAnswer({ id: surveyId, title }: Pick<SurveyView, 'id' | 'title'>): SurveyAnswer {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  const { id: actorId } = useActor();
  const { peerId, conferenceId } = usePlace();
  const [kept, setKept] = useState(() => findKept(surveyId, actorId));
  const [survey, setSurvey] = useState<Survey>();
  const [unread, setUnread] = useState<WireError>();
  const [refused, setRefused] = useState<WireError>();
  const [sending, setSending] = useState(false);
  const current = useRef({ kept, survey });
  const busy = useRef(false);
  useEffect(() => {
    current.current = { kept, survey };
  });

  const keep = useCallback(
    (next: KeptAnswer) => {
      const titled = { ...next, title };
      keepAnswer(surveyId, actorId, titled);
      current.current = { ...current.current, kept: titled };
      setKept(titled);
    },
    [surveyId, actorId, title],
  );

  const load = useCallback(async () => {
    const sentBefore = current.current.kept?.seen;
    const reply = await fetchSurvey({ peerId, conferenceId, surveyId });
    if (!reply.ok) {
      setUnread(reply.error);
      return;
    }
    const { survey: form, own } = reply.value;
    const before = current.current.kept;
    current.current = { ...current.current, survey: form };
    setUnread(undefined);
    // What another device recorded is shown now; any other refusal of what was sent still holds.
    setRefused((refusal) => (refusal?.code === 'STALE' ? undefined : refusal));
    setSurvey(form);
    // Another window of this device may have begun meanwhile.
    const nonce = before?.nonce ?? findKept(surveyId, actorId)?.nonce ?? newNonce();
    const seen = own?.changes ?? 0;
    // An answer was recorded while this was read, which does not have it yet.
    if (before?.seen !== sentBefore) return;
    // What is being written here goes before what is recorded; both are shown as long as they are the newest.
    if (before?.state === 'waiting' || (before?.state === 'draft' && hasBegun(before))) return;
    const typed = own?.answers ? typeAnswers(form, own.answers, language) : (before?.typed ?? {});
    keep({ state: own ? 'sent' : 'draft', typed, seen, nonce });
  }, [peerId, conferenceId, surveyId, actorId, language, keep]);

  const send = useCallback(async () => {
    const { kept: typedNow, survey: form } = current.current;
    // One at a time: of two anonymous answers on their way the earlier one could arrive last.
    if (!typedNow || !form || busy.current) return false;
    const answers = readAnswers(form, readTyped(form, typedNow.typed, language));
    if (!answers.ok) {
      setRefused(answers.error);
      return false;
    }
    busy.current = true;
    setSending(true);
    const { seen, nonce } = typedNow;
    const body = { answers: answers.value, seen, ...(form.anonymous && { nonce }) };
    const reply = await sendAnswer({ peerId, conferenceId, surveyId }, body);
    busy.current = false;
    setSending(false);
    const now = current.current.kept ?? typedNow;
    if (reply.ok) {
      setRefused(undefined);
      keep(keepAfterReply(typedNow, now, { state: 'sent', seen: reply.value.changes }));
      return true;
    }
    const passing = PASSING.has(reply.error.code);
    setRefused(passing ? undefined : reply.error);
    // After a newer answer from another device, the next look at the form shows that one.
    if (reply.error.code === 'STALE') keep({ ...now, state: 'sent' });
    else keep(keepAfterReply(typedNow, now, { state: passing ? 'waiting' : 'draft', seen }));
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
    refusal: refused ?? unread,
    refused,
    sending,
    load,
    change: (typed) => {
      if (!kept) return;
      // What was missing or wrong is being mended; sending checks it again.
      setRefused((refusal) => (refusal && ABOUT_QUESTION.has(refusal.code) ? undefined : refusal));
      keep({ ...kept, state: 'draft', typed });
    },
    send,
  };
}
