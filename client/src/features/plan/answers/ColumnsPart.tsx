import type { SurveyForm } from '@diem-cau/shared/domain/surveys/state.ts';
import type { AnswerField } from '@diem-cau/shared/lists/answers/answerSheet.ts';
import { useTranslation } from 'react-i18next';
import { Select } from '../../../ui/fields/Field.tsx';
import { ColumnsTable } from '../import/ColumnsStep.tsx';
import { FirstRows } from '../import/SheetStep.tsx';
import { offeredFields } from './answerFields.ts';
import type { AnswersStepProps } from './useAnswersImport.ts';

interface ColumnsPartProps extends AnswersStepProps {
  readonly form: SurveyForm;
}

/** Letters of a question in a list of choices. */
const MAX_LABEL = 60;

/** Which sheet is read, where its heading stands, and which column answers which question. */
export function ColumnsPart({ form, list, onChange }: ColumnsPartProps) {
  const { t } = useTranslation();
  const { sheets, hiddenSheets, outline } = list.checked;
  const { choices } = list;
  const sheet = choices.sheet ?? outline?.name ?? '';
  const fields = offeredFields(form).map(({ field, question }) => ({
    field,
    label: question ? labelOf(question) : t(field === 'site' ? 'answerImport.fields.site' : 'answerImport.fields.name'),
  }));
  function labelOf({
    number,
    text,
    option,
  }: {
    readonly number: number;
    readonly text: string;
    readonly option?: string;
  }) {
    const words = option ?? text;
    const cut = words.length > MAX_LABEL ? `${words.slice(0, MAX_LABEL)}…` : words;
    return t(option === undefined ? 'answerImport.fields.question' : 'answerImport.fields.option', {
      n: number,
      text: cut,
    });
  }
  const withField = (index: number, field: AnswerField | null) => {
    const others = Object.entries(choices.columns ?? {}).filter(([, other]) => other === null || other !== field);
    onChange({ ...choices, columns: { ...Object.fromEntries(others), [index]: field } });
  };
  return (
    <>
      {sheets.length > 1 && (
        <Select
          label={t('importing.sheet')}
          value={sheet}
          options={sheets.map((name) => ({
            value: name,
            label: hiddenSheets.includes(name) ? t('importing.hiddenSheet', { sheet: name }) : name,
          }))}
          // Heading, columns and rows were chosen for the other sheet.
          onChange={(name) => onChange({ sheet: name })}
        />
      )}
      {outline && (
        <>
          <FirstRows
            sheet={outline}
            isChosen={choices.headingRow !== undefined}
            onHeading={(headingRow) => {
              const { columns: _columns, ...rest } = choices;
              onChange({ ...rest, sheet, headingRow });
            }}
          />
          <ColumnsTable name="" columns={outline.columns} fields={fields} onField={withField} />
        </>
      )}
    </>
  );
}
