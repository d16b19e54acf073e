import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import { nanoid } from 'nanoid';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { useSend } from '../accountContext.ts';
import { Actions, Soft } from '../OfficeCard.tsx';
import type { BoardDialogProps } from './AnnounceDialog.tsx';
import { ToConferences } from './ToConferences.tsx';

/** One document to several conferences. */
export function DocumentDialog({ conferences, onClose }: BoardDialogProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const send = useSend(setRefusal);
  const [chosen, setChosen] = useState<{ readonly file: File; readonly upload: string }>();
  const [title, setTitle] = useState('');
  const missing =
    chosen === undefined ? t('board.document.noFile') : isBlank(title) ? t('board.document.noTitle') : undefined;
  return (
    <ToConferences
      title={t('board.presses.document')}
      press={t('board.document.send')}
      conferences={conferences}
      why={({ mayAddDocument, phase }) => {
        if (mayAddDocument) return undefined;
        return t(phase === 'closed' ? 'board.document.over' : 'board.document.noRight');
      }}
      missing={missing}
      refusal={refusal}
      send={async (ids) => {
        if (!chosen) return undefined;
        setRefusal(undefined);
        const choices = { upload: chosen.upload, title, conferences: ids };
        const sent = callRoute('POST /api/organisation/board/document', { body: { file: chosen.file, choices } });
        return (await send(sent))?.outcomes;
      }}
      onClose={onClose}
    >
      <Soft>{t('board.document.hint', { megabytes: DOCUMENT_LIMITS.bytes / 1024 ** 2 })}</Soft>
      <Actions>
        <input
          ref={input}
          hidden
          type="file"
          accept=".pdf,.png,.jpg,.jpeg,.webp,.docx,.pptx"
          data-testid="board-file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (!file) return;
            // Another file is another upload.
            setChosen({ file, upload: nanoid(20) });
            setTitle((before) => before || file.name.replace(/\.[^.]*$/, '').slice(0, DOCUMENT_LIMITS.title));
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('board.document.choose')}</Button>
        {chosen && <Soft status>{chosen.file.name}</Soft>}
      </Actions>
      <TextField
        label={t('board.document.title')}
        value={title}
        maxLength={DOCUMENT_LIMITS.title}
        onChange={setTitle}
      />
    </ToConferences>
  );
}
