/** Turns of phrase that ask what something is. */
export const concept = [
  /^(?:so |and |ok |okay |please )*(?:what's|whats|what (?:is|are|does|do)) (?:a |an |meant by )?(?!my\b|our\b|the\b|about\b|if\b)/u,
  /\b(?:explain|define|definition of|difference between|what does .{1,60} mean|how (?:do|does) .{1,60} work)\b/u,
];
