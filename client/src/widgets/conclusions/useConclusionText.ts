import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useCommand } from '../../store/useCommand.ts';
import { followRecorded, type Typing, type TypingState, typingState, wantedText } from './conclusionTyping.ts';

/** So long after the last letter, what was typed is sent, in milliseconds. */
const PAUSE_MS = 1_500;

/** The text of a conclusion while somebody types it. */
export interface ConclusionText {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly state: TypingState;
  /** Sends what was typed at once, a refused text as well. */
  readonly save: () => void;
}

/**
 * The text of a conclusion while somebody types it. It is sent at each pause, with the version that it was edited from, so that
 * another person's text is not overwritten; a refused text is sent again only by its writer. While nothing is typed, the field follows what is recorded.
 */
export function useConclusionText(about: ConclusionKey, conclusion: ConclusionView | undefined): ConclusionText {
  const { send, pending } = useCommand();
  const text = conclusion?.text ?? '';
  const version = conclusion?.textVersion ?? 0;
  const contested = Object.keys(conclusion?.others ?? {}).length > 0;
  const recorded = { text, version, contested, pending };
  const [typing, setTyping] = useState<Typing>({ base: version, contested });
  const change = useCallback((changed: Partial<Typing>) => setTyping((before) => ({ ...before, ...changed })), []);
  const followed = followRecorded(typing, recorded);
  if (followed !== typing) setTyping(followed);
  const state = typingState(followed, recorded);
  const wanted = wantedText(followed, recorded);
  const { base, sent } = followed;
  // Of the texts that stand beside the recorded one, the one that this field has sent.
  const continuesAt = Object.values<ConclusionView['others'][string]>(conclusion?.others ?? {}).find(
    (other) => other.text === sent,
  )?.at;
  const save = useCallback(() => {
    if ((state !== 'typing' && state !== 'refused') || wanted === '') return;
    change({ sent: wanted, refused: undefined });
    void send({ type: 'WriteConclusion', about, text: wanted, basedOn: base, continuesAt }).then((isDone) => {
      if (!isDone) change({ sent: undefined, refused: wanted });
    });
  }, [state, wanted, base, continuesAt, change, send, about]);
  useEffect(() => {
    if (state !== 'typing') return undefined;
    const timer = setTimeout(save, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [state, save]);
  // What was typed last is sent as well when another conclusion is turned to.
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => () => latest.current(), []);
  const setText = useCallback((typed: string) => change({ typed }), [change]);
  return { text: followed.typed ?? text, setText, state, save };
}
