import { assetName } from '../../domain/asset-class.ts';
import type { KnowledgeBase } from '../../domain/knowledge-base.ts';
import { evidenceOf } from '../../domain/passage.ts';
import type { Found } from '../find/findings.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';

/** The words by which an asset class is named. */
export function termsOf(asset: string, knowledge: KnowledgeBase): string[] {
  const known = knowledge.assets.classes.find(({ id }) => id === asset);
  return [assetName(knowledge.assets, asset), ...(known?.terms ?? [])];
}

/** A passage or its headings say one of the terms. */
export function mentions({ passage }: Found, terms: readonly string[]): boolean {
  return saysAny(spokenWords(evidenceOf(passage)), terms);
}
