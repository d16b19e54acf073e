import type { WordLanguage } from '@diem-cau/shared/domain/conference/vocabulary.ts';
import {
  QUESTION_KINDS,
  QUESTION_STATES,
  type QuestionKind,
  type QuestionState,
} from '@diem-cau/shared/domain/dialogue/state.ts';
import type { ConferenceId } from '@diem-cau/shared/kernel/ids.ts';
import type { BoardConference, BoardOrder, BoardQuery, BoardQuestion } from '@diem-cau/shared/protocol/board.ts';
import { Download } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute, fetchFile } from '../../../connection/callRoute.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { Select } from '../../../ui/fields/Field.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useFetched, useSend } from '../accountContext.ts';
import { Actions, Soft } from '../OfficeCard.tsx';
import styles from './BoardQuestions.module.css';

interface BoardQuestionsProps {
  readonly conferences: readonly BoardConference[];
  /** How often the list is read again (ms). */
  readonly every: number;
}

const ANY = '';
/** What nobody has taken up is not on the board. */
const STATES = QUESTION_STATES.filter((state) => !['submitted', 'declined', 'merged', 'withdrawn'].includes(state));
const SUPPORTERS = [1, 5, 10, 50];
const MINUTES = [15, 60, 24 * 60];
/** The orders that are offered, each with its direction. */
const ORDERS = {
  conference: { order: 'conference', descending: false },
  newest: { order: 'at', descending: true },
  oldest: { order: 'at', descending: false },
  supporters: { order: 'supporters', descending: true },
  item: { order: 'item', descending: false },
  site: { order: 'site', descending: false },
  state: { order: 'state', descending: false },
} as const satisfies Readonly<Record<string, { readonly order: BoardOrder; readonly descending: boolean }>>;

interface Wanted {
  readonly conference: string;
  readonly item: string;
  readonly kind: QuestionKind | typeof ANY;
  readonly state: QuestionState | typeof ANY;
  readonly supporters: string;
  readonly minutes: string;
  readonly order: keyof typeof ORDERS;
}

const ALL: Wanted = {
  ...{ conference: ANY, item: ANY, kind: ANY, state: ANY, supporters: ANY, minutes: ANY },
  order: 'conference',
};

function queryOf({ conference, item, kind, state, supporters, minutes, order }: Wanted): BoardQuery {
  return {
    ...(conference !== ANY && { conference: conference as ConferenceId }),
    ...(item !== ANY && { item }),
    ...(kind !== ANY && { kind }),
    ...(state !== ANY && { state }),
    ...(supporters !== ANY && { supporters: Number(supporters) }),
    ...(minutes !== ANY && { minutes: Number(minutes) }),
    ...ORDERS[order],
  };
}

/** The questions and proposals of all conferences in one list: to filter, to sort, to save as a workbook. */
export function BoardQuestions({ conferences, every }: BoardQuestionsProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(ALL);
  const fetchThem = useCallback(
    () => callRoute('GET /api/organisation/board/questions', { query: queryOf(wanted) }),
    [wanted],
  );
  const [found, reload] = useFetched(fetchThem);
  useEffect(() => {
    const timer = setInterval(() => void reload(), every);
    return () => clearInterval(timer);
  }, [reload, every]);
  const isFiltered = Object.entries(wanted).some(([key, value]) => key !== 'order' && value !== ANY);
  if (!found) return <Skeleton height="160px" />;
  const { total, lines, items } = found;
  if (total === 0 && !isFiltered) return <Soft>{t('board.noProposals')}</Soft>;
  return (
    <>
      <Filters wanted={wanted} conferences={conferences} items={items} onChange={setWanted} />
      <Actions>
        <SaveButton wanted={wanted} />
        {isFiltered && (
          <Button variant="quiet" onClick={() => setWanted({ ...ALL, order: wanted.order })}>
            {t('board.showAll')}
          </Button>
        )}
        <Soft status>
          {total > lines.length
            ? t('board.found.cut', { count: total, shown: lines.length })
            : t('board.found.all', { count: total })}
        </Soft>
      </Actions>
      <ol className={styles.lines} data-testid="board-proposals">
        {lines.map((line) => (
          <li key={`${line.conferenceId} ${line.id}`} className={styles.line}>
            <Line line={line} />
          </li>
        ))}
      </ol>
    </>
  );
}

function SaveButton({ wanted }: { readonly wanted: Wanted }) {
  const { t, i18n } = useTranslation();
  const send = useSend();
  const [pending, setPending] = useState(false);
  const save = async () => {
    setPending(true);
    const language: WordLanguage = i18n.language === 'en' ? 'en' : 'vi';
    const query = { ...queryOf(wanted), language };
    const file = await send(fetchFile('GET /api/organisation/board/lists', { query }));
    if (file) saveFile(file, `${t('board.fileName')}.xlsx`);
    setPending(false);
  };
  return (
    <Button icon={<Download aria-hidden="true" size={18} />} pending={pending} onClick={() => void save()}>
      {t('board.save')}
    </Button>
  );
}

interface FiltersProps extends Pick<BoardQuestionsProps, 'conferences'> {
  readonly wanted: Wanted;
  readonly items: readonly string[];
  readonly onChange: (wanted: Wanted) => void;
}

function Filters({ wanted, conferences, items, onChange }: FiltersProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const any = { value: ANY, label: t('board.any') };
  // An item by which the list is filtered stays to be chosen where it has no line any more.
  const titles = wanted.item === ANY || items.includes(wanted.item) ? items : [...items, wanted.item];
  const choices = {
    conference: conferences.map(({ id, title }) => ({ value: id, label: title })),
    item: titles.map((title) => ({ value: title, label: title })),
    kind: QUESTION_KINDS.map((value) => ({ value, label: t(`questionKinds.${value}`) })),
    state: STATES.map((value) => ({ value, label: t(`questionStates.${value}`) })),
    supporters: SUPPORTERS.map((count) => ({ value: String(count), label: t('board.atLeast', { count }) })),
    minutes: MINUTES.map((count) => ({
      value: String(count),
      label: t('board.lately', { time: format.wholeMinutes(count) }),
    })),
  };
  return (
    <div className={styles.filters}>
      {(Object.keys(choices) as (keyof typeof choices)[]).map((key) => (
        <Select
          key={key}
          label={t(`board.filters.${key}`)}
          value={wanted[key]}
          options={[any, ...choices[key]]}
          onChange={(value) => onChange({ ...wanted, [key]: value })}
        />
      ))}
      <Select
        label={t('board.order')}
        value={wanted.order}
        options={(Object.keys(ORDERS) as Wanted['order'][]).map((value) => ({
          value,
          label: t(`board.orders.${value}`),
        }))}
        onChange={(order) => onChange({ ...wanted, order })}
      />
    </div>
  );
}

function Line({ line }: { readonly line: BoardQuestion }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { conference, item, site, kind, text, state, supporters, at } = line;
  const where = [site === '' ? t('board.anonymous') : site, item, format.moment(at)].filter(Boolean).join(' · ');
  return (
    <>
      <strong className={styles.conference}>{conference}</strong>
      <div className={styles.text}>
        <p>{text}</p>
        <Soft>{where}</Soft>
      </div>
      <div className={styles.marks}>
        <Badge tone={kind === 'idea' ? 'blue' : 'neutral'}>{t(`questionKinds.${kind}`)}</Badge>
        <Badge tone={state === 'answered' || state === 'noted' ? 'green' : 'neutral'}>
          {t(`questionStates.${state}`)}
        </Badge>
        {supporters > 0 && <Soft>{t('board.supporters', { count: supporters })}</Soft>}
      </div>
    </>
  );
}
