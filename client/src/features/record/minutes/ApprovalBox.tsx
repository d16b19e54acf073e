import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import type { MinutesDraft } from '@diem-cau/shared/protocol/minutes.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approvePaper, fetchLists } from '../../../connection/minutes.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useActor, useConferenceSession } from '../../../store/conferenceContext.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Confirmation } from '../../../widgets/commands/Confirmation.tsx';
import { SaveButton } from '../../../widgets/papers/SaveButton.tsx';
import { SavePaper } from '../../../widgets/papers/SavePaper.tsx';
import { useMinutesPlace } from '../../../widgets/papers/useMinutesPlace.ts';
import { AddendumForm } from './AddendumForm.tsx';
import styles from './ApprovalBox.module.css';

interface ApprovalBoxProps {
  readonly control: ControlView;
  readonly draft: MinutesDraft;
  /** Called where the draft has changed since it was read. */
  readonly onOutdated: () => void;
}

/** The two papers: to save, to approve, and once approved with what was added. */
export function ApprovalBox(props: ApprovalBoxProps) {
  const { t } = useTranslation();
  return (
    <section className={styles.papers} aria-label={t('minutes.papers')}>
      {PAPER_KINDS.map((kind) => (
        <PaperBox key={kind} kind={kind} {...props} />
      ))}
      <div className={styles.paper}>
        <h2 className={styles.title}>{t('minutes.lists')}</h2>
        <p className={styles.soft}>{t('minutes.listsHint')}</p>
        <div>
          <SaveButton name={`${t('minutes.listsName')}.xlsx`} load={(place) => fetchLists(place, place.language)}>
            {t('minutes.saveLists')}
          </SaveButton>
        </div>
      </div>
    </section>
  );
}

interface PaperBoxProps extends ApprovalBoxProps {
  readonly kind: PaperKind;
}

function PaperBox({ kind, control, draft, onOutdated }: PaperBoxProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const approval = control.minutes.approvals[kind];
  const addenda = Object.entries(control.minutes.addenda).filter(([, { paper }]) => paper === kind);
  return (
    <div className={styles.paper} data-paper={kind}>
      <h2 className={styles.title}>{t(`papers.kinds.${kind}`)}</h2>
      {approval ? (
        <>
          <p>
            {t('minutes.approved', {
              name: approval.by,
              time: format.time(approval.at),
              day: format.date(approval.at),
            })}
          </p>
          <p className={styles.hash}>{t('minutes.hash', { hash: approval.hash })}</p>
        </>
      ) : (
        <ApproveButton kind={kind} control={control} draft={draft} onOutdated={onOutdated} />
      )}
      <SavePaper kind={kind} />
      {addenda.length > 0 && (
        <ol className={styles.addenda}>
          {addenda.map(([number, { text, by, at }]) => (
            <li key={number}>
              <strong>{t('minutes.addendum', { number })}</strong> {text}{' '}
              <span className={styles.soft}>
                {by} · {format.date(at)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {approval && <AddendumForm paper={kind} number={Object.keys(control.minutes.addenda).length + 1} />}
    </div>
  );
}

/** Asks once more: an approval cannot be taken back. What is approved is what stood there at the first press. */
function ApproveButton({ kind, control, draft, onOutdated }: PaperBoxProps) {
  const { t } = useTranslation();
  const session = useConferenceSession();
  const { role } = useActor();
  const place = useMinutesPlace();
  // The hash of the paper at the first press.
  const [asked, setAsked] = useState<string>();
  const [pending, setPending] = useState(false);
  if (role !== 'chair') return <p className={styles.soft}>{t('minutes.chairApproves')}</p>;
  const blocked =
    control.conference.phase !== 'closed'
      ? t('minutes.afterClose')
      : draft.gates.length > 0
        ? t('minutes.gatesOpen', { count: draft.gates.length })
        : undefined;
  const approve = async () => {
    if (!place || pending || asked === undefined) return;
    setPending(true);
    const reply = await approvePaper(place, { paper: kind, hash: asked, language: place.language });
    setPending(false);
    setAsked(undefined);
    if (reply.ok) return;
    session.noticeRefusal(reply.error);
    onOutdated();
  };
  if (asked === undefined) {
    return (
      <div>
        <Button variant="primary" blockedBecause={blocked} onClick={() => setAsked(draft.hashes[kind])}>
          {t('minutes.approve')}
        </Button>
      </div>
    );
  }
  return (
    <Confirmation>
      <p>{t('minutes.sure')}</p>
      <Button variant="primary" size="small" pending={pending} onClick={() => void approve()}>
        {t('minutes.approveNow')}
      </Button>
      <Button variant="quiet" size="small" onClick={() => setAsked(undefined)}>
        {t('actions.cancel')}
      </Button>
    </Confirmation>
  );
}
