import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from '../features/join/JoinPage.tsx';
import { PhonePage } from '../features/phone/PhonePage.tsx';
import type { PageName } from '../store/rolePages.ts';
import { PressGuard } from '../ui/presses/PressGuard.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { LoadingPage } from './LoadingPage.tsx';
import type { laterScreens } from './laterScreens.ts';
import { loadedScreen } from './loadedScreen.ts';
import { SessionGate } from './SessionGate.tsx';

// One bundle for each screen: a phone in a commune hall must not load the media library, nor the words of the desk. Its own
// screen comes with the application, which is one round trip over a slow line in place of two.
const SiteRoute = loadedScreen('site', () => import('./SiteRoute.tsx').then((file) => file.SiteRoute));
const OperatorPage = loadedScreen('operator', () =>
  import('../features/site/operator/OperatorPage.tsx').then((file) => file.OperatorPage),
);
const ChairRoute = laterScreen('chair');
const WatchPage = laterScreen('watch');
const DeskPage = laterScreen('desk');

/** The screens before and after a session, whose users can wait one round trip more than a hall can. */
const OfficeScreens = lazy(() => import('./OfficeScreens.tsx').then((file) => ({ default: file.OfficeScreens })));

/** The screens of a session by the page of a role, `part` being what follows the peer's id in the address. */
const SCREENS: readonly (readonly [page: PageName, screen: ComponentType, part?: string])[] = [
  ['site', SiteRoute],
  ['site', OperatorPage, '/operator'],
  ['chair', ChairRoute],
  ['watch', WatchPage],
  ['desk', DeskPage],
  ['m', PhonePage],
];

/** A screen whose user can wait one round trip more. */
function laterScreen(name: keyof typeof laterScreens) {
  return loadedScreen(name, () => import('./laterScreens.ts').then((file) => file.laterScreens[name]()));
}

/** The whole client: one page per role. */
export function App() {
  return (
    <ErrorBoundary>
      <PressGuard />
      <Suspense fallback={<LoadingPage />}>
        <Switch>
          <Route path="/join">
            <JoinPage />
          </Route>
          {SCREENS.map(([page, screen, part = '']) => (
            <Route key={page + part} path={`/${page}/:peerId${part}`}>
              <SessionGate page={page} screen={screen} />
            </Route>
          ))}
          <Route>
            <OfficeScreens />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
