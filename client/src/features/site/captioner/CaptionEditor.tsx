import { CAPTION_LIMITS } from '@diem-cau/shared/domain/captions/limits.ts';
import type { HallView } from '@diem-cau/shared/views/shapes.ts';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { CaptionDuty } from './CaptionDuty.tsx';
import styles from './CaptionEditor.module.css';
import { type CaptionEntry, emptyEntry, keepLine, takeBack } from './captionEntry.ts';
import { KeptLines } from './KeptLines.tsx';
import { stepToLine } from './stepToLine.ts';

/** Where the captioner writes: Enter shows a line in every hall, the up arrow takes back one of the last to correct it. */
export function CaptionEditor({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { send } = useCommand();
  const { store } = useConferenceSession();
  const field = useRef<HTMLInputElement>(null);
  const [entry, setEntry] = useState(emptyEntry);
  const [kept, setKept] = useState<readonly CaptionEntry[]>([]);
  const { text, stands: corrects } = entry;
  const editing = corrects ? entry.id : undefined;
  const blocked = useBlockReason('WriteCaption');
  const secret = hall.conference.recording === 'paused';
  const locked = secret || blocked !== undefined;
  const speaker = hall.floor.speaking?.siteName ?? t('captioner.chair');
  useEffect(() => field.current?.focus(), []);
  const leave = () => setEntry(emptyEntry());
  const commit = async () => {
    const sent = { ...entry, text: text.trim() };
    if (sent.text === '') return leave();
    // The next words are typed while this line is on its way.
    leave();
    const type = corrects ? 'CorrectCaption' : 'WriteCaption';
    const recorded = await send({ type, captionId: sent.id, text: sent.text });
    if (recorded) return;
    const shown = store.getState().views.hall?.captions ?? {};
    setEntry((now) => {
      const next = takeBack(now, sent, shown);
      // The field is taken: what was refused stays below it.
      if (next === now) setKept((lines) => keepLine(lines, sent));
      return next;
    });
  };
  const drop = (line: CaptionEntry) => setKept((lines) => lines.filter(({ id }) => id !== line.id));
  const step = (by: -1 | 1) => {
    const next = stepToLine(hall.captions ?? {}, editing, by);
    setEntry(next ? { ...next, stands: true } : emptyEntry());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a syllable of an input method is not meant for the line.
    if (event.nativeEvent.isComposing || locked) return;
    if (event.key === 'Enter') void commit();
    else if (event.key === 'Escape' && (corrects || text !== '')) leave();
    else if (event.key === 'ArrowUp' && (corrects || text === '')) step(-1);
    else if (event.key === 'ArrowDown' && corrects) step(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const note = secret
    ? t('captioner.secret')
    : (blocked ?? t(corrects ? 'captioner.keysOfCorrection' : 'captioner.keys'));
  return (
    <form className={styles.editor} data-testid="caption-editor" onSubmit={(event) => event.preventDefault()}>
      <CaptionDuty writer={hall.captionsBy} />
      <label className={styles.label} htmlFor="caption-text">
        {corrects ? t('captioner.correcting') : t('captioner.saidBy', { name: speaker })}
      </label>
      <input
        ref={field}
        id="caption-text"
        className={styles.field}
        value={text}
        maxLength={CAPTION_LIMITS.text}
        // Not disabled, which would take the keyboard from it for good.
        readOnly={locked}
        autoComplete="off"
        aria-describedby="caption-keys"
        data-editing={corrects}
        onChange={({ target: { value } }) =>
          setEntry(value === '' && !corrects ? emptyEntry() : { ...entry, text: value })
        }
        onKeyDown={onKeyDown}
      />
      <KeptLines
        lines={kept}
        onUse={(line) => {
          setEntry(line);
          drop(line);
          field.current?.focus();
        }}
        onDrop={drop}
      />
      <p id="caption-keys" className={styles.note}>
        {note}
        <span className={styles.count}>{t('captioner.count', { n: text.length, most: CAPTION_LIMITS.text })}</span>
      </p>
    </form>
  );
}
