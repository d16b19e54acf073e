import { LoaderCircle } from 'lucide-react';
import { type ReactNode, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettleGuard } from '../presses/useSettleGuard.ts';
import { VisuallyHidden } from '../status/VisuallyHidden.tsx';
import { classNames } from '../theme/classNames.ts';
import styles from './Button.module.css';

type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger' | 'attention';

/** A button in words, with a sign, or both. */
export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onClick?: (() => void) | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly hint?: string | undefined;
  /** Why it cannot be pressed now; the button stays focusable so that everybody can learn the reason. */
  readonly blockedBecause?: string | undefined;
  readonly pending?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly label?: string | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly wide?: boolean | undefined;
  readonly className?: string | undefined;
  readonly testId?: string | undefined;
  /** Names what a press acts on, where the same button goes on to the next thing. */
  readonly about?: string | undefined;
  /** Has the focus when the dialog around it opens. */
  readonly autoFocus?: boolean | undefined;
  readonly ref?: Ref<HTMLButtonElement> | undefined;
}

/** The one button. While `pending` it says so in the same space, so that nothing moves. */
export function Button(props: ButtonProps) {
  const { children, onClick, variant = 'secondary', size = 'normal', icon, hint, pending = false } = props;
  const { t } = useTranslation();
  const reasonId = useId();
  const words = props.label ?? (typeof children === 'string' ? children : '');
  const unsettled = useSettleGuard(words, props.about);
  const blockedBecause = props.blockedBecause ?? unsettled;
  const blocked = blockedBecause !== undefined;
  const roomy = size !== 'small' && children !== undefined;
  return (
    <button
      ref={props.ref}
      type={props.type ?? 'button'}
      className={classNames(
        styles.button,
        styles[variant],
        styles[size],
        props.wide && styles.wide,
        pending && styles.pending,
        props.className,
      )}
      aria-disabled={blocked || pending || undefined}
      aria-busy={pending || undefined}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-label={props.label}
      aria-describedby={blocked ? reasonId : undefined}
      aria-keyshortcuts={hint}
      title={blockedBecause}
      data-testid={props.testId}
      data-autofocus={props.autoFocus || undefined}
      data-guarded
      onClick={(event) => {
        if (blocked || pending) {
          event.preventDefault();
          return;
        }
        onClick?.();
      }}
    >
      <span className={styles.content}>
        {icon}
        {children !== undefined && <span className={styles.text}>{children}</span>}
        {/* Drawn by the style: it is no part of the button's words. */}
        {hint && <span className={styles.hint} aria-hidden="true" data-key={hint} />}
      </span>
      {pending && (
        <span className={styles.progress}>
          <LoaderCircle aria-hidden="true" className={styles.spinner} size="1.15em" />
          {roomy ? <span>{t('actions.sending')}</span> : <VisuallyHidden>{t('actions.sending')}</VisuallyHidden>}
        </span>
      )}
      {blocked && (
        <span id={reasonId} hidden>
          {blockedBecause}
        </span>
      )}
    </button>
  );
}
