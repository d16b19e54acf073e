import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { forgetPage } from '../../store/lastPage.ts';
import { ScreenMenu } from '../../ui/overlays/ScreenMenu.tsx';

/** The menu of a workplace: how it is shown, its keys, and the end of its session on this device. */
export function SessionMenu() {
  const { t } = useTranslation();
  const { peerId } = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const signOut = async () => {
    if (conferenceId === undefined) return;
    await callRoute('POST /api/conferences/:conferenceId/sign-out', { peerId, params: { conferenceId } });
    forgetPage();
    location.assign('/');
  };
  return <ScreenMenu leave={{ label: t('display.signOut'), onSelect: () => void signOut() }} />;
}
