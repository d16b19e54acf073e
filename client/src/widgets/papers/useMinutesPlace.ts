import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MinutesPlace } from '../../connection/minutes.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';

/** Whose session asks for the minutes, and in which language; undefined until the conference is known. */
export function useMinutesPlace(): (MinutesPlace & { readonly language: WordLanguage }) | undefined {
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const { i18n } = useTranslation();
  const language: WordLanguage = i18n.language === 'en' ? 'en' : 'vi';
  return useMemo(
    () => (conferenceId === undefined ? undefined : { peerId, conferenceId, language }),
    [peerId, conferenceId, language],
  );
}
