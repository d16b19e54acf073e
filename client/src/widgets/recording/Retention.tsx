import type { RecordingView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useActor } from '../../store/conferenceContext.ts';
import { useCommand } from '../../store/useCommand.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { Confirmation } from '../commands/Confirmation.tsx';

const ALWAYS = 'always';
/** Choices of days. */
const PERIODS = [30, 90, 180, 365] as const;

/** For how long recordings are kept. A limit asks once more, since what is older goes at once. */
export function Retention({ recording: { keepDays } }: { readonly recording: RecordingView }) {
  const { t } = useTranslation();
  const { role } = useActor();
  const { send } = useCommand();
  const [asked, setAsked] = useState<number>();
  if (role !== 'chair' && role !== 'organiser') return null;
  const periods = [...new Set([...PERIODS, ...(keepDays === undefined ? [] : [keepDays])])].toSorted((a, b) => a - b);
  const options = [
    { value: ALWAYS, label: t('recording.keepForever') },
    ...periods.map((n) => ({ value: String(n), label: t('recording.keepFor', { n }) })),
  ];
  const choose = (value: string) => {
    if (value !== ALWAYS) return setAsked(Number(value));
    setAsked(undefined);
    void send({ type: 'SetRecordingRetention', keepDays: ALWAYS });
  };
  return (
    <>
      <Select
        label={t('recording.keepDays')}
        hint={t('recording.keepDaysHint')}
        value={String(asked ?? keepDays ?? ALWAYS)}
        onChange={choose}
        options={options}
      />
      {asked !== undefined && asked !== keepDays && (
        <Confirmation>
          <p>{t('recording.confirmKeepDays', { n: asked })}</p>
          <CommandButton
            variant="danger"
            size="small"
            command="SetRecordingRetention"
            make={() => ({ type: 'SetRecordingRetention', keepDays: asked })}
            onRecorded={() => setAsked(undefined)}
          >
            {t('recording.setKeepDays', { n: asked })}
          </CommandButton>
          <Button size="small" onClick={() => setAsked(undefined)}>
            {t('recording.leaveKeepDays')}
          </Button>
        </Confirmation>
      )}
    </>
  );
}
