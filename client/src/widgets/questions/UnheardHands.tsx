import { DIALOGUE_LIMITS } from '@diem-cau/shared/domain/dialogue/limits.ts';
import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import type { QuestionId } from '@diem-cau/shared/kernel/ids.ts';
import type { ControlView, DeskQuestionView, UnheardHandView } from '@diem-cau/shared/views/shapes.ts';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextArea, TextField } from '../../ui/fields/Field.tsx';
import { Dialog } from '../../ui/overlays/Dialog.tsx';
import { Badge } from '../../ui/status/Badge.tsx';
import { CommandForm } from '../commands/CommandForm.tsx';
import { SiteContact } from '../sites/SiteContact.tsx';
import { SettleButton, SettledLine } from './SettleUnheard.tsx';
import styles from './UnheardHands.module.css';

/** The sites whose hands were still raised at the close, each with what is to be done: telephone it, record its question. */
export function UnheardHands({ control }: { readonly control: ControlView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [recording, setRecording] = useState<UnheardHandView>();
  const hands = Object.values<UnheardHandView>(control.unheard).sort(
    (a, b) => Number(a.settled !== undefined) - Number(b.settled !== undefined) || a.raisedAt - b.raisedAt,
  );
  const open = hands.filter(({ settled }) => settled === undefined);
  if (hands.length === 0) return null;
  return (
    <section className={styles.unheard} aria-label={t('followUp.unheard')} data-testid="unheard">
      <h3>
        {t('followUp.unheard')} <Badge>{format.number(open.length)}</Badge>
      </h3>
      <p className={styles.soft}>{t('followUp.unheardHint')}</p>
      <ul className={styles.list}>
        {hands.map((hand) => (
          <Hand key={hand.id} hand={hand} control={control} onRecord={() => setRecording(hand)} />
        ))}
      </ul>
      {recording && <RecordDialog hand={recording} onClose={() => setRecording(undefined)} />}
    </section>
  );
}

interface HandProps {
  readonly hand: UnheardHandView;
  readonly control: ControlView;
  readonly onRecord: () => void;
}

function Hand({ hand, control, onRecord }: HandProps) {
  const { siteId, siteName, groupName, kind, raisedAt } = hand;
  const { t } = useTranslation();
  const format = useFormat();
  const site = control.sites[siteId];
  const recorded = Object.values<DeskQuestionView>(control.questions).filter(
    (question) => question.siteId === siteId && question.source === 'afterwards',
  ).length;
  return (
    <li className={styles.hand} data-site={siteId}>
      <div>
        <strong>{[siteName, groupName].filter((part) => part !== undefined).join(' · ')}</strong>
        <p className={styles.soft}>
          {t(`handKinds.${kind}`)} · {t('followUp.raised', { time: format.time(raisedAt) })}
        </p>
        {site && <SiteContact site={site} />}
      </div>
      {recorded > 0 && <Badge tone="green">{t('followUp.recorded', { count: recorded })}</Badge>}
      {hand.settled ? (
        <SettledLine hand={hand} settled={hand.settled} />
      ) : (
        <>
          <Button size="small" onClick={onRecord}>
            {t('followUp.record')}
          </Button>
          <SettleButton hand={hand} />
        </>
      )}
    </li>
  );
}

/** Puts on record what a site wanted to ask: from then on it goes the way of every other question. */
function RecordDialog({ hand, onClose }: { readonly hand: UnheardHandView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [askerName, setAskerName] = useState('');
  return (
    <Dialog title={t('followUp.recordTitle', { name: hand.siteName })} onClose={onClose}>
      <CommandForm
        command="EnterQuestion"
        submit={t('followUp.record')}
        onRecorded={onClose}
        make={() => {
          if (isBlank(text)) return undefined;
          const questionId = `q_${nanoid(12)}` as QuestionId;
          const by = isBlank(askerName) ? {} : { askerName };
          return {
            type: 'EnterQuestion',
            questionId,
            siteId: hand.siteId,
            kind: 'question',
            text,
            anonymous: false,
            ...by,
          };
        }}
      >
        <TextArea
          label={t('followUp.text')}
          value={text}
          rows={4}
          autoFocus
          maxLength={DIALOGUE_LIMITS.question}
          onChange={setText}
        />
        <TextField
          label={t('followUp.askerName')}
          value={askerName}
          maxLength={DIALOGUE_LIMITS.askerName}
          onChange={setAskerName}
        />
      </CommandForm>
    </Dialog>
  );
}
