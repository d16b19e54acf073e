import { isBlank } from '@diem-cau/shared/kernel/cleanText.ts';
import {
  ERASURE_LIMITS,
  type ErasedConference,
  type ErasureProof,
  namesPerson,
} from '@diem-cau/shared/protocol/erasure.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute } from '../../connection/callRoute.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { saveFile } from '../../platform/saveFile.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/Field.tsx';
import { Banner } from '../../ui/status/Banner.tsx';
import { EmptyState } from '../../ui/status/EmptyState.tsx';
import type { Send } from './accountContext.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Actions, NameCell, OfficeCard, OfficeTable, Soft } from './OfficeCard.tsx';
import { OfficeForm } from './OfficeForm.tsx';

/** Erases a person who asks for it from all conferences of the organisation, for administrators. */
export function ErasureCard() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<{ readonly words: readonly string[]; readonly in: readonly ErasedConference[] }>();
  const words = typed
    .split(/[,;\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const isGood = words.length > 0 && words.length <= ERASURE_LIMITS.words && words.every(namesPerson);
  const search = async (send: Send) => {
    // What was found and done before ends with it, so that what has come since can be erased.
    setFound(undefined);
    const reply = await send(callRoute('POST /api/organisation/erasure/search', { body: { words } }));
    if (reply) setFound({ words, in: reply.conferences });
  };
  return (
    <OfficeCard title={t('erasure.title')}>
      <Soft>{t('erasure.hint')}</Soft>
      <OfficeForm
        secondary
        submit={t('erasure.search')}
        problem={isGood ? undefined : t('erasure.wordsBad')}
        send={search}
      >
        <TextField
          label={t('erasure.words')}
          hint={t('erasure.wordsHint')}
          value={typed}
          spellCheck={false}
          onChange={(text) => {
            setTyped(text);
            setFound(undefined);
          }}
        />
      </OfficeForm>
      {found &&
        (found.in.length === 0 ? (
          <EmptyState title={t('erasure.nothing')} />
        ) : (
          <Findings words={found.words} conferences={found.in} />
        ))}
    </OfficeCard>
  );
}

interface FindingsProps {
  readonly words: readonly string[];
  readonly conferences: readonly ErasedConference[];
}

function Findings({ words, conferences }: FindingsProps) {
  const { t } = useTranslation();
  const [reference, setReference] = useState('');
  const [asking, setAsking] = useState(false);
  const [proof, setProof] = useState<ErasureProof>();
  const erase = async (send: Send) => {
    const done = await send(callRoute('POST /api/organisation/erasure', { body: { words, reference } }));
    if (!done) return;
    setAsking(false);
    setProof(done);
    save(done);
  };
  return (
    <>
      <ConferenceTable conferences={proof?.conferences ?? conferences} />
      {proof ? (
        <>
          <Banner tone="done" role="status">
            {t('erasure.done')}
          </Banner>
          {proof.disk === 'traces' && <Banner tone="problem">{t('erasure.traces')}</Banner>}
          <Actions>
            <Button onClick={() => save(proof)}>{t('erasure.saveProof')}</Button>
          </Actions>
        </>
      ) : (
        <OfficeForm
          submit={t('erasure.erase')}
          problem={isBlank(reference) ? t('erasure.referenceMissing') : undefined}
          send={async () => setAsking(true)}
        >
          <TextField
            label={t('erasure.reference')}
            hint={t('erasure.referenceHint')}
            value={reference}
            maxLength={ERASURE_LIMITS.reference}
            onChange={setReference}
          />
        </OfficeForm>
      )}
      {asking && (
        <ConfirmDialog
          title={t('erasure.confirmTitle')}
          hint={t('erasure.confirmHint')}
          confirm={t('erasure.erase')}
          danger
          send={erase}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}

function ConferenceTable({ conferences }: Pick<FindingsProps, 'conferences'>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <OfficeTable testId="erasure" headings={[t('erasure.where'), t('erasure.places'), t('erasure.stays')]}>
      {conferences.map(({ id, title, entries, values, papers, left, inSession }) => (
        <tr key={id}>
          <td>
            <NameCell>{title}</NameCell>
          </td>
          <td>{format.number(entries + values)}</td>
          <td>
            {[
              inSession && t('erasure.inSession'),
              papers.length > 0 && t('erasure.papers', { count: papers.length }),
              left > 0 && t('erasure.left', { count: left }),
            ]
              .filter((part) => part !== false)
              .join('; ') || '–'}
          </td>
        </tr>
      ))}
    </OfficeTable>
  );
}

function save(proof: ErasureProof): void {
  const content = new Blob([JSON.stringify(proof, undefined, 2)], { type: 'application/json' });
  saveFile(content, `${proof.erasureId}.json`);
}
