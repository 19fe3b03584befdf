/** Bytes that Windows-1252 gives no letter: a file that holds none of them may well be of that encoding. */
const notInWestern = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** Why `decodeText` would not take these bytes, and how HR saves them so that it does. */
export function whyNotText(bytes: Uint8Array, extension: string): string {
  const looks = isWesternText(bytes)
    ? 'This file is saved in an older Western encoding (Windows-1252 or Latin-1), in which letters can be mistaken'
    : 'This file is no UTF-8 or UTF-16 text';
  return `${looks}; ${howToSave(extension)}.`;
}

function howToSave(extension: string): string {
  switch (extension) {
    case '.csv':
      return 'save it again as UTF-8: in Excel with Save As, "CSV UTF-8 (Comma delimited)"';
    case '.html':
      return 'save it again as UTF-8: in Word with Save As, More options, Tools, Web Options, Encoding, "Unicode (UTF-8)"';
    default:
      return 'save it again as UTF-8: in Notepad with Save As, Encoding, "UTF-8"; in Word as Plain Text with "Unicode (UTF-8)"';
  }
}

/** Words with some letters above ASCII and no control characters. */
function isWesternText(bytes: Uint8Array): boolean {
  let letters = 0;
  let others = 0;
  for (const byte of bytes) {
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) || notInWestern.has(byte))
      return false;
    if ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)) letters += 1;
    else if (byte >= 128) others += 1;
  }
  return others > 0 && others <= letters;
}
