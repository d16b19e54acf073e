import { DEFAULT_TIME_ZONE } from '@diem-cau/shared/kernel/timeZone.ts';
import { type ComponentType, useEffect, useState } from 'react';
import { Redirect, useParams } from 'wouter';
import { TimeZoneContext } from '../i18n/timeZone.ts';
import { useWords } from '../i18n/vocabulary.ts';
import { ConferenceContext, useConference, useConferenceInfo } from '../store/conferenceContext.ts';
import { openSession } from '../store/conferenceSession.ts';
import { findFirstSession, takeFirstSession } from '../store/firstSession.ts';
import { forgetPage, rememberPage } from '../store/lastPage.ts';
import { mayOpen, type PageName, pathOf } from '../store/rolePages.ts';
import { ShortcutHelp } from '../ui/overlays/ShortcutHelp.tsx';
import { Notices } from '../widgets/shell/Notices.tsx';
import { ShellBanners } from '../widgets/shell/ShellBanners.tsx';
import { DisplacedPage } from './DisplacedPage.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { SessionEndedPage } from './SessionEndedPage.tsx';
import { ShutOutPage } from './ShutOutPage.tsx';

interface SessionGateProps {
  readonly page: PageName;
  readonly screen: ComponentType;
}

/** Opens the page's session and shows its screen once the server has said who this is. */
export function SessionGate(props: SessionGateProps) {
  const { peerId = '' } = useParams<{ peerId: string }>();
  return <PeerSession key={peerId} peerId={peerId} {...props} />;
}

function PeerSession({ peerId, page, screen }: SessionGateProps & { readonly peerId: string }) {
  const [session, setSession] = useState(() => findFirstSession(peerId));
  useEffect(() => {
    const opened = takeFirstSession(peerId) ?? openSession(peerId);
    setSession(opened);
    return () => opened.connection.close();
  }, [peerId]);
  if (!session) return <LoadingPage />;
  return (
    <ConferenceContext value={session}>
      <ShellBanners />
      <Notices />
      <ShortcutHelp />
      <Screen page={page} screen={screen} peerId={peerId} />
    </ConferenceContext>
  );
}

function Screen({ page, screen: ScreenOfRole, peerId }: SessionGateProps & { readonly peerId: string }) {
  const ended = useConference(({ status }) => status === 'ended');
  const displaced = useConference((state) => state.displaced);
  const shutOut = useConference((state) => state.shutOut !== undefined);
  const actor = useConference((state) => state.actor);
  const loaded = useConference(
    ({ views }) => (views.control ?? views.respondent ?? views.hall ?? views.phone) !== undefined,
  );
  const title = useConference(
    ({ views }) => (views.control ?? views.respondent ?? views.hall ?? views.phone)?.conference.title,
  );
  const info = useConferenceInfo();
  const timeZone = info?.timeZone;
  const worded = useWords(info?.words);
  useEffect(() => {
    if (title) document.title = `${title} · Điểm Cầu`;
  }, [title]);
  const role = actor?.role;
  const name = actor?.name;
  useEffect(() => {
    if (ended && !displaced) forgetPage();
    else if (role && name && title) rememberPage({ path: pathOf(role, peerId), name, title });
  }, [ended, displaced, role, name, title, peerId]);
  if (displaced) return <DisplacedPage />;
  if (ended) return <SessionEndedPage />;
  if (shutOut) return <ShutOutPage />;
  if (!actor || !loaded || !worded) return <LoadingPage />;
  if (!mayOpen(actor.role, page)) return <Redirect to={pathOf(actor.role, peerId)} replace />;
  return (
    <TimeZoneContext value={timeZone ?? DEFAULT_TIME_ZONE}>
      <ScreenOfRole />
    </TimeZoneContext>
  );
}
