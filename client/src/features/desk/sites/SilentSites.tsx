import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { Hand } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { CommandButton } from '../../../widgets/commands/CommandButton.tsx';
import { useInviteBlock } from '../../../widgets/floor/QueueList.tsx';
import { listedStatuses } from '../../../widgets/sites/listedStatuses.ts';
import { useLevelName } from '../../../widgets/sites/useLevelName.ts';
import { ControlDialogButton } from '../ControlDialogButton.tsx';
import styles from './SilentSites.module.css';
import { isAbsent, SILENCES, type Silence, silentSites } from './silentSites.ts';

/** Every level, or every status. */
const ANY = '';

/** Opens the list of sites that have never raised a hand, or never spoken. */
export function SilentButton() {
  const { t } = useTranslation();
  return <ControlDialogButton label={t('silent.title')} icon={Hand} content={SilentSites} testId="open-silent" />;
}

function SilentSites({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const levelName = useLevelName();
  const [silence, setSilence] = useState<Silence>('raised');
  const [level, setLevel] = useState(ANY);
  const [status, setStatus] = useState(ANY);
  const levels = Object.keys(control.conference.levels);
  const statuses = listedStatuses(control.statuses, status);
  const sites = silentSites(control, {
    silence,
    ...(level !== ANY && { level: Number(level) }),
    ...(status !== ANY && { status }),
  });
  return (
    <section className={styles.board} aria-label={t('silent.title')} data-testid="silent">
      <div className={styles.filters}>
        <Select
          label={t('silent.show')}
          value={silence}
          options={SILENCES.map((value) => ({ value, label: t(`silent.silences.${value}`) }))}
          onChange={setSilence}
        />
        {levels.length > 1 && (
          <Select
            label={t('silent.level')}
            value={level}
            options={[
              { value: ANY, label: t('silent.any') },
              ...levels.map((place) => ({ value: place, label: levelName(Number(place)) })),
            ]}
            onChange={setLevel}
          />
        )}
        {statuses.length > 0 && (
          <Select
            label={t('silent.status')}
            value={status}
            options={[
              { value: ANY, label: t('silent.any') },
              ...statuses.map(([value, { name }]) => ({ value, label: name })),
            ]}
            onChange={setStatus}
          />
        )}
      </div>
      {sites.length === 0 ? (
        <EmptyState title={t('silent.nobody')} />
      ) : (
        <>
          <p className={styles.count}>{t('silent.count', { count: sites.length })}</p>
          <ul className={styles.sites}>
            {sites.map((site) => (
              <SilentLine key={site.id} site={site} floor={control.floor} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface SilentLineProps {
  readonly site: SiteView;
  readonly floor: ControlView['floor'];
}

/** A site whose hand waits is invited with it; every other is called. */
function SilentLine({ site, floor }: SilentLineProps) {
  const { t } = useTranslation();
  const blocked = useInviteBlock(floor);
  const waiting = floor.queue.find(({ siteId }) => siteId === site.id);
  const absent = isAbsent(site);
  const reason = blocked ?? (absent ? t('silent.absentHint') : undefined);
  return (
    <li className={styles.site} data-site={site.id}>
      <span>
        <strong>{site.name}</strong> {absent && <Badge>{t('silent.absent')}</Badge>}{' '}
        {waiting && <Badge tone="blue">{t('silent.waits')}</Badge>}
      </span>
      <CommandButton
        size="small"
        command={waiting ? 'InviteHand' : 'CallSite'}
        make={() =>
          waiting
            ? { type: 'InviteHand', handId: waiting.handId }
            : { type: 'CallSite', handId: `hand_${nanoid(12)}` as HandId, siteId: site.id }
        }
        label={t('silent.inviteSite', { site: site.name })}
        blockedBecause={reason}
      >
        {t('silent.invite')}
      </CommandButton>
    </li>
  );
}
