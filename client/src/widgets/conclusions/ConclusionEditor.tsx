import { CONCLUSION_LIMITS } from '@diem-cau/shared/domain/conclusions/limits.ts';
import type { KnownOwner } from '@diem-cau/shared/domain/conclusions/proposing/findOwner.ts';
import { proposeAssignments } from '@diem-cau/shared/domain/conclusions/proposing/proposeAssignments.ts';
import type { ConclusionKey } from '@diem-cau/shared/domain/conclusions/state.ts';
import type { AssignmentView, ConclusionView } from '@diem-cau/shared/views/shapes.ts';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../store/useCommand.ts';
import { TextArea } from '../../ui/fields/Field.tsx';
import { useToday } from '../commitments/useToday.ts';
import { AssignmentList } from './AssignmentList.tsx';
import styles from './ConclusionEditor.module.css';
import { OtherTexts } from './OtherTexts.tsx';
import { ProposedList } from './ProposedList.tsx';
import { putProposed } from './putProposed.ts';
import { useConclusionText } from './useConclusionText.ts';

interface ConclusionEditorProps {
  readonly about: ConclusionKey;
  readonly conclusion: ConclusionView | undefined;
  readonly known: readonly KnownOwner[];
}

/**
 * Writes a conclusion while it is spoken: the text, the assignments proposed from it, and those accepted. Ctrl+Enter records
 * at once, Alt with a digit accepts the proposal of that number.
 */
export function ConclusionEditor({ about, conclusion, known }: ConclusionEditorProps) {
  const { t } = useTranslation();
  const today = useToday();
  const { text, setText, state, save } = useConclusionText(about, conclusion);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);
  const { send } = useCommand();
  const assignments = conclusion?.assignments;
  const proposed = useMemo(() => {
    const taken = Object.values<AssignmentView>(assignments ?? {}).map((one) => one.text);
    return proposeAssignments(text, known, today).filter(
      (one) => !taken.includes(one.text) && !passedOver.includes(one.text),
    );
  }, [text, known, today, assignments, passedOver]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
    const digit = event.altKey ? /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1] : undefined;
    const chosen = digit === undefined ? undefined : proposed[Number(digit) - 1];
    if (!chosen) return;
    event.preventDefault();
    void send(putProposed(about, chosen));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work while somebody types in a field inside.
    <div className={styles.editor} onKeyDown={onKeyDown} data-testid="conclusion-editor">
      <TextArea
        label={t('conclusions.text')}
        hint={t('conclusions.textHint')}
        value={text}
        rows={5}
        maxLength={CONCLUSION_LIMITS.text}
        onChange={setText}
      />
      <p className={styles.state} role="status" data-state={state}>
        {t(`conclusions.typing.${state}`)}
      </p>
      {conclusion && <OtherTexts conclusion={conclusion} />}
      <ProposedList
        about={about}
        proposed={proposed}
        known={known}
        onPassOver={(one) => setPassedOver([...passedOver, one.text])}
      />
      <AssignmentList about={about} conclusion={conclusion} known={known} />
    </div>
  );
}
