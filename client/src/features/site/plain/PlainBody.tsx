import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView, PollView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { SpeakingClock } from '../../../ui/time/SpeakingClock.tsx';
import { HallTestNotice } from '../../../widgets/hallTest/HallTestNotice.tsx';
import { AnswersCode } from '../../../widgets/papers/AnswersCode.tsx';
import styles from './PlainBody.module.css';
import { findPlainSentence, type PlainSentence } from './plainSentence.ts';

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
  const clock = hall.floor.speaking ?? hall.stage.presentation?.clock;
  const self = useView('self');
  return (
    <main className={styles.body} data-testid="hall" data-scene="plain">
      <div className={styles.stage}>{children}</div>
      {hall.testedHall && <HallTestNotice test={hall.testedHall} ownSiteId={siteId} />}
      <div className={styles.line}>
        <p className={styles.sentence} role="status">
          <Sentence sentence={findPlainSentence(hall, siteId, poll, self)} />
        </p>
        {clock && <SpeakingClock {...clock} offset={offset} className={styles.clock} />}
        {hall.conference.phase === 'closed' && (
          <div className={styles.code}>
            <AnswersCode />
          </div>
        )}
      </div>
    </main>
  );
}

/** What has no button here is done by its key, on the operator's board or on phones. */
function Sentence({ sentence }: { readonly sentence: PlainSentence }) {
  const { t } = useTranslation();
  switch (sentence.kind) {
    case 'ended':
      return t('site.closed');
    case 'invited':
      return t('site.placeInvited');
    case 'speaking':
      return t('site.speakingOwn');
    case 'vote':
      return t('site.plain.vote');
    case 'phoneVote':
      return t('site.plain.phoneVote');
    case 'waiting':
      return (
        <>
          {t('site.place')}: <strong data-first="place">{t('site.placeNumber', { n: sentence.rank })}</strong>
        </>
      );
    case 'othersSpeak':
      return '';
    case 'presented':
      return t('turn.presenting');
    case 'nobody':
      return t('turn.nobody');
  }
}
