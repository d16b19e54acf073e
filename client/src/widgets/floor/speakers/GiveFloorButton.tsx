import type { HandId } from '@diem-cau/shared/kernel/ids.ts';
import type { FloorView } from '@diem-cau/shared/views/shapes.ts';
import { MicVocal } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { NumberField } from '../../../ui/fields/NumberField.tsx';
import { useNumberReader, useTypedNumber } from '../../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { useBlockReason } from '../../commands/CommandButton.tsx';
import { CommandForm } from '../../commands/CommandForm.tsx';
import { TURN_MINUTES } from '../../commands/numberRules.ts';
import { readSpeech, SpeechFields, useTypedSpeech } from './SpeechFields.tsx';

interface GiveFloorButtonProps {
  readonly floor: FloorView;
  /** Its sign alone, where space is short. */
  readonly iconOnly?: boolean;
}

/** Opens the form that gives the floor to somebody in the chair's hall. */
export function GiveFloorButton({ floor, iconOnly = false }: GiveFloorButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const blocked = useBlockReason('GiveFloor');
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        blockedBecause={blocked}
        icon={<MicVocal aria-hidden="true" size={16} />}
        label={iconOnly ? t('speech.inHall') : undefined}
        onClick={() => setOpen(true)}
      >
        {iconOnly ? undefined : t('speech.inHall')}
      </Button>
      {open && <GiveFloorDialog floor={floor} onClose={() => setOpen(false)} />}
    </>
  );
}

function GiveFloorDialog({ floor, onClose }: { readonly floor: FloorView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const written = useTypedNumber();
  const [typed, setTyped] = useTypedSpeech();
  const [minutes, setMinutes] = useState(() => written(floor.turnSeconds / 60));
  const { value, problem, missing } = useNumberReader()(minutes, TURN_MINUTES);
  const { speaker, topic } = readSpeech(typed);
  return (
    <Dialog title={t('speech.inHallTitle')} onClose={onClose}>
      <CommandForm
        command="GiveFloor"
        submit={t('speech.begin')}
        problem={problem ?? missing ?? t('speech.needsName')}
        make={() => {
          if (!speaker || value === undefined) return undefined;
          const handId = `hand_${nanoid(12)}` as HandId;
          return { type: 'GiveFloor', handId, speaker, topic, seconds: Math.round(value * 60) };
        }}
        onRecorded={onClose}
      >
        <p>{t('speech.inHallHint')}</p>
        <SpeechFields value={typed} autoFocus onChange={setTyped} />
        <NumberField label={t('floorSettings.turnSeconds')} value={minutes} rule={TURN_MINUTES} onChange={setMinutes} />
      </CommandForm>
    </Dialog>
  );
}
