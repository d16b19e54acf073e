import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../i18n/loadTexts.ts';
import { judgeNumber, type NumberNote, type NumberProblem, type NumberRule, typedNumber } from './numberRule.ts';

/** What a form makes of a typed number. */
export interface NumberReading {
  /** Absent where nothing was typed or what was typed cannot be taken. */
  readonly value?: number;
  /** Why the form cannot be sent with this text, in words. */
  readonly problem?: string;
  /** What to enter where nothing was typed, in words with the bounds; for fields that must not stay empty. */
  readonly missing?: string;
  /** How a text was read that could have been meant otherwise, in words. */
  readonly note?: string;
}

/** Reads typed numbers in the language on screen, and words what is wrong with them. */
export function useNumberReader(): (text: string, rule: NumberRule) => NumberReading {
  const { t, i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'vi';
  return useCallback(
    (text, rule) => {
      const verdict = judgeNumber(text, rule, language);
      switch (verdict.kind) {
        case 'empty':
          return { missing: wordProblem(t, 'missing', rule, language) };
        case 'wrong':
          return { problem: wordProblem(t, verdict.problem, rule, language) };
        case 'number': {
          const { value, note } = verdict;
          return note === undefined ? { value } : { value, note: wordNote(t, note, text, value, rule, language) };
        }
      }
    },
    [t, language],
  );
}

/** The numbers that a field is filled with to begin with, as the language on screen writes them. */
export function useTypedNumber(): (value: number | undefined) => string {
  const { i18n } = useTranslation();
  return (value) => (value === undefined ? '' : typedNumber(value, i18n.language === 'en' ? 'en' : 'vi'));
}

function wordProblem(t: TFunction, problem: NumberProblem | 'missing', rule: NumberRule, language: Language): string {
  const middle = Math.min(rule.most, Math.max(rule.least, rule.toSeconds ? 1.5 : 15));
  return t(`numbers.${problem}`, {
    least: wordAmount(t, rule.least, rule, language),
    most: wordAmount(t, rule.most, rule, language),
    example: typedNumber(middle, language),
  });
}

function wordNote(t: TFunction, note: NumberNote, text: string, value: number, rule: NumberRule, language: Language) {
  const mark = /[.,．，]/.exec(text)?.[0] ?? '';
  return t(`numbers.${note}`, { n: wordAmount(t, value, rule, language), mark });
}

/** An amount with its unit; less than a minute in seconds. */
function wordAmount(t: TFunction, value: number, { unit }: NumberRule, language: Language): string {
  if (unit === undefined) return typedNumber(value, language);
  switch (unit) {
    case 'minutes':
      return value < 1 ? t('minutes.seconds', { count: value * 60 }) : t('minutes.value', { count: value });
    case 'seconds':
      return t('minutes.seconds', { count: value });
    default:
      return t(`numbers.units.${unit}`, { count: value });
  }
}
