import type { Form } from '../../domain/form.ts';
import type { Document } from '../../domain/document.ts';
import type { Passage } from '../../domain/passage.ts';
import { stemsOf } from '../../retrieval/words.ts';
import type { Placed } from '../authority/overruled.ts';
import { ofPrice } from '../instruments/facets.ts';
import { generalTerms } from '../instruments/general-terms.ts';
import type { Instrument } from '../instruments/instrument.ts';
import { formsIn } from '../instruments/read-forms.ts';
import { saysAny, spokenWords } from '../understand/phrases.ts';
import { type Line, linesOf } from './lines-of.ts';
import type { SettleOptions, SettledStatement } from './settled-statement.ts';

/** A line must share this much of an exclusion's stems to be what it was taken from. */
const enough = 0.5;

/** The line of a passage that an exclusion was taken from; null when none of them says it alone. */
export function documentOnExclusion(
  exclusion: string,
  source: { document: Document; passage: Passage },
  { member }: Instrument,
): SettledStatement | null {
  const stems = new Set(stemsOf(exclusion));
  const [best] = linesOf(source.passage)
    .filter(({ isRefusal }) => isRefusal)
    .map((line) => ({
      line,
      shared: share(stems, line.text),
      isNamed: member !== null && saysAny(spokenWords(line.text), member),
    }))
    .filter(({ shared }) => shared >= enough)
    .toSorted((a, b) => Number(b.isNamed) - Number(a.isNamed) || b.shared - a.shared);
  return best ? statementOf(best.line, source) : null;
}

/** What a plan document says of the instrument by its names, near the question; null when none does. A "no" is told before a "yes". */
export function documentOnInstrument(
  instrument: Instrument,
  /** The forms the line has to name; none when it is the member that is in question. */
  forms: readonly Form[],
  { planSays, knowledge, aim }: SettleOptions,
): SettledStatement | null {
  const known = knowledge.assets.classes.find(({ id }) => id === instrument.asset);
  const wanted = forms.filter((form) => !vague.has(form));
  if (instrument.member === null && wanted.length === 0) return null;
  // A form may be ruled on for the whole class; one member is spoken of by its name alone.
  const names = [...(instrument.member ?? []), ...(wanted.length > 0 && known ? generalTerms(known) : [])];
  const placed = [...new Map(planSays.map((said) => [said.passage.id, said])).values()];
  const [best] = placed
    .flatMap(({ document, passage }) => linesOf(passage).map((line) => ({ document, passage, line })))
    .filter(
      ({ line }) =>
        line.isAboutAccess &&
        saysAny(spokenWords(line.own), names) &&
        namesAll(line.own, wanted) &&
        (wanted.length === 0 || !isAboutOthers(line.own, instrument.forms)),
    )
    .map((found) => ({
      ...found,
      isForm: namesAll(found.line.own, [...instrument.forms]),
      rating: aim(found.line.text),
    }))
    .toSorted(
      (a, b) =>
        Number(b.isForm) - Number(a.isForm) ||
        Number(b.line.isRefusal) - Number(a.line.isRefusal) ||
        b.rating - a.rating,
    );
  return best ? statementOf(best.line, best) : null;
}

/** Forms that a document seldom spells out. */
const vague: ReadonlySet<Form> = new Set(['fund', 'listed', 'spot']);

/** Words that make a rule of a line. */
const rule = /\b(?:allow\w*|permit\w*|may|cannot|(?:in)?eligible|prohibit\w*)\b/iu;

/** The plan's rule for a form whatever it invests in, such as exchange-traded funds; none when it was not found near the question. */
export function documentOnForm(
  { forms }: Instrument,
  { planSays, knowledge, aim }: SettleOptions,
): SettledStatement[] {
  const wanted = general.filter((form) => forms.has(form));
  if (wanted.length === 0) return [];
  const terms = knowledge.assets.classes.flatMap((known) => known.terms);
  const [best] = planSays
    .flatMap(({ document, passage }) => linesOf(passage).map((line) => ({ document, passage, line })))
    .filter(
      ({ line }) =>
        rule.test(line.text) && namesAll(line.own, wanted) && !saysAny(spokenWords(line.text), terms),
    )
    .toSorted((a, b) => aim(b.line.text) - aim(a.line.text));
  return best ? [statementOf(best.line, best)] : [];
}

/** Forms for which plans have rules of their own. */
const general: readonly Form[] = [
  'exchange_traded',
  'mutual_fund',
  'interval_fund',
  'options',
  'futures',
  'leveraged',
  'inverse',
  'margin',
  'staking',
];

/** The plan's refusal of a way to follow a price or to pay, whatever it is used on, such as futures contracts. */
export function refusalOfForm(
  instrument: Instrument,
  forms: readonly Form[],
  options: SettleOptions,
): SettledStatement[] {
  const refused = new Set(forms.filter((form) => ofPrice.has(form)));
  if (refused.size === 0) return [];
  return documentOnForm({ ...instrument, forms: refused }, options).filter(({ isDenial }) => isDenial);
}

/** It rules on futures or the like, and no such product was asked about. */
function isAboutOthers(text: string, asked: ReadonlySet<Form>): boolean {
  const named = [...formsIn(text)].filter((form) => ofPrice.has(form));
  return named.length > 0 && !named.some((form) => asked.has(form));
}

function namesAll(text: string, wanted: readonly Form[]): boolean {
  const named = formsIn(text);
  return wanted.every((form) => named.has(form));
}

function share(stems: ReadonlySet<string>, text: string): number {
  const held = new Set(stemsOf(text));
  return stems.size === 0 ? 0 : [...stems].filter((stem) => held.has(stem)).length / stems.size;
}

function statementOf({ text, own }: Line, { document, passage }: Placed): SettledStatement {
  return { text, isDenial: denial.test(text), evidence: [{ document, passage, words: own }] };
}

/** Plain words of refusal; a bound such as "no more than" is none. */
const denial =
  /\b(?:(?:does|do|will|is|are|may|can|shall) not|cannot|never) (?:be )?(?:allow\w*|permit\w*|accept\w*|offer\w*|held?|buy|bought|purchase\w*|traded?|eligible|available|own\w*)\b|\b(?:prohibited|ineligible|excluded|blocked|barred|forbidden)\b/iu;
