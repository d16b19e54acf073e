import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import { groupAnswers } from '@diem-cau/shared/domain/surveys/groupAnswers.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { RespondentId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { OpenAnswer } from '@diem-cau/shared/protocol/surveys.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { type Dispatch, type SetStateAction, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askOpinions } from '../../../connection/surveys.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import styles from './OpinionsDialog.module.css';

interface OpinionsDialogProps {
  readonly surveyId: SurveyId;
  readonly title: string;
  /** All to the same question. */
  readonly texts: readonly OpenAnswer[];
  readonly respondents: ControlView['respondents'];
  /** Reads again which have become questions. */
  readonly onAsked: () => void;
  readonly onClose: () => void;
}

/** Open answers in groups of those alike; a person decides which become one question. */
export function OpinionsDialog({ surveyId, title, texts, respondents, onAsked, onClose }: OpinionsDialogProps) {
  const { t } = useTranslation();
  // By their texts alone: the results are read again while the dialog is open.
  const key = texts.map(({ paper, text }) => `${paper} ${text}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the texts have changed.
  const groups = useMemo(() => groupAnswers(texts.map(({ paper, text }) => ({ id: paper, text }))), [key]);
  // What arrives while somebody reads is not chosen before it was read.
  const [ticked, setTicked] = useState<Ticked>(() => new Set(texts.map(({ paper }) => paper)));
  const byPaper = new Map(texts.map((text) => [text.paper, text]));
  const open = groups.filter(({ ids }) => ids.some((id) => !byPaper.get(id)?.asked));
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      <p className={styles.soft}>{open.length === 0 ? t('surveys.opinions.allAsked') : t('surveys.opinions.hint')}</p>
      <ul className={styles.groups} data-testid="opinion-groups">
        {open.map(({ ids, reasons }) => (
          <li key={ids[0]} className={styles.group}>
            <OpinionGroup
              surveyId={surveyId}
              texts={ids.flatMap((id) => byPaper.get(id) ?? [])}
              reasons={reasons}
              ticked={ticked}
              onTick={setTicked}
              respondents={respondents}
              onAsked={onAsked}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The papers that are chosen. */
type Ticked = ReadonlySet<string>;

interface OpinionGroupProps extends Pick<OpinionsDialogProps, 'surveyId' | 'texts' | 'respondents' | 'onAsked'> {
  readonly reasons: readonly string[];
  readonly ticked: Ticked;
  readonly onTick: Dispatch<SetStateAction<Ticked>>;
}

function OpinionGroup({ surveyId, texts, reasons, ticked, onTick, respondents, onAsked }: OpinionGroupProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const place = usePlace();
  const [topic, setTopic] = useState('');
  const [unit, setUnit] = useState<RespondentId | ''>('');
  const [pending, setPending] = useState(false);
  const chosen = texts.filter(({ paper, asked }) => !asked && ticked.has(paper));
  const question = texts[0]?.question ?? 1;
  const enter = async () => {
    setPending(true);
    const reply = await askOpinions(
      { ...place, surveyId },
      {
        question,
        papers: chosen.map(({ paper }) => paper),
        ...(!isBlank(topic) && { topic }),
        ...(unit !== '' && { respondentId: unit }),
      },
    );
    setPending(false);
    if (reply.ok) session.noticeDone(t('surveys.opinions.entered', { n: chosen.length }));
    else session.noticeRefusal(reply.error);
    onAsked();
  };
  return (
    <>
      <h3 className={styles.heading}>
        {texts.length > 1
          ? t('surveys.opinions.alike', { n: texts.length, words: reasons.join(', ') })
          : t('surveys.opinions.alone')}
      </h3>
      {texts.map(({ paper, text, name, asked }) =>
        asked ? (
          <p key={paper} className={styles.soft}>
            {text} <Badge>{t('surveys.opinions.asked')}</Badge>
          </p>
        ) : (
          <Checkbox
            key={paper}
            label={text}
            hint={name}
            checked={ticked.has(paper)}
            onChange={(checked) => {
              onTick((before) => {
                const next = new Set(before);
                if (checked) next.add(paper);
                else next.delete(paper);
                return next;
              });
            }}
          />
        ),
      )}
      <div className={styles.pair}>
        <TextField
          label={t('surveys.opinions.topic')}
          value={topic}
          maxLength={DIALOGUE_LIMITS.topic}
          onChange={setTopic}
        />
        <Select<RespondentId | ''>
          label={t('surveys.opinions.unit')}
          value={unit}
          options={[
            { value: '', label: t('surveys.opinions.noUnit') },
            ...Object.values<Respondent>(respondents).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setUnit}
        />
      </div>
      <p>
        <Button
          size="small"
          pending={pending}
          blockedBecause={chosen.length === 0 ? t('surveys.opinions.choose') : undefined}
          onClick={() => void enter()}
        >
          {t('surveys.opinions.enter', { n: chosen.length })}
        </Button>
      </p>
    </>
  );
}
