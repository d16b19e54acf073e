import { useTranslation } from 'react-i18next';
import styles from './StepBar.module.css';
import { IMPORT_STEPS, type ImportStep } from './steps.ts';

interface StepBarProps {
  readonly step: ImportStep;
  readonly onStep: (step: ImportStep) => void;
}

/** The steps of an import, each a press away: nothing is imported before the last one. */
export function StepBar({ step, onStep }: StepBarProps) {
  const { t } = useTranslation();
  const at = IMPORT_STEPS.indexOf(step);
  return (
    <ol className={styles.bar}>
      {IMPORT_STEPS.map((one, index) => (
        <li key={one}>
          <button
            type="button"
            className={styles.step}
            aria-current={one === step ? 'step' : undefined}
            data-passed={index < at || undefined}
            onClick={() => onStep(one)}
          >
            <span className={styles.number} aria-hidden="true" />
            {t(`importing.steps.${one}`)}
          </button>
        </li>
      ))}
    </ol>
  );
}
