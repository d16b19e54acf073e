import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguages } from '../i18n/language.ts';
import { findInvitedPath } from '../store/firstSession.ts';
import { handleMissingPart } from '../store/update.ts';
import { App } from './App.tsx';

/** Draws the application in place of what the page shows until then. */
export async function start(): Promise<void> {
  // The first script waits for nothing, not even for the rest of the page.
  if (document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root element');
  window.addEventListener('vite:preloadError', () => void handleMissingPart());
  const page = document.documentElement;
  await startLanguages((language) => {
    page.lang = language;
  });
  // Who is let in already needs no page that says it is being looked at.
  const path = findInvitedPath();
  if (path !== undefined) history.replaceState(history.state, '', path);
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
