/** The text with what stands between its two marker lines replaced; null when they are not there, once and in order. */
export function betweenMarkers(text: string, name: string, content: string): string | null {
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, rest, ...more] = text.split(begin);
  const [, after, ...others] = (rest ?? '').split(end);
  if (before === undefined || rest === undefined || after === undefined) return null;
  if (more.length > 0 || others.length > 0) return null;
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}
