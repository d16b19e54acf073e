import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../features/join/JoinPage.tsx';
import { PhonePage } from '../features/phone/PhonePage.tsx';
import { loadLaterTexts } from '../i18n/language.ts';
import type { PageName } from '../store/rolePages.ts';
import { PressGuard } from '../ui/presses/PressGuard.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { SessionGate } from './SessionGate.tsx';

// One bundle for each screen: a phone in a commune hall must not load the media library, nor the words of the desk. Its own
// screen comes with the application, which is one journey over a slow line in place of two.
const HomePage = lazy(() => import('../features/home/HomePage.tsx').then((file) => ({ default: file.HomePage })));
const SiteRoute = largeScreen(() => import('./SiteRoute.tsx').then((file) => file.SiteRoute));
const OperatorPage = largeScreen(() =>
  import('../features/site/operator/OperatorPage.tsx').then((file) => file.OperatorPage),
);
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
