import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import { useEffect } from 'react';
import type { StageMediaSnapshot } from '../../connection/media/stageMediaSnapshot.ts';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { useLanguageChoice } from './languageChoice.ts';

/** Tells the server, after each connection, which languages this page hears and shows; only those that the conference has. */
export function useFollowedLanguages(known: readonly LanguageId[], snapshot: StageMediaSnapshot): void {
  const { connection } = useConferenceSession();
  const choice = useLanguageChoice();
  const voice = known.find((id) => id === choice.voice);
  const signer = known.find((id) => id === choice.signer);
  const connected = snapshot.state === 'connected';
  useEffect(() => {
    if (!connected || (voice === undefined && signer === undefined)) return undefined;
    void connection.signal({ type: 'followLanguages', voice, signer });
    // Nothing is chosen any more, or something else, which is said next.
    return () => void connection.signal({ type: 'followLanguages' });
  }, [connection, connected, voice, signer]);
}
