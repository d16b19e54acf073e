import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { QueueEntryView } from '@diem-cau/shared/views/shapes.ts';
import { Bell, BellOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastingStorage } from '../../../platform/deviceStorage.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { playNotes } from '../../../widgets/sound/playNotes.ts';

/** Soft enough for a room in which somebody speaks. */
const TONE = { frequencies: [659.25, 880], noteS: 0.12, volume: 0.12 };
/** Twenty hands at once are one tone, in milliseconds. */
const PAUSE_MS = 2_000;
const STORAGE_KEY = 'diem-cau.handTone';

/** Sounds a tone when a hand is raised, and the button that silences it on this device. */
export function HandTone({ queue }: { readonly queue: readonly QueueEntryView[] }) {
  const { t } = useTranslation();
  const [on, setOn] = useState(isKeptOn);
  useHandTone(queue, on);
  return (
    <Button
      size="small"
      variant="quiet"
      pressed={on}
      label={t('desk.handTone')}
      icon={on ? <Bell aria-hidden="true" size={16} /> : <BellOff aria-hidden="true" size={16} />}
      testId="hand-tone"
      onClick={() => {
        keep(!on);
        setOn(!on);
      }}
    />
  );
}

function useHandTone(queue: readonly QueueEntryView[], on: boolean): void {
  // Hands that were up when the page opened are no news.
  const known = useRef<ReadonlySet<HandId>>(new Set(queue.map(({ handId }) => handId)));
  const playedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const raised = queue.some(({ handId }) => !known.current.has(handId));
    known.current = new Set([...known.current, ...queue.map(({ handId }) => handId)]);
    const now = performance.now();
    if (!raised || !on || now - playedAt.current < PAUSE_MS) return;
    playedAt.current = now;
    void playNotes(TONE, undefined);
  }, [queue, on]);
}

function isKeptOn(): boolean {
  return lastingStorage.read(STORAGE_KEY) !== 'off';
}

function keep(on: boolean): void {
  lastingStorage.write(STORAGE_KEY, on ? 'on' : 'off');
}
