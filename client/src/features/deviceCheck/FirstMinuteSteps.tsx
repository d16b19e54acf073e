import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import styles from './FirstMinuteSteps.module.css';
import { FIRST_STEPS, type FirstMinute } from './firstMinute.ts';

interface FirstMinuteStepsProps extends Omit<FirstMinute, 'step'> {
  readonly step: NonNullable<FirstMinute['step']>;
  /** Takes the focus back to what Enter presses, where no key has moved it here. */
  readonly onPressed: () => void;
}

/** Three short steps above the parts that they are about, for people who have never done this. One press ends them for ever. */
export function FirstMinuteSteps({ step, next, skip, onPressed }: FirstMinuteStepsProps) {
  const { t } = useTranslation();
  const last = step === FIRST_STEPS.at(-1);
  const pressed = (act: () => void) => () => {
    act();
    if (last || act === skip || !document.activeElement?.matches(':focus-visible')) onPressed();
  };
  return (
    <section className={styles.steps} aria-label={t('devices.firstMinute.title')} data-testid="first-minute">
      <p className={styles.number}>
        {t('devices.firstMinute.step', { n: FIRST_STEPS.indexOf(step) + 1, of: FIRST_STEPS.length })}
      </p>
      <p className={styles.words} role="status">
        {t(`devices.firstMinute.${step}`)}
      </p>
      <div className={styles.buttons}>
        <Button variant="quiet" onClick={pressed(skip)}>
          {t('devices.firstMinute.skip')}
        </Button>
        <Button onClick={pressed(next)} about={step}>
          {t(last ? 'devices.firstMinute.done' : 'devices.firstMinute.next')}
        </Button>
      </div>
    </section>
  );
}
