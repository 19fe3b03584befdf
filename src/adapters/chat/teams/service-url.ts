export const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * True for a URL whose host is on the list, over https. Plain http is for a loopback host
 * that is listed itself: a local client or a test.
 */
export function isAllowedServiceUrl(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const url = new URL(serviceUrl);
  if (url.username !== '' || url.password !== '' || !hosts.includes(url.hostname)) return false;
  if (loopbackHosts.includes(url.hostname)) return url.protocol === 'http:' || url.protocol === 'https:';
  return url.protocol === 'https:' && url.port === '';
}
