import type { LanguageId } from '@diem-cau/shared/kernel/ids.ts';
import type { InterpretationView, LanguageView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Select } from '../../ui/fields/Field.tsx';
import styles from './LanguageBar.module.css';
import { chooseLanguages, ORIGINAL_LEVELS, type OriginalLevel, useLanguageChoice } from './languageChoice.ts';

/** What this screen hears and shows of the languages: a hall's voice is the whole hall's, all else this device's own. */
export function LanguageBar({ interpretation }: { readonly interpretation: InterpretationView }) {
  const { t } = useTranslation();
  const { siteId, role, id } = useActor();
  const { send } = useCommand();
  const choice = useLanguageChoice();
  const { chosen } = interpretation;
  const all = Object.entries(interpretation.languages) as [LanguageId, LanguageView][];
  const own = role === 'interpreter' ? all.filter(([languageId]) => id !== `interpreter:${languageId}`) : all;
  const spoken = own.filter(([, { signed }]) => !signed);
  const signed = all.filter(([, language]) => language.signed);
  const voice = siteId === undefined ? choice.voice : chosen[siteId];
  const nameOf = ({ name, onAir }: LanguageView) => (onAir ? name : t('interpretation.waiting', { name }));
  const heard = spoken.find(([languageId]) => languageId === voice);
  const hear = (languageId: LanguageId | '') => {
    if (siteId === undefined) chooseLanguages({ voice: languageId === '' ? undefined : languageId });
    else void send({ type: 'ChooseLanguage', languageId: languageId === '' ? 'original' : languageId });
  };
  return (
    <section className={styles.bar} aria-label={t('interpretation.title')} data-testid="language-bar">
      {spoken.length > 0 && (
        <Select<LanguageId | ''>
          label={t(role === 'interpreter' ? 'interpretation.relay' : 'interpretation.hear')}
          className={styles.field}
          value={heard ? heard[0] : ''}
          options={[
            { value: '', label: t('interpretation.original') },
            ...spoken.map(([value, language]) => ({ value, label: nameOf(language) })),
          ]}
          onChange={hear}
        />
      )}
      {heard && role !== 'interpreter' && (
        <Select<OriginalLevel>
          label={t('interpretation.below')}
          className={styles.field}
          value={choice.original}
          options={ORIGINAL_LEVELS.map((value) => ({ value, label: t(`interpretation.level.${value}`) }))}
          onChange={(original) => chooseLanguages({ original })}
        />
      )}
      {signed.length > 0 && (
        <Select<LanguageId | ''>
          label={t('interpretation.signer')}
          className={styles.field}
          value={signed.some(([languageId]) => languageId === choice.signer) ? (choice.signer ?? '') : ''}
          options={[
            { value: '', label: t('interpretation.noSigner') },
            ...signed.map(([value, language]) => ({ value, label: nameOf(language) })),
          ]}
          onChange={(signer) => chooseLanguages({ signer: signer === '' ? undefined : signer })}
        />
      )}
    </section>
  );
}
