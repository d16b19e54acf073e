import { ROSTER_LIMITS } from '@diem-cau/shared/domain/roster/limits.ts';
import { freeStatusKey, STATUS_TONES, type Status } from '@diem-cau/shared/domain/roster/statuses.ts';
import { cleanLine } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ControlView, StatusView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextField } from '../../../ui/fields/Field.tsx';
import { CommandForm } from '../../../widgets/commands/CommandForm.tsx';
import { PlanActions } from '../PlanCard.tsx';
import { StructureRow } from './StructureRow.tsx';

/** The conditions that a site may have, each with a name and a colour. */
export function StatusesForm({ present }: Readonly<Record<'present', ControlView['statuses']>>) {
  const { t } = useTranslation();
  const before = inOrder(present);
  const [typed, setTyped] = useState(before);
  // Not that of a status which was there when the form was opened: the log tells them apart by it.
  const freeKey = () => freeStatusKey([...before, ...typed]);
  const statuses = typed.map((status) => ({ ...status, name: cleanLine(status.name) }));
  const isComplete = statuses.every(({ name }) => name !== '');
  const isSame = JSON.stringify(statuses) === JSON.stringify(before);
  const change = (key: string, part: Partial<Status>) =>
    setTyped(typed.map((status) => (status.key === key ? { ...status, ...part } : status)));
  return (
    <CommandForm
      command="SetStatuses"
      submit={t('structure.setStatuses')}
      problem={t('structure.sameStatuses')}
      seenAt="opening"
      make={() => (isComplete && !isSame ? { type: 'SetStatuses', statuses } : undefined)}
    >
      <p>{t('structure.statusesHint', { most: ROSTER_LIMITS.statuses })}</p>
      {typed.map(({ key, name, tone }, index) => {
        const n = index + 1;
        return (
          <StructureRow key={key}>
            <TextField
              label={t('structure.statusName', { n })}
              value={name}
              maxLength={ROSTER_LIMITS.statusName}
              onChange={(typedName) => change(key, { name: typedName })}
            />
            <Select
              label={t('structure.statusTone', { n })}
              value={tone}
              options={STATUS_TONES.map((value) => ({ value, label: t(`structure.tones.${value}`) }))}
              onChange={(chosen) => change(key, { tone: chosen })}
            />
            <Button size="small" variant="quiet" onClick={() => setTyped(typed.filter((status) => status.key !== key))}>
              {t('structure.removeStatus', { n })}
            </Button>
          </StructureRow>
        );
      })}
      {typed.length < ROSTER_LIMITS.statuses && (
        <PlanActions>
          <Button size="small" onClick={() => setTyped([...typed, { key: freeKey(), name: '', tone: 'neutral' }])}>
            {t('structure.addStatus')}
          </Button>
        </PlanActions>
      )}
    </CommandForm>
  );
}

function inOrder(statuses: ControlView['statuses']): readonly Status[] {
  return (Object.entries(statuses) as [string, StatusView][])
    .sort(([, a], [, b]) => a.rank - b.rank)
    .map(([key, { name, tone }]) => ({ key, name, tone }));
}
