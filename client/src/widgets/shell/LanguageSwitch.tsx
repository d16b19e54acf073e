import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeLanguage } from '../../i18n/language.ts';
import { LANGUAGES, type Language } from '../../i18n/loadTexts.ts';
import styles from './LanguageSwitch.module.css';

/** Chooses the language of the screen, which this device remembers. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  const [failed, setFailed] = useState(false);
  const choose = (language: Language) => {
    setFailed(false);
    void changeLanguage(language).catch(() => setFailed(true));
  };
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
          onClick={() => choose(language)}
        >
          {language.toUpperCase()}
        </button>
      ))}
      {failed && <span role="alert">{t('language.failed')}</span>}
    </fieldset>
  );
}
