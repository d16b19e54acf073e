import { PARTICIPANT_LIMITS } from '@diem-cau/shared/domain/participants/limits.ts';
import type { SiteId } from '@diem-cau/shared/kernel/ids.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { useCommand } from '../../../store/useCommand.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextArea } from '../../../ui/fields/Field.tsx';
import { useBlockReason } from '../../../widgets/commands/CommandButton.tsx';
import { readPeople } from './readPeople.ts';

interface AddPeopleProps {
  readonly siteId: SiteId;
  readonly onDone: () => void;
}

/** Adds people to a site's list: one a line, typed or pasted from a spreadsheet. */
export function AddPeople({ siteId, onDone }: AddPeopleProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { send, pending } = useCommand();
  const blocked = useBlockReason('ListParticipants');
  const [text, setText] = useState('');
  const { people, unread, coinciding } = readPeople(text);
  const problems = [
    ...(unread.length > 0 ? [t('checkIn.unread', { lines: firstOf(unread) })] : []),
    ...(coinciding.length > 0 ? [t('checkIn.coinciding', { lines: firstOf(coinciding) })] : []),
  ];
  const add = async () => {
    if (pending || people.length === 0) return;
    for (let from = 0; from < people.length; from += PARTICIPANT_LIMITS.perCommand) {
      const some = people.slice(from, from + PARTICIPANT_LIMITS.perCommand);
      if (!(await send({ type: 'ListParticipants', siteId, people: some }))) return;
    }
    session.noticeDone(t('checkIn.updated', { count: people.length }));
    setText('');
    onDone();
  };
  return (
    <div>
      <TextArea
        label={t('checkIn.paste')}
        hint={t('checkIn.pasteHint')}
        error={problems.length > 0 ? problems.join(' ') : undefined}
        value={text}
        rows={6}
        maxLength={PARTICIPANT_LIMITS.pasted}
        autoFocus
        onChange={setText}
      />
      <Button
        variant="primary"
        pending={pending}
        blockedBecause={blocked ?? (people.length === 0 ? t('checkIn.pasteFirst') : undefined)}
        onClick={() => void add()}
      >
        {t('checkIn.addCount', { count: people.length })}
      </Button>
    </div>
  );
}

/** A line of words holds no more numbers. */
const LINES_TOLD = 10;

function firstOf(lines: readonly number[]): string {
  return lines.slice(0, LINES_TOLD).join(', ');
}
