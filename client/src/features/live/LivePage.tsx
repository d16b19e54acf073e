import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { StreamStatus } from '@diem-cau/shared/protocol/routes/streamRoutes.ts';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { callRoute } from '../../connection/callRoute.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../ui/status/Skeleton.tsx';
import { RecordingLabel } from '../../widgets/recording/RecordingLabel.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import styles from './LivePage.module.css';

/** How often the page asks how the stream stands (ms). */
const ASK_MS = 5_000;
/** A player that has stopped begins again after so long (ms), and one that waits for pictures in vain after so many times that. */
const AGAIN_MS = 3_000;
const MAX_WAITS = 4;

/** The stream of a conference for everybody who has the link: no invitation, no sound or picture of the viewer. */
export function LivePage() {
  const { t } = useTranslation();
  const { conferenceId = '' } = useParams();
  const [status, setStatus] = useState<StreamStatus>();
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    let shown = true;
    const ask = async () => {
      const params = { conferenceId: conferenceId as ConferenceId };
      const reply = await callRoute('GET /api/streams/:conferenceId', { params }, { cache: 'no-store' });
      if (!shown) return;
      setOffline(!reply.ok);
      // What was known stays while there is no line.
      if (reply.ok) setStatus(reply.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_MS);
    return () => {
      shown = false;
      clearInterval(timer);
    };
  }, [conferenceId]);
  const title = status?.title;
  useEffect(() => {
    document.title = [t('live.title'), title].filter(Boolean).join(' · ');
  }, [t, title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 className={styles.title}>{title ?? t('live.title')}</h1>
        {status?.state === 'on' && <RecordingLabel state="on">{t('stream.on')}</RecordingLabel>}
        {status?.state === 'paused' && <RecordingLabel state="paused">{t('stream.paused')}</RecordingLabel>}
        <LanguageSwitch />
      </header>
      <main className={styles.main}>
        {isOffline && <Banner tone="problem">{t('live.offline')}</Banner>}
        {status ? <Content conferenceId={conferenceId} status={status} /> : <Skeleton height="320px" />}
      </main>
    </div>
  );
}

function Content({ conferenceId, status }: { readonly conferenceId: string; readonly status: StreamStatus }) {
  const { t } = useTranslation();
  if (status.state === 'none') return <EmptyState title={t('live.none')}>{t('live.noneHint')}</EmptyState>;
  if (status.state === 'ended') return <EmptyState title={t('live.ended')}>{t('live.endedHint')}</EmptyState>;
  return (
    <>
      <Player url={`/streams/${encodeURIComponent(conferenceId)}/index.m3u8`} />
      <ol className={styles.lines} role="log" aria-label={t('live.captions')} data-testid="live-captions">
        {status.lines.map(({ id, text, siteName }) => (
          <li key={id}>
            <strong>{siteName ?? t('live.chair')}:</strong> {text}
          </li>
        ))}
      </ol>
      <p className={styles.note}>{t('live.behind')}</p>
    </>
  );
}

/** Plays the list with what the browser has for it, and begins again where it stops. */
function Player({ url }: { readonly url: string }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const [cannotPlay, setCannotPlay] = useState(false);
  const [silent, setSilent] = useState(true);
  useEffect(() => {
    const element = video.current;
    if (!element) return undefined;
    if (element.canPlayType('application/vnd.apple.mpegurl') === '') {
      setCannotPlay(true);
      return undefined;
    }
    let again: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      element.src = url;
      // A browser that does not let it begin by itself leaves that to the button.
      element.play().catch(() => {});
    };
    const beginLater = () => {
      clearTimeout(again);
      again = setTimeout(begin, AGAIN_MS);
    };
    begin();
    let [lastTime, waits] = [0, 0];
    const watch = setInterval(() => {
      const moves = element.currentTime !== lastTime || (element.paused && element.currentTime > 0);
      lastTime = element.currentTime;
      waits = moves ? 0 : waits + 1;
      if (waits < MAX_WAITS) return;
      waits = 0;
      begin();
    }, AGAIN_MS);
    element.addEventListener('error', beginLater);
    element.addEventListener('ended', beginLater);
    return () => {
      clearTimeout(again);
      clearInterval(watch);
      element.removeEventListener('error', beginLater);
      element.removeEventListener('ended', beginLater);
      element.removeAttribute('src');
      element.load();
    };
  }, [url]);
  if (cannotPlay) {
    return (
      <EmptyState title={t('live.cannotPlay')}>
        {t('live.cannotPlayHint')} <code className={styles.address}>{new URL(url, location.href).href}</code>
      </EmptyState>
    );
  }
  return (
    <div className={styles.player}>
      <video
        ref={video}
        className={styles.video}
        aria-label={t('live.picture')}
        data-testid="live-video"
        muted={silent}
        autoPlay
        controls
        playsInline
        onVolumeChange={({ currentTarget }) => setSilent(currentTarget.muted)}
      />
      {silent && (
        <Button variant="primary" onClick={() => setSilent(false)}>
          {t('live.soundOn')}
        </Button>
      )}
    </div>
  );
}
