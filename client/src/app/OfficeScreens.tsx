import type { ComponentType } from 'react';
import { Route, Switch } from 'wouter';
import type { PageName } from '../store/rolePages.ts';
import { loadedScreen } from './loadedScreen.ts';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SessionGate } from './SessionGate.tsx';

const HomePage = loadedScreen('home', () => import('../features/home/HomePage.tsx').then((file) => file.HomePage));
const StartPage = loadedScreen('start', () => import('../features/entry/StartPage.tsx').then((file) => file.StartPage));
const SignInPage = loadedScreen('signIn', () =>
  import('../features/entry/SignInPage.tsx').then((file) => file.SignInPage),
);
const ProviderReturnPage = loadedScreen('providerReturn', () =>
  import('../features/entry/ProviderReturnPage.tsx').then((file) => file.ProviderReturnPage),
);
const GuidePage = loadedScreen('guidePage', () =>
  import('../features/guide/GuidePage.tsx').then((file) => file.GuidePage),
);
const AnswersPage = loadedScreen('answers', () =>
  import('../features/answers/AnswersPage.tsx').then((file) => file.AnswersPage),
);
const LivePage = loadedScreen('live', () => import('../features/live/LivePage.tsx').then((file) => file.LivePage));
const OfficePage = loadedScreen('office', () =>
  import('../features/office/OfficePage.tsx').then((file) => file.OfficePage),
);
const RespondPage = loadedScreen('respond', () =>
  import('../features/respond/RespondPage.tsx').then((file) => file.RespondPage),
);
const PlanPage = loadedScreen('plan', () => import('../features/plan/PlanPage.tsx').then((file) => file.PlanPage));
const RecordPage = loadedScreen('record', () =>
  import('../features/record/RecordPage.tsx').then((file) => file.RecordPage),
);
const PlaybackPage = loadedScreen('playback', () =>
  import('../features/playback/PlaybackPage.tsx').then((file) => file.PlaybackPage),
);

/** The screens that need no session of a conference, by their address. */
const OPEN_SCREENS: readonly (readonly [path: string, screen: ComponentType])[] = [
  ['/', HomePage],
  ['/start', StartPage],
  ['/sign-in', SignInPage],
  ['/sign-in/provider', ProviderReturnPage],
  ['/guide/:role', GuidePage],
  ['/answers/:conferenceId', AnswersPage],
  ['/live/:conferenceId', LivePage],
  ['/office', OfficePage],
];

/** The screens of a conference before and after its session, by the page of a role. */
const SCREENS: readonly (readonly [page: PageName, screen: ComponentType])[] = [
  ['respond', RespondPage],
  ['plan', PlanPage],
  ['record', RecordPage],
  ['playback', PlaybackPage],
];

/** The screens of an office: what is done before and after a session, and what needs none. */
export function OfficeScreens() {
  return (
    <Switch>
      {OPEN_SCREENS.map(([path, Screen]) => (
        <Route key={path} path={path}>
          <Screen />
        </Route>
      ))}
      {SCREENS.map(([page, screen]) => (
        <Route key={page} path={`/${page}/:peerId`}>
          <SessionGate page={page} screen={screen} />
        </Route>
      ))}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
