import { STAGE_LAYOUTS, type StageLayout } from '@diem-cau/shared/domain/stage/state.ts';
import type { StageView } from '@diem-cau/shared/views/shapes.ts';
import { Columns2, LayoutGrid, Presentation, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useRefusalWords } from '../wording/wording.ts';
import styles from './LayoutChooser.module.css';

const ICONS = { speaker: Square, sideBySide: Columns2, presentation: Presentation, grid: LayoutGrid } as const;

/** The four layouts of the stage; one press changes it for everybody. */
export function LayoutChooser({ stage }: { readonly stage: StageView }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.chooser} aria-label={t('stage.layout')}>
      {STAGE_LAYOUTS.map((layout) => (
        <LayoutButton key={layout} layout={layout} stage={stage} />
      ))}
    </fieldset>
  );
}

function LayoutButton({ layout, stage }: { readonly layout: StageLayout; readonly stage: StageView }) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const Icon = ICONS[layout];
  const nothing = layout === 'presentation' && !stage.presentation;
  return (
    <CommandButton
      size="small"
      command="SetLayout"
      make={() => ({ type: 'SetLayout', layout })}
      pressed={stage.layout === layout}
      blockedBecause={nothing ? words({ code: 'NOTHING_PRESENTED' }) : undefined}
      label={t(`stage.layouts.${layout}`)}
      icon={<Icon aria-hidden="true" size={16} />}
    />
  );
}
