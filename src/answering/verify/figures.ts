const spelled: Record<string, string> = {
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  half: '1/2',
};

const figure =
  /(?<money>[$€£]\s?)?(?<number>\d+(?:,\d{3})*(?:\.\d+)?|\.\d+)(?<unit>\s?%|\s(?:percent|per cent|percentage points?)\b|\s?(?:trillion|billion|million|thousand|tn|bn|k)\b)?/giu;

/**
 * The figures of a text in one form each: "5%", "$24500", "8900000000000", "30". Number words
 * count as figures, so that "two" and "2" are the same.
 */
export function figuresIn(text: string): Set<string> {
  const found = new Set<string>();
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\b40[13]\s?\(?[a-z]\)?|\b457\s?\(?[a-z]\)?/gu, ' ');
  for (const match of withDigits(plain).matchAll(figure)) found.add(normalForm(match.groups ?? {}));
  return found;
}

/** Number words of a lower-case text as digits. */
export function withDigits(text: string): string {
  return text.replace(/\b[a-z]+\b/gu, (word) => (Object.hasOwn(spelled, word) ? ` ${spelled[word]} ` : word));
}

const scaledFigure = /([$€£]\s?)?(\d+(?:,\d{3})*(?:\.\d+)?)\s?(trillion|billion|million|thousand|tn|bn)\b/gu;
const scales: [RegExp, number][] = [
  [/^(?:trillion|tn)$/u, 1e12],
  [/^(?:billion|bn)$/u, 1e9],
  [/^million$/u, 1e6],
  [/^(?:thousand|k)$/u, 1e3],
];

/** "2.5 million" as "2500000", in a lower-case text. */
export function withPlainScales(text: string): string {
  return text.replaceAll(
    scaledFigure,
    (_whole, money: string | undefined, number: string, unit: string) =>
      ` ${normalForm({ money, number, unit })} `,
  );
}

function normalForm({ money, number, unit }: Record<string, string | undefined>): string {
  const value = Number((number ?? '').replaceAll(',', ''));
  const word = (unit ?? '').trim();
  if (/^(?:%|percent|per cent|percentage points?)$/u.test(word)) return `${value}%`;
  const scale = scales.find(([name]) => name.test(word))?.[1] ?? 1;
  const scaled = Number((value * scale).toPrecision(12));
  return money ? `$${scaled}` : String(scaled);
}

/** Figures of a claim that its evidence lacks. A sum of money is found with or without its sign. */
export function missingFigures(claim: string, evidence: string): string[] {
  const held = figuresIn(evidence);
  const bare = new Set([...held].map((figureHeld) => figureHeld.replace('$', '')));
  const undated = claim.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/gu, ' ');
  return [...figuresIn(undated)].filter(
    (wanted) => !held.has(wanted) && !(!wanted.includes('%') && bare.has(wanted.replace('$', ''))),
  );
}
