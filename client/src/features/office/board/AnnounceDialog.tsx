import { ANNOUNCEMENT_LIMITS } from '@diem-cau/shared/domain/announcements/limits.ts';
import { ANNOUNCEMENT_AUDIENCES, type AnnouncementAudience } from '@diem-cau/shared/domain/announcements/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { AnnouncementId } from '@diem-cau/shared/kernel/ids.ts';
import type { BoardConference } from '@diem-cau/shared/protocol/board.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { Select, TextArea } from '../../../ui/fields/Field.tsx';
import { useSend } from '../accountContext.ts';
import { ToConferences } from './ToConferences.tsx';

/** What each dialog of the board is about. */
export interface BoardDialogProps {
  readonly conferences: readonly BoardConference[];
  readonly onClose: () => void;
}

/** One announcement to several conferences. */
export function AnnounceDialog({ conferences, onClose }: BoardDialogProps) {
  const { t } = useTranslation();
  const [refusal, setRefusal] = useState<string>();
  const send = useSend(setRefusal);
  // The same over every press of this dialog: where it has arrived, it arrives no second time.
  const [announcementId] = useState(() => `ann_${nanoid(12)}` as AnnouncementId);
  const [text, setText] = useState('');
  const [audience, setAudience] = useState<AnnouncementAudience>('all');
  return (
    <ToConferences
      title={t('board.presses.announce')}
      press={t('board.announce.send')}
      conferences={conferences}
      why={({ mayAnnounce, phase }) => {
        if (mayAnnounce) return undefined;
        return t(phase === 'closed' ? 'board.announce.over' : 'board.announce.noRight');
      }}
      missing={isBlank(text) ? t('board.announce.empty') : undefined}
      refusal={refusal}
      send={async (ids) => {
        setRefusal(undefined);
        const body = { announcementId, text, audience, conferences: ids };
        return (await send(callRoute('POST /api/organisation/board/announcement', { body })))?.outcomes;
      }}
      onClose={onClose}
    >
      <TextArea
        label={t('board.announce.text')}
        value={text}
        rows={3}
        maxLength={ANNOUNCEMENT_LIMITS.text}
        autoFocus
        onChange={setText}
      />
      <Select
        label={t('board.announce.audience')}
        value={audience}
        options={ANNOUNCEMENT_AUDIENCES.map((value) => ({ value, label: t(`board.audiences.${value}`) }))}
        onChange={setAudience}
      />
    </ToConferences>
  );
}
