/** Who is asking, as the platform vouches for it; never taken from the words of a question. */
export interface Identity {
  /** Verified e-mail address in lower case, or null when the platform gives none. */
  email: string | null;
  slackUserGroups: string[];
  /** Microsoft Entra group object ids. */
  entraGroups: string[];
  /** A guest, a Slack Connect user or somebody of another tenant: gets no plan data. */
  isOutsider: boolean;
}

export const nobodyInParticular: Identity = {
  email: null,
  slackUserGroups: [],
  entraGroups: [],
  isOutsider: false,
};
