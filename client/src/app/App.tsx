import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../features/join/JoinPage.tsx';
import { PhonePage } from '../features/phone/PhonePage.tsx';
import { loadWithTexts } from '../i18n/loadTexts.ts';
import type { TextsOf } from '../i18n/screenTexts.ts';
import type { PageName } from '../store/rolePages.ts';
import { PressGuard } from '../ui/presses/PressGuard.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { SessionGate } from './SessionGate.tsx';

// One bundle for each screen: a phone in a commune hall must not load the media library, nor the words of the desk. Its own
// screen comes with the application, which is one round trip over a slow line in place of two.
const HomePage = loaded('home', () => import('../features/home/HomePage.tsx').then((file) => file.HomePage));
const StartPage = loaded('start', () => import('../features/entry/StartPage.tsx').then((file) => file.StartPage));
const SignInPage = loaded('signIn', () => import('../features/entry/SignInPage.tsx').then((file) => file.SignInPage));
const ProviderReturnPage = loaded('providerReturn', () =>
  import('../features/entry/ProviderReturnPage.tsx').then((file) => file.ProviderReturnPage),
);
const GuidePage = loaded('guidePage', () => import('../features/guide/GuidePage.tsx').then((file) => file.GuidePage));
const AnswersPage = loaded('answers', () =>
  import('../features/answers/AnswersPage.tsx').then((file) => file.AnswersPage),
);
const OfficePage = loaded('office', () => import('../features/office/OfficePage.tsx').then((file) => file.OfficePage));
const SiteRoute = loaded('site', () => import('./SiteRoute.tsx').then((file) => file.SiteRoute));
const OperatorPage = loaded('operator', () =>
  import('../features/site/operator/OperatorPage.tsx').then((file) => file.OperatorPage),
);
const ChairRoute = loaded('chair', () => import('./ChairRoute.tsx').then((file) => file.ChairRoute));
const WatchPage = loaded('watch', () => import('../features/site/SitePage.tsx').then((file) => file.WatchPage));
const DeskPage = loaded('desk', () => import('../features/desk/DeskPage.tsx').then((file) => file.DeskPage));
const RespondPage = loaded('respond', () =>
  import('../features/respond/RespondPage.tsx').then((file) => file.RespondPage),
);
const PlanPage = loaded('plan', () => import('../features/plan/PlanPage.tsx').then((file) => file.PlanPage));
const RecordPage = loaded('record', () => import('../features/record/RecordPage.tsx').then((file) => file.RecordPage));

/** Few come there; its words come first, with the application. */
const NotFoundPage = lazy(() => import('./NotFoundPage.tsx').then((file) => ({ default: file.NotFoundPage })));
const PlaybackPage = loaded('playback', () =>
  import('../features/playback/PlaybackPage.tsx').then((file) => file.PlaybackPage),
);

/** A screen that is loaded when it is opened, its texts at the same time. */
function loaded(name: TextsOf, load: () => Promise<ComponentType>) {
  const loadScreen = loadWithTexts(name, load);
  return lazy(async () => ({ default: await loadScreen() }));
}

/** The screens by the page of a role, `part` being what follows the peer's id in the address. */
const SCREENS: readonly (readonly [page: PageName, screen: ComponentType, part?: string])[] = [
  ['site', SiteRoute],
  ['site', OperatorPage, '/operator'],
  ['chair', ChairRoute],
  ['watch', WatchPage],
  ['desk', DeskPage],
  ['m', PhonePage],
  ['respond', RespondPage],
  ['plan', PlanPage],
  ['record', RecordPage],
  ['playback', PlaybackPage],
];

/** The whole client: one page per role. */
export function App() {
  return (
    <ErrorBoundary>
      <PressGuard />
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/join">
            <JoinPage />
          </Route>
          <Route path="/start">
            <StartPage />
          </Route>
          <Route path="/sign-in">
            <SignInPage />
          </Route>
          <Route path="/sign-in/provider">
            <ProviderReturnPage />
          </Route>
          <Route path="/guide/:role">
            <GuidePage />
          </Route>
          <Route path="/answers/:conferenceId">
            <AnswersPage />
          </Route>
          <Route path="/office">
            <OfficePage />
          </Route>
          {SCREENS.map(([page, screen, part = '']) => (
            <Route key={page + part} path={`/${page}/:peerId${part}`}>
              <SessionGate page={page} screen={screen} />
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
