import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/buttons/Button.tsx';
import { MessagePage } from './MessagePage.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** Catches a screen that failed to draw. Nothing is lost by a reload: the record is on the server. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
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
