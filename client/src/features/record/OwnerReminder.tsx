import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { timeZoneOf, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { LETTER_LIMITS } from '@diem-cau/shared/letters/letter.ts';
import { letterFacts } from '@diem-cau/shared/letters/letterFacts.ts';
import { type LetterOwner, ownerLetter } from '@diem-cau/shared/letters/ownerLetter.ts';
import { type Recipient, recipientOfOwner } from '@diem-cau/shared/letters/recipient.ts';
import type { CommitmentView, ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextArea } from '../../ui/fields/Field.tsx';
import { ownerWords } from '../../widgets/commitments/owners.ts';
import styles from './OwnerReminder.module.css';

interface OwnerReminderProps {
  readonly control: ControlView;
  readonly commitment: CommitmentView;
  readonly today: string;
}

/** Says that no letter reminds the owner of an open commitment, where that is so, with the text to send another way. */
export function OwnerReminder({ control, commitment, today }: OwnerReminderProps) {
  const { t, i18n } = useTranslation();
  const [copied, setCopied] = useState<'done' | 'failed'>();
  const { owner, state, dueDate } = commitment;
  const recipient = recipientOfOwner(owner, control.respondents);
  const known = recipient && knownRecipient(control, recipient);
  const isReached = known?.email !== undefined || known?.contactPhone !== undefined;
  if (state !== 'open' || dueDate === undefined || isReached) return null;
  const to: LetterOwner = recipient?.kind ?? 'person';
  const text = reminderText({ control, commitment, today }, to, known?.contactName, languageOf(i18n.language));
  const copy = async () => {
    const isDone = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(isDone === true ? 'done' : 'failed');
  };
  return (
    <div className={styles.reminder} data-print="none">
      <p>{t(`ledger.notReminded.${to}`)}</p>
      <Button size="small" onClick={() => void copy()}>
        {t('ledger.copyReminder')}
      </Button>
      <span role="status">{copied === 'done' && t('ledger.reminderCopied')}</span>
      {copied === 'failed' && (
        <TextArea
          label={t('ledger.reminderText')}
          value={text}
          maxLength={LETTER_LIMITS.text}
          rows={8}
          onChange={() => {}}
        />
      )}
    </div>
  );
}

function knownRecipient({ sites, respondents }: ControlView, recipient: Recipient) {
  return recipient.kind === 'site' ? sites[recipient.siteId] : respondents[recipient.respondentId];
}

function languageOf(language: string): WordLanguage {
  return language === 'en' ? 'en' : 'vi';
}

/** The reminder as it would be sent by letter, without a link: who copies it may send it to anybody. */
function reminderText(
  { control, commitment, today }: OwnerReminderProps,
  to: LetterOwner,
  contactName: string | undefined,
  language: WordLanguage,
): string {
  const { conference } = control;
  const name = ownerWords(commitment.owner);
  const { link: _link, ...facts } = letterFacts(
    {
      to: to === 'unit' ? 'unit' : 'site',
      name,
      contactName: to === 'person' ? name : contactName,
      title: conference.title,
      timeZone: timeZoneOf(conference),
      contact: conference.contact,
      link: '',
    },
    language,
  );
  return ownerLetter(language, {
    ...{ commitments: [commitment], today, to, facts },
    words: wordsOf(vocabularyOf(conference)),
  }).text;
}
