import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import { HallTestNotice } from '../../../widgets/hallTest/HallTestNotice.tsx';
import { findOwnPlace } from '../ownPlace.ts';
import styles from './PlainBody.module.css';

interface PlainBodyProps {
  readonly hall: HallView;
  readonly siteId: SiteId;
  /** The vote that is shown. */
  readonly poll: PollView | undefined;
  readonly offset: number;
  /** The stage. */
  readonly children: ReactNode;
}

/** The hall on a weak machine: one picture, and below it one sentence and the clock. */
export function PlainBody({ hall, siteId, poll, offset, children }: PlainBodyProps) {
  const { speaking } = hall.floor;
  return (
    <main className={styles.body} data-testid="hall" data-scene="plain">
      <div className={styles.stage}>{children}</div>
      {hall.testedHall && <HallTestNotice test={hall.testedHall} ownSiteId={siteId} />}
      <div className={styles.line}>
        <p className={styles.sentence} role="status">
          <Sentence hall={hall} siteId={siteId} poll={poll} />
        </p>
        {speaking && <SpeakingClock {...speaking} offset={offset} className={styles.clock} />}
      </div>
    </main>
  );
}

/** What the room must know now. What has no button here is done by its key, on the operator's board or on phones. */
function Sentence({ hall, siteId, poll }: Pick<PlainBodyProps, 'hall' | 'siteId' | 'poll'>) {
  const { t } = useTranslation();
  const place = findOwnPlace(hall.floor, siteId);
  if (poll?.phase === 'open') return t(poll.rules.voters === 'delegate' ? 'site.plain.phoneVote' : 'site.plain.vote');
  switch (place.kind) {
    case 'invited':
      return t('site.placeInvited');
    case 'speaking':
      return t('site.speakingOwn');
    case 'waiting':
      return (
        <>
          {t('site.place')}: <strong data-first="place">{t('site.placeNumber', { n: place.rank })}</strong>
        </>
      );
    case 'none':
      return hall.floor.speaking ? '' : t('turn.nobody');
  }
}
