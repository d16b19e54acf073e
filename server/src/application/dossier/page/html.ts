/** A text as it stands between tags and in quoted attributes. */
export function escapeHtml(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .normalize('NFC');
}

/** An element around markup that is already escaped. */
export function tag(name: string, content: string, attributes = ''): string {
  return `<${name}${attributes === '' ? '' : ` ${attributes}`}>${content}</${name}>`;
}

/** An element with a text in it. */
export function textTag(name: string, text: string | number, attributes = ''): string {
  return tag(name, escapeHtml(text), attributes);
}

/** A table with its headings. */
export function table(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const head = tag('tr', columns.map((column) => textTag('th', column, 'scope="col"')).join(''));
  const body = rows.map((row) => tag('tr', row.map(cell).join('')));
  return tag('div', tag('table', [tag('thead', head), tag('tbody', body.join('\n'))].join('')), 'class="wide"');
}

function cell(value: string | number): string {
  return textTag('td', value, typeof value === 'number' ? 'class="number"' : '');
}
