import { LEVEL_PRESET_NAMES, LEVEL_PRESETS, type LevelPreset } from '@diem-cau/shared/domain/roster/levelPresets.ts';
import { type Level, type Levels, MAX_LEVELS, sameLevels } from '@diem-cau/shared/domain/roster/levels.ts';
import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { PlanActions } from '../PlanCard.tsx';
import { StructureRow } from './StructureRow.tsx';

/** A level as it is typed. */
interface TypedLevel {
  readonly vi: string;
  readonly en: string;
  readonly many: string;
}

/** The names of the levels. Ready-made ones are folded away: other organisations' names are no words of this one. */
export function LevelsForm({ present }: { readonly present: ControlView['conference']['levels'] }) {
  const { t } = useTranslation();
  const before: Levels = Object.values(present);
  const [typed, setTyped] = useState(before.map(typedOf));
  const levels = typed.map(levelOf);
  const isComplete = levels.every(({ vi }) => vi.one !== '');
  const change = (index: number, part: Partial<TypedLevel>) =>
    setTyped(typed.map((level, other) => (other === index ? { ...level, ...part } : level)));
  return (
    <CommandForm
      command="SetLevels"
      submit={t('structure.setLevels')}
      problem={t('structure.sameLevels')}
      seenAt="opening"
      make={() => (isComplete && !sameLevels(levels, before) ? { type: 'SetLevels', levels } : undefined)}
    >
      <details>
        <summary>{t('structure.preset')}</summary>
        <Select<LevelPreset | ''>
          label={t('structure.preset')}
          value={LEVEL_PRESET_NAMES.find((name) => sameLevels(LEVEL_PRESETS[name], levels)) ?? ''}
          options={[
            { value: '', label: t('structure.noPreset') },
            ...LEVEL_PRESET_NAMES.map((value) => ({ value, label: t(`structure.presets.${value}`) })),
          ]}
          onChange={(name) => name !== '' && setTyped(LEVEL_PRESETS[name].map(typedOf))}
        />
      </details>
      <p>{t('structure.levelsHint', { most: MAX_LEVELS })}</p>
      {typed.map((level, index) => {
        const n = index + 1;
        return (
          <StructureRow key={n}>
            <TextField
              label={t('structure.level', { n })}
              value={level.vi}
              maxLength={ROSTER_LIMITS.levelName}
              onChange={(vi) => change(index, { vi })}
            />
            <TextField
              label={t('structure.levelEnglish', { n })}
              placeholder={t('structure.englishHint')}
              value={level.en}
              maxLength={ROSTER_LIMITS.levelName}
              onChange={(en) => change(index, { en })}
            />
            <TextField
              label={t('structure.levelEnglishMany', { n })}
              value={level.many}
              maxLength={ROSTER_LIMITS.levelName}
              onChange={(many) => change(index, { many })}
            />
          </StructureRow>
        );
      })}
      <PlanActions>
        {typed.length < MAX_LEVELS && (
          <Button size="small" onClick={() => setTyped([...typed, { vi: '', en: '', many: '' }])}>
            {t('structure.addLevel')}
          </Button>
        )}
        {typed.length > 1 && (
          <Button size="small" variant="quiet" onClick={() => setTyped(typed.slice(0, -1))}>
            {t('structure.removeLevel')}
          </Button>
        )}
      </PlanActions>
    </CommandForm>
  );
}

function typedOf({ vi, en }: Level): TypedLevel {
  return { vi: vi.one, en: en.one, many: en.many };
}

/** A level without an English name is called by its Vietnamese one in both languages. */
function levelOf({ vi, en, many }: TypedLevel): Level {
  const name = cleanLine(vi);
  const one = cleanLine(en) || name;
  return { vi: { one: name, many: name }, en: { one, many: cleanLine(many) || one } };
}
