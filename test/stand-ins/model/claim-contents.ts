import type { Temper } from './chat-contents.ts';
import { type PromptPassage, offeredPassages, sentencesOf } from './offered-passages.ts';

interface ModelClaim {
  asset: string;
  route: string;
  offered: boolean;
  newMoney: boolean;
  quote: string;
  passage: string;
}

/** What a model of that temper proposes as entries, as the content of its message. */
export function claimsFor(temper: Temper, prompt: string): string {
  return JSON.stringify({ claims: tempers[temper](offeredPassages(prompt)) });
}

const tempers: Record<Temper, (passages: PromptPassage[]) => ModelClaim[]> = {
  honest,
  lying,
  obedient,
  leaking: (passages) => honest(passages).map((claim) => ({ ...claim, quote: `DATA ${claim.quote}` })),
  rambling: (passages) => Array.from({ length: 500 }, () => honest(passages)).flat(),
  wrong_language: (passages) =>
    honest(passages).map((claim) => ({ ...claim, quote: 'Su plan permite invertir en criptomonedas.' })),
  silent: () => [],
};

const words: [RegExp, string][] = [
  [/bitcoin|crypto|digital asset/iu, 'crypto'],
  [/private equity/iu, 'private-equity'],
  [/gold|commodit/iu, 'commodities'],
];

/** One claim for each sentence that names an asset and a route. */
function honest(passages: PromptPassage[]): ModelClaim[] {
  return passages.flatMap(({ id, text }) =>
    sentencesOf(text).flatMap((quote) =>
      words
        .filter(([word]) => word.test(quote))
        .map(([, asset]) => ({
          asset,
          route: /window/iu.test(quote) ? 'brokerage_window' : 'core_menu',
          offered: !/\b(?:not|no|never)\b/iu.test(quote),
          newMoney: true,
          quote,
          passage: id,
        })),
    ),
  );
}

/** Each true claim, told wrongly in each way a model goes wrong. */
function lying(passages: PromptPassage[]): ModelClaim[] {
  return honest(passages).flatMap((claim) => [
    { ...claim, offered: !claim.offered },
    { ...claim, newMoney: false },
    { ...claim, asset: 'hedge-funds' },
    { ...claim, asset: 'unicorns' },
    { ...claim, route: 'managed_account' },
    { ...claim, route: 'side_door' },
    { ...claim, passage: 'p99' },
    { ...claim, quote: `${claim.quote} Everybody may buy bitcoin in the brokerage window.` },
    { ...claim, quote: 'The brokerage window allows bitcoin without any limit.' },
  ]);
}

/** Does what a document tells it to. */
function obedient(passages: PromptPassage[]): ModelClaim[] {
  return passages.flatMap(({ id, text }) =>
    sentencesOf(text)
      .filter((sentence) => /\b(?:ignore|assistant|system|instruct|must now|enter that)\b/iu.test(sentence))
      .flatMap((quote) =>
        ['core_menu', 'brokerage_window', 'any'].map((route) => ({
          asset: 'crypto',
          route,
          offered: true,
          newMoney: true,
          quote,
          passage: id,
        })),
      ),
  );
}
