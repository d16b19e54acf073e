import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/Field.tsx';
import { CommandButton } from '../../widgets/CommandButton.tsx';
import { BeforeOpening } from './BeforeOpening.tsx';

interface OpenPollButtonsProps {
  readonly poll: PollView;
  readonly control: ControlView;
  readonly blockedBecause: string | undefined;
}

/** Opens a drafted poll, with or without a deadline; a secret one may need a second, knowing press. */
export function OpenPollButtons({ poll, control, blockedBecause }: OpenPollButtonsProps) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState('');
  const seconds = Number(minutes) > 0 ? { seconds: Number(minutes) * 60 } : {};
  return (
    <>
      <BeforeOpening poll={poll} control={control} />
      <TextField
        label={t('poll.minutes')}
        value={minutes}
        inputMode="numeric"
        maxLength={4}
        onChange={(value) => setMinutes(value.replace(/\D/g, ''))}
      />
      <CommandButton
        variant="primary"
        command="OpenPoll"
        make={() => ({ type: 'OpenPoll', pollId: poll.id, ...seconds })}
        blockedBecause={blockedBecause}
      >
        {t('poll.openPoll')}
      </CommandButton>
      {poll.rules.secret && (
        <CommandButton
          command="OpenPoll"
          make={() => ({ type: 'OpenPoll', pollId: poll.id, acknowledgeSmall: true, ...seconds })}
          blockedBecause={blockedBecause}
        >
          {t('poll.openSmall')}
        </CommandButton>
      )}
    </>
  );
}
