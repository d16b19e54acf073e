import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import type { ControlView, FloorView, SiteView } from '@diem-cau/shared/views/shapes.ts';
import { memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConference } from '../../../store/conferenceContext.ts';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { sitesByGroup } from '../../../widgets/sites/groups.ts';
import { StatusCounts } from '../../../widgets/sites/StatusCounts.tsx';
import { markFloor, presentIn, SITE_STATES, type SiteState, stateOfSite } from '../../../widgets/sites/siteState.ts';
import { useOutsideName } from '../../../widgets/sites/useOutsideName.ts';
import { DeskColumn, DeskHeading } from '../DeskColumn.tsx';
import { SitesSwitch } from '../wall/SitesSwitch.tsx';
import { AbsentButton } from './AbsentDialog.tsx';
import { HeadcountClaims } from './HeadcountClaims.tsx';
import { HelpRequests } from './HelpRequests.tsx';
import { ReadinessButton } from './ReadinessDialog.tsx';
import { SilentButton } from './SilentSites.tsx';
import styles from './SitesColumn.module.css';
import { SiteTile, TileMark } from './SiteTile.tsx';
import { VerifyDialog } from './VerifyDialog.tsx';

/** Every site as a tile in its group, and the roll-call. */
export function SitesColumn({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [verifying, setVerifying] = useState<SiteId>();
  const [chosen, setChosen] = useState<string>();
  const { attendance, statuses } = control;
  // The organiser may take a status out of the list that is chosen here.
  const status = chosen !== undefined && statuses[chosen] ? chosen : undefined;
  const verifyingSite = verifying === undefined ? undefined : control.sites[verifying];
  return (
    <DeskColumn aria-label={t('desk.sites')}>
      <HelpRequests help={control.help} />
      <HeadcountClaims sites={control.sites} onChoose={setVerifying} />
      <DeskHeading title={t('desk.sites')}>
        <Badge>
          {format.number(attendance.connected)} / {format.number(attendance.sites)}
        </Badge>
        <AbsentButton control={control} />
        <ReadinessButton control={control} />
        <SilentButton />
      </DeskHeading>
      {Object.keys(control.sites).length === 0 && <EmptyState title={t('plan.empty')} />}
      <StatusCounts statuses={statuses} chosen={status} onChoose={setChosen} />
      <SitesSwitch control={control} onChoose={setVerifying} status={status}>
        {status !== undefined && statuses[status]?.sites === 0 ? (
          <EmptyState title={t('desk.noneOfStatus', { name: statuses[status].name })}>
            {t('desk.noneOfStatusHint')}
          </EmptyState>
        ) : (
          <Groups sites={control.sites} status={status} floor={control.floor} onChoose={setVerifying} />
        )}
        <Legend />
      </SitesSwitch>
      <RollCall attendance={attendance} total={control.rollCall.total} />
      {verifyingSite && <VerifyDialog site={verifyingSite} control={control} onClose={() => setVerifying(undefined)} />}
    </DeskColumn>
  );
}

interface GroupsProps {
  readonly sites: ControlView['sites'];
  /** Only sites with this status are shown; all without one. */
  readonly status: string | undefined;
  readonly floor: FloorView;
  readonly onChoose: (id: SiteId) => void;
}

/** The map: a row of tiles for each group. */
const Groups = memo(function Groups({ sites, status, floor, onChoose }: GroupsProps) {
  // Asked for here and not by each tile: a thousand would be called at every change.
  const lines = useConference(({ siteLines }) => siteLines);
  const groups = useMemo(() => sitesByGroup(sites, status), [sites, status]);
  const marks = useMemo(() => markFloor(floor), [floor]);
  const outside = useOutsideName();
  return (
    <ul className={styles.groups}>
      {groups.map((group) => (
        <GroupRow
          key={group.head?.id ?? 'outside'}
          name={group.head?.name ?? outside}
          sites={group.sites}
          states={group.sites.map((site) => stateOfSite(site, marks))}
          lines={group.sites.map(({ id }) => lines[id])}
          onChoose={onChoose}
        />
      ))}
    </ul>
  );
});

/** What the tiles' colours mean. */
const Legend = memo(function Legend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t('desk.legend')}>
      {SITE_STATES.map((state) => (
        <li key={state}>
          <TileMark state={state} />
          {t(`desk.${state}`)}
        </li>
      ))}
      <li>
        <TileMark state="connected" level={3} />
        {t('wall.hasSound')}
      </li>
      <li>
        <TileMark state="connected" line="weak" />
        {t('wall.weakLine')}
      </li>
      <li>
        <TileMark state="connected" line="noPictures" />
        {t('wall.noPicturesLine')}
      </li>
    </ul>
  );
});

type RollCallProps = Pick<ControlView, 'attendance'> & Pick<ControlView['rollCall'], 'total'>;

/** How many people are there, of how many. */
const RollCall = memo(function RollCall({ attendance, total }: RollCallProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={styles.rollCall} data-testid="roll-call">
      <p className={styles.rollTotal}>
        <span>{t('desk.rollCall')}</span>
        <span>
          <strong data-testid="roll-call-present">{format.number(attendance.present)}</strong>{' '}
          {t('header.ofPeople', { count: attendance.expected })}
        </span>
      </p>
      <div className={styles.rollBar} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (100 * attendance.present) / Math.max(1, attendance.expected))}%` }} />
      </div>
      <p className={styles.small}>{t('desk.reported', { reported: total.reported, sites: total.sites })}</p>
    </section>
  );
});

interface GroupRowProps {
  readonly name: string;
  readonly sites: readonly SiteView[];
  /** Of each site, in the same order. */
  readonly states: readonly SiteState[];
  /** Of each site, in the same order; undefined where the server has told nothing. */
  readonly lines: readonly (SiteLine | undefined)[];
  readonly onChoose: (id: SiteId) => void;
}

/** A group's tiles. With a thousand sites and twenty changes a second, only the group that changed is drawn again. */
const GroupRow = memo(
  function GroupRow({ name, sites, states, lines, onChoose }: GroupRowProps) {
    return (
      <li className={styles.group}>
        <p className={styles.groupName}>{name}</p>
        <div className={styles.tiles}>
          {sites.map((site, index) => (
            <SiteTile
              key={site.id}
              site={site}
              state={states[index] ?? 'absent'}
              line={lines[index]}
              onChoose={onChoose}
            />
          ))}
        </div>
        <Percent sites={sites} />
      </li>
    );
  },
  (before, after) =>
    before.name === after.name &&
    sameItems(before.sites, after.sites) &&
    sameItems(before.states, after.states) &&
    sameItems(before.lines, after.lines),
);

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** The share of the expected people who are present, and the numbers it is made of. */
function Percent({ sites }: { readonly sites: readonly SiteView[] }) {
  const format = useFormat();
  const { present, expected } = presentIn(sites);
  return (
    <p className={styles.percent}>
      <strong>{format.percent(present / Math.max(1, expected))}</strong>
      <span>
        {format.number(present)}/{format.number(expected)}
      </span>
    </p>
  );
}
