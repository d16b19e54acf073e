import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { refusalToSignOut } from '../../connection/signOut.ts';
import { useConference, useConferenceSession } from '../../store/conferenceContext.ts';
import { forgetPage } from '../../store/lastPage.ts';
import { ScreenMenu } from '../../ui/overlays/ScreenMenu.tsx';

/** The menu of a workplace: how it is shown, its keys, and the end of its session on this device. */
export function SessionMenu() {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const signOut = async () => {
    if (conferenceId === undefined) return;
    const { peerId } = session;
    const reply = await callRoute('POST /api/conferences/:conferenceId/sign-out', { peerId, params: { conferenceId } });
    const refusal = refusalToSignOut(reply);
    if (refusal) {
      session.noticeRefusal(refusal);
      return;
    }
    forgetPage();
    location.assign('/');
  };
  return <ScreenMenu leave={{ label: t('display.signOut'), onSelect: () => void signOut() }} />;
}
