/** The asker holds an earlier answer against the bot: "you said 25%". */
export const saidBefore = [
  /\b(?:you|u|the bot|this bot|plansays) (?:just |already |also |clearly |earlier |previously )*(?:said|told|say|wrote|claimed|answered|stated|promised|confirmed)\b/u,
  /\b(?:earlier|before|last time|yesterday|previously|a minute ago) (?:you|it) (?:was|were|had|said|told)\b/u,
  /\b(?:that's|that is|thats) not what (?:you|i was|it)\b|\byou contradict|\bcontradicts? (?:yourself|what you)\b|\byour (?:last|earlier|previous|first) answer\b/u,
];
