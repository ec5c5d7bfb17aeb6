/** A text as searches look through it, whatever its case or width. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** A search as typed: whether a {@link searchable} text holds all of its words, in any order. */
export function searchFor(search: string): (text: string) => boolean {
  const words = searchable(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => words.every((word) => text.includes(word));
}
