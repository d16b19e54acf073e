import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { loadLaterTexts } from '../i18n/language.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SessionGate } from './SessionGate.tsx';

// One bundle for each screen: a phone in a commune hall must not load the media library, nor the words of the desk.
const HomePage = lazy(() => import('../features/home/HomePage.tsx').then((file) => ({ default: file.HomePage })));
const JoinPage = lazy(() => import('../features/join/JoinPage.tsx').then((file) => ({ default: file.JoinPage })));
const PhonePage = lazy(() => import('../features/phone/PhonePage.tsx').then((file) => ({ default: file.PhonePage })));
const SiteRoute = largeScreen(() => import('./SiteRoute.tsx').then((file) => file.SiteRoute));
const ChairRoute = largeScreen(() => import('./ChairRoute.tsx').then((file) => file.ChairRoute));
const WatchPage = largeScreen(() => import('../features/site/SitePage.tsx').then((file) => file.WatchPage));
const DeskPage = largeScreen(() => import('../features/desk/DeskPage.tsx').then((file) => file.DeskPage));
const RespondPage = largeScreen(() => import('../features/respond/RespondPage.tsx').then((file) => file.RespondPage));
const PlanPage = largeScreen(() => import('../features/plan/PlanPage.tsx').then((file) => file.PlanPage));
const RecordPage = largeScreen(() => import('../features/record/RecordPage.tsx').then((file) => file.RecordPage));

/** A screen that comes with all texts. */
function largeScreen(load: () => Promise<ComponentType>) {
  return lazy(async () => {
    const [screen] = await Promise.all([load(), loadLaterTexts()]);
    return { default: screen };
  });
}

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
