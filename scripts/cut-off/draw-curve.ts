import { type Met, totalCost } from './choose.ts';
import { type Fate, countOf, fates } from './fate.ts';

export interface CurveOptions {
  /** The strictness that the product has. */
  chosen: number;
  /** Cost of a wrong answer, a needless refusal being 1. */
  weight: number;
  /** The main cut-off at strictness 1: the share of a question a passage must hold. */
  unit: number;
}

const width = 760;
const height = 560;
const left = 64;
const right = 208;
const upper = { top: 56, bottom: 336 };
const lower = { top: 392, bottom: 504 };

const titles: Record<Fate, string> = {
  answered_right: 'answered, right',
  refused_right: 'refused, rightly',
  refused_answerable: 'refused, though answerable',
  answered_wrong: 'answered, wrong',
};

/** Readable on white and on black: the page behind the picture may be either. */
const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328; }
  .title { font-weight: 600; font-size: 15px; }
  .quiet { fill: #59636e; }
  .axis { stroke: #8c959f; }
  .chosen { stroke: #1f2328; stroke-dasharray: 4 4; }
  .cost { stroke: #8250df; stroke-width: 2; fill: none; }
  .answered_right { fill: #2da44e; }
  .refused_right { fill: #94d3a2; }
  .refused_answerable { fill: #d4a72c; }
  .answered_wrong { fill: #cf222e; }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .axis { stroke: #656c76; }
    .chosen { stroke: #f0f6fc; }
    .cost { stroke: #ab7df8; }
    .answered_right { fill: #238636; }
    .refused_right { fill: #5a9e6b; }
    .refused_answerable { fill: #bb8009; }
    .answered_wrong { fill: #da3633; }
  }`;

/** Draws the four fates as shares of all questions over the cut-off, and the cost below, as an SVG. */
export function drawCurve(points: readonly Met[], options: CurveOptions): string {
  const asked = points[0]?.fates.length ?? 0;
  const x = scaleOf(points);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title">
<title id="title">What is answered and what is refused, by the cut-off</title>
<style>${style}
</style>
<text class="title" x="${left}" y="28">What becomes of ${asked} questions, by the cut-off</text>
${areas(points, asked, x)}
${shares()}
${costs(points, options, x)}
${ticks(points, options, x)}
</svg>
`;
}

type Scale = (strictness: number) => number;

function scaleOf(points: readonly Met[]): Scale {
  const values = points.map(({ strictness }) => strictness);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (strictness) => round(left + ((strictness - low) / (high - low)) * (width - left - right));
}

/** One area a fate, each on top of the one before; its name stands beside its right end. */
function areas(points: readonly Met[], asked: number, x: Scale): string {
  const floor = points.map(() => 0);
  return fates
    .map((fate) => {
      const below = [...floor];
      points.forEach((point, at) => (floor[at] = (floor[at] ?? 0) + countOf(fate, point.fates) / asked));
      const over = points.map(({ strictness }, at) => `${x(strictness)},${y(floor[at] ?? 0)}`);
      const under = points.map(({ strictness }, at) => `${x(strictness)},${y(below[at] ?? 0)}`);
      const middle = ((floor.at(-1) ?? 0) + (below.at(-1) ?? 0)) / 2;
      return `<polygon class="${fate}" points="${[...over, ...under.toReversed()].join(' ')}"/>
<text x="${width - right + 12}" y="${y(middle) + 4}">${titles[fate]}</text>`;
    })
    .join('\n');
}

function y(share: number): number {
  return round(upper.bottom - share * (upper.bottom - upper.top));
}

function shares(): string {
  return [0, 25, 50, 75, 100]
    .map(
      (percent) =>
        `<text class="quiet" x="${left - 8}" y="${y(percent / 100) + 4}" text-anchor="end">${percent}%</text>`,
    )
    .join('\n');
}

function costs(points: readonly Met[], { weight }: CurveOptions, x: Scale): string {
  const values = points.map((point) => totalCost(point.fates, weight));
  const most = Math.max(...values);
  const at = (cost: number): number => round(lower.bottom - (cost / most) * (lower.bottom - lower.top));
  const line = points.map((point) => `${x(point.strictness)},${at(totalCost(point.fates, weight))}`);
  return `<polyline class="cost" points="${line.join(' ')}"/>
<text x="${width - right + 12}" y="${at(values.at(-1) ?? 0) + 4}">cost, a wrong answer</text>
<text x="${width - right + 12}" y="${at(values.at(-1) ?? 0) + 20}">as ${weight} needless refusals</text>
<text class="quiet" x="${left - 8}" y="${at(most) + 4}" text-anchor="end">${most}</text>
<text class="quiet" x="${left - 8}" y="${lower.bottom + 4}" text-anchor="end">0</text>`;
}

/** The axes and the point that was chosen. */
function ticks(points: readonly Met[], { chosen, unit }: CurveOptions, x: Scale): string {
  const labelled = points.filter(({ strictness }) => Math.round(strictness * 10) % 2 === 0);
  const end = width - right;
  return [
    ...[upper, lower].map(
      ({ bottom }) => `<line class="axis" x1="${left}" y1="${bottom}" x2="${end}" y2="${bottom}"/>`,
    ),
    ...labelled.map(
      ({ strictness }) =>
        `<text class="quiet" x="${x(strictness)}" y="${lower.bottom + 20}" text-anchor="middle">${(strictness * unit).toFixed(2)}</text>`,
    ),
    `<line class="chosen" x1="${x(chosen)}" y1="${upper.top - 8}" x2="${x(chosen)}" y2="${lower.bottom}"/>`,
    `<text x="${x(chosen) + 6}" y="${upper.bottom + 24}">chosen: ${(chosen * unit).toFixed(2)}</text>`,
    `<text class="quiet" x="${(left + end) / 2}" y="${height - 12}" text-anchor="middle">share of the question that a passage must hold</text>`,
  ].join('\n');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
