import { MESSAGE_LIMITS } from '@diem-cau/shared/domain/messages/limits.ts';
import type { ActorId } from '@diem-cau/shared/kernel/ids.ts';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox, TextField } from '../../ui/fields/Field.tsx';
import styles from './AddresseePicker.module.css';
import { type Addressee, findAddressees } from './addressees.ts';

/** More are found by typing. */
const MAX_LISTED = 50;

interface AddresseePickerProps {
  readonly all: readonly Addressee[];
  readonly chosen: ReadonlySet<ActorId>;
  readonly onChange: (chosen: ReadonlySet<ActorId>) => void;
}

/** Chooses one or several sites and units, found by typing. */
export function AddresseePicker({ all, chosen, onChange }: AddresseePickerProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = findAddressees(all, query);
  const listed = found.slice(0, MAX_LISTED);
  const change = (ids: readonly ActorId[], on: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (!on) next.delete(id);
      else if (next.size < MESSAGE_LIMITS.addressees) next.add(id);
    }
    onChange(next);
  };
  return (
    <div className={styles.picker}>
      <TextField
        label={t('messages.search')}
        hint={t('messages.searchHint')}
        inputMode="search"
        value={query}
        onChange={setQuery}
      />
      <p className={styles.row} role="status">
        {t('messages.found', { found: found.length, chosen: chosen.size })}
        {found.length > 0 && query !== '' && (
          <Button
            size="small"
            variant="quiet"
            onClick={() =>
              change(
                found.map(({ id }) => id),
                true,
              )
            }
          >
            {t('messages.chooseFound')}
          </Button>
        )}
        {chosen.size > 0 && (
          <Button size="small" variant="quiet" onClick={() => onChange(new Set())}>
            {t('messages.chooseNone')}
          </Button>
        )}
      </p>
      <ul className={styles.chosen} aria-label={t('messages.chosen')}>
        {all
          .filter(({ id }) => chosen.has(id))
          .map(({ id, name }) => (
            <li key={id}>
              <Button
                size="small"
                icon={<X aria-hidden="true" size={14} />}
                label={t('messages.leaveOut', { name })}
                onClick={() => change([id], false)}
              >
                {name}
              </Button>
            </li>
          ))}
      </ul>
      <ul className={styles.found} aria-label={t('messages.addressees')} data-testid="addressees">
        {listed.map(({ id, name, group }) => (
          <li key={id}>
            <Checkbox
              label={group === undefined ? name : `${name} · ${group}`}
              checked={chosen.has(id)}
              onChange={(on) => change([id], on)}
            />
          </li>
        ))}
      </ul>
      {found.length > listed.length && <p>{t('messages.more', { n: found.length - listed.length })}</p>}
    </div>
  );
}
