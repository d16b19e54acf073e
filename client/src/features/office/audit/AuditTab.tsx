import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../../connection/callRoute.ts';
import { fold } from '../../../i18n/fold.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { TextField } from '../../../ui/fields/Field.tsx';
import { Badge } from '../../../ui/status/Badge.tsx';
import { EmptyState } from '../../../ui/status/EmptyState.tsx';
import { Skeleton } from '../../../ui/status/Skeleton.tsx';
import { useFetched } from '../accountContext.ts';
import { OfficeCard, OfficeTable, Soft } from '../OfficeCard.tsx';
import { wordLine } from './auditWords.ts';

/** Lines that are drawn at once; a search narrows them down. */
const MAX_SHOWN = 200;

const fetchRecord = () => callRoute('GET /api/organisation/record', {});

/** The record of the organisation, for administrators. */
export function AuditTab() {
  const { t } = useTranslation();
  const format = useFormat();
  const [lines] = useFetched(fetchRecord);
  const [query, setQuery] = useState('');
  if (!lines) return <Skeleton height="240px" />;
  if (lines.length === 0) return <EmptyState title={t('audit.empty')} />;
  const wanted = fold(query);
  const found = lines
    .map((line, number) => ({ ...line, number, words: wordLine(t, line) }))
    .filter(({ words, by = '' }) => fold(`${words.act} ${words.about} ${by}`).includes(wanted))
    .slice(0, MAX_SHOWN);
  return (
    <OfficeCard>
      <Soft>{t('audit.hint')}</Soft>
      <TextField label={t('audit.search')} value={query} inputMode="search" onChange={setQuery} />
      <OfficeTable
        testId="record"
        headings={[t('audit.at'), t('audit.act'), t('audit.by'), t('audit.about'), t('audit.address')]}
      >
        {found.map(({ number, at, outcome, by, address, words }) => (
          <tr key={number}>
            <td>{format.moment(at)}</td>
            <td>
              {words.act} {outcome === 'refused' && <Badge tone="red">{t('audit.refused')}</Badge>}
            </td>
            <td>{by ?? '–'}</td>
            <td>{words.about}</td>
            <td>{address ?? ''}</td>
          </tr>
        ))}
      </OfficeTable>
    </OfficeCard>
  );
}
