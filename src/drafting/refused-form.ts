import type { AssetCatalogue, AssetId } from '../domain/asset-class.ts';
import type { AvailabilityEntry } from '../domain/availability.ts';
import { mentionsIn } from './asset-mentions.ts';

/** What narrows words to a form of an asset class; nothing in it: the whole class. */
export interface Form {
  /** Words such as "directly", "futures", "unlisted", in lower case. */
  words: string[];
  /** Members of the class it names, each by the first of its names: "bitcoin". */
  members: string[];
}

const narrowing =
  /\b(?:direct(?:ly)? (?:held|owned|ownership|holdings?|purchases?|investment)|held directly|directly\b(?! or)|in kind|on (?:its|their) own|by itself|by themselves|stand[- ]?alone|separately?|physical|bars|bullion|coins? held|actual|unlisted|not listed|non[- ]?(?:traded|listed|public)|unregistered|futures|options on|leveraged|inverse|margin|baskets?|wallet|staking|lending|private placements?|limited partnerships?|over[- ]the[- ]counter|interval funds?|closed[- ]end|other than|except|more than|in excess of|as collateral|derivatives?|swaps?|certificates)\b/giu;

/** The words of a text that narrow what it speaks of to one form of it. */
export function narrowingIn(text: string): string[] {
  return [...new Set([...text.matchAll(narrowing)].map(([words]) => words.toLowerCase()))];
}

/** The members of an asset class that a text names. */
export function membersIn(text: string, asset: AssetId, catalogue: AssetCatalogue): string[] {
  const named = mentionsIn(text, catalogue).filter((mention) => mention.asset === asset && mention.isPart);
  return [...new Set(named.map(({ term }) => memberName(term, asset, catalogue)))];
}

/** One name for the many of a member: "ETH" and "ether" are one. */
function memberName(term: string, asset: AssetId, { classes }: AssetCatalogue): string {
  const plain = singular(term.toLowerCase().replaceAll('-', ' '));
  if (plain.endsWith('investment trust')) return 'reit';
  const members = classes.find(({ id }) => id === asset)?.members ?? [];
  return members.find((names) => names.some((name) => singular(name) === plain))?.[0] ?? plain;
}

function singular(term: string): string {
  return term.replace(/(?<=..)s$/u, '');
}

/** True when an entry offers the very form that is refused, and does not say itself that it leaves it out. */
export function isOffered(form: Form, entry: AvailabilityEntry, catalogue: AssetCatalogue): boolean {
  const { asset, what, covers, quote, excludes } = entry;
  const offered = [what, ...covers, quote].join('. ');
  const members = membersIn(offered, asset, catalogue);
  const isMember =
    form.members.length === 0 || members.length === 0 || form.members.some((one) => members.includes(one));
  const known = narrowingIn(offered);
  if (!isMember || !form.words.every((word) => known.includes(word))) return false;
  return !excludes.some((text) => {
    const left = { words: narrowingIn(text), members: membersIn(text, asset, catalogue) };
    return isFormOf(form, left);
  });
}

/** True when the one is the other or a form of it. */
function isFormOf(one: Form, other: Form): boolean {
  return (
    other.words.length + other.members.length > 0 &&
    other.words.every((word) => one.words.includes(word)) &&
    (other.members.length === 0 ||
      (one.members.length > 0 && one.members.every((member) => other.members.includes(member))))
  );
}
