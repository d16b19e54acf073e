import { wordsOf } from '@diem-cau/shared/domain/conference/presetWords.ts';
import { timeZoneOf, vocabularyOf } from '@diem-cau/shared/domain/conference/state.ts';
import { WORD_LANGUAGES, type WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import { defaultLetters } from '@diem-cau/shared/letters/defaultLetters.ts';
import { LETTER_LIMITS, LETTER_TEXTS, type Letter, type LetterText } from '@diem-cau/shared/letters/letter.ts';
import { letterFacts } from '@diem-cau/shared/letters/letterFacts.ts';
import { fillLetter, hasLink, PLACEHOLDERS } from '@diem-cau/shared/letters/placeholders.ts';
import type { LetterPlan, SeenPlan } from '@diem-cau/shared/protocol/deliveries.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConference, useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select, TextArea, TextField } from '../../../ui/fields/Field.tsx';
import { PlanActions } from '../PlanCard.tsx';
import styles from './LetterForm.module.css';
import { recipientsOf } from './letterBoard.ts';
import { OvertakenBanner } from './OvertakenBanner.tsx';
import { useDraft } from './useDraft.ts';
import type { LettersOfConference } from './useLetters.ts';

interface LetterFormProps {
  readonly control: ControlView;
  readonly plan: SeenPlan;
  readonly letters: LettersOfConference;
}

type Texts = Pick<LetterPlan, 'language' | 'letters'>;

/** The organiser's own texts, each with how it will look to a site. */
export function LetterForm({ control, plan, letters }: LetterFormProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const conferenceId = useConference((state) => state.conferenceId);
  const draft = useDraft<Texts>(`letters ${conferenceId}`, { language: plan.language, letters: plan.letters });
  const { language, letters: texts } = draft.value;
  const setTexts = (next: Texts['letters']) => draft.set({ language, letters: next });
  const [kind, setKind] = useState<LetterText>('invitation');
  const [saving, setSaving] = useState(false);
  const usual = (chosen: WordLanguage) => defaultLetters(chosen, wordsOf(vocabularyOf(control.conference)));
  const isUsual = JSON.stringify(texts) === JSON.stringify(usual(language));
  const choose = (next: WordLanguage) => {
    // The organiser's own texts are not translated; the usual ones exist in both languages.
    draft.set({ language: next, letters: isUsual ? usual(next) : texts });
  };
  const problem = LETTER_TEXTS.every((one) => hasLink(texts[one]))
    ? draft.isChanged
      ? draft.isOvertaken
        ? t('letters.chooseWhose')
        : undefined
      : t('letters.same')
    : t('letters.withoutLink', { link: PLACEHOLDERS.link[language] });
  const save = async () => {
    setSaving(true);
    const saved = await letters.save({ ...plan, language, letters: texts });
    setSaving(false);
    if (saved) session.noticeDone(t('letters.saved'));
  };
  return (
    <>
      <div className={styles.choices}>
        <Select
          label={t('letters.language')}
          value={language}
          options={WORD_LANGUAGES.map((value) => ({ value, label: t(`letters.languages.${value}`) }))}
          onChange={choose}
        />
        <Select
          label={t('letters.kind')}
          value={kind}
          options={LETTER_TEXTS.map((value) => ({ value, label: t(`letters.texts.${value}`) }))}
          onChange={setKind}
        />
      </div>
      <div className={styles.columns}>
        <div className={styles.column}>
          <LetterFields
            kind={kind}
            letter={texts[kind]}
            language={language}
            onChange={(letter) => setTexts({ ...texts, [kind]: letter })}
          />
        </div>
        <LetterPreview control={control} plan={plan} kind={kind} language={language} letter={texts[kind]} />
      </div>
      <OvertakenBanner draft={draft} />
      <PlanActions>
        <Button size="small" variant="primary" pending={saving} blockedBecause={problem} onClick={() => void save()}>
          {t('letters.save')}
        </Button>
        {!isUsual && (
          <Button size="small" variant="quiet" onClick={() => setTexts(usual(language))}>
            {t('letters.usual')}
          </Button>
        )}
      </PlanActions>
    </>
  );
}

interface LetterFieldsProps {
  readonly kind: LetterText;
  readonly letter: Letter;
  readonly language: WordLanguage;
  readonly onChange: (letter: Letter) => void;
}

function LetterFields({ kind, letter, language, onChange }: LetterFieldsProps) {
  const { t } = useTranslation();
  const other = kind === 'unitInvitation' ? PLACEHOLDERS.site : PLACEHOLDERS.unit;
  const words = Object.values(PLACEHOLDERS).flatMap((one) => (one === other ? [] : [one[language]]));
  return (
    <>
      <TextField
        label={t('letters.subject')}
        value={letter.subject}
        maxLength={LETTER_LIMITS.subject}
        onChange={(subject) => onChange({ ...letter, subject })}
      />
      <TextArea
        label={t('letters.text')}
        hint={t('letters.placeholders', { words: words.join(' ') })}
        value={letter.text}
        rows={14}
        maxLength={LETTER_LIMITS.text}
        onChange={(text) => onChange({ ...letter, text })}
      />
    </>
  );
}

interface LetterPreviewProps extends Pick<LetterFormProps, 'control' | 'plan'> {
  readonly kind: LetterText;
  readonly language: WordLanguage;
  readonly letter: Letter;
}

/** The letter as a site or a unit will read it, written by the same functions as on the server; the link is made when it is sent. */
function LetterPreview({ control, plan, kind, language, letter }: LetterPreviewProps) {
  const { t } = useTranslation();
  const { conference, agenda } = control;
  const to = kind === 'unitInvitation' ? 'unit' : 'site';
  const [first] = recipientsOf(control)[`${to}s`].toSorted(
    (one, other) => Number(other.contact.email !== undefined) - Number(one.contact.email !== undefined),
  );
  const facts = letterFacts(
    {
      to,
      name: first?.name ?? '…',
      contactName: first?.contact.contactName,
      title: conference.title,
      timeZone: timeZoneOf(conference),
      plannedStart: agenda.plannedStart,
      rehearsalAt: plan.reminders.rehearsalAt,
      before: kind === 'reminder' ? 'start' : undefined,
      contact: conference.contact,
      link: t('letters.exampleLink'),
    },
    language,
  );
  const { subject, text } = fillLetter(letter, facts);
  return (
    <section className={styles.preview} aria-label={t('letters.preview')} data-testid="letter-preview">
      <p className={styles.soft}>{t('letters.previewFor', { site: facts.site })}</p>
      <h3>{subject}</h3>
      <p className={styles.text} lang={language}>
        {text}
      </p>
    </section>
  );
}
