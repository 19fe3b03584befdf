/** Asks where an answer stands: "which page?", "who says so?". */
export const source = [
  /^(?:and |but |ok |so |on |in )*(?:which|what) (?:page|document|section|file|paragraph|doc|source|article|chapter)(?: (?:is|was|does|do|says?|it|that|this|in|on|from|the))*$/u,
  /^(?:and |but |ok |so )*(?:who|where|what|which \w+) (?:exactly )?(?:says?|said|states?|does it say|is it written|is that written|is that stated|does that stand|did you (?:get|find|read|see)|do you (?:get|find))(?: (?:so|it|that|this|from|where|who|exactly))*$/u,
  /^(?:and |but |ok |so )*(?:what is |what's |whats |show me |give me )?(?:the |your |a |its )?(?:sources?|citations?|references?|quote|exact words|exact wording|wording)(?: for (?:that|it|this))?(?: please)?$/u,
  /^(?:and |but )*(?:says|according to) (?:who|whom|what)$|^(?:where|how) (?:do|did|would) you (?:know|get) (?:that|this|it)(?: from)?$|^(?:can you )?(?:prove it|cite (?:it|that)|show me where)(?: it says (?:so|that))?$/u,
];
