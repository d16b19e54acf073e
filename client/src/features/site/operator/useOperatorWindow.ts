import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';

/** Opens the operator's board beside the hall, at a press and by its key. */
export function useOperatorWindow(): () => void {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const open = () => void window.open(`/site/${peerId}/operator`, 'diem-cau-operator', 'width=430,height=900');
  useShortcuts({ o: { label: t('site.operatorView'), act: open } });
  return open;
}
