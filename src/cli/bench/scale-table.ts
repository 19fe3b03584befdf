import type { Scale } from './measure-scale.ts';
import type { Measured } from './quantiles.ts';

/** What the figures were measured on; no name of it. */
export interface Machine {
  cores: number;
  memoryGb: number;
  node: string;
}

/** The figures as a Markdown table, with what they were measured on and when. */
export function scaleTable(
  scales: readonly Scale[],
  { cores, memoryGb, node }: Machine,
  day: string,
): string {
  const rows = scales.map((scale) =>
    [
      scale.passages.toLocaleString('en-US'),
      `${(scale.indexMs / 1000).toFixed(1)} s`,
      scale.bytesPerPassage.toLocaleString('en-US'),
      spread(scale.searchP50Ms),
      spread(scale.searchP99Ms),
      spread(scale.answerP50Ms),
      spread(scale.answerP99Ms),
      spread(scale.ratioP50),
      spread(scale.ratioP99),
    ].join(' | '),
  );
  return [
    `Measured ${day}: ${cores} cores, ${memoryGb} GB of memory, Node ${node}. Milliseconds; the middle of the rounds, and the least and most of them.`,
    '',
    '| passages | indexed in | bytes a passage | search p50 | search p99 | answer p50 | answer p99 | answer / search, p50 | p99 |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}

function spread({ median, least, most }: Measured): string {
  return `${median} (${least} to ${most})`;
}
