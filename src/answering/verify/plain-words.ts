import { softWords } from '../../retrieval/soft-words.ts';
import { tokensOf } from './tokens.ts';

/** Words that claim something even where they only shape a question. */
const claiming = formsOf(
  `available offer offered possible applies apply covered cover largest smallest highest lowest total percent rate pay
  day days month months year years quarter week hour amount
  proposed proposal final finalized rescinded withdrawn withdrew pending enacted vacated upheld signed passed rejected
  dismissed affirmed announced reported confirmed introduced issued law force approved`,
);
/** Words that come and go between two ways to say one thing. */
const light = formsOf(
  `also include includes including mean means called known part example because each document documents says states
  notice summary person stay stays stayed ones participant participants employee employees member members you plan
  plans account accounts money`,
);
/** Verbs of having and doing: they add nothing to what is allowed, and say another thing in each other's place. */
const doing = formsOf('buy send put do');
const soft = formsOf([...softWords].join(' '));

/** A word that claims nothing by itself when a model adds it. */
export function isPlain(form: string): boolean {
  return !claiming.has(form) && (light.has(form) || doing.has(form) || soft.has(form));
}

/** A word that may even stand in another's place. */
export function isLight(form: string): boolean {
  return light.has(form);
}

/** A word of status, time or kind of money: it is never taken from a heading. */
export function isClaiming(form: string): boolean {
  return claiming.has(form);
}

function formsOf(text: string): ReadonlySet<string> {
  return new Set(tokensOf(text).map(({ form }) => form));
}
