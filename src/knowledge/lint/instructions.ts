import { plainLetters, withoutGaps } from './plain-letters.ts';

const begins = String.raw`(?:^|[.!?:;>"“(\n]\s*|\bplease |\bmust |\balways |\bnow )`;
const people = String.raw`(?:all |any |the |every )?(?:employees?|users?|participants?|members?|people|everyone|everybody|anyone|readers?|staff|workers?|whoever asks|the person asking)`;
const machine = String.raw`(?:ai|a\.i\.|assistants?|ai assistants?|chat ?bots?|bots?|language models?|llms?|ai models?|gpt|plansays)`;

/** Turns of phrase that are written for an assistant and hardly ever for an employee. */
const patterns: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|skip)\b(?: \p{L}+){0,3} (?:previous|prior|earlier|above|preceding|foregoing|existing|original|your|system)(?: \p{L}+){0,2} (?:instructions?|rules?|prompts?|directions?|guidelines?|directives?|programming|training)\b/iu,
  /\b(?:ignore|disregard|forget) (?:everything|anything|all)(?: \p{L}+){0,3} (?:above|before|earlier|previously|you were told)\b/iu,
  /\b(?:ignore|disregard|forget) (?:what|whatever|everything|anything|all)(?: that)? (?:you|you've)(?: have| had)?(?: \p{L}+){0,2} (?:told|taught|instructed)(?: \p{L}+){0,3} (?:before|earlier|previously|above|so far|until now|up to now)\b/iu,
  /^[\s"“*_>#-]*(?:SYSTEM|ASSISTANT)\s?: /mu,
  /^[\s"“*_>#-]*system\s?: ?(?:you|always|never|ignore|disregard|forget|from now|tell|answer|say|reply|respond)\b/imu,
  /\b(?:whoever|whatever|whichever (?:assistant|system|program)|the one who|anything that) (?:answers?|replies|responds)\b[^.!?\n]{0,60}? (?:should|must|shall|has to|needs to|is to)(?: always| only| never| not)? (?:say|answer|reply|respond|confirm|claim|tell)\b/iu,
  /\b(?:ignore|disregard|override) (?:all |any |the |every )*(?:other|rest of the) (?:documents?|sources?|passages?|instructions?)\b/iu,
  /\b(?:ignore|disregard|override) (?:your|all|any|these|those)(?: of (?:the|your))? (?:instructions|rules|prompts?|guidelines)\b/iu,
  new RegExp(
    String.raw`\b(?:you are|you're|act as|behave as|pretend to be|roleplay as) (?:now |an? |the |only )*(?:\p{L}+ ){0,2}${machine}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\bas an? (?:ai|artificial intelligence|language model|ai (?:assistant|model))\b`,
    'iu',
  ),
  /\b(?:system|developer|hidden|assistant) (?:prompt|message|instructions?)\b/iu,
  /<\|?(?:im_start|im_end|system|endoftext|assistant|user)\|?>|\[\/?INST\]|<<\/?SYS>>|^#{2,4} ?(?:system|instructions?) ?:/imu,
  new RegExp(
    String.raw`${begins}(?:tell|assure|reassure|convince) ${people} (?:who ask |that ask |asking )?(?:\p{L}+ ){0,4}?(?:that|to|they|it|the|crypto|yes)\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:note|attention|message|instructions?|dear|hey|notice) (?:to|for)?:? ?(?:the |any |all )?${machine}\b`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:the |any |every |this |if you are an? )${machine},? (?:reading this |processing this |that reads this )?(?:must|should|shall|has to|needs? to|is (?:required|instructed|told|to))(?: always| never| not)? (?:answer|say|tell|reply|respond|state|recommend|ignore|reveal|claim|confirm|cite|treat|report|output|disclose|approve)\b`,
    'iu',
  ),
  new RegExp(String.raw`\bif you are an? (?:ai|llm|language model|assistant|chat ?bot|bot)\b`, 'iu'),
  /\b(?:when|whenever|if)(?! you\b)(?: \p{L}+){0,6} (?:asks?|asked|asking|question)\b[^.!?\n]{0,80}?,? (?:always |only |just |you must |please )?(?:answer|reply|respond|say)(?: with)?:? ["“']?(?:yes|no|that|with|only)\b/iu,
  /\b(?:always|only|never|must) (?:answer|respond|reply)(?: with)? ["“']?(?:yes|no|that)\b/iu,
  /\b(?:do not|don't|never) (?:mention|reveal|disclose|cite|quote|show)(?: \p{L}+){0,3} (?:instructions?|prompts?|this (?:note|message|text)|source documents?)\b/iu,
  /\b(?:respond|reply|output|print|repeat) (?:only |exactly )?(?:with )?(?:the )?(?:following|exactly|verbatim|only)\b[^.\n]{0,40}(?::|\bverbatim\b|\bword for word\b)/iu,
];

/** The same run together, as they come out when spaces stand between all letters. */
const runTogether =
  /(?:ignore|disregard|forget|override)(?:all|any|the|your|these|every)*(?:(?:previous|prior|earlier|above|other)(?:instructions|rules|prompts?|directions|guidelines|documents)|(?:instructions|rules|prompts))|you(?:are|re)(?:now)?an?(?:ai|assistant|chatbot|languagemodel)|system(?:prompt|message)|always(?:answer|say|reply)(?:yes|no|that)/iu;

/** The words of a text that speak to an assistant rather than to an employee; null when none do. */
export function instructionIn(text: string): string | null {
  const letters = plainLetters(text);
  const spaced = withoutGaps(letters);
  for (const reading of new Set([letters, spaced.text])) {
    const plain = reading.replace(/[^\S\n]+/gu, ' ');
    for (const pattern of patterns) {
      const match = pattern.exec(plain);
      if (match) return match[0].replace(/^[^\p{L}\p{N}<[#]+/u, '').trim();
    }
  }
  return spaced.runs.find((run) => runTogether.test(run)) ?? null;
}
