import type { Element } from 'hast';

/** Parts of a page that are not its content. */
const tags = new Set([
  'nav',
  'header',
  'footer',
  'aside',
  'script',
  'style',
  'noscript',
  'template',
  'form',
  'button',
  'svg',
  'iframe',
  'dialog',
]);
const roles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
]);
const consentBanner =
  /^(?:onetrust|cookie|consent|gdpr)(?:[-_]?(?:banner|bar|notice|consent|message|popup|overlay|modal|law|sdk|container))*(?:[-_]info)?$/iu;

/** True for navigation, scripts, forms and the like, by element, by role, or by the names cookie banners go by. */
export function isFurniture({ tagName, properties }: Element): boolean {
  if (tags.has(tagName) || roles.has((properties['role'] ?? '').toLowerCase())) return true;
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return [properties['id'] ?? '', ...classes].some(
    (name) => typeof name === 'string' && consentBanner.test(name),
  );
}
