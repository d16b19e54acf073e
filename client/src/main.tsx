import './ui/fonts.css';
import './ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { startLanguages } from './i18n/language.ts';
import { startScheme } from './ui/scheme.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element');
startScheme();
void startLanguages().then(() => {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
