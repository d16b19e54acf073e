import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ClientCommand } from '@diem-cau/shared/protocol/messages.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { useTranslation } from 'react-i18next';
import { useRefusalOf } from '../../../store/useCommand.ts';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import type { Shortcuts } from '../../../ui/presses/useShortcuts.ts';
import { Defer, Merge, Route, Topic } from '../../../widgets/questions/QuestionActions.tsx';
import { QuestionText } from '../../../widgets/questions/QuestionText.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';

/** What the desk does with a question after a few words of its own. */
export type TriageAct = 'merge' | 'route' | 'defer' | 'topic' | 'decline' | 'note';

/** The key of each act, and the command that it ends in. */
export const TRIAGE: Readonly<Record<TriageAct, { readonly key: string; readonly command: ClientCommand['type'] }>> = {
  merge: { key: 'm', command: 'MergeQuestions' },
  route: { key: 'r', command: 'RouteQuestion' },
  defer: { key: 'd', command: 'DeferQuestion' },
  topic: { key: 't', command: 'SetTopic' },
  decline: { key: 'x', command: 'DeclineQuestion' },
  note: { key: 'g', command: 'NoteQuestion' },
};

/** One key for each act on the selected question. */
export function useTriageKeys(
  selected: DeskQuestionView | undefined,
  start: (act: TriageAct, id: QuestionId) => void,
): Shortcuts {
  const { t } = useTranslation();
  const mayTriage = useRefusalOf('DeclineQuestion') === undefined;
  const acts = (Object.keys(TRIAGE) as TriageAct[]).map((act) => [
    TRIAGE[act].key,
    {
      label: t(`triageKeys.${act}`),
      act: () => {
        if (selected && mayTriage && (act !== 'note' || selected.kind !== 'question')) start(act, selected.id);
      },
    },
  ]);
  return Object.fromEntries(acts);
}

interface TriageDialogProps {
  readonly act: TriageAct;
  readonly question: DeskQuestionView;
  readonly control: ControlView;
  readonly onClose: () => void;
}

/** The words that one act needs. */
export function TriageDialog({ act, question, control, onClose }: TriageDialogProps) {
  const { t } = useTranslation();
  const form = { question, control, onRecorded: onClose };
  if (act === 'decline' || act === 'note') {
    return <OutcomeDialog outcome={act} question={question} onClose={onClose} />;
  }
  return (
    <Dialog title={t(`triage.${act}`)} onClose={onClose}>
      <div>
        <QuestionText question={question} />
      </div>
      {act === 'merge' && <Merge {...form} />}
      {act === 'route' && <Route {...form} />}
      {act === 'defer' && <Defer {...form} />}
      {act === 'topic' && <Topic {...form} />}
    </Dialog>
  );
}
