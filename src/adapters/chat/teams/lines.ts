/** Said in a shared place about an answer that is for the asker alone; no word of the plan. */
export const sharedPlaceLines = {
  answeredInPrivate: 'I have answered you in our personal chat, because it is about your own plan.',
  openPersonalChat:
    'The answer is about your own plan, so it is not for everyone here. Please open a personal chat with me and ask again there.',
} as const;
