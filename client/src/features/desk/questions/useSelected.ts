import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { noteChoice } from '../../../ui/presses/keyGuard.ts';

/** The selected question of a list: the first until one is chosen, and the one below in place of one that left. */
export function useSelected(list: readonly DeskQuestionView[]) {
  const [chosen, setChosen] = useState<QuestionId>();
  const lastIndex = useRef(0);
  const found = list.findIndex(({ id }) => id === chosen);
  // As in a stack of paper.
  const index = found >= 0 ? found : Math.min(lastIndex.current, list.length - 1);
  const selected = list[index];
  const selectedId = selected?.id;
  useEffect(() => {
    lastIndex.current = Math.max(0, index);
    // Held by its id: a question that arrives above must not slip under a key that is being pressed.
    setChosen(selectedId);
  }, [index, selectedId]);
  const choose = useCallback((id: QuestionId | undefined) => {
    noteChoice();
    setChosen(id);
  }, []);
  const move = (step: number) => choose(list[Math.max(0, Math.min(list.length - 1, index + step))]?.id);
  return { selected, choose, move };
}
