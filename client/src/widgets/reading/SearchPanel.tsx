import { DOCUMENT_LIMITS } from '@diem-cau/shared/domain/documents/limits.ts';
import { excerptOf, type PageHit } from '@diem-cau/shared/search/pages.ts';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/fields/Field.tsx';
import type { PageText } from './pageText.ts';
import { SideList, SideNote, SidePanel, SidePlace } from './SidePanel.tsx';

/** Hits that are listed at most. */
export const MAX_HITS = 100;
/** What is shown around a hit on each side, in UTF-16 code units. */
const AROUND = 60;

interface SearchPanelProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly hits: readonly PageHit[];
  readonly chosen: PageHit | undefined;
  readonly onChoose: (hit: PageHit) => void;
  /** Of the pages that have been read so far. */
  readonly texts: readonly PageText[];
  readonly pages: number;
}

/** Finds words in the document that is read, with accents or without. */
export function SearchPanel({ typed, onType, hits, chosen, onChoose, texts, pages }: SearchPanelProps) {
  const { t } = useTranslation();
  const isRead = texts.length === pages;
  const hasText = texts.some(({ text }) => text.trim() !== '');
  return (
    <SidePanel title={t('reading.search.title')}>
      <TextField
        label={t('reading.search.field')}
        hint={t('reading.search.hint')}
        value={typed}
        maxLength={DOCUMENT_LIMITS.wanted}
        inputMode="search"
        autoFocus
        onChange={onType}
      />
      <SideNote live>
        {isRead && !hasText && t('reading.search.noText')}
        {!isRead && t('reading.search.reading', { read: texts.length, pages })}
        {isRead && hasText && typed.trim().length > 1 && hits.length === 0 && t('reading.search.none')}
        {hits.length > 0 && hits.length < MAX_HITS && ` ${t('reading.search.count', { count: hits.length })}`}
        {hits.length >= MAX_HITS && ` ${t('reading.search.many', { most: MAX_HITS })}`}
      </SideNote>
      <SideList>
        {hits.map((hit) => (
          <SidePlace
            key={`${hit.page} ${hit.found[0]?.[0]}`}
            page={t('reading.search.page', { page: hit.page })}
            current={hit === chosen}
            onGo={() => onChoose(hit)}
          >
            <Marked hit={hit} text={texts[hit.page - 1]?.text ?? ''} />
          </SidePlace>
        ))}
      </SideList>
    </SidePanel>
  );
}

function Marked({ hit, text }: { readonly hit: PageHit; readonly text: string }) {
  const { text: excerpt, found } = excerptOf(text, hit, AROUND);
  let at = 0;
  const parts = found.flatMap(([start, end]) => {
    const before = excerpt.slice(at, start);
    at = end;
    return [<span key={`before ${start}`}>{before}</span>, <mark key={start}>{excerpt.slice(start, end)}</mark>];
  });
  return (
    <span>
      {parts}
      {excerpt.slice(at)}
    </span>
  );
}
