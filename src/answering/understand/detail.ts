import { stopWords } from '../../retrieval/stop-words.ts';
import { saysAny } from './phrases.ts';

/** Words that only ask whether something is there, or only say where. */
const plainAvailability = new Set(
  `a about access account add all allow allowed allows am an and any are as at available availability be been but buy buying
  by can choose company could did do does employer employers for from get give had has have having here hold holding how i
  if in include included into invest investing investment investments is it kind kinds legal let like long may me mean meant money
  more move my now of offer offered offers ok on option options or our own permit permitted pick plan plans please
  possible purchase put putting retirement right savings see select should so some such sure tell that the their them
  then there these they thing this through to today trade type under us use using via want was we what whether which will
  with within would yet you your 401k 401 k fund funds product products exposure portfolio stuff yes no hi hello hey thanks
  does doing got something anything currently actually really just also still even already work job`.split(
    /\s+/u,
  ),
);

/** What is left of a question once the asset and the plain asking are taken away: "fee", "minimum transfer". */
export function detailOf(words: readonly string[], assetWords: readonly string[]): string {
  const named = new Set(assetWords.flatMap((term) => term.split(/[\s-]+/u)));
  return words
    .filter((word) => !plainAvailability.has(word) && !stopWords.has(word) && !named.has(word))
    .filter((word) => !saysAny([word], [...assetWords, ...named]))
    .join(' ');
}
