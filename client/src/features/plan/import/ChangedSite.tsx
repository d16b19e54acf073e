import type { FieldChange, JudgedRow } from '@diem-cau/shared/lists/preview.ts';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { VisuallyHidden } from '../../../ui/status/VisuallyHidden.tsx';
import styles from './ChangedSite.module.css';

interface ChangedSiteProps {
  readonly row: JudgedRow;
  readonly levels: readonly string[];
}

/** A site that the import adds, with all its fields, or changes, with each field that does. */
export function ChangedSite({ row, levels }: ChangedSiteProps) {
  const { t } = useTranslation();
  const { code, name, isKnown, changes } = row;
  const shown = (field: FieldChange['field'], value: string) =>
    value === '' ? t('importing.nothing') : field === 'level' ? (levels[Number(value) - 1] ?? value) : value;
  return (
    <div className={styles.site}>
      <p>
        <strong>{name}</strong> <span className={styles.code}>{code}</span>
      </p>
      <div>
        {!isKnown && <p>{t('importing.isNew', { facts: factsOf(row, levels).join(' · ') })}</p>}
        {changes.map(({ field, old, new: after }) => (
          <p key={field} className={styles.change}>
            {t(`importing.fields.${field}`)}: <del>{shown(field, old)}</del> <ArrowRight aria-hidden="true" size={14} />
            <VisuallyHidden>{t('importing.becomes')}</VisuallyHidden> <ins>{shown(field, after)}</ins>
          </p>
        ))}
      </div>
    </div>
  );
}

function factsOf(
  { level, parent, expected, contact, phone, email, status }: JudgedRow,
  levels: readonly string[],
): readonly string[] {
  const facts = [
    level === null ? null : levels[level - 1],
    parent,
    expected?.toString(),
    contact,
    phone,
    email,
    status,
  ];
  return facts.filter((fact): fact is string => typeof fact === 'string');
}
