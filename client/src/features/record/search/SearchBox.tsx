import { type ConferenceHit, conferenceTexts } from '@diem-cau/shared/search/conferenceTexts.ts';
import { indexTexts, searchTexts } from '@diem-cau/shared/search/searchTexts.ts';
import type { ControlView } from '@diem-cau/shared/views/shapes.ts';
import { type FocusEvent, type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button.tsx';
import { TextField } from '../../../ui/fields/Field.tsx';
import { HitRow } from './HitRow.tsx';
import styles from './SearchBox.module.css';

/** So many hits are listed; who sees more types another word. */
const MAX_SHOWN = 40;

interface SearchBoxProps {
  readonly control: ControlView;
  /** Shows what was found in its place. */
  readonly onGo: (place: ConferenceHit['place']) => void;
}

/** Searches everything that the conference holds, with accents or without, and leads to what was found. */
export function SearchBox({ control, onGo }: SearchBoxProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  // Typing stays fluent however much there is to search.
  const wanted = useDeferredValue(typed);
  const shown = open && wanted.trim() !== '';
  const hits = useHits(control, shown ? wanted : '');
  const clear = () => {
    setTyped('');
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || typed === '') return;
    event.stopPropagation();
    clear();
  };
  // A press that takes the focus nowhere, as on a button in Safari, leaves the list open.
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false);
  };
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLInputElement) setOpen(true);
  };
  return (
    <search
      className={styles.search}
      aria-label={t('search.all')}
      data-print="none"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <div className={styles.field}>
        <TextField
          label={t('search.all')}
          placeholder={t('search.hint')}
          inputMode="search"
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setOpen(true);
          }}
        />
        {typed !== '' && (
          <Button variant="quiet" size="small" onClick={clear}>
            {t('search.clear')}
          </Button>
        )}
        <span role="status" className={styles.count}>
          {shown && (hits.length > 0 ? t('search.found', { count: hits.length }) : t('search.none'))}
        </span>
      </div>
      {shown && hits.length > 0 && (
        <ul className={styles.hits} data-testid="search-hits">
          {hits.slice(0, MAX_SHOWN).map((hit) => (
            <li key={`${hit.place.kind} ${JSON.stringify(hit.place.place)} ${hit.text}`}>
              <HitRow
                hit={hit}
                onGo={() => {
                  setOpen(false);
                  onGo(hit.place.place);
                }}
              />
            </li>
          ))}
          {hits.length > MAX_SHOWN && <li className={styles.none}>{t('search.more', { most: MAX_SHOWN })}</li>}
        </ul>
      )}
    </search>
  );
}

/** What is found in a conference; all its texts are gone through only while something is wanted. */
function useHits(control: ControlView, wanted: string) {
  const { questions, pastTurns, conclusions, commitments, minutes, polls, agenda } = useDeferredValue(control);
  const isWanted = wanted !== '';
  const index = useMemo(() => {
    const texts = { questions, pastTurns, conclusions, commitments, minutes, polls, agenda };
    return indexTexts(isWanted ? conferenceTexts(texts) : []);
  }, [isWanted, questions, pastTurns, conclusions, commitments, minutes, polls, agenda]);
  return useMemo(() => searchTexts(index, wanted), [index, wanted]);
}
