import { webApi } from '@slack/bolt';

/** A call to Slack's Web API that came to nothing. */
export class SlackCallFailed extends Error {
  readonly method: string;
  /** Slack's own error code (`channel_not_found`), `http_500`, `rate_limited`, or `unreachable`. */
  readonly reason: string;

  constructor(method: string, cause: unknown) {
    const reason = reasonOf(cause);
    super(`Slack's ${method} failed: ${reason}.`, { cause });
    this.name = 'SlackCallFailed';
    this.method = method;
    this.reason = reason;
  }
}

function reasonOf(cause: unknown): string {
  if (cause instanceof webApi.WebAPIPlatformError) return cause.data.error;
  if (cause instanceof webApi.WebAPIRateLimitedError) return 'rate_limited';
  if (cause instanceof webApi.WebAPIHTTPError) return `http_${cause.statusCode}`;
  if (cause instanceof webApi.WebAPIRequestError) return 'unreachable';
  return 'unexpected';
}
