/** Slack is not configured, refused the credentials or could not be reached; the message tells an operator which. */
export class SlackCannotStart extends Error {
  override readonly name = 'SlackCannotStart';
}
