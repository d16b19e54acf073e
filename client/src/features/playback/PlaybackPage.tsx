import type { PlayablePart, RecordingIndex } from '@diem-cau/shared/protocol/routes/recordingRoutes.ts';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceInfo } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { findSecond, hashOf, type PartSecond, playableParts } from '../../widgets/recording/partTime.ts';
import { RecordingMark } from '../../widgets/recording/RecordingMark.tsx';
import { useRecordingIndex } from '../../widgets/recording/useRecordingIndex.ts';
import { useSaidLines } from '../../widgets/recording/useSaidLines.ts';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { CaptionSearch } from './CaptionSearch.tsx';
import { findLines, indexLines } from './captionHits.ts';
import { PartList } from './PartList.tsx';
import { PartPlayer } from './PartPlayer.tsx';
import styles from './PlaybackPage.module.css';

/** How often the index is read again where the view does not say that it has grown (ms). */
const READ_AGAIN_MS = 10_000;

/** Plays what was recorded, turn by turn. */
export function PlaybackPage() {
  const { t } = useTranslation();
  const conference = useConferenceInfo();
  const [index, again] = useRecordingIndex({ readAgainMs: READ_AGAIN_MS });
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title} title={conference?.title}>
          {t('recording.pageTitle')} · {conference?.title}
        </h1>
        <RecordingMark />
        <span className={styles.tools}>
          <GuideButton />
          <LanguageSwitch />
        </span>
      </header>
      <main className={styles.main}>{content()}</main>
    </div>
  );

  function content() {
    if (!index) return <Skeleton height="320px" />;
    if (index.ok) return <Recording index={index.value} />;
    if (index.error.code === 'RECORDING_NOT_SHARED')
      return <EmptyState title={t('recording.notAllowed')}>{t('recording.notAllowedHint')}</EmptyState>;
    return (
      <EmptyState title={t('recording.unread')}>
        <Button onClick={again}>{t('actions.tryAgain')}</Button>
      </EmptyState>
    );
  }
}

function Recording({ index }: { readonly index: RecordingIndex }) {
  const { t } = useTranslation();
  const { parts, gaps } = index;
  const [chosen, setChosen] = useState<PartSecond | undefined>(() => findSecond(parts, location.hash));
  useEffect(() => {
    const follow = () => {
      const second = findSecond(parts, location.hash);
      if (second) setChosen(second);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, [parts]);
  const lines = useSaidLines(parts.length);
  const [typed, setTyped] = useState('');
  // Typing stays fluent however much was said.
  const wanted = useDeferredValue(typed);
  const searched = useMemo(() => indexLines(lines ?? [], parts), [lines, parts]);
  const found = useMemo(() => findLines(searched, wanted), [searched, wanted]);
  const hasLines = searched.texts.length > 0;
  if (parts.length === 0) return <EmptyState title={t('recording.none')}>{t('recording.noneHint')}</EmptyState>;
  const playable = playableParts(parts);
  // A part that was deleted meanwhile is no longer shown.
  const known = chosen && playable.find(({ id }) => id === chosen.part.id);
  const shown = known ? { part: known, seconds: chosen.seconds } : playable[0] && { part: playable[0], seconds: 0 };
  const next = shown && playable[playable.indexOf(shown.part) + 1];
  const choose = (second: PartSecond) => {
    // The address leads to what is played, also after the page is opened again.
    history.replaceState(null, '', hashOf(parts, second));
    setChosen(second);
  };
  const chooseBeginning = (part: PlayablePart) => choose({ part, seconds: 0 });
  return (
    <div className={styles.columns}>
      {shown && (
        <PartPlayer
          key={shown.part.id}
          parts={parts}
          second={shown}
          choice={chosen}
          onEnded={() => next && chooseBeginning(next)}
        />
      )}
      <aside className={styles.aside}>
        {hasLines && <CaptionSearch typed={typed} onType={setTyped} found={found} onChoose={choose} />}
        <PartList parts={parts} gaps={gaps} hits={found.perPart} chosen={shown?.part.id} onChoose={chooseBeginning} />
      </aside>
    </div>
  );
}
