import type { Entity } from 'botbuilder';
import type { OutlineSource } from '../../../domain/outline.ts';
import { cut, plain } from './escape.ts';

/** Teams refuses a message with more. */
const mostCitations = 20;
const longestName = 80;
const longestAbstract = 160;

/** Sources that get a claim, and so may stand as `[n]` in the text: numbered 1 to 20, each number once. */
export function citedSources(sources: readonly OutlineSource[]): OutlineSource[] {
  const inRange = sources.filter(({ n }) => Number.isInteger(n) && n >= 1 && n <= mostCitations);
  return [...new Map(inRange.map((source) => [source.n, source])).values()];
}

/** The one root entity that labels a message as made by AI and holds its citations. */
export function messageEntity(sources: readonly OutlineSource[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    '@id': '',
    additionalType: ['AIGeneratedContent'],
    ...(sources.length > 0 && { citation: sources.map(claimOf) }),
  };
}

function claimOf(source: OutlineSource) {
  const url = safeUrl(source.url);
  return {
    '@type': 'Claim',
    position: source.n,
    appearance: {
      '@type': 'DigitalDocument',
      name: cut(plain(source.title), longestName) || `Source ${source.n}`,
      // Without an abstract some clients ignore the whole entity.
      abstract:
        cut(plain(source.quote), longestAbstract) ||
        cut(plain(source.locator), longestAbstract) ||
        'No quote.',
      ...(url !== null && { url }),
    },
  };
}

/** The URL in its normal form, safe inside a Markdown link; null unless it is https to a named host. */
export function safeUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return null;
  return parsed.href.replaceAll(/[()<>[\]{}\\`*_|~"'\s]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
