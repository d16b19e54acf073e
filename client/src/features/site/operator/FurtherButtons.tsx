import { BookOpenText, LifeBuoy, Mail, QrCode, ThumbsUp, UserRoundPen, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { classNames } from '../../../ui/theme/classNames.ts';
import type { Operator } from './useOperator.ts';

/** Whose buttons these are, and how they look. */
export interface FurtherButtonsProps {
  readonly operator: Operator;
  readonly className: string | undefined;
  /** For those that show their sign alone. */
  readonly signClass?: string | undefined;
  /** Every button in words; otherwise the rarer ones by their sign alone. */
  readonly spelled: boolean;
}

/** What is needed less often than the hand, the question and the vote. */
export function FurtherButtons({ operator, className, signClass, spelled }: FurtherButtonsProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hall, blocked, count, open, unreadMessages: unread, person } = operator;
  const messages = unread > 0 ? t('messages.titleUnread', { n: unread }) : t('messages.title');
  return (
    <>
      {!person && (
        <Button
          className={className}
          icon={<Users aria-hidden="true" size="1.25em" />}
          hint="D"
          blockedBecause={blocked.headcount}
          onClick={() => open(operator.counting)}
        >
          {count === undefined ? t('site.headcount') : t('site.headcountWith', { n: count })}
        </Button>
      )}
      <Button
        variant={operator.helpAnswered ? 'attention' : 'secondary'}
        className={className}
        icon={<LifeBuoy aria-hidden="true" size="1.25em" />}
        hint="T"
        blockedBecause={blocked.help}
        onClick={() => open('help')}
      >
        {t('help.title')}
      </Button>
      <Button
        variant={unread > 0 ? 'attention' : 'secondary'}
        className={classNames(className, signClass)}
        icon={<Mail aria-hidden="true" size="1.25em" />}
        hint="Y"
        label={messages}
        onClick={() => open('messages')}
      >
        {spelled ? messages : unread > 0 ? format.number(unread) : undefined}
      </Button>
      <Button
        className={classNames(className, signClass)}
        icon={<UserRoundPen aria-hidden="true" size="1.25em" />}
        hint="N"
        label={t('speech.ofRoom')}
        onClick={() => open('speakers')}
      >
        {spelled ? t('speech.ofRoom') : undefined}
      </Button>
      <Button
        className={classNames(className, signClass)}
        icon={<ThumbsUp aria-hidden="true" size="1.25em" />}
        hint="U"
        label={t('phone.open')}
        onClick={() => open('support')}
      >
        {spelled ? t('phone.open') : undefined}
      </Button>
      {Object.keys(hall.documentsToRead).length > 0 && (
        <Button
          className={classNames(className, signClass)}
          icon={<BookOpenText aria-hidden="true" size="1.25em" />}
          hint="L"
          label={t('toRead.title')}
          testId="open-reading"
          onClick={() => open('reading')}
        >
          {spelled ? t('toRead.title') : undefined}
        </Button>
      )}
      {!person && (
        <Button
          className={classNames(className, signClass)}
          icon={<QrCode aria-hidden="true" size="1.25em" />}
          hint="Q"
          label={t('room.title')}
          onClick={() => open('room')}
        >
          {spelled ? t('room.title') : undefined}
        </Button>
      )}
    </>
  );
}
