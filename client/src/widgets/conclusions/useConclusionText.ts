import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import { cleanText } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../store/useCommand.ts';

/** So long after the last letter, what was typed is sent, in milliseconds. */
const PAUSE_MS = 1_500;

/** Where the typed text stands: recorded, on its way, not yet sent, or kept beside another person's text. */
type TypingState = 'recorded' | 'sending' | 'typing' | 'beside';

/** The text of a conclusion while somebody types it. */
export interface ConclusionText {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly state: TypingState;
  /** Sends what was typed at once. */
  readonly save: () => void;
}

/**
 * The text of a conclusion while somebody types it. It is sent at each pause, with the version that it was edited from, so that
 * another person's text is not overwritten. While nothing is typed, the field follows what is recorded.
 */
export function useConclusionText(about: ConclusionKey, conclusion: ConclusionView | undefined): ConclusionText {
  const recorded = conclusion?.text ?? '';
  const version = conclusion?.textVersion ?? 0;
  const contested = Object.keys(conclusion?.others ?? {}).length > 0;
  const [typed, setTyped] = useState<string>();
  const base = useRef(version);
  const [sent, setSent] = useState<string>();
  const { send, pending } = useCommand();
  const wanted = typed === undefined ? recorded : cleanText(typed);
  const state = stateOf({ wanted, recorded, sent, pending });
  useEffect(() => {
    // The next edit begins from what stands.
    if (state === 'recorded') base.current = version;
  }, [state, version]);
  const wasContested = useRef(contested);
  useEffect(() => {
    // Somebody has chosen: the field shows what was chosen.
    if (wasContested.current && !contested) setTyped(undefined);
    wasContested.current = contested;
  }, [contested]);
  const save = useCallback(() => {
    if (state !== 'typing' || wanted === '') return;
    setSent(wanted);
    void send({ type: 'WriteConclusion', about, text: wanted, basedOn: base.current }).then((isDone) => {
      if (!isDone) setSent(undefined);
    });
  }, [state, wanted, send, about]);
  useEffect(() => {
    if (state !== 'typing') return undefined;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, save]);
  // What was typed last is sent as well when another conclusion is turned to.
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => latest.current(), []);
  return { text: typed ?? recorded, setText: setTyped, state, save };
}

interface Facts {
  readonly wanted: string;
  readonly recorded: string;
  readonly sent: string | undefined;
  readonly pending: boolean;
}

function stateOf({ wanted, recorded, sent, pending }: Facts): TypingState {
  if (wanted === recorded) return 'recorded';
  if (pending) return 'sending';
  return wanted === sent ? 'beside' : 'typing';
}
