import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandButton } from '../commands/CommandButton.tsx';
import { useKnownOwners } from '../commitments/owners.ts';
import { ConclusionEditor } from './ConclusionEditor.tsx';
import styles from './ConclusionWork.module.css';
import { ConfirmBar } from './ConfirmBar.tsx';
import { NowSpeaking } from './NowSpeaking.tsx';
import { useConclusionTitle } from './useConclusionTitle.ts';

interface ConclusionWorkProps {
  readonly control: ControlView;
  readonly about: ConclusionKey;
  /** What else belongs beside its title. */
  readonly children?: ReactNode;
}

/** One conclusion with all that can be done with it, under who is speaking now. */
export function ConclusionWork({ control, about, children }: ConclusionWorkProps) {
  const { t } = useTranslation();
  const known = useKnownOwners(control);
  const titleOf = useConclusionTitle(control);
  const conclusion = control.conclusions[about];
  const title = titleOf(about);
  return (
    <section className={styles.work} aria-label={title} data-about={about}>
      <NowSpeaking floor={control.floor} stage={control.stage} />
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {children}
        {conclusion && <ConfirmBar conclusion={conclusion} title={title} presentation={control.stage.presentation} />}
      </header>
      <ConclusionEditor key={about} about={about} conclusion={conclusion} known={known} />
      {conclusion && !conclusion.withdrawn && (
        <p>
          <CommandButton
            size="small"
            variant="quiet"
            command="WithdrawConclusion"
            make={() => ({ type: 'WithdrawConclusion', about, revision: conclusion.revision })}
          >
            {t('conclusions.withdraw')}
          </CommandButton>
        </p>
      )}
    </section>
  );
}
