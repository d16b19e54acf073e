import { STAGE_LIMITS } from '@diem-cau/shared/domain/stage/limits.ts';
import type { ControlView, PresentationView } from '@diem-cau/shared/views/shapes.ts';
import { Timer, TimerOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalOf } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { agendaNow } from '../agenda/agendaOrder.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { PRESENTATION_MINUTES } from '../commands/numberRules.ts';

const EXTENSION_SECONDS = 60;

type Planned = Pick<ControlView, 'stage' | 'agenda' | 'cards' | 'documents'>;

/** Gives a presenter a time, lengthens it and takes its clock off. A site that presents has the clock of its turn. */
export function PresenterClockButtons({ control }: { readonly control: Planned }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const never = useRefusalOf('TimePresentation')?.code === 'FORBIDDEN';
  const { presentation } = control.stage;
  if (never || !presentation || (presentation.kind === 'screen' && presentation.siteId !== undefined)) return null;
  const { number, clock } = presentation;
  const of = { type: 'TimePresentation', presentation: number } as const;
  if (!clock) {
    return (
      <>
        <Button size="small" icon={<Timer aria-hidden="true" size={16} />} onClick={() => setAsking(true)}>
          {t('presenterClock.set')}
        </Button>
        {asking && (
          <TimeDialog
            key={number}
            of={of}
            usual={plannedMinutes(presentation, control)}
            onClose={() => setAsking(false)}
          />
        )}
      </>
    );
  }
  const extended = (clock.deadline - clock.startedAt) / 1000 + EXTENSION_SECONDS;
  const seconds = Math.min(extended, STAGE_LIMITS.presentationSeconds.max);
  return (
    <>
      <CommandButton
        size="small"
        about={String(clock.deadline)}
        command="TimePresentation"
        make={() => ({ ...of, seconds })}
      >
        {t('turn.extend')}
      </CommandButton>
      <CommandButton
        size="small"
        command="TimePresentation"
        label={t('presenterClock.takeOff')}
        icon={<TimerOff aria-hidden="true" size={16} />}
        make={() => of}
      />
    </>
  );
}

interface TimeDialogProps {
  readonly of: { readonly type: 'TimePresentation'; readonly presentation: number };
  readonly usual: number | undefined;
  readonly onClose: () => void;
}

function TimeDialog({ of, usual, onClose }: TimeDialogProps) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState(usual === undefined ? '' : String(usual));
  const { value, problem, missing } = useNumberReader()(minutes, PRESENTATION_MINUTES);
  return (
    <Dialog title={t('presenterClock.title')} onClose={onClose}>
      <CommandForm
        command="TimePresentation"
        submit={t('presenterClock.start')}
        problem={problem ?? missing}
        make={() => (value === undefined ? undefined : { ...of, seconds: Math.round(value * 60) })}
        onRecorded={onClose}
      >
        <NumberField
          label={t('presenterClock.minutes')}
          hint={t('presenterClock.hint')}
          value={minutes}
          rule={PRESENTATION_MINUTES}
          autoFocus
          onChange={setMinutes}
        />
      </CommandForm>
    </Dialog>
  );
}

/** What the agenda plans for the item of a card or document; for anything else, for the item that is on. */
function plannedMinutes(presentation: PresentationView, { agenda, cards, documents }: Planned): number | undefined {
  const itemId =
    presentation.kind === 'card'
      ? cards[presentation.cardId]?.itemId
      : presentation.kind === 'document'
        ? documents[presentation.documentId]?.itemId
        : undefined;
  const item = (itemId && agenda.items[itemId]) ?? agendaNow(agenda).now;
  return item?.plannedMinutes;
}
