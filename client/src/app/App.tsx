import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
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
      <BrowserRouter>
        <Suspense fallback={<LoadingPage />}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/join" element={<JoinPage />} />
            <Route path="/site/:peerId" element={<SessionGate page="site" screen={SiteRoute} />} />
            <Route path="/chair/:peerId" element={<SessionGate page="chair" screen={ChairRoute} />} />
            <Route path="/watch/:peerId" element={<SessionGate page="watch" screen={WatchPage} />} />
            <Route path="/desk/:peerId" element={<SessionGate page="desk" screen={DeskPage} />} />
            <Route path="/m/:peerId" element={<SessionGate page="m" screen={PhonePage} />} />
            <Route path="/respond/:peerId" element={<SessionGate page="respond" screen={RespondPage} />} />
            <Route path="/plan/:peerId" element={<SessionGate page="plan" screen={PlanPage} />} />
            <Route path="/record/:peerId" element={<SessionGate page="record" screen={RecordPage} />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </BrowserRouter>
    </ErrorBoundary>
  );
}
