import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { SiteLine } from '@diem-cau/shared/protocol/signals.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useConference } from '../../store/conferenceContext.ts';

/** From this loss on it is told, in percent. */
const TOLD_LOSS = 2;

/** How loud a site is and how much its line bears, as the server last told the desk; undefined while it has not. */
export function useSiteLine(siteId: SiteId): SiteLine | undefined {
  return useConference(({ siteLines }) => siteLines[siteId]);
}

/** A line as a tile marks it: good, weak, or with no pictures at all. */
export type LineMark = 'good' | 'weak' | 'noPictures';

/** How much a line bears, at a glance. */
export function markLine(line: Pick<SiteLine, 'rung' | 'loss'> | undefined): LineMark {
  if (!line) return 'good';
  if (line.rung === 'audio' || line.rung === 'text') return 'noPictures';
  return line.rung !== 'high' || line.loss >= TOLD_LOSS ? 'weak' : 'good';
}

/** How loud a room is, in as many steps as a small tile can show: from 0, silence, to 3. */
export function levelStep(level: number): number {
  return level < 2 ? 0 : level < 5 ? 1 : level < 8 ? 2 : 3;
}

/** What is weak about a line, in words; none where it is good. */
export function useLineWords(): (line: Pick<SiteLine, 'rung' | 'loss'> | undefined) => readonly string[] {
  const { t } = useTranslation();
  const format = useFormat();
  return (line) =>
    line
      ? [
          ...(line.rung === 'high' ? [] : [t(`wall.rungs.${line.rung}`)]),
          ...(line.loss < TOLD_LOSS ? [] : [t('wall.loss', { percent: format.percent(line.loss / 100) })]),
        ]
      : [];
}
