/** What keeps the screen on: the browser's wake lock, a silent film where it has none or refuses, or nothing. */
export type AwakeBy = 'lock' | 'film' | 'nothing';

/**
 * Keeps the screen of this device on until the returned function is called. Browsers release the lock with every page
 * that is hidden, so it is asked for again whenever the page is seen. `tell` hears what keeps the screen on now.
 */
export function keepAwake(tell: (by: AwakeBy) => void): () => void {
  let ended = false;
  let lock: WakeLockSentinel | undefined;
  let film: SilentFilm | undefined;
  const hold = async () => {
    if (ended || document.visibilityState !== 'visible' || lock?.released === false) return;
    const taken = await requestLock();
    if (ended) {
      await taken?.release().catch(() => undefined);
      return;
    }
    lock = taken;
    if (taken) {
      // The system may take it at any moment, as where the battery is low.
      taken.addEventListener('release', () => void hold(), { once: true });
      film?.stop();
      film = undefined;
      tell('lock');
      return;
    }
    film ??= startFilm();
    tell(film ? 'film' : 'nothing');
  };
  const look = () => void hold();
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    ended = true;
    document.removeEventListener('visibilitychange', look);
    film?.stop();
    lock?.release().catch(() => undefined);
  };
}

async function requestLock(): Promise<WakeLockSentinel | undefined> {
  if (!('wakeLock' in navigator)) return undefined;
  try {
    return await navigator.wakeLock.request('screen');
  } catch {
    // Refused: the battery is low, or the system saves power.
    return undefined;
  }
}

interface SilentFilm {
  stop(): void;
}

/** Plays a picture of one pixel that nobody sees, with a sound that nobody hears: browsers keep the screen on for it. */
function startFilm(): SilentFilm | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = 2;
  canvas.height = 2;
  const pen = canvas.getContext('2d');
  if (!pen || !('captureStream' in canvas)) return undefined;
  const drawing = setInterval(() => pen.fillRect(0, 0, 1, 1), 1_000);
  const stream = canvas.captureStream(1);
  const sound = new AudioContext();
  const silence = sound.createMediaStreamDestination();
  const [track] = silence.stream.getAudioTracks();
  if (track) stream.addTrack(track);
  const film = document.createElement('video');
  film.srcObject = stream;
  film.playsInline = true;
  film.setAttribute('aria-hidden', 'true');
  film.style.cssText = 'position:fixed;bottom:0;right:0;width:2px;height:2px;opacity:0.01;pointer-events:none';
  document.body.append(film);
  film.play().catch(() => {
    // Without a press on the page only a muted film plays.
    film.muted = true;
    film.play().catch(() => undefined);
  });
  return {
    stop: () => {
      clearInterval(drawing);
      film.remove();
      for (const part of stream.getTracks()) part.stop();
      void sound.close();
    },
  };
}
