import { useTranslation } from 'react-i18next';
import { changeLanguage, LANGUAGES } from '../../i18n/language.ts';
import styles from './LanguageSwitch.module.css';

/** Chooses the language of the screen, which this device remembers. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <fieldset className={styles.switch} aria-label={t('language.label')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          title={t(`language.${language}`)}
          aria-label={`${language.toUpperCase()}: ${t(`language.${language}`)}`}
          aria-pressed={i18n.language === language}
          className={styles.choice}
          onClick={() => void changeLanguage(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
