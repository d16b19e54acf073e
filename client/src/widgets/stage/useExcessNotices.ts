import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../store/conferenceContext.ts';
import { nameOfSite } from '../wording/wording.ts';

/** Tells the desk and the chair of a site that sent far more picture or sound than is allowed. */
export function useExcessNotices(): void {
  const { t } = useTranslation();
  const session = useConferenceSession();
  useEffect(
    () =>
      session.connection.onNotice((notice) => {
        if (notice.type !== 'sourceExcess') return;
        const { siteId, source, act, bitsPerSecond } = notice;
        const { views } = session.store.getState();
        session.noticeWarning(
          t(`media.excess.${act}`, {
            place: siteId === undefined ? t('stage.chairPlace') : nameOfSite(siteId, views),
            what: t(`media.sources.${source}`),
            megabits: Math.round(bitsPerSecond / 100_000) / 10,
          }),
        );
      }),
    [session, t],
  );
}
