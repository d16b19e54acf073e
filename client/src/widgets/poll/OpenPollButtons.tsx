import type { ControlView, PollView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader } from '../../ui/fields/useNumberReader.ts';
import { CommandButton } from '../commands/CommandButton.tsx';
import { POLL_MINUTES } from '../commands/numberRules.ts';
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
  const { value, problem } = useNumberReader()(minutes, POLL_MINUTES);
  const seconds = value === undefined ? {} : { seconds: Math.round(value * 60) };
  const blocked = blockedBecause ?? problem;
  return (
    <>
      <BeforeOpening poll={poll} control={control} />
      <NumberField label={t('poll.minutes')} value={minutes} rule={POLL_MINUTES} onChange={setMinutes} />
      <CommandButton
        variant="primary"
        command="OpenPoll"
        make={() => ({ type: 'OpenPoll', pollId: poll.id, ...seconds })}
        blockedBecause={blocked}
      >
        {t('poll.openPoll')}
      </CommandButton>
      {poll.rules.secret && (
        <CommandButton
          command="OpenPoll"
          make={() => ({ type: 'OpenPoll', pollId: poll.id, acknowledgeSmall: true, ...seconds })}
          blockedBecause={blocked}
        >
          {t('poll.openSmall')}
        </CommandButton>
      )}
    </>
  );
}
