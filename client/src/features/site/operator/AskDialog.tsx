import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { QUESTION_KINDS, type QuestionKind } from '@diem-cau/shared/domain/dialogue/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceInfo, useConferenceSession } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { useDraft } from '../../../store/useDraft.ts';
import { useTickDraft } from '../../../store/useTickDraft.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextArea, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { SimilarToTyped } from './SimilarToTyped.tsx';

/** A question of the room or of somebody in it. */
export function AskDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand();
  const [text, setText] = useDraft(`${session.peerId}.question`);
  const [kind, setKind] = useState<QuestionKind>('question');
  const [name, setName] = useState('');
  const [anonymous, setAnonymous] = useTickDraft(`${session.peerId}.question.anonymous`);
  const [error, setError] = useState<string>();
  const grouped = useConferenceInfo()?.groupLevel !== undefined;
  const ask = async () => {
    if (pending) return;
    if (isBlank(text)) {
      setError(t('ask.empty'));
      return;
    }
    const recorded = await send({
      type: 'AskQuestion',
      questionId: `q_${nanoid(12)}` as QuestionId,
      kind,
      text,
      anonymous,
      ...(!isBlank(name) && { askerName: name }),
    });
    if (!recorded) return;
    setText('');
    setAnonymous(false);
    session.noticeDone(t('ask.recorded'));
    onClose();
  };
  return (
    <Dialog
      title={t('ask.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button variant="primary" pending={pending} onClick={() => void ask()}>
            {t('ask.send')}
          </Button>
        </>
      }
    >
      <TextArea
        label={t('ask.text')}
        hint={t('ask.draftKept')}
        error={error}
        placeholder={t('ask.placeholder')}
        value={text}
        maxLength={DIALOGUE_LIMITS.question}
        autoFocus
        onChange={(value) => {
          setText(value);
          setError(undefined);
        }}
      />
      <SimilarToTyped text={text} />
      <Select
        label={t('ask.kind')}
        value={kind}
        options={QUESTION_KINDS.map((value) => ({ value, label: t(`questionKinds.${value}`) }))}
        onChange={setKind}
      />
      <TextField
        label={t('ask.name')}
        hint={t('ask.nameHint')}
        value={name}
        maxLength={DIALOGUE_LIMITS.askerName}
        onChange={setName}
      />
      <Checkbox
        label={t('ask.anonymous')}
        hint={t(grouped ? 'ask.anonymousHint' : 'ask.anonymousHintAlone')}
        checked={anonymous}
        onChange={setAnonymous}
      />
    </Dialog>
  );
}
