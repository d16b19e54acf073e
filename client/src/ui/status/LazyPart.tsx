import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button.tsx';
import { Banner } from './Banner.tsx';
import styles from './LazyPart.module.css';

/** How long after a failure the part is asked for again by itself, in milliseconds: a hall's screen may have nobody at it. */
const TRY_AGAIN_MS = 10_000;

/** Where a part of a page comes from, and the part itself once it is loaded. */
export interface LazySource<Props> {
  readonly load: () => Promise<ComponentType<Props>>;
  /** Set once for the life of the page, so that the part opens at once the next time. */
  part?: ComponentType<Props>;
}

interface LazyPartProps<Props> {
  readonly source: LazySource<Props>;
  readonly props: Props;
  /** Stands in the part's place while it is loaded for the first time. */
  readonly waiting?: ReactNode;
  /** No notice stands in the part's place when it cannot be loaded: the page does without it. */
  readonly silent?: boolean;
}

/**
 * A part of a page that is loaded when it is first shown. The page goes on without it when the load fails: a notice in its
 * place offers another try, and the part is asked for again by itself.
 */
export function LazyPart<Props extends object>({ source, props, waiting, silent }: LazyPartProps<Props>) {
  const { state, again } = useSource(source);
  if (source.part) return <source.part {...props} />;
  if (state === 'loading') return waiting;
  return silent ? null : <LoadFailure pending={state === 'again'} onAgain={again} />;
}

/** A dialog that is loaded when it is first opened, as `LazyPart`. A notice in its place can be closed. */
export function LazyDialog<Props extends { readonly onClose: () => void }>({
  source,
  props,
}: Pick<LazyPartProps<Props>, 'source' | 'props'>) {
  const { state, again } = useSource(source);
  if (source.part) return <source.part {...props} />;
  if (state === 'loading') return null;
  return <LoadFailure pending={state === 'again'} onAgain={again} onClose={props.onClose} />;
}

type LoadState = 'loading' | 'failed' | 'again' | 'loaded';

function useSource<Props>(source: LazySource<Props>): { readonly state: LoadState; readonly again: () => void } {
  const [state, setState] = useState<LoadState>(source.part ? 'loaded' : 'loading');
  useEffect(() => {
    if (state === 'loaded') return undefined;
    if (state === 'failed') {
      const timer = setTimeout(() => setState('again'), TRY_AGAIN_MS);
      return () => clearTimeout(timer);
    }
    let shown = true;
    source.load().then(
      (part) => {
        source.part = part;
        if (shown) setState('loaded');
      },
      () => shown && setState('failed'),
    );
    return () => {
      shown = false;
    };
  }, [source, state]);
  return { state, again: () => setState('again') };
}

interface LoadFailureProps {
  readonly pending: boolean;
  readonly onAgain: () => void;
  readonly onClose?: () => void;
}

function LoadFailure({ pending, onAgain, onClose }: LoadFailureProps) {
  const { t } = useTranslation();
  const banner = (
    <Banner
      tone="problem"
      role="alert"
      action={
        <>
          <Button size="small" pending={pending} onClick={onAgain}>
            {t('actions.tryAgain')}
          </Button>
          {onClose && (
            <Button size="small" variant="quiet" className={styles.close} onClick={onClose}>
              {t('actions.close')}
            </Button>
          )}
        </>
      }
    >
      {t('actions.notLoaded')}
    </Banner>
  );
  return onClose ? <div className={styles.floating}>{banner}</div> : banner;
}
