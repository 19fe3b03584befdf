const invisible = /\p{Cf}/gu;

/** Letters of other scripts that look like a Latin one, and that one. */
const lookAlikes = new Map(
  'аa еe оo рp сc уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw νv οo αa ιi ρp κk АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ΑA ΒB ΕE ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ΖZ'
    .split(' ')
    .map(([other = '', latin = '']) => [other, latin]),
);

/** A text in compatible characters, without those that are not seen. */
export function compatible(text: string): string {
  return text.normalize('NFKC').replaceAll(invisible, '');
}

/** The same with letters that only look Latin made Latin. */
export function plainLetters(text: string): string {
  return compatible(text).replaceAll(/[\u0370-\u052F]/gu, (letter) => lookAlikes.get(letter) ?? letter);
}

const gapped = /(?<![\p{L}\p{N}])\p{L}(?:[ .\-_*·]{1,4}\p{L}){4,}(?![\p{L}\p{N}])/gu;

/** Runs of single letters ("i g n o r e") put together: word by word where the gaps between words are wider, and as one. */
export function withoutGaps(text: string): { text: string; runs: string[] } {
  const runs: string[] = [];
  const together = text.replaceAll(gapped, (run) => {
    runs.push(run.replaceAll(/[^\p{L}]/gu, ''));
    return run.replaceAll(/(?<=\p{L})[ .\-_*·](?=\p{L})/gu, '').replaceAll(/[ .\-_*·]+/gu, ' ');
  });
  return { text: together, runs };
}
