import { CAPTION_LIMITS } from '@diem-cau/shared/domain/captions/limits.ts';
import type { CaptionId } from '@diem-cau/shared/kernel/ids.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../store/useCommand.ts';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import styles from './CaptionEditor.module.css';
import { stepToLine } from './stepToLine.ts';

/** Where the captioner writes: Enter shows a line on every screen, the up arrow takes back one of the last to correct it. */
export function CaptionEditor({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { send } = useCommand();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [editing, setEditing] = useState<CaptionId>();
  const blocked = useBlockReason('WriteCaption');
  const secret = hall.conference.recording === 'paused';
  const speaker = hall.floor.speaking?.siteName ?? t('captioner.chair');
  useEffect(() => field.current?.focus(), []);
  const leave = () => {
    setEditing(undefined);
    setText('');
  };
  const commit = async () => {
    const typed = text.trim();
    if (typed === '') return leave();
    const written = { text: typed, captionId: editing ?? (`cap_${nanoid(12)}` as CaptionId) };
    // The next words are typed while this line is on its way.
    leave();
    const recorded = await send({ type: editing ? 'CorrectCaption' : 'WriteCaption', ...written });
    if (!recorded) setText((now) => (now === '' ? typed : now));
  };
  const step = (by: -1 | 1) => {
    const next = stepToLine(hall.captions ?? {}, editing, by);
    setEditing(next?.id);
    setText(next?.text ?? '');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a syllable of an input method is not meant for the line.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') void commit();
    else if (event.key === 'Escape' && (editing || text !== '')) leave();
    else if (event.key === 'ArrowUp' && (editing || text === '')) step(-1);
    else if (event.key === 'ArrowDown' && editing) step(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const note = secret
    ? t('captioner.secret')
    : (blocked ?? t(editing ? 'captioner.keysOfCorrection' : 'captioner.keys'));
  return (
    <form className={styles.editor} data-testid="caption-editor" onSubmit={(event) => event.preventDefault()}>
      <label className={styles.label} htmlFor="caption-text">
        {editing ? t('captioner.correcting') : t('captioner.saidBy', { name: speaker })}
      </label>
      <input
        ref={field}
        id="caption-text"
        className={styles.field}
        value={text}
        maxLength={CAPTION_LIMITS.text}
        disabled={secret || blocked !== undefined}
        autoComplete="off"
        aria-describedby="caption-keys"
        data-editing={editing !== undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id="caption-keys" className={styles.note}>
        {note}
        <span className={styles.count}>{t('captioner.count', { n: text.length, most: CAPTION_LIMITS.text })}</span>
      </p>
    </form>
  );
}
