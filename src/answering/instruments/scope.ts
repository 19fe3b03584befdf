import type { AssetCatalogue, AssetId } from '../../domain/asset-class.ts';
import type { Form } from '../../domain/form.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import { formsIn } from './read-forms.ts';

/** What some words of a plan are about within an asset class. */
export interface Scope {
  /** The members they name; null when they speak of the class as a whole. */
  members: readonly (readonly string[])[] | null;
  /** "Any other token": every member that is not offered. */
  isRest: boolean;
  forms: ReadonlySet<Form>;
}

/** Reads the members and forms that words name. */
export function scopeOf(text: string, asset: AssetId, { classes }: AssetCatalogue): Scope {
  const words = spokenWords(text);
  const known = classes.find(({ id }) => id === asset);
  const all = known?.members ?? [];
  const named = all.filter((member) => saysAny(words, member));
  const isRest = rest.test(words.join(' '));
  return { members: named.length === 0 || isRest ? null : named, isRest, forms: formsIn(text) };
}

/** "any other token", "every other digital asset", "other precious metals" */
const rest =
  /\b(?:(?:any|every|all|no) other|other|any|all|every) (?:\w+ )?(?:coins?|tokens?|crypto\w*|currenc\w+|digital assets?|assets?|metals?|commodit\w+|kinds?|real estate|property)\b/u;

/** Words that name nothing that could be told apart. */
export function isGeneral({ members, isRest, forms }: Scope): boolean {
  return members === null && !isRest && forms.size === 0;
}
