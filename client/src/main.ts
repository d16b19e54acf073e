import './ui/theme/fonts.css';
import './ui/theme/tokens.css';
import './ui/theme/opening.css';
import { beginExchange } from './connection/session.ts';
import { lacksFeatures } from './engine/lacksFeatures.ts';
import { startScheme } from './ui/theme/scheme.ts';

// What need not wait for the application: on a slow line this small part is there long before it. The page names the
// files of both imports too (vite.config.ts), so that they are on their way at the same time.
const TRY_AGAIN_MS = 3_000;

/** The line broke off. The code of an invitation is still in the address. */
const reloadSoon = () => {
  setTimeout(() => location.reload(), TRY_AGAIN_MS);
};

startScheme();
beginExchange();
const ready = lacksFeatures() ? import('./engine/polyfills.ts') : Promise.resolve();
void ready.then(() => import('./store/firstSession.ts')).then(({ openFirstSession }) => openFirstSession(), reloadSoon);
void ready.then(() => import('./app/start.tsx')).then(({ start }) => start(), reloadSoon);
