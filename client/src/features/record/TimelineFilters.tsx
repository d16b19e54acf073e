import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../ui/fields/Field.tsx';
import { sitesByGroup } from '../../widgets/sites/groups.ts';
import styles from './TimelineFilters.module.css';
import { ENTRY_KINDS, type EntryKind } from './timeline.ts';
import { NO_FILTER, type TimelineFilter } from './timelineFilter.ts';

interface TimelineFiltersProps {
  readonly sites: ControlView['sites'];
  readonly filter: TimelineFilter;
  readonly onChange: (filter: TimelineFilter) => void;
  readonly newestFirst: boolean;
  readonly onOrder: (newestFirst: boolean) => void;
  readonly shown: number;
  readonly all: number;
}

/** Narrows the timeline by kind, group, site and words. */
export function TimelineFilters(props: TimelineFiltersProps) {
  const { sites, filter, onChange, newestFirst, onOrder } = props;
  const { t } = useTranslation();
  const groups = sitesByGroup(sites);
  const heads = groups.flatMap(({ head }) => (head ? [head] : []));
  const inGroup = groups.flatMap(({ head, sites: members }) =>
    filter.groupId === undefined || head?.id === filter.groupId ? members : [],
  );
  const toggle = (kind: EntryKind) => {
    const { kinds } = filter;
    onChange({ ...filter, kinds: kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind] });
  };
  return (
    <search className={styles.filters} aria-label={t('record.filter')} data-print="none">
      <div className={styles.kinds}>
        {ENTRY_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={styles.kind}
            aria-pressed={filter.kinds.includes(kind)}
            onClick={() => toggle(kind)}
          >
            {t(`record.kinds.${kind}`)}
          </button>
        ))}
        <div className={styles.count}>
          <span role="status">{t('record.shown', { shown: props.shown, all: props.all })}</span>
          {props.shown < props.all && (
            <Button variant="quiet" size="small" onClick={() => onChange(NO_FILTER)}>
              {t('record.clear')}
            </Button>
          )}
        </div>
      </div>
      <div className={styles.fields}>
        <TextField
          label={t('record.search')}
          inputMode="search"
          value={filter.text}
          onChange={(text) => onChange({ ...filter, text })}
        />
        {heads.length > 0 && (
          <Select
            label={t('record.group')}
            value={filter.groupId ?? ''}
            onChange={(id) => onChange({ ...filter, groupId: idOf(id), siteId: undefined })}
            options={[
              { value: '', label: t('record.allGroups') },
              ...heads.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Select
          label={t('record.site')}
          value={filter.siteId ?? ''}
          onChange={(id) => onChange({ ...filter, siteId: idOf(id) })}
          options={[
            { value: '', label: t('record.allSites') },
            ...inGroup.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('record.order')}
          value={newestFirst ? 'newest' : 'oldest'}
          onChange={(order) => onOrder(order === 'newest')}
          options={[
            { value: 'newest', label: t('record.newestFirst') },
            { value: 'oldest', label: t('record.oldestFirst') },
          ]}
        />
      </div>
    </search>
  );
}

function idOf(chosen: string): SiteId | undefined {
  return chosen === '' ? undefined : (chosen as SiteId);
}
