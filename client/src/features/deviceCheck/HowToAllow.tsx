import { useTranslation } from 'react-i18next';
import { useDevices } from '../../store/deviceStore.ts';
import { allowSteps } from './allowSteps.ts';
import styles from './HowToAllow.module.css';
import { OpenInBrowser } from './OpenInBrowser.tsx';

/** What to do where the browser, or the application around it, gives the page no devices; beside the empty preview. */
export function HowToAllow() {
  const { t } = useTranslation();
  const causes = useDevices((state) => state.causes);
  const all = Object.values(causes);
  const steps = allowSteps(navigator.userAgent);
  const blocked = all.includes('denied');
  if (all.includes('inApp') || (blocked && steps.includes('inApp'))) return <OpenInBrowser />;
  if (!blocked) return null;
  return (
    <ul className={styles.steps}>
      {steps.map((step) => (
        <li key={step}>{t(`devices.howToAllow.${step}`)}</li>
      ))}
    </ul>
  );
}
