import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import type { Respondent } from '@diem-cau/shared/domain/dialogue/state.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { RespondentId, SurveyId } from '@diem-cau/shared/kernel/ids.ts';
import type { WireError } from '@diem-cau/shared/protocol/errors.ts';
import type { GroupedOpinions, OpenAnswer } from '@diem-cau/shared/protocol/surveys.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askOpinions, fetchGroups } from '../../../connection/surveys.ts';
import { useConferenceSession } from '../../../store/conferenceContext.ts';
import { usePlace } from '../../../store/usePlace.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox, Select, TextField } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { Banner } from '../../../ui/status/Banner.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
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
  const words = useRefusalWords();
  // By their texts alone: the results are read again while the dialog is open.
  const key = texts.map(({ paper, text }) => `${paper} ${text}`).join('\n');
  const { grouped, refusal } = useGroups(surveyId, texts[0]?.question ?? 1, key);
  // What arrives while somebody reads is not chosen before it was read.
  const [ticked, setTicked] = useState<Ticked>(() => new Set(texts.map(({ paper }) => paper)));
  const byPaper = new Map(texts.map((text) => [text.paper, text]));
  const open = (grouped?.groups ?? []).filter(({ ids }) => ids.some((id) => !byPaper.get(id)?.asked));
  return (
    <Dialog title={title} width="wide" onClose={onClose}>
      {refusal && <Banner tone="problem">{words(refusal)}</Banner>}
      <p className={styles.soft} role="status">
        {grouped === undefined
          ? t('surveys.opinions.grouping')
          : open.length === 0
            ? t('surveys.opinions.allAsked')
            : t('surveys.opinions.hint')}
      </p>
      {grouped && grouped.left > 0 && <p className={styles.soft}>{t('surveys.opinions.left', { n: grouped.left })}</p>}
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

/** The groups of the answers to one question, read again when the answers have changed. */
function useGroups(surveyId: SurveyId, question: number, key: string) {
  const { peerId, conferenceId } = usePlace();
  const [grouped, setGrouped] = useState<GroupedOpinions>();
  const [refusal, setRefusal] = useState<WireError>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says when the answers have changed.
  useEffect(() => {
    let wanted = true;
    void fetchGroups({ peerId, conferenceId, surveyId }, question).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setGrouped(reply.value);
      setRefusal(reply.ok ? undefined : reply.error);
    });
    return () => {
      wanted = false;
    };
  }, [peerId, conferenceId, surveyId, question, key]);
  return { grouped, refusal };
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
