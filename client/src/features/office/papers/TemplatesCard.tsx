import { PAPER_KINDS, type PaperKind } from '@diem-cau/shared/domain/minutes/state.ts';
import { TEMPLATE_LIMITS } from '@diem-cau/shared/organisation/limits.ts';
import {
  REQUIRED_TAGS,
  TEMPLATE_TAGS,
  type TemplateTag,
  writeTag,
} from '@diem-cau/shared/organisation/templateTags.ts';
import type { OrganisationInfo } from '@diem-cau/shared/protocol/accounts.ts';
import { Download, FileText } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callRoute, fetchFile } from '../../../connection/callRoute.ts';
import { saveFile } from '../../../platform/saveFile.ts';
import { Button } from '../../../ui/buttons/Button.tsx';
import { useSend } from '../accountContext.ts';
import { Actions, OfficeCard, Refusal, Soft } from '../OfficeCard.tsx';
import { RemovalButton } from '../RemovalButton.tsx';
import styles from './TemplatesCard.module.css';

interface TemplatesCardProps {
  readonly organisation: OrganisationInfo;
  readonly onSaved: () => Promise<void>;
}

/** The office's own .docx templates for its papers, for administrators, with every tag that they may hold. */
export function TemplatesCard({ organisation: { templates }, onSaved }: TemplatesCardProps) {
  const { t } = useTranslation();
  return (
    <OfficeCard title={t('paperTemplates.title')}>
      <Soft>{t('paperTemplates.hint')}</Soft>
      {PAPER_KINDS.map((paper) => (
        <TemplateRow key={paper} paper={paper} template={templates[paper]} onSaved={onSaved} />
      ))}
      <details className={styles.tags}>
        <summary>{t('paperTemplates.tags')}</summary>
        <p>
          {t('paperTemplates.tagsHint', {
            needed: REQUIRED_TAGS.map((tag) => writeTag(TEMPLATE_TAGS[tag])).join(', '),
          })}
        </p>
        <dl className={styles.list}>
          {(Object.keys(TEMPLATE_TAGS) as TemplateTag[]).map((tag) => (
            <div key={tag} className={styles.tag}>
              <dt>
                <code>{writeTag(TEMPLATE_TAGS[tag])}</code>
              </dt>
              <dd>{t(`paperTemplates.means.${tag}`)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </OfficeCard>
  );
}

interface TemplateRowProps {
  readonly paper: PaperKind;
  readonly template: OrganisationInfo['templates'][PaperKind];
  readonly onSaved: () => Promise<void>;
}

function TemplateRow({ paper, template, onSaved }: TemplateRowProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [refusal, setRefusal] = useState<string>();
  const [pending, setPending] = useState(false);
  const send = useSend(setRefusal);
  const run = async (work: () => Promise<unknown>) => {
    setPending(true);
    setRefusal(undefined);
    await work();
    setPending(false);
  };
  const save = async (sample: boolean) => {
    const query = { paper, sample };
    const file = await send(fetchFile('GET /api/organisation/paper-template', { query }));
    if (file) saveFile(file, sample ? `${t(`paperTemplates.sampleName.${paper}`)}.docx` : (template?.name ?? ''));
  };
  const upload = async (file: File) => {
    const query = { paper, name: file.name.slice(-TEMPLATE_LIMITS.name), ...(template && { seen: template.sha256 }) };
    await send(callRoute('POST /api/organisation/paper-template', { query, body: file }), t('account.saved'));
    await onSaved();
  };
  return (
    <section className={styles.paper} aria-label={t(`paperTemplates.papers.${paper}`)} aria-busy={pending}>
      <h3 className={styles.name}>{t(`paperTemplates.papers.${paper}`)}</h3>
      <span className={styles.state}>
        {template ? t('paperTemplates.own', { name: template.name }) : t('paperTemplates.none')}
      </span>
      <Actions>
        <input
          ref={input}
          hidden
          type="file"
          accept=".docx"
          data-testid={`template-${paper}`}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void run(() => upload(file));
            // The same file, corrected, must be choosable again.
            event.target.value = '';
          }}
        />
        <Button
          size="small"
          icon={<FileText aria-hidden="true" size={18} />}
          pending={pending}
          onClick={() => input.current?.click()}
        >
          {t(template ? 'paperTemplates.replace' : 'paperTemplates.choose')}
        </Button>
        <Button
          size="small"
          variant="quiet"
          icon={<Download aria-hidden="true" size={18} />}
          onClick={() => void run(() => save(true))}
        >
          {t('paperTemplates.sample')}
        </Button>
        {template && (
          <>
            <Button size="small" variant="quiet" onClick={() => void run(() => save(false))}>
              {t('paperTemplates.save')}
            </Button>
            <RemovalButton
              label={t('paperTemplates.remove')}
              title={t('paperTemplates.removeTitle', { paper: t(`paperTemplates.papers.${paper}`) })}
              hint={t('paperTemplates.removeHint')}
              send={async (sendHere) => {
                const body = { paper, seen: template.sha256 };
                const removed = callRoute('POST /api/organisation/paper-template/removal', { body });
                if ((await sendHere(removed, t('account.saved'))) === undefined) return false;
                await onSaved();
                return true;
              }}
            />
          </>
        )}
      </Actions>
      <Refusal words={refusal} />
    </section>
  );
}
