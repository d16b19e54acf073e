import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { Search } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { VerifyDialog } from '../sites/VerifyDialog.tsx';
import styles from './DeskSearch.module.css';
import { findSites } from './questionLists.ts';

/** So many sites are named; more words find fewer. */
const MAX_SITES = 4;

interface DeskSearchProps {
  readonly search: string;
  readonly onSearch: (search: string) => void;
}

/** Looks for questions, which the lists below then hold, and for sites, which it names itself. */
export function DeskSearch({ search, onSearch }: DeskSearchProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<SiteId>();
  // Looks at the sites while somebody looks for one, and not at each of their changes.
  const control = useConference(({ views }) => (search === '' && opened === undefined ? undefined : views.control));
  const found = control ? findSites(control.sites, search) : [];
  const site = opened && control?.sites[opened];
  useShortcuts({ '/': { label: t('desk.search'), act: () => field.current?.focus() } });
  return (
    <search className={styles.search}>
      <label className={styles.field}>
        <Search aria-hidden="true" size={16} />
        <input
          ref={field}
          type="search"
          value={search}
          placeholder={t('desk.search')}
          aria-label={t('desk.search')}
          aria-keyshortcuts="/"
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            onSearch('');
            event.currentTarget.blur();
          }}
        />
      </label>
      {found.length > 0 && (
        <ul className={styles.sites} aria-label={t('desk.sites')}>
          {found.slice(0, MAX_SITES).map(({ id, name }) => (
            <li key={id}>
              <Button size="small" onClick={() => setOpened(id)}>
                {name}
              </Button>
            </li>
          ))}
          {found.length > MAX_SITES && <li>{t('desk.moreSites', { count: found.length - MAX_SITES })}</li>}
        </ul>
      )}
      {control && site && <VerifyDialog site={site} control={control} onClose={() => setOpened(undefined)} />}
    </search>
  );
}
