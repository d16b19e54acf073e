import { FLOOR_CRITERIA, type FloorCriterion } from '@diem-cau/shared/domain/floor/state.ts';
import type { FloorView } from '@diem-cau/shared/views/shapes.ts';
import { Settings2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Field.tsx';
import { NumberField } from '../../ui/fields/NumberField.tsx';
import { useNumberReader, useTypedNumber } from '../../ui/fields/useNumberReader.ts';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { GROUP_MINUTES, INVITATION_SECONDS, TURN_MINUTES } from '../commands/numberRules.ts';

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
          <InvitationTime floor={floor} />
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
  const typed = useTypedNumber();
  const [turn, setTurn] = useState(() => typed(floor.turnSeconds / 60));
  const [group, setGroup] = useState(() =>
    typed(floor.groupSeconds === undefined ? undefined : floor.groupSeconds / 60),
  );
  const read = useNumberReader();
  const { value: turnMinutes, problem: wrongTurn, missing } = read(turn, TURN_MINUTES);
  const { value: groupMinutes, problem: wrongGroup } = read(group, GROUP_MINUTES);
  return (
    <CommandForm
      command="SetTurnBudget"
      title={t('floorSettings.budgets')}
      submit={t('floorSettings.setBudgets')}
      problem={wrongTurn ?? wrongGroup ?? missing}
      make={() => {
        if (turnMinutes === undefined || wrongGroup !== undefined) return undefined;
        const bound = groupMinutes === undefined ? {} : { groupSeconds: Math.round(groupMinutes * 60) };
        return { type: 'SetTurnBudget', turnSeconds: Math.round(turnMinutes * 60), ...bound };
      }}
    >
      <NumberField label={t('floorSettings.turnSeconds')} value={turn} rule={TURN_MINUTES} onChange={setTurn} />
      <NumberField label={t('floorSettings.groupMinutes')} value={group} rule={GROUP_MINUTES} onChange={setGroup} />
    </CommandForm>
  );
}

function InvitationTime({ floor }: { readonly floor: FloorView }) {
  const { t } = useTranslation();
  const written = useTypedNumber();
  const [text, setText] = useState(() => written(floor.invitationSeconds));
  const { value: seconds, problem } = useNumberReader()(text, INVITATION_SECONDS);
  return (
    <CommandForm
      command="SetInvitationTime"
      title={t('speech.invitationTime')}
      submit={t('speech.setInvitationTime')}
      problem={problem}
      make={() =>
        problem === undefined ? { type: 'SetInvitationTime', ...(seconds !== undefined && { seconds }) } : undefined
      }
    >
      <NumberField label={t('speech.invitationSeconds')} value={text} rule={INVITATION_SECONDS} onChange={setText} />
    </CommandForm>
  );
}
