import type { StatusTone } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { StatusView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../store/conferenceContext.ts';
import { Badge, type BadgeTone } from '../../ui/status/Badge.tsx';
import { lacksScreen } from './siteState.ts';

/** The colour of each tone; the word beside it says the same. */
export const STATUS_COLOURS: Readonly<Record<StatusTone, BadgeTone>> = {
  good: 'green',
  neutral: 'neutral',
  warning: 'gold',
  bad: 'red',
};

/** A status by its key; undefined where there is none or this screen may not know it. */
export function useSiteStatus(key: string | undefined): Pick<StatusView, 'name' | 'tone'> | undefined {
  const name = useConference(({ views }) => (key === undefined ? undefined : views.control?.statuses[key]?.name));
  const tone = useConference(({ views }) => (key === undefined ? undefined : views.control?.statuses[key]?.tone));
  return name === undefined || tone === undefined ? undefined : { name, tone };
}

/** The status of a site in words, beside what it asks or wants; and that it could not be seen or heard. */
export function SiteStatus({ siteId }: { readonly siteId: SiteId | undefined }) {
  const { t } = useTranslation();
  const key = useConference(({ views }) => (siteId === undefined ? undefined : views.control?.sites[siteId]?.status));
  const status = useSiteStatus(key);
  const unseen = useConference(({ views }) => {
    const site = siteId === undefined ? undefined : views.control?.sites[siteId];
    return site !== undefined && lacksScreen(site);
  });
  return (
    <>
      {status && <Badge tone={STATUS_COLOURS[status.tone]}>{status.name}</Badge>}
      {unseen && <Badge tone="gold">{t('desk.noScreen')}</Badge>}
    </>
  );
}
