import { choicesOf } from '@diem-cau/shared/domain/poll/ballot.ts';
import { isCounted } from '@diem-cau/shared/domain/poll/state.ts';
import type { PollView } from '@diem-cau/shared/views/shapes.ts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TallyRows } from '../../../widgets/poll/TallyBars.tsx';
import styles from './PagedTally.module.css';
import { usePages } from './usePages.ts';

/**
 * The choices of a poll for a hall, in a size that can be read from its last row: what has no room stands on further
 * pages, which turn by themselves. Where nothing may move, the leading ones stand still and the others are counted.
 */
export function PagedTally({ poll }: { readonly poll: PollView }) {
  const { t } = useTranslation();
  const { form } = poll.rules;
  const box = useRef<HTMLDivElement>(null);
  const [still] = useState(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
  const { pages, page, shown } = usePages(box, `${poll.id} ${poll.phase}`, !still);
  const told = Object.keys(poll.tally).length > 0;
  const chosen = form.kind === 'single' || form.kind === 'several';
  if (!told && poll.closedAt !== undefined) return <p data-testid="tally-hidden">{t('poll.hidden')}</p>;
  // What is to be chosen from is no secret, and a word for yes and no would tell nobody anything.
  if (!told && !chosen) return null;
  const choices = choicesOf(form);
  const leading = pages > 1 && (still || isCounted(poll));
  const order = leading ? choices.toSorted((a, b) => (poll.tally[b] ?? 0) - (poll.tally[a] ?? 0)) : choices;
  return (
    <>
      <TallyRows ref={box} poll={poll} choices={order} className={styles.choices} />
      {pages > 1 && (
        <p className={styles.pages} data-testid="poll-pages">
          {still
            ? t('site.pollMore', { count: choices.length - shown })
            : t('site.pollPage', { page: page + 1, pages, count: choices.length })}
        </p>
      )}
    </>
  );
}
