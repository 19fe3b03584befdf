/** Words for parts of a thing, each once: not by case or plural again, and not the thing itself. */
export function distinctParts(parts: readonly string[], thing: string): string[] {
  const seen = new Set([plain(thing)]);
  return parts.filter((part) => {
    const isNew = !seen.has(plain(part));
    seen.add(plain(part));
    return isNew;
  });
}

function plain(text: string): string {
  return text.toLowerCase().replace(/(?<=..)s$/u, '');
}
