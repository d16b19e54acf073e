import {
  type ConclusionKey,
  conclusionsOfGoneItems,
  WHOLE_CONFERENCE,
} from '@diem-cau/shared/domain/conclusions/state.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaInOrder } from '../../widgets/agenda/agendaOrder.ts';
import { ConclusionWork } from '../../widgets/conclusions/ConclusionWork.tsx';
import { useConclusionTitle } from '../../widgets/conclusions/useConclusionTitle.ts';
import { MomentLink } from '../../widgets/recording/MomentLink.tsx';
import styles from './ConclusionsTab.module.css';
import { momentOfConclusion } from './moments.ts';

/** What is shown, and where. */
export interface ConclusionsTabProps {
  readonly control: ControlView;
  /** The conclusion that is shown first. */
  readonly arriveAt?: ConclusionKey | undefined;
}

/** The secretary's screen: the items of the agenda and the whole conference, and the conclusion that is being written. */
export function ConclusionsTab({ control, arriveAt }: ConclusionsTabProps) {
  const { t } = useTranslation();
  const items = agendaInOrder(control.agenda);
  const gone = conclusionsOfGoneItems(control.conclusions, control.agenda);
  const keys: readonly ConclusionKey[] = [...items.map(({ id }) => id), ...gone, WHOLE_CONFERENCE];
  const titleOf = useConclusionTitle(control);
  const nameOf = (key: ConclusionKey) => {
    const item = control.agenda.items[key];
    return item ? `${item.position}. ${item.title}` : titleOf(key);
  };
  // Until somebody turns to another one, it is the item that is running.
  const [chosen, setChosen] = useState(arriveAt);
  const about = chosen ?? control.agenda.currentItemId ?? WHOLE_CONFERENCE;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = event.altKey && step !== 0 ? keys[keys.indexOf(about) + step] : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setChosen(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work while somebody types in a field inside.
    <div className={styles.tab} onKeyDown={onKeyDown} data-testid="conclusions">
      <nav className={styles.items} aria-label={t('conclusions.items')}>
        {keys.map((key) => (
          <button
            key={key}
            type="button"
            className={styles.item}
            aria-current={key === about}
            onClick={() => setChosen(key)}
          >
            <span className={styles.name}>{nameOf(key)}</span>
            <span className={styles.state} data-state={stateOf(control, key)}>
              {key === control.agenda.currentItemId && `${t('conclusions.running')} · `}
              {t(`conclusions.states.${stateOf(control, key)}`)}
            </span>
          </button>
        ))}
        <p className={styles.hint}>{t('conclusions.keys')}</p>
      </nav>
      <ConclusionWork control={control} about={about}>
        <MomentLink moment={momentOfConclusion(control.conclusions[about])} about={nameOf(about)} />
      </ConclusionWork>
    </div>
  );
}

function stateOf({ conclusions }: ControlView, key: ConclusionKey) {
  const conclusion = conclusions[key];
  if (!conclusion || conclusion.withdrawn) return 'none';
  if (Object.keys(conclusion.others).length > 0) return 'contested';
  return conclusion.standsConfirmed ? 'confirmed' : 'draft';
}
