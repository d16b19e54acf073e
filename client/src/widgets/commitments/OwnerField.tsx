import { Autocomplete } from '@base-ui/react/autocomplete';
import { COMMITMENT_LIMITS } from '@diem-cau/shared/domain/commitments/limits.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './OwnerField.module.css';
import { matchOwners } from './owners.ts';

/** More would be read by nobody. */
const SHOWN = 8;

interface OwnerFieldProps {
  readonly known: readonly KnownOwner[];
  readonly value: string;
  readonly onChange: (typed: string) => void;
}

/** Chooses who is to do something by typing part of the name; a name that nobody has is taken as it is. */
export function OwnerField({ known, value, onChange }: OwnerFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const found = value.trim() === '' ? [] : matchOwners(known, value).slice(0, SHOWN);
  return (
    <Autocomplete.Root
      items={found.map(({ name }) => name)}
      value={value}
      onValueChange={onChange}
      mode="none"
      autoHighlight={false}
    >
      <div className={styles.field}>
        <label className={styles.label} htmlFor={id}>
          {t('commitments.owner')}
        </label>
        <Autocomplete.Input
          id={id}
          className={styles.input}
          maxLength={COMMITMENT_LIMITS.typedOwner}
          autoComplete="off"
          placeholder={t('commitments.ownerHint')}
        />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner sideOffset={4} className={styles.positioner}>
          <Autocomplete.Popup className={styles.popup}>
            <Autocomplete.List>
              {(name: string) => (
                <Autocomplete.Item key={name} value={name} className={styles.item}>
                  {name}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
