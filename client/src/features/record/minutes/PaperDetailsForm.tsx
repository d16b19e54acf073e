import { type DetailName, fixedDetails } from '@diem-cau/shared/domain/minutes/details.ts';
import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import {
  type MinutesState,
  PAPER_KINDS,
  type PaperDetails,
  type Signer,
} from '@diem-cau/shared/domain/minutes/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';

/** The fields of the form, as they are typed. */
type Typed = Readonly<
  Record<'minutes' | 'notice' | 'date' | 'venue' | 'chair' | 'chairPost' | 'secretary' | 'secretaryPost', string>
>;

/** The fields in their order, each with what it fills in and how long it may be. */
const FIELDS = [
  { name: 'chair', detail: 'chair', maxLength: MINUTES_LIMITS.signer },
  { name: 'chairPost', detail: 'chair', maxLength: MINUTES_LIMITS.signer },
  { name: 'secretary', detail: 'secretary', maxLength: MINUTES_LIMITS.signer },
  { name: 'secretaryPost', detail: 'secretary', maxLength: MINUTES_LIMITS.signer },
  { name: 'venue', detail: 'venue', maxLength: MINUTES_LIMITS.venue },
  { name: 'minutes', detail: 'minutes', maxLength: MINUTES_LIMITS.number },
  { name: 'notice', detail: 'notice', maxLength: MINUTES_LIMITS.number },
  { name: 'date', detail: 'date', type: 'date' },
] as const satisfies readonly {
  readonly name: keyof Typed;
  readonly detail: DetailName;
  readonly maxLength?: number;
  readonly type?: 'date';
}[];

interface PaperDetailsFormProps {
  readonly details: PaperDetails;
  readonly approvals: MinutesState['approvals'];
}

/** Numbers, date, place and signers of the papers. What an approved paper carries is not asked for any more. */
export function PaperDetailsForm({ details, approvals }: PaperDetailsFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(() => typedOf(details));
  if (PAPER_KINDS.every((kind) => approvals[kind])) return null;
  const fixed = fixedDetails(approvals);
  return (
    <section id="paper-details">
      <CommandForm
        title={t('minutes.details')}
        command="SetPaperDetails"
        submit={t('minutes.saveDetails')}
        seenAt="opening"
        make={() => ({ type: 'SetPaperDetails', details: readDetails(typed) })}
      >
        {FIELDS.filter(({ detail }) => !fixed.includes(detail)).map(({ name, detail: _, ...bounds }) => (
          <TextField
            key={name}
            label={t(`minutes.fields.${name}`)}
            value={typed[name]}
            onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
            {...bounds}
          />
        ))}
      </CommandForm>
    </section>
  );
}

function typedOf({ numbers, date, venue, chair, secretary }: PaperDetails): Typed {
  return {
    minutes: numbers.minutes ?? '',
    notice: numbers.notice ?? '',
    date: date ?? '',
    venue: venue ?? '',
    chair: chair?.name ?? '',
    chairPost: chair?.post ?? '',
    secretary: secretary?.name ?? '',
    secretaryPost: secretary?.post ?? '',
  };
}

function readDetails(typed: Typed): PaperDetails {
  const given = (name: keyof Typed) => cleanLine(typed[name]) || undefined;
  const minutes = given('minutes');
  const notice = given('notice');
  const date = given('date');
  const venue = given('venue');
  const chair = signerOf(given('chair'), given('chairPost'));
  const secretary = signerOf(given('secretary'), given('secretaryPost'));
  return {
    numbers: { ...(minutes !== undefined && { minutes }), ...(notice !== undefined && { notice }) },
    ...(date !== undefined && { date }),
    ...(chair && { chair }),
    ...(secretary && { secretary }),
    ...(venue !== undefined && { venue }),
  };
}

function signerOf(name: string | undefined, post: string | undefined): Signer | undefined {
  return name === undefined ? undefined : { name, ...(post !== undefined && { post }) };
}
