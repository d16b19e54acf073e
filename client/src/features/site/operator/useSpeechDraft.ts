import type { SaidSpeech } from '@diem-cau/shared/domain/floor/speech.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useDraft } from '../../../store/useDraft.ts';
import { type TypedSpeech, typedSpeech } from '../../../widgets/floor/speakers/SpeechFields.tsx';

/**
 * A speech being typed, kept on this device until it is recorded: an invitation closes the dialog in which it is typed.
 * `of` names what it is about.
 */
export function useSpeechDraft(
  of: string,
  said: SaidSpeech,
): readonly [typed: TypedSpeech, change: (typed: TypedSpeech) => void, forget: () => void] {
  const { peerId } = useConferenceSession();
  const [draft, setDraft] = useDraft(`${peerId}.speech.${of}`);
  const typed = draft === '' ? typedSpeech(said) : (JSON.parse(draft) as TypedSpeech);
  return [typed, (next) => setDraft(JSON.stringify(next)), () => setDraft('')];
}
