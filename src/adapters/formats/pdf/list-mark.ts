const bullets = '•◦▪▫‣●○■□◆◇▸▹►➢➤✓✔⁃∙·–—*-';
const bulletMark = new RegExp(`^[${bullets.replace('-', '\\-')}]$`, 'u');
const leadingBullet = new RegExp(`^[${bullets.replace('-', '\\-')}]\\s+`, 'u');
const number = /^(?:\(?\d{1,2}[.)]|\([a-z]{1,4}\)|\([A-Z]\)|[a-z]\))$/u;
const leadingNumber = /^(?:\(?\d{1,2}[.)]|\([a-z]{1,4}\)|\([A-Z]\)|[a-z]\))\s+/u;

/** A bullet or number that stands alone before an item. */
export function isListMark(text: string): boolean {
  return bulletMark.test(text) || number.test(text);
}

/** True when a line begins an item of a list. */
export function beginsItem(text: string): boolean {
  return leadingBullet.test(text) || leadingNumber.test(text);
}

/** A bullet says nothing and is dropped; a number may be what others refer to, and stays. */
export function withoutBullet(text: string): string {
  return text.replace(leadingBullet, '');
}
