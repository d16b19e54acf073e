import { Volume2 } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StageMediaSlot } from '../../connection/media/stageMediaSnapshot.ts';
import { useDevices } from '../../store/deviceStore.ts';
import { Button } from '../../ui/buttons/Button.tsx';

interface StageSoundProps {
  readonly slots: readonly StageMediaSlot[];
  /** This page's place, whose sound would return as an echo. */
  readonly ownKey?: string | undefined;
  readonly className?: string | undefined;
  /** Registers the playing elements with the component that supervises them. */
  readonly elements?: Set<HTMLAudioElement> | undefined;
  /** How loud the original is while an interpreter is heard, from 0 to 1. */
  readonly originalVolume?: number;
}

/** The stage's sound, one element for each place. If the browser blocks it, one button asks for a press. */
export function StageSound({ slots, ownKey, className, elements, originalVolume = 1 }: StageSoundProps) {
  const { t } = useTranslation();
  const interpreted = slots.some(({ slot, audio }) => slot.kind === 'language' && audio !== undefined);
  const [blocked, setBlocked] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const handleBlocked = useCallback(() => setBlocked(true), []);
  const retry = useCallback(() => {
    setBlocked(false);
    setAttempt((count) => count + 1);
  }, []);
  useEffect(() => {
    if (!blocked) return undefined;
    // Any press on the page is the permission the browser waits for.
    window.addEventListener('pointerdown', retry, { once: true });
    window.addEventListener('keydown', retry, { once: true });
    return () => {
      window.removeEventListener('pointerdown', retry);
      window.removeEventListener('keydown', retry);
    };
  }, [blocked, retry]);
  return (
    <>
      {soundsOf(slots, ownKey).map(
        ([key, track]) =>
          track && (
            <SlotSound
              key={key}
              slotKey={key}
              track={track}
              attempt={attempt}
              onBlocked={handleBlocked}
              elements={elements}
              volume={interpreted && !key.startsWith('language:') ? originalVolume : 1}
            />
          ),
      )}
      {blocked && (
        <div className={className} role="status">
          <Button
            variant="attention"
            icon={<Volume2 aria-hidden="true" size={20} />}
            onClick={retry}
            label={`${t('media.unblockSound')}. ${t('media.soundBlocked')}`}
          >
            {t('media.unblockSound')}
          </Button>
        </div>
      )}
    </>
  );
}

/** What is heard, by place: its voice, and what its shared screen plays. */
function soundsOf(slots: readonly StageMediaSlot[], ownKey: string | undefined) {
  return slots
    .filter(({ key }) => key !== ownKey)
    .flatMap(({ key, audio, screenSound }) => [[key, audio] as const, [`${key} screen`, screenSound] as const]);
}

interface SlotSoundProps {
  readonly slotKey: string;
  readonly track: MediaStreamTrack;
  readonly attempt: number;
  readonly onBlocked: () => void;
  readonly elements: Set<HTMLAudioElement> | undefined;
  readonly volume: number;
}

function SlotSound({ slotKey, track, attempt, onBlocked, elements, volume }: SlotSoundProps) {
  const audio = useRef<HTMLAudioElement>(null);
  const speaker = useDevices((state) => state.chosenIds.speaker);
  useEffect(() => {
    const element = audio.current;
    if (!element) return undefined;
    element.srcObject = new MediaStream([track]);
    return () => {
      element.srcObject = null;
    };
  }, [track]);
  useEffect(() => {
    if (audio.current) audio.current.volume = volume;
  }, [volume]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new track or attempt is a reason to play.
  useEffect(() => {
    audio.current?.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') onBlocked();
    });
  }, [track, attempt, onBlocked]);
  useEffect(() => {
    const element = audio.current;
    if (!element || !elements) return undefined;
    elements.add(element);
    return () => {
      elements.delete(element);
    };
  }, [elements]);
  useEffect(() => {
    const element = audio.current;
    if (!element || !('setSinkId' in element)) return;
    // The empty id is the default one, which stands in while the chosen one is unplugged.
    element.setSinkId(speaker ?? '').catch(() => {
      // The chosen loudspeaker is gone; the default one goes on playing.
    });
  }, [speaker]);
  // biome-ignore lint/a11y/useMediaCaption: live speech has no captions.
  return <audio ref={audio} autoPlay data-testid="stage-audio" data-slot={slotKey} />;
}
