import { expectedStart } from '@diem-cau/shared/domain/floor/paceForecast.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useConference } from '../../../store/conferenceContext.ts';
import { classNames } from '../../../ui/theme/classNames.ts';
import { useNow } from '../../../ui/time/useNow.ts';
import { useReasonWords } from '../../../widgets/wording/reasonWords.ts';
import { findOwnPlace } from '../ownPlace.ts';
import { HallPanel, PanelHint, PanelLabel, PanelStatement } from './HallPanel.tsx';
import { PagedText } from './PagedText.tsx';
import styles from './PlacePanel.module.css';

/** This site's place in the queue, and why. */
export function PlacePanel({ hall, siteId }: { readonly hall: HallView; readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const format = useFormat();
  const reasonWords = useReasonWords();
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 15_000);
  const place = findOwnPlace(hall.floor, siteId);
  if (place.kind === 'none') {
    const live = hall.conference.phase === 'live';
    return (
      <HallPanel aria-live="polite" data-testid="own-place">
        <PanelStatement>{t('site.placeNone')}</PanelStatement>
        <PanelHint>{t(live ? 'site.placeNoneHint' : 'site.placeNotLive')}</PanelHint>
      </HallPanel>
    );
  }
  return (
    <HallPanel
      className={classNames(styles.own, place.kind !== 'waiting' && styles.called)}
      aria-live="polite"
      data-testid="own-place"
    >
      {place.kind === 'waiting' ? (
        <>
          <div className={styles.row}>
            <PanelLabel>{t('site.place')}</PanelLabel>
            <p className={styles.number} data-first="place">
              {t('site.placeNumber', { n: place.rank })}
            </p>
          </div>
          <div className={styles.reasons}>
            <PagedText
              text={[
                t(`handKinds.${place.asked}`),
                t('site.placeExpected', { time: format.time(expectedStart(hall.floor, place.rank, now)) }),
                reasonWords(place.reasons).join('; '),
              ]
                .map((part) => `${part}.`)
                .join(' ')}
            />
          </div>
        </>
      ) : (
        <p className={styles.word}>{t(place.kind === 'invited' ? 'site.placeInvited' : 'site.speakingOwn')}</p>
      )}
    </HallPanel>
  );
}
