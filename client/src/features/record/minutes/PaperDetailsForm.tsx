import { MINUTES_LIMITS } from '@diem-cau/shared/domain/minutes/limits.ts';
import type { PaperDetails, Signer } from '@diem-cau/shared/domain/minutes/state.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';

/** The fields of the form, as they are typed. */
type Typed = Readonly<
  Record<'minutes' | 'notice' | 'date' | 'venue' | 'chair' | 'chairPost' | 'secretary' | 'secretaryPost', string>
>;

const SIGNERS = ['chair', 'chairPost', 'secretary', 'secretaryPost'] as const;
const NUMBERS = ['minutes', 'notice'] as const;

/** Numbers, date, place and signers of the papers. */
export function PaperDetailsForm({ details }: { readonly details: PaperDetails }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Typed>(() => typedOf(details));
  const fieldOf = (name: keyof Typed) => ({
    label: t(`minutes.fields.${name}`),
    value: typed[name],
    onChange: (value: string) => setTyped((before) => ({ ...before, [name]: value })),
  });
  return (
    <section id="paper-details">
      <CommandForm
        title={t('minutes.details')}
        command="SetPaperDetails"
        submit={t('minutes.saveDetails')}
        seenAt="opening"
        make={() => ({ type: 'SetPaperDetails', details: readDetails(typed) })}
      >
        {SIGNERS.map((name) => (
          <TextField key={name} {...fieldOf(name)} maxLength={MINUTES_LIMITS.signer} />
        ))}
        <TextField {...fieldOf('venue')} maxLength={MINUTES_LIMITS.venue} />
        {NUMBERS.map((name) => (
          <TextField key={name} {...fieldOf(name)} maxLength={MINUTES_LIMITS.number} />
        ))}
        <TextField {...fieldOf('date')} type="date" />
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
