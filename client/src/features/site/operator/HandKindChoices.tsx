import { HAND_KINDS, type HandKind } from '@diem-cau/shared/domain/floor/state.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { ChoiceList } from '../../../ui/fields/ChoiceList.tsx';

interface HandKindChoicesProps {
  readonly hall: HallView;
  /** What the hand asks for that is up already. */
  readonly chosen?: HandKind | undefined;
  readonly onChoose: (kind: HandKind) => void;
}

/** What the floor can be asked for now. */
export function HandKindChoices({ hall, chosen, onChoose }: HandKindChoicesProps) {
  const { t } = useTranslation();
  const closed = hall.floor.listClosed && (chosen === undefined || chosen === 'pointOfOrder');
  const blockOf = (kind: HandKind) => {
    if (closed && kind !== 'pointOfOrder') return t('errors.LIST_CLOSED');
    return kind === 'reply' && hall.calledQuestionId === undefined ? t('errors.NO_QUESTION_CALLED') : undefined;
  };
  return (
    <ChoiceList
      chosen={chosen}
      choices={HAND_KINDS.map((kind) => ({
        value: kind,
        label: t(`handKinds.${kind}`),
        hint: t(`site.kindHint.${kind}`),
        blockedBecause: blockOf(kind),
      }))}
      onChoose={onChoose}
    />
  );
}
