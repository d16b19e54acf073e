import { localTime, momentsAt } from '@diem-cau/shared/kernel/timeZone.ts';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownZone, TimeZoneContext } from '../../../i18n/timeZone.ts';
import { useConference } from '../../../store/conferenceContext.ts';
import { TextField } from '../../../ui/fields/Field.tsx';
import { useNow } from '../../../ui/time/useNow.ts';

/** A deadline as it is typed, by the conference's time zone. */
export interface TypedDeadline {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** In ms since 1970; undefined where none is typed. */
  readonly moment: number | undefined;
  /** What is wrong with it, in words. */
  readonly problem: string | undefined;
}

/** A deadline that begins with the one that stands. */
export function useDeadline(present: number | undefined): TypedDeadline {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const zone = knownZone(useContext(TimeZoneContext));
  const [typed, type] = useState(() => (present === undefined ? '' : localTime(present, zone)));
  const [moment] = momentsAt(typed, zone);
  const now = useNow(offset, 5_000);
  const isPast = moment !== undefined && moment <= now;
  const unknown = typed !== '' && moment === undefined;
  return { typed, type, moment, problem: isPast || unknown ? t('surveys.deadlinePast') : undefined };
}

interface DeadlineFieldProps {
  readonly deadline: TypedDeadline;
  /** It may be left empty. */
  readonly optional: boolean;
}

/** The field of a deadline. */
export function DeadlineField({ deadline, optional }: DeadlineFieldProps) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('surveys.deadline')}
      hint={optional ? t('surveys.deadlineHint') : undefined}
      error={deadline.problem}
      type="datetime-local"
      value={deadline.typed}
      onChange={deadline.type}
    />
  );
}
