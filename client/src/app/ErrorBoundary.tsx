import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/buttons/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

/** An error that returns at once is for a person to see: no younger page is loaded again by itself, in ms. */
const LEAST_AGE_MS = 60_000;
const LOOK_EVERY_MS = 3_000;

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/**
 * Catches a screen that failed to draw. Nothing is lost by a reload, since the record is on the server, so the page is
 * loaded again by itself as soon as the server answers: a hall must be back without anybody pressing anything.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    // Until the page ends: nothing but a reload brings the screen back.
    setInterval(reloadWhenReached, LOOK_EVERY_MS);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <MessagePage
        title={i18next.t('crash.title')}
        action={
          <Button variant="primary" onClick={() => location.reload()}>
            {i18next.t('actions.reload')}
          </Button>
        }
      >
        {i18next.t('crash.text')}
      </MessagePage>
    );
  }
}

function reloadWhenReached(): void {
  if (performance.now() > LEAST_AGE_MS) fetch('/', { cache: 'no-store' }).then(() => location.reload(), Boolean);
}
