import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { BoardConference, BoardOutcome } from '@diem-cau/shared/protocol/board.ts';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Checkbox } from '../../../ui/fields/Field.tsx';
import { Dialog } from '../../../ui/overlays/Dialog.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { useRefusalWords } from '../../../widgets/wording/wording.ts';
import { Refusal, Soft } from '../OfficeCard.tsx';
import styles from './ToConferences.module.css';

interface ConferenceChoiceProps {
  readonly conferences: readonly BoardConference[];
  readonly chosen: ReadonlySet<ConferenceId>;
  /** Why one cannot be chosen; undefined where it can. */
  readonly why: (conference: BoardConference) => string | undefined;
  readonly onChange: (chosen: ReadonlySet<ConferenceId>) => void;
}

/** Chooses some of the conferences on the board. */
export function ConferenceChoice({ conferences, chosen, why, onChange }: ConferenceChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('board.to')}</legend>
      {conferences.map((conference) => {
        const reason = why(conference);
        return reason === undefined ? (
          <Checkbox
            key={conference.id}
            label={conference.title}
            checked={chosen.has(conference.id)}
            onChange={(checked) => {
              const next = new Set(chosen);
              if (checked) next.add(conference.id);
              else next.delete(conference.id);
              onChange(next);
            }}
          />
        ) : (
          <p key={conference.id} className={styles.barred}>
            {conference.title} <Soft>{reason}</Soft>
          </p>
        );
      })}
    </fieldset>
  );
}

interface ToConferencesProps extends Pick<ConferenceChoiceProps, 'conferences' | 'why'> {
  readonly title: string;
  readonly press: string;
  /** What must still be filled in. */
  readonly missing: string | undefined;
  readonly children: ReactNode;
  readonly refusal: string | undefined;
  /** Sends to these; undefined where the whole was refused. The same again must change nothing where it has arrived. */
  readonly send: (ids: readonly ConferenceId[]) => Promise<readonly BoardOutcome[] | undefined>;
  readonly onClose: () => void;
}

/** Sends something to several conferences, and then says which ones it reached. */
export function ToConferences(props: ToConferencesProps) {
  const { title, press, conferences, why, missing, children, refusal, send, onClose } = props;
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlySet<ConferenceId>>(
    () => new Set(conferences.filter((one) => why(one) === undefined).map(({ id }) => id)),
  );
  const [outcomes, setOutcomes] = useState<readonly BoardOutcome[]>();
  const [pending, setPending] = useState(false);
  const failed = outcomes?.filter(({ error }) => error).map(({ conferenceId }) => conferenceId) ?? [];
  const run = async (ids: readonly ConferenceId[]) => {
    setPending(true);
    const sent = await send(ids);
    setPending(false);
    if (!sent) return;
    const anew = new Map(sent.map((outcome) => [outcome.conferenceId, outcome]));
    setOutcomes((before) => before?.map((outcome) => anew.get(outcome.conferenceId) ?? outcome) ?? sent);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t(outcomes ? 'actions.close' : 'actions.cancel')}</Button>
          {!outcomes && (
            <Button
              variant="primary"
              pending={pending}
              blockedBecause={missing ?? (chosen.size === 0 ? t('board.chooseOne') : undefined)}
              onClick={() => void run([...chosen])}
            >
              {press}
            </Button>
          )}
          {failed.length > 0 && (
            <Button variant="primary" pending={pending} onClick={() => void run(failed)}>
              {t('board.again')}
            </Button>
          )}
        </>
      }
    >
      {outcomes ? (
        <Outcomes outcomes={outcomes} conferences={conferences} />
      ) : (
        <>
          {children}
          <ConferenceChoice conferences={conferences} chosen={chosen} why={why} onChange={setChosen} />
        </>
      )}
      <Refusal words={refusal} />
    </Dialog>
  );
}

interface OutcomesProps extends Pick<ToConferencesProps, 'conferences'> {
  readonly outcomes: readonly BoardOutcome[];
}

function Outcomes({ outcomes, conferences }: OutcomesProps) {
  const { t } = useTranslation();
  const words = useRefusalWords();
  const reached = outcomes.filter(({ error }) => !error).length;
  const titleOf = ({ conferenceId, title }: BoardOutcome) =>
    title || (conferences.find(({ id }) => id === conferenceId)?.title ?? conferenceId);
  return (
    <section className={styles.outcomes} data-testid="outcomes">
      <p role="status">{t('board.reached', { count: reached, all: outcomes.length })}</p>
      <ul className={styles.list}>
        {outcomes.map((outcome) => (
          <li key={outcome.conferenceId} data-conference={outcome.conferenceId}>
            <span>{titleOf(outcome)}</span>{' '}
            <Badge tone={outcome.error ? 'red' : 'green'}>
              {t(outcome.error ? 'board.outcome.failed' : 'board.outcome.arrived')}
            </Badge>
            {outcome.error && <p>{words(outcome.error)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
