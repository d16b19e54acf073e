import { type Participant, presentVisit } from '@diem-cau/shared/domain/participants/state.ts';
import { useTranslation } from 'react-i18next';
import { useView } from '../../../store/conferenceContext.ts';
import { Select } from '../../../ui/fields/Field.tsx';
import { SpeechFields, type SpeechFieldsProps } from '../../../widgets/floor/speakers/SpeechFields.tsx';

/** The fields for who speaks for this room, with those who have come to choose from. */
export function RoomSpeechFields(fields: SpeechFieldsProps) {
  const { t } = useTranslation();
  const people = Object.values<Participant>(useView('self')?.site?.participants ?? {}).filter((one) =>
    presentVisit(one),
  );
  const { value, onChange } = fields;
  const chosen = people.find(({ name, position = '' }) => name === value.name && position === value.position);
  return (
    <>
      {people.length > 0 && (
        <Select
          label={t('checkIn.choose')}
          value={chosen ? String(chosen.number) : ''}
          options={[
            { value: '', label: t('checkIn.chooseNone') },
            ...people.map(({ number, name, position }) => ({
              value: String(number),
              label: [name, position].filter(Boolean).join(' – '),
            })),
          ]}
          onChange={(number) => {
            const person = people.find((one) => String(one.number) === number);
            if (person) onChange({ ...value, name: person.name, position: person.position ?? '' });
          }}
        />
      )}
      <SpeechFields {...fields} />
    </>
  );
}
