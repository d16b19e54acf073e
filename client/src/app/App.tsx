import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SessionGate } from './SessionGate.tsx';

// One bundle for each screen: a phone in a commune hall must not load the media library.
const HomePage = lazy(() => import('../features/home/HomePage.tsx').then((file) => ({ default: file.HomePage })));
const JoinPage = lazy(() => import('../features/join/JoinPage.tsx').then((file) => ({ default: file.JoinPage })));
const SiteRoute = lazy(() => import('./SiteRoute.tsx').then((file) => ({ default: file.SiteRoute })));
const ChairRoute = lazy(() => import('./ChairRoute.tsx').then((file) => ({ default: file.ChairRoute })));
const WatchPage = lazy(() => import('../features/site/SitePage.tsx').then((file) => ({ default: file.WatchPage })));
const DeskPage = lazy(() => import('../features/desk/DeskPage.tsx').then((file) => ({ default: file.DeskPage })));
const PhonePage = lazy(() => import('../features/phone/PhonePage.tsx').then((file) => ({ default: file.PhonePage })));
const RespondPage = lazy(() =>
  import('../features/respond/RespondPage.tsx').then((file) => ({ default: file.RespondPage })),
);
const PlanPage = lazy(() => import('../features/plan/PlanPage.tsx').then((file) => ({ default: file.PlanPage })));
const RecordPage = lazy(() =>
  import('../features/record/RecordPage.tsx').then((file) => ({ default: file.RecordPage })),
);

/** The whole client: one page per role. */
export function App() {
  return (
    <ErrorBoundary>
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/">
            <HomePage />
          </Route>
          <Route path="/join">
            <JoinPage />
          </Route>
          <Route path="/site/:peerId">
            <SessionGate page="site" screen={SiteRoute} />
          </Route>
          <Route path="/chair/:peerId">
            <SessionGate page="chair" screen={ChairRoute} />
          </Route>
          <Route path="/watch/:peerId">
            <SessionGate page="watch" screen={WatchPage} />
          </Route>
          <Route path="/desk/:peerId">
            <SessionGate page="desk" screen={DeskPage} />
          </Route>
          <Route path="/m/:peerId">
            <SessionGate page="m" screen={PhonePage} />
          </Route>
          <Route path="/respond/:peerId">
            <SessionGate page="respond" screen={RespondPage} />
          </Route>
          <Route path="/plan/:peerId">
            <SessionGate page="plan" screen={PlanPage} />
          </Route>
          <Route path="/record/:peerId">
            <SessionGate page="record" screen={RecordPage} />
          </Route>
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
