import type { InvitedView, TurnView } from '@diem-cau/shared/views/shapes.ts';
import { Mic } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference } from '../../../store/conferenceContext.ts';
import { useDevices } from '../../../store/deviceStore.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useShortcuts } from '../../../ui/presses/useShortcuts.ts';
import { classNames } from '../../../ui/theme/classNames.ts';
import { useNow } from '../../../ui/time/useNow.ts';
import { useDeviceCauses } from '../../../widgets/devices/useDeviceCauses.ts';
import { playNotes } from '../../../widgets/sound/playNotes.ts';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import styles from './InvitedPanel.module.css';

/** A key on its way when the panel appears was meant for something else. */
const KEYS_IGNORED_MS = 1_000;

/** Short, rising, and loud enough for a room that talks. */
const CALL = { frequencies: [659.26, 880, 1046.5], noteS: 0.22, volume: 0.35 };

/** Felt in a pocket: buzz, rest, buzz, in milliseconds. */
const VIBRATION_MS = [400, 200, 400];

interface InvitedPanelProps {
  readonly invited: InvitedView;
  /** Who still has the floor. */
  readonly speaking: TurnView | undefined;
  /** No screen of the hall is open: nobody would see or hear the room. */
  readonly screenMissing?: boolean;
  readonly className: string | undefined;
}

/** "You are next", which nobody in the hall can miss, and the one button that begins the turn. */
export function InvitedPanel({ invited, speaking, screenMissing = false, className }: InvitedPanelProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const { send, pending } = useCommand();
  const appearedAt = useRef(performance.now());
  const button = useRef<HTMLButtonElement>(null);
  const loudspeaker = useDevices((state) => state.chosenIds.speaker);
  const sound = useRef(loudspeaker);
  sound.current = loudspeaker;
  const causes = useDeviceCauses(true);
  const offset = useConference((state) => state.offset);
  const now = useNow(offset, 1_000);
  const refusal = screenMissing
    ? ({ code: 'NO_HALL_SCREEN' } as const)
    : speaking && ({ code: 'FLOOR_TAKEN', facts: { site: speaking.siteId } } as const);
  const blocked = refusal && words(refusal);
  useEffect(() => {
    // Not out of a field: the next letter typed would press the button.
    if (!document.activeElement?.closest('input, textarea, select, dialog')) button.current?.focus();
  }, []);
  const free = blocked === undefined;
  // Once when the site is invited, and once more when it can begin.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that the floor became free is a reason to call again.
  useEffect(() => {
    void playNotes(CALL, sound.current);
    // A phone beside the television is felt, even in a pocket.
    navigator.vibrate?.(VIBRATION_MS);
  }, [free]);
  const confirm = () => {
    if (blocked === undefined && !pending)
      void send({ type: 'ConfirmTurn', handId: invited.handId, invitedAt: invited.invitedAt });
  };
  useShortcuts({
    enter: {
      label: t('turn.confirm'),
      act: () => {
        if (performance.now() - appearedAt.current > KEYS_IGNORED_MS) confirm();
      },
    },
  });
  return (
    <div
      className={classNames(styles.invited, className)}
      role="alertdialog"
      aria-labelledby="invited-title"
      data-testid="invited"
    >
      <p id="invited-title" className={styles.title}>
        {t('site.invitedTitle')}
      </p>
      <div className={styles.words}>
        {causes.length > 0 && (
          <div className={styles.reason} role="alert" data-testid="devices-off-invited">
            <p>{t('devices.beforeConfirm')}</p>
            {causes.map((cause) => (
              <p key={cause}>{cause}</p>
            ))}
          </div>
        )}
        {invited.lapsesAt !== undefined && (
          <p className={styles.text} data-testid="invitation-time">
            {t('speech.confirmWithin', { count: Math.max(0, Math.ceil((invited.lapsesAt - now) / 1000)) })}
          </p>
        )}
        {blocked === undefined ? (
          causes.length === 0 && <p className={styles.text}>{t('site.invitedText')}</p>
        ) : (
          <p className={styles.reason} role="status">
            {blocked}
          </p>
        )}
      </div>
      <Button
        ref={button}
        variant="primary"
        className={styles.confirm}
        icon={<Mic aria-hidden="true" size="1.1em" />}
        hint="Enter"
        pending={pending}
        blockedBecause={blocked}
        onClick={confirm}
      >
        {t('turn.confirm')}
      </Button>
    </div>
  );
}
