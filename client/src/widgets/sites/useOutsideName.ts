import { useTranslation } from 'react-i18next';
import { useConferenceInfo } from '../../store/conferenceContext.ts';

/** What the sites outside every group are called together: all sites, where there are no groups. */
export function useOutsideName(): string {
  const { t } = useTranslation();
  const groupLevel = useConferenceInfo()?.groupLevel;
  return t(groupLevel === undefined ? 'desk.everySite' : 'desk.outside');
}
