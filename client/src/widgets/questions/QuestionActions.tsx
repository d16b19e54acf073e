import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { ProposalId, QuestionId, RespondentId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useView } from '../../store/conferenceContext.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { CommandButton } from '../commands/CommandButton.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { EarlierOutcomes } from './EarlierOutcomes.tsx';
import { QuestionText } from './QuestionText.tsx';
import { Similarity, WORTH_COMPARING } from './similarity.ts';

interface ActionProps {
  readonly question: DeskQuestionView;
  readonly control: ControlView;
  /** Where the form stands alone: what follows once it is recorded. */
  readonly onRecorded?: (() => void) | undefined;
}

/** Opens everything else that the desk may do with a question. */
export function QuestionActionsButton({
  questionId,
  children,
}: {
  readonly questionId: QuestionId;
  /** What the button says, where it is not one of several. */
  readonly children?: string;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="quiet" onClick={() => setOpen(true)}>
        {children ?? t('questionActions.more')}
      </Button>
      {open && <ActionsDialog questionId={questionId} onClose={() => setOpen(false)} />}
    </>
  );
}

function ActionsDialog({ questionId, onClose }: { readonly questionId: QuestionId; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const control = useView('control');
  const question = control?.questions[questionId];
  if (!control || !question) return null;
  return (
    <Dialog title={t('questionActions.title')} width="wide" onClose={onClose}>
      <div>
        <QuestionText question={question} />
      </div>
      <QuestionActions question={question} control={control} />
    </Dialog>
  );
}

function QuestionActions(props: ActionProps) {
  const { t } = useTranslation();
  const { state, proposalId } = props.question;
  const waits = state === 'submitted' || state === 'accepted';
  const runs = waits || state === 'called';
  const ended = state === 'answered' || state === 'noted' || state === 'declined' || state === 'deferred';
  return (
    <>
      {state === 'submitted' && (
        <CommandButton
          command="AcceptQuestion"
          make={() => ({ type: 'AcceptQuestion', questionId: props.question.id })}
          onRecorded={props.onRecorded}
        >
          {t('questions.accept')}
        </CommandButton>
      )}
      <Topic {...props} />
      {runs && <Route {...props} />}
      {waits && <Decline {...props} />}
      {runs && props.question.kind !== 'question' && <Note {...props} />}
      {waits && <Merge {...props} />}
      <Merged {...props} />
      {(state === 'accepted' || state === 'called' || state === 'answered') && <Written {...props} />}
      {(runs || state === 'answered') && proposalId === undefined && <Defer {...props} />}
      {proposalId !== undefined && <ProposalButtons {...props} />}
      {ended && <Reopen {...props} />}
      <EarlierOutcomes question={props.question} />
    </>
  );
}

/** Names what a question is about. */
export function Topic({ question, onRecorded }: ActionProps) {
  const { t } = useTranslation();
  const [topic, setTopic] = useState(question.topic ?? '');
  return (
    <CommandForm
      command="SetTopic"
      submit={t('questionActions.setTopic')}
      onRecorded={onRecorded}
      make={() => (isBlank(topic) ? undefined : { type: 'SetTopic', questionId: question.id, topic })}
    >
      <TextField
        label={t('questionActions.topic')}
        value={topic}
        maxLength={DIALOGUE_LIMITS.topic}
        autoFocus={onRecorded !== undefined}
        onChange={setTopic}
      />
    </CommandForm>
  );
}

/** Sends a question to the unit that answers it. */
export function Route({ question, control, onRecorded }: ActionProps) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<RespondentId | ''>(question.routedTo ?? '');
  const units = Object.values(control.respondents);
  return (
    <CommandForm
      command="RouteQuestion"
      submit={t('questionActions.route')}
      onRecorded={onRecorded}
      make={() => (unit === '' ? undefined : { type: 'RouteQuestion', questionId: question.id, respondentId: unit })}
    >
      <Select<RespondentId | ''>
        label={t('questionActions.unit')}
        hint={question.draft && t('questionActions.draft', { text: question.draft.text })}
        value={unit}
        options={[
          { value: '', label: t(units.length === 0 ? 'questionActions.noUnits' : 'questionActions.choose') },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={setUnit}
      />
    </CommandForm>
  );
}

function Decline({ question }: ActionProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <CommandForm
      command="DeclineQuestion"
      submit={t('questions.decline')}
      make={() => (isBlank(reason) ? undefined : { type: 'DeclineQuestion', questionId: question.id, reason })}
    >
      <TextArea
        label={t('questions.declineReason')}
        hint={t('questions.declineHint')}
        value={reason}
        rows={2}
        maxLength={DIALOGUE_LIMITS.declineReason}
        onChange={setReason}
      />
    </CommandForm>
  );
}

function Note({ question }: ActionProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  return (
    <CommandForm
      command="NoteQuestion"
      submit={t('questions.note')}
      make={() => (isBlank(note) ? undefined : { type: 'NoteQuestion', questionId: question.id, note })}
    >
      <TextArea
        label={t('questions.noteWords')}
        value={note}
        rows={2}
        maxLength={DIALOGUE_LIMITS.note}
        onChange={setNote}
      />
    </CommandForm>
  );
}

/** Makes a question part of another; the likest come first. */
export function Merge({ question, control, onRecorded }: ActionProps) {
  const { t } = useTranslation();
  // Ranked once: the choice must not move under the pointer.
  const [ranked] = useState(() =>
    new Similarity<DeskQuestionView>().rank(question, Object.values(control.questions) as DeskQuestionView[], 0),
  );
  const others = ranked.flatMap(({ item: { id } }) => {
    const other = control.questions[id];
    return other && (other.state === 'submitted' || other.state === 'accepted') ? [other] : [];
  });
  const likest = ranked.find(
    ({ likeness, item }) => likeness >= WORTH_COMPARING && others.some(({ id }) => id === item.id),
  );
  const [into, setInto] = useState<QuestionId | ''>(likest?.item.id ?? '');
  return (
    <CommandForm
      command="MergeQuestions"
      submit={t('questionActions.merge')}
      onRecorded={onRecorded}
      make={() => (into === '' ? undefined : { type: 'MergeQuestions', questionId: question.id, intoQuestionId: into })}
    >
      <Select<QuestionId | ''>
        label={t('questionActions.mergeInto')}
        hint={t('questionActions.mergeHint')}
        value={into}
        options={[
          { value: '', label: t('questionActions.choose') },
          ...others.map(({ id, text }) => ({ value: id, label: text.slice(0, 100) })),
        ]}
        onChange={setInto}
      />
    </CommandForm>
  );
}

/** Those merged into this one, and the way out for each. */
function Merged({ question, control }: ActionProps) {
  const { t } = useTranslation();
  const merged = (Object.values(control.questions) as DeskQuestionView[]).filter(
    ({ mergedInto }) => mergedInto === question.id,
  );
  if (merged.length === 0) return null;
  return (
    <section aria-label={t('questionActions.merged')}>
      <h3>{t('questionActions.merged')}</h3>
      <ul>
        {merged.map((one) => (
          <li key={one.id}>
            <QuestionText question={one} />
            <CommandButton
              size="small"
              command="UnmergeQuestion"
              make={() => ({ type: 'UnmergeQuestion', questionId: one.id })}
            >
              {t('questionActions.unmerge')}
            </CommandButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Written({ question }: ActionProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(question.draft?.text ?? question.writtenAnswer?.text ?? '');
  const [respondent, setRespondent] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  return (
    <CommandForm
      command="GiveWrittenAnswer"
      title={t('questionActions.written')}
      submit={t('respond.give')}
      make={() => {
        if (isBlank(text)) return undefined;
        const by = isBlank(respondent) ? {} : { respondent };
        return { type: 'GiveWrittenAnswer', questionId: question.id, text, private: isPrivate, ...by };
      }}
    >
      <TextArea
        label={t('respond.answer')}
        value={text}
        rows={3}
        maxLength={DIALOGUE_LIMITS.writtenAnswer}
        onChange={setText}
      />
      <TextField
        label={t('questionActions.respondent')}
        value={respondent}
        maxLength={DIALOGUE_LIMITS.respondent}
        onChange={setRespondent}
      />
      <Checkbox label={t('respond.private')} checked={isPrivate} onChange={setPrivate} />
    </CommandForm>
  );
}

/** Makes a question a commitment with a unit and a date. */
export function Defer({ question, onRecorded }: ActionProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [unit, setUnit] = useState('');
  const [dueDate, setDueDate] = useState('');
  const complete = [text, unit].every((typed) => !isBlank(typed)) && /^\d{4}-\d{2}-\d{2}$/.test(dueDate);
  return (
    <CommandForm
      command="DeferQuestion"
      title={t('questionActions.defer')}
      submit={t('questionActions.makeProposal')}
      onRecorded={onRecorded}
      make={() => {
        const proposalId = `prop_${nanoid(12)}` as ProposalId;
        if (!complete) return undefined;
        return { type: 'DeferQuestion', questionId: question.id, proposalId, text, unit, dueDate };
      }}
    >
      <TextArea
        label={t('questionActions.proposal')}
        value={text}
        rows={2}
        maxLength={DIALOGUE_LIMITS.proposal}
        onChange={setText}
      />
      <TextField label={t('questionActions.owner')} value={unit} maxLength={DIALOGUE_LIMITS.unit} onChange={setUnit} />
      <TextField label={t('questionActions.dueDate')} type="date" value={dueDate} onChange={setDueDate} />
    </CommandForm>
  );
}

function ProposalButtons({ question, control }: ActionProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const proposal = question.proposalId && control.proposals[question.proposalId];
  if (!proposal) return null;
  const command = proposal.state === 'open' ? 'CompleteProposal' : 'ReopenProposal';
  return (
    <section>
      <p>{t('outcome.proposal', { ...proposal, dueDate: format.day(proposal.dueDate) })}</p>
      <CommandButton size="small" command={command} make={() => ({ type: command, proposalId: proposal.id })}>
        {t(proposal.state === 'open' ? 'questionActions.complete' : 'questionActions.reopenProposal')}
      </CommandButton>
    </section>
  );
}

function Reopen({ question }: ActionProps) {
  const { t } = useTranslation();
  return (
    <p>
      <CommandButton
        size="small"
        command="ReopenQuestion"
        make={() => ({ type: 'ReopenQuestion', questionId: question.id })}
      >
        {t('questionActions.reopen')}
      </CommandButton>
    </p>
  );
}
