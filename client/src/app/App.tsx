import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
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
const OperatorPage = largeScreen(() => import('../features/site/OperatorPage.tsx').then((file) => file.OperatorPage));
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
      <BrowserRouter>
        <Suspense fallback={<LoadingPage />}>
          <Routes>
            <Route path="/" element={<HomePage />} />
            <Route path="/join" element={<JoinPage />} />
            <Route path="/site/:peerId" element={<SessionGate page="site" screen={SiteRoute} />} />
            <Route path="/site/:peerId/operator" element={<SessionGate page="site" screen={OperatorPage} />} />
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
