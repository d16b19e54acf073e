import type { FileProblem, Severity } from '@diem-cau/shared/lists/problems.ts';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/status/Banner.tsx';

const TONES = { error: 'problem', warning: 'attention', note: 'info' } as const satisfies Record<Severity, string>;

/** What is wrong with the file as a whole, and what to do about it. */
export function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation();
  return problems.map((problem) => (
    <Banner
      key={`${problem.code} ${problem.value ?? ''}`}
      tone={TONES[problem.severity]}
      role={problem.severity === 'error' ? 'alert' : undefined}
    >
      {t(`fileProblems.${problem.code}`, { ...problem })}
    </Banner>
  ));
}
