import { useTranslation } from 'react-i18next';
import { begin } from '../../i18n/vocabulary.ts';
import { useConferenceInfo } from '../../store/conferenceContext.ts';

/** What the conference calls the level of a site, by its place from the top, as a label says it. */
export function useLevelName(): (place: number) => string {
  const { i18n } = useTranslation();
  const levels = useConferenceInfo()?.levels;
  return (place) => begin(levels?.[place]?.[i18n.language === 'en' ? 'en' : 'vi'].one ?? `${place}`);
}
