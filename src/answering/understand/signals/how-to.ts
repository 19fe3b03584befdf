/** Turns of phrase that ask for the steps. */
export const howTo = [
  /\bhow (?:do|can|would|could|might|should) (?:i|we|you|one|someone|people|employees|participants)\b/u,
  /\b(?:how to|steps|step by step|what do i (?:need|have) to do|where do i (?:sign|go|start|apply|buy|open)|process for|walk me through|instructions)\b/u,
];
