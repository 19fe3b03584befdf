/** Each is linear, and stands for something a chat client would make a link of. */
const shapes = [
  // https://…, hxxp://…, slack://…, //host
  /\/\/\S/u,
  /\b(?:mailto|tel|sms|data|javascript|file|msteams|slack):\S/iu,
  /\bwww\d?\.\S/iu,
  // [text](target), [text][ref], <target|text>
  /\]\s?[([]/u,
  /<[^\s<>|]+[|>]/u,
  // host.name/path
  /[\p{L}\d]\.\p{L}{2,24}\/\S/u,
  /[\p{L}\d]\.(?:com|net|org|gov|edu|info|biz|io|co|us|uk|de|eu|ru|cn|app|dev|ai|xyz|me|ly|link|site|online|example|test)\b/iu,
  /\S@\S+\.\p{L}{2}/u,
  // UNC paths
  /\\\\\S/u,
];

/**
 * True for text that holds a web address, an e-mail address or link markup, also in full-width
 * letters. Links come from documents' own metadata, set by code; a model's may carry away what
 * it read.
 */
export function hasLink(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/\p{Cf}/gu, '');
  return shapes.some((shape) => shape.test(plain));
}
