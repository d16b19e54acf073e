import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { Button } from '../buttons/Button.tsx';
import { Banner } from './Banner.tsx';

interface PartBoundaryProps {
  readonly children: ReactNode;
}

/** Holds a part that failed to draw, with a button that draws it again; the page around it goes on. */
export class PartBoundary extends Component<PartBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div data-testid="part-failure">
        <Banner
          tone="problem"
          role="alert"
          action={
            <Button size="small" onClick={() => this.setState({ failed: false })}>
              {i18next.t('actions.tryAgain')}
            </Button>
          }
        >
          {i18next.t('media.partFailed')}
        </Banner>
      </div>
    );
  }
}
