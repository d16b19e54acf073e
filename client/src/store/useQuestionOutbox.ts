import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useConference, useConferenceSession } from './conferenceContext.ts';
import { MAX_QUEUED, type QueuedQuestion, readQueue, settleQueued, writeQueue } from './questionOutbox.ts';

/** What a phone sends and has not seen recorded. */
export interface QuestionOutbox {
  readonly queue: readonly QueuedQuestion[];
  /** No more fit. */
  readonly full: boolean;
  /** Nothing can be sent now. */
  readonly offline: boolean;
  /** Takes a question over: from here on it outlives the page. */
  readonly add: (question: Omit<QueuedQuestion, 'id' | 'refusal'>) => void;
  readonly drop: (id: QuestionId) => void;
}

const TRY_AGAIN_MS = 10_000;

/** Sends what was asked, now or when there is a line again; `onRecorded` hears of each that was recorded. */
export function useQuestionOutbox(onRecorded: () => void): QuestionOutbox {
  const { peerId, connection } = useConferenceSession();
  const connected = useConference(({ status }) => status === 'connected' || status === 'stale');
  const onLine = useSyncExternalStore(followLine, () => navigator.onLine);
  const offline = !connected || !onLine;
  const [queue, setQueue] = useState(() => readQueue(peerId));
  const latest = useRef(queue);
  const recorded = useRef(onRecorded);
  recorded.current = onRecorded;
  const inFlight = useRef(new Set<QuestionId>());
  const change = useCallback(
    (edit: (before: readonly QueuedQuestion[]) => readonly QueuedQuestion[]) => {
      latest.current = edit(latest.current);
      writeQueue(peerId, latest.current);
      setQueue(latest.current);
    },
    [peerId],
  );
  const sendAll = useCallback(() => {
    for (const { id, refusal, ...question } of latest.current) {
      if (refusal !== undefined || inFlight.current.has(id)) continue;
      inFlight.current.add(id);
      void connection.send({ type: 'AskQuestion', questionId: id, ...question }).then((reply) => {
        inFlight.current.delete(id);
        change((before) => settleQueued(before, id, reply.ok ? undefined : reply.error));
        if (reply.ok) recorded.current();
      });
    }
  }, [connection, change]);
  const waiting = queue.some(({ refusal }) => refusal === undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further question in the queue is a reason to send.
  useEffect(() => {
    if (offline || !waiting) return undefined;
    sendAll();
    const timer = setInterval(sendAll, TRY_AGAIN_MS);
    return () => clearInterval(timer);
  }, [offline, waiting, queue, sendAll]);
  return {
    queue,
    full: queue.length >= MAX_QUEUED,
    offline,
    add: (question) => change((before) => [...before, { ...question, id: `q_${nanoid(12)}` as QuestionId }]),
    drop: (id) => change((before) => before.filter((question) => question.id !== id)),
  };
}

function followLine(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
