/** Turns of phrase that ask what to do with one’s money, or what will become of it. */
export const advice = [
  /\bshould (?:i|we|my|someone|people|one)\b(?! (?:ask|contact|call|fill|send|write to|go to|talk to|know))/u,
  /\b(?:would|do|can|could) you (?:recommend|suggest|advise|pick|choose|buy|invest)\b/u,
  /\b(?:recommend|recommendation|advise|advice|your opinion|what do you think|your take)\b/u,
  /\b(?:good|bad|great|smart|wise|safe|dumb|terrible|right) (?:idea|investment|choice|move|time|bet|decision|option|thing)\b/u,
  /\b(?:is|are|isn't|aren't) (?:it|that|this|they|bitcoin|crypto|ether|ethereum|gold|private equity|private credit|these|those) (?:a )?(?:too )?(?:good|bad|smart|wise|safe|risky|worth|better|dangerous)\b(?! harbou?r)/u,
  /\b(?:worth it|worth buying|worth investing|worth the risk|better off|better to|best fund|best funds|best option|best investment|best way to invest|best allocation|which is better|what's better|safe bet|time to buy|go all in|yolo)\b/u,
  /\bhow much (?:\w+ ){0,4}(?:should|ought|would you)\b/u,
  /\b(?:what|which) (?:percent|percentage|share|portion|part|fund|funds|option|one) (?:\w+ ){0,4}(?:should|would you|is best|are best|is right|are right)\b/u,
  /\b(?:right|suitable|good|appropriate|best|smart) for (?:me|my|someone|us)\b/u,
  /\b(?:would|should) (?:a|any) (?:prudent|reasonable|smart|sensible|normal) (?:person|investor|employee)\b|\bpick one\b/u,
  /\b(?:smart|wise|safe|prudent|foolish|crazy|dumb|stupid|risky|dangerous) (?:to|for|if)\b/u,
  /\b(?:will|is|are|gonna|going to) (?:bitcoin|crypto|ether|ethereum|gold|the market|it) (?:going to |gonna )?(?:go up|go down|moon|crash|rise|drop|outperform|beat)\b/u,
  /\b(?:which|what) (?:\w+ ){0,3}(?:will|would) (?:go up|perform|do|grow|earn|return|rise)\b/u,
];
