import type { AssetCatalogue } from '../../domain/asset-class.ts';
import type { AvailabilityEntry } from '../../domain/availability.ts';
import type { Form } from '../../domain/form.ts';
import { stemsOf } from '../../retrieval/words.ts';
import { apartFrom } from './apart-from.ts';
import { byFacet } from './facets.ts';
import type { Instrument } from './instrument.ts';
import { formsIn } from './read-forms.ts';
import { type Scope, isGeneral, scopeOf } from './scope.ts';

/** What an entry that offers an asset class says of one instrument. */
export type OfferReach =
  | { kind: 'covered' }
  /** One of its exclusions names it. */
  | { kind: 'left_out'; exclusion: string }
  /** Neither offered nor left out in so many words: a member or a form it does not name. */
  | { kind: 'unnamed'; member: boolean; forms: Form[] };

/**
 * Whether an offer covers an instrument, leaves it out, or does not name it. Conservative: what is
 * not named is not taken to be offered, unless the offer speaks of the class as a whole.
 */
export function offerReach(
  entry: AvailabilityEntry,
  instrument: Instrument,
  { assets, askedWords }: { assets: AssetCatalogue; askedWords: readonly string[] },
): OfferReach {
  const offer = offerOf(entry, assets);
  const isMember = isNamedIn(offer, instrument);
  const forms = [...instrument.forms].filter((form) => !isOffered(form, offer, entry));
  const { leftOut } = apartFrom([entry.what, ...entry.covers].join('; '));
  const exclusion = [...entry.excludes, ...leftOut].find((words) =>
    // "Private buildings, unlisted funds": each part leaves out something of its own.
    words
      .split(/[,;]/u)
      .some((part) => leavesOut(part, { entry, instrument, offer, isMember, forms, assets, askedWords })),
  );
  if (exclusion !== undefined) return { kind: 'left_out', exclusion };
  return isMember && forms.length === 0 ? { kind: 'covered' } : { kind: 'unnamed', member: !isMember, forms };
}

/** HR's own summary tells which members are offered; the quote adds to the forms, and speaks where there is no summary. */
function offerOf({ what, covers, quote, asset }: AvailabilityEntry, assets: AssetCatalogue): Scope {
  const summary = apartFrom([what, ...covers].join('; ')).offered;
  const words = apartFrom(quote).offered;
  const said = scopeOf(summary, asset, assets);
  const quoted = scopeOf(words, asset, assets);
  const { members } = said.members === null && !said.isRest && quoted.members !== null ? quoted : said;
  // Together: "backed by physical gold" tells the form of the product named beside it.
  return { members, isRest: said.isRest, forms: formsIn(`${summary}; ${words}`) };
}

function isNamedIn({ members }: Scope, { member }: Instrument): boolean {
  return member === null || members === null || members.some(([first]) => first === member[0]);
}

/** A form that the offer names, or that follows from what it names. */
function isOffered(form: Form, { forms }: Scope, { route }: AvailabilityEntry): boolean {
  if (forms.has(form)) return true;
  switch (form) {
    case 'fund':
      return ['exchange_traded', 'mutual_fund', 'interval_fund'].some((vehicle) => has(forms, vehicle));
    case 'exchange_traded':
      return has(forms, 'spot') && has(forms, 'fund');
    case 'spot':
      return byFacet(forms).every((facet) => !has(new Set(facet), 'futures'));
    case 'listed':
      return has(forms, 'exchange_traded') || has(forms, 'mutual_fund');
    case 'direct':
      return route === 'digital_asset_account';
    case 'on_its_own':
      return route === 'core_menu' || route === 'brokerage_window';
    default:
      return false;
  }
}

function has(forms: ReadonlySet<string>, form: string): boolean {
  return forms.has(form);
}

interface LeavingOut {
  entry: AvailabilityEntry;
  instrument: Instrument;
  offer: Scope;
  /** The offer names the member. */
  isMember: boolean;
  /** Asked for and not offered. */
  forms: readonly Form[];
  assets: AssetCatalogue;
  askedWords: readonly string[];
}

/** An exclusion that names the instrument by its member or its form; in words unknown here, by the words themselves. */
function leavesOut(
  exclusion: string,
  { entry, instrument, offer, isMember, forms, assets, askedWords }: LeavingOut,
): boolean {
  const scope = scopeOf(exclusion, entry.asset, assets);
  const facets = byFacet(scope.forms);
  if (isGeneral({ ...scope, forms: new Set(facets.flat()) }))
    return sharesWords(exclusion, entry, askedWords);
  if (!facets.every((facet) => facet.some((form) => forms.includes(form)))) return false;
  if (scope.isRest) return !isMember || facets.length > 0;
  if (scope.members === null) return facets.length > 0;
  if (instrument.member === null) return facets.length > 0;
  if (!isNamedIn(scope, instrument)) return false;
  return facets.length > 0 || !isMember || (offer.members === null && namesNothingElse(exclusion, scope));
}

/** "Ether and solana", where every coin is offered: the exclusion is of them, not of something done with them. */
function namesNothingElse(exclusion: string, { members }: Scope): boolean {
  const names = new Set(stemsOf((members ?? []).flat().join(' ')));
  return stemsOf(exclusion).every((stem) => names.has(stem) || anyProduct.has(stem));
}

/** Words that fit every product and tell none from another. */
const anyProduct = new Set(
  stemsOf(
    'fund product share hold held invest investment asset other any offer available money plan account option etf etp exchange traded listed window brokerage menu core buy purchase type kind new spot digital crypto cryptocurrency currency',
  ),
);

function sharesWords(
  exclusion: string,
  { what, covers }: AvailabilityEntry,
  askedWords: readonly string[],
): boolean {
  const asked = new Set(stemsOf(askedWords.join(' ')));
  const offered = new Set(stemsOf([what, ...covers].join(' ')));
  return stemsOf(exclusion).some((stem) => !anyProduct.has(stem) && asked.has(stem) && !offered.has(stem));
}
