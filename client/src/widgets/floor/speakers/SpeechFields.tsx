import { FLOOR_LIMITS } from '@diem-cau/shared/domain/floor/limits.ts';
import type { SaidSpeech } from '@diem-cau/shared/domain/floor/speech.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../../ui/fields/Field.tsx';

/** A speech as it is typed. */
export interface TypedSpeech {
  readonly name: string;
  readonly position: string;
  readonly topic: string;
}

/** What stands, as its fields begin. */
export function typedSpeech({ speaker, topic }: SaidSpeech): TypedSpeech {
  return { name: speaker?.name ?? '', position: speaker?.position ?? '', topic: topic ?? '' };
}

/** Keeps what is typed, beginning with what stands. */
export function useTypedSpeech(said: SaidSpeech = {}) {
  return useState(() => typedSpeech(said));
}

/** What was typed, without fields that were left empty. A position without a name says nothing. */
export function readSpeech({ name, position, topic }: TypedSpeech): SaidSpeech {
  const held = isBlank(position) ? {} : { position };
  return { ...(!isBlank(name) && { speaker: { name, ...held } }), ...(!isBlank(topic) && { topic }) };
}

/** What the fields hold. */
export interface SpeechFieldsProps {
  readonly value: TypedSpeech;
  readonly onChange: (value: TypedSpeech) => void;
  readonly autoFocus?: boolean;
}

/** The fields for who speaks and on what. */
export function SpeechFields({ value, onChange, autoFocus = false }: SpeechFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('speech.name')}
        value={value.name}
        maxLength={FLOOR_LIMITS.speakerName}
        autoComplete="name"
        autoFocus={autoFocus}
        onChange={(name) => onChange({ ...value, name })}
      />
      <TextField
        label={t('speech.position')}
        value={value.position}
        maxLength={FLOOR_LIMITS.speakerPosition}
        onChange={(position) => onChange({ ...value, position })}
      />
      <TextField
        label={t('speech.topic')}
        value={value.topic}
        maxLength={FLOOR_LIMITS.topic}
        onChange={(topic) => onChange({ ...value, topic })}
      />
    </>
  );
}
