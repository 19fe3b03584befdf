/** Markup that is ready; text is a string, so that none can pass for it. */
export interface Markup {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string>>;

/** One element; texts inside it and in its attributes are escaped here and nowhere else. */
export function element(
  name: string,
  attributes: Attributes,
  ...inside: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = inside.map((part) => (typeof part === 'string' ? escaped(part) : part.html));
  const opening = `<${name}${written.join('')}>`;
  return { html: isVoid(name) ? opening : `${opening}${content.join('')}</${name}>` };
}

function isVoid(name: string): boolean {
  return name === 'meta' || name === 'br';
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
