/** A quotation that ends its sentence. Its own full stop is enough. */
export function quoted(text: string): string {
  return /[.…]$/.test(text) ? `“${text}”` : `“${text}”.`;
}
