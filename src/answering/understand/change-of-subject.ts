/** Words that announce another subject, at the head of a message. */
const announced =
  /^(?:(?:ok|okay|alright|all right|thanks|thank you|great|fine|well|so|and|now|no)[\s,.!-]+){0,3}(?:(?:(?:on|here is|here's|let's|lets|now|i have|i've got|got|a|an|to|quick) ){0,3}(?:completely |totally |entirely )?(?:different|another|new|unrelated|separate|change of|change the|changing the|switch(?:ing)?(?: the)?) (?:topics?|subjects?|questions?|things?|notes?|matters?|gears)|forget (?:that|it|about (?:that|it)|all that)|never ?mind(?: that)?|scratch that|moving on|something else(?: entirely)?|unrelated)[\s,.:;!?–—-]+/iu;

export interface Opening {
  /** The message without the announcement. */
  text: string;
  /** Nothing of what was spoken of before is meant. */
  isNewSubject: boolean;
}

/** Parts the announcement of another subject from the question behind it: "different topic: how do appeals work?". */
export function openingOf(message: string): Opening {
  const text = message.replace(announced, '').trim();
  return text === '' || text === message
    ? { text: message, isNewSubject: false }
    : { text, isNewSubject: true };
}
