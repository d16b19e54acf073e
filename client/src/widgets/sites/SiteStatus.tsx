import type { StatusTone } from '@diem-cau/shared/domain/roster/statuses.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { StatusView } from '@diem-cau/shared/views/shapes.ts';
import { useConference } from '../../store/conferenceContext.ts';
import { Badge, type BadgeTone } from '../../ui/status/Badge.tsx';

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

/** The status of a site in words, beside what it asks or wants. */
export function SiteStatus({ siteId }: { readonly siteId: SiteId | undefined }) {
  const key = useConference(({ views }) => (siteId === undefined ? undefined : views.control?.sites[siteId]?.status));
  const status = useSiteStatus(key);
  return status ? <Badge tone={STATUS_COLOURS[status.tone]}>{status.name}</Badge> : null;
}
