import i18next, { type TFunction } from 'i18next';

/**
 * Words that a message was not valid, naming each field that is wrong as its form does.
 *
 * @param paths where in the message, as the server found: `text`, or `items.3.title` for the fourth row of a list
 */
export function wordInvalid(t: TFunction, paths: readonly string[]): string {
  const fields = new Set(paths.map((path) => wordField(t, path)).filter((field) => field !== undefined));
  return fields.size === 0 ? t('errors.INVALID') : t('fields.wrong', { fields: [...fields].join(', ') });
}

function wordField(t: TFunction, path: string): string | undefined {
  const parts = path.split('.');
  const name = parts.findLast((part) => i18next.exists(`fields.${part}`));
  if (name === undefined) return undefined;
  const field = t(`fields.${name as 'text'}`);
  const index = parts.find((part) => /^\d+$/.test(part));
  return index === undefined ? field : t('fields.ofRow', { field, row: Number(index) + 1 });
}
