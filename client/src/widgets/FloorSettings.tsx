import { FLOOR_CRITERIA, type FloorCriterion } from '@diem-cau/shared/domain/floor/state.ts';
import type { FloorView } from '@diem-cau/shared/views/shapes.ts';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Select, TextField } from '../ui/Field.tsx';
import { CommandButton } from './CommandButton.tsx';
import { CommandForm } from './CommandForm.tsx';

/** Opens the rules of the floor: its order, its time, and whether hands are still taken. */
export function FloorSettings({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const list = floor.listClosed ? 'OpenList' : 'CloseList';
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Settings2 aria-hidden="true" size={16} />}
        onClick={() => setOpen(true)}
      >
        {t('floorSettings.open')}
      </Button>
      {open && (
        <Dialog title={t('floorSettings.title')} onClose={() => setOpen(false)}>
          <p>
            <CommandButton size="small" command={list} make={() => ({ type: list })}>
              {t(floor.listClosed ? 'floorSettings.openList' : 'floorSettings.closeList')}
            </CommandButton>
          </p>
          <Policy floor={floor} />
          <Budgets floor={floor} />
        </Dialog>
      )}
    </>
  );
}

function Policy({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly (FloorCriterion | '')[]>(() => {
    const inOrder = FLOOR_CRITERIA.filter((criterion) => floor.criteria[criterion] !== undefined).sort(
      (a, b) => (floor.criteria[a] ?? 0) - (floor.criteria[b] ?? 0),
    );
    return FLOOR_CRITERIA.map((_, index) => inOrder[index] ?? '');
  });
  const criteria = [...new Set(chosen.filter((criterion) => criterion !== ''))];
  return (
    <CommandForm
      command="SetFloorPolicy"
      title={t('floorSettings.policy')}
      submit={t('floorSettings.setPolicy')}
      make={() => ({ type: 'SetFloorPolicy', criteria: criteria.length === 0 ? 'manual' : criteria })}
    >
      <p>{t('floorSettings.policyHint')}</p>
      {FLOOR_CRITERIA.map((place, index) => (
        <Select<FloorCriterion | ''>
          key={place}
          label={t('floorSettings.criterion', { n: index + 1 })}
          value={chosen[index] ?? ''}
          options={[
            { value: '', label: t('floorSettings.none') },
            ...FLOOR_CRITERIA.map((value) => ({ value, label: t(`floorCriteria.${value}`) })),
          ]}
          onChange={(value) => setChosen(chosen.map((one, at) => (at === index ? value : one)))}
        />
      ))}
    </CommandForm>
  );
}

function Budgets({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const [turn, setTurn] = useState(String(floor.turnSeconds));
  const [district, setDistrict] = useState(
    floor.districtSeconds === undefined ? '' : String(Math.round(floor.districtSeconds / 60)),
  );
  const turnSeconds = Number(turn);
  const inBounds = turnSeconds >= 30 && turnSeconds <= 3600 && Number(district) <= 600;
  return (
    <CommandForm
      command="SetTurnBudget"
      title={t('floorSettings.budgets')}
      submit={t('floorSettings.setBudgets')}
      make={() => {
        const bound = Number(district) > 0 ? { districtSeconds: Number(district) * 60 } : {};
        return inBounds ? { type: 'SetTurnBudget', turnSeconds, ...bound } : undefined;
      }}
    >
      <TextField
        label={t('floorSettings.turnSeconds')}
        value={turn}
        inputMode="numeric"
        maxLength={4}
        onChange={(value) => setTurn(value.replace(/\D/g, ''))}
      />
      <TextField
        label={t('floorSettings.districtMinutes')}
        value={district}
        inputMode="numeric"
        maxLength={3}
        onChange={(value) => setDistrict(value.replace(/\D/g, ''))}
      />
    </CommandForm>
  );
}
