import { hasEnded, type Phase } from '@diem-cau/shared/domain/conference/state.ts';
import type { PhoneSoundView, PhoneView, QuestionView } from '@diem-cau/shared/views/shapes.ts';
import { Radio } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWithTexts } from '../../i18n/loadTexts.ts';
import { findInApp } from '../../platform/inApp.ts';
import { type AskOptions, NO_OPTIONS, typedOptions } from '../../store/askOptions.ts';
import { useActor, useConference, useConferenceSession, useView } from '../../store/conferenceContext.ts';
import type { QueuedQuestion } from '../../store/questionOutbox.ts';
import { useDraft } from '../../store/useDraft.ts';
import { useQuestionOutbox } from '../../store/useQuestionOutbox.ts';
import { useTickDraft } from '../../store/useTickDraft.ts';
import { LazyPart, type LazySource } from '../../ui/status/LazyPart.tsx';
import { SpeakingClock } from '../../ui/time/SpeakingClock.tsx';
import { Announcements } from '../../widgets/announcements/Announcements.tsx';
import { CAPTIONS } from '../../widgets/captions/captionsSource.ts';
import { findShownPoll } from '../../widgets/poll/polls.ts';
import { useAskersWords } from '../../widgets/questions/useAskersWords.ts';
import type { PhoneReadingProps } from '../../widgets/reading/PhoneReading.tsx';
import { GuideButton } from '../../widgets/shell/GuideButton.tsx';
import { LanguageSwitch } from '../../widgets/shell/LanguageSwitch.tsx';
import { groupBeside } from '../../widgets/sites/groupBeside.ts';
import { listKeptSurveys } from '../../widgets/surveys/keptSurveys.ts';
import type { SurveyCardsProps } from '../../widgets/surveys/SurveyCards.tsx';
import { useOriginWords } from '../../widgets/wording/wording.ts';
import { AskBar } from './AskBar.tsx';
import { MyQuestions } from './MyQuestions.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import styles from './PhonePage.module.css';
import { PhonePoll } from './PhonePoll.tsx';

/** Loaded inside other applications alone, with its texts. */
const MOVE_TO_BROWSER: LazySource<object> = {
  load: loadWithTexts('moving', () => import('./MoveToBrowser.tsx').then((file) => file.MoveToBrowser)),
};

/** Loaded where a survey asks, with its texts. */
const SURVEYS: LazySource<SurveyCardsProps> = {
  load: loadWithTexts('surveyForm', () =>
    import('../../widgets/surveys/SurveyCards.tsx').then((file) => file.SurveyCards),
  ),
};

/** Loaded where there is something to read, with its texts. */
const READING: LazySource<PhoneReadingProps> = {
  load: loadWithTexts('phoneReading', () =>
    import('../../widgets/reading/PhoneReading.tsx').then((file) => file.PhoneReading),
  ),
};

/** Loaded where the conference is recorded, with its texts. */
const RECORDING_MARK: LazySource<object> = {
  load: loadWithTexts('recordingMark', () =>
    import('../../widgets/recording/RecordingMark.tsx').then((file) => file.RecordingMark),
  ),
};

/** Loaded where phones may listen, with its texts. */
const LISTENING: LazySource<{ readonly sound: PhoneSoundView }> = {
  load: loadWithTexts('listening', () =>
    import('../../widgets/listening/PhoneListening.tsx').then((file) => file.PhoneListening),
  ),
};

/** A delegate's phone: the current item, and its own questions. */
export function PhonePage() {
  const phone = useView('phone');
  return phone ? <LoadedPhone phone={phone} /> : null;
}

function LoadedPhone({ phone }: { readonly phone: PhoneView }) {
  const actor = useActor();
  const self = useView('self');
  const site = self?.site;
  const poll = findShownPoll(phone.polls);
  // What is to be done comes first; a result leaves the called question its place.
  const open = poll?.closedAt === undefined;
  const vote = poll && <PhonePoll key={poll.id} poll={poll} />;
  const ended = hasEnded(phone.conference.phase);
  const inApp = findInApp(navigator.userAgent) !== undefined;
  const { t } = useTranslation();
  const session = useConferenceSession();
  const [text, setText] = useDraft(`${session.peerId}.question`);
  const [chosen, setChosen] = useState(NO_OPTIONS);
  const [anonymous, setAnonymous] = useTickDraft(`${session.peerId}.question.anonymous`);
  const options = { ...chosen, anonymous };
  const choose = (next: AskOptions) => {
    setChosen(next);
    setAnonymous(next.anonymous);
  };
  const outbox = useQuestionOutbox(() => session.noticeDone(t('ask.recorded')));
  const edit = (question: QueuedQuestion) => {
    // What is being typed stays, below what comes back.
    setText([question.text, text].filter((part) => part !== '').join('\n'));
    choose(typedOptions(question, options));
    outbox.drop(question.id);
  };
  return (
    <div className={styles.phone}>
      <header className={styles.header}>
        <div className={styles.words}>
          <p className={styles.place}>
            {site ? [site.name, groupBeside(site.name, site.groupName)].filter(Boolean).join(' · ') : actor.name}
          </p>
          <h1 className={styles.title}>{phone.conference.title}</h1>
          {(phone.conference.recording || phone.conference.stream) && (
            <LazyPart source={RECORDING_MARK} props={{}} waiting={null} />
          )}
        </div>
        <GuideButton />
        <LanguageSwitch />
      </header>
      <Announcements />
      <main className={styles.main}>
        {!ended && <SpeakingNow phone={phone} />}
        {phone.sound && <LazyPart source={LISTENING} props={{ sound: phone.sound }} waiting={null} silent />}
        {phone.captions && <LazyPart source={CAPTIONS} props={{ captions: phone.captions }} waiting={null} silent />}
        {!ended && self?.seatLost && (
          <p className={styles.note} role="alert" data-testid="seat-lost">
            {t(self.blocked ? 'errors.PHONE_BLOCKED' : 'errors.SEAT_FREED')}
          </p>
        )}
        <PhaseNote phase={phone.conference.phase} />
        {open && vote}
        {phone.called && <Called question={phone.called} />}
        {!open && vote}
        {(Object.keys(phone.surveys).length > 0 || listKeptSurveys(actor.id).length > 0) && (
          <LazyPart source={SURVEYS} props={{ surveys: phone.surveys }} />
        )}
        {Object.keys(phone.documentsToRead).length > 0 && (
          <LazyPart source={READING} props={{ documents: phone.documentsToRead }} waiting={null} />
        )}
        <MyQuestions outbox={outbox} onEdit={edit} />
        {!ended && <OpenQuestions />}
        {!ended && inApp && <LazyPart source={MOVE_TO_BROWSER} props={{}} silent />}
      </main>
      {!ended && <AskBar outbox={outbox} text={text} onChange={setText} options={options} onChoose={choose} />}
    </div>
  );
}

function SpeakingNow({ phone }: { readonly phone: PhoneView }) {
  const { t } = useTranslation();
  const offset = useConference((state) => state.offset);
  const { speaking, presenting, now } = phone;
  const clock = speaking ?? presenting;
  return (
    <section className={styles.speaking} aria-label={t('stage.speaking')} data-testid="speaking">
      <Radio aria-hidden="true" size={22} />
      <div className={styles.words}>
        <p className={styles.speaker}>
          {speaking ? speaking.siteName : t(presenting ? 'turn.presenting' : 'phone.nobody')}
        </p>
        <p className={styles.soft}>
          {speaking
            ? t('phone.speaking')
            : now && t('phone.nowItem', { title: [now.part, now.itemTitle].filter(Boolean).join(' – ') })}
        </p>
      </div>
      {clock && <SpeakingClock {...clock} offset={offset} className={styles.clock} />}
    </section>
  );
}

function PhaseNote({ phase }: { readonly phase: Phase }) {
  const { t } = useTranslation();
  if (phase === 'live') return null;
  const words = hasEnded(phase) ? 'phone.closed' : phase === 'open' ? 'phone.notStarted' : 'phone.draft';
  return <p className={styles.note}>{t(words)}</p>;
}

function Called({ question }: { readonly question: QuestionView }) {
  const { t } = useTranslation();
  const origin = useOriginWords();
  const askers = useAskersWords();
  return (
    <section>
      <h2 className={styles.heading}>{t('questions.called')}</h2>
      <div className={styles.called} data-testid="called-question">
        <p className={styles.text}>{question.text}</p>
        <p className={styles.soft}>{[origin(question), askers(question.askers)].filter(Boolean).join(' · ')}</p>
      </div>
    </section>
  );
}
