import type { AssetCatalogue, AssetId } from '../domain/asset-class.ts';
import type { RouteId } from '../domain/availability.ts';
import type { Block } from '../domain/passage.ts';
import { type Mention, mentionsIn } from './asset-mentions.ts';
import { dayAtStart } from './dates-named.ts';
import { standOf } from './reading.ts';
import { type RouteNames, routesIn } from './route-mentions.ts';

type Row = Extract<Block, { kind: 'row' }>;
type Cell = Row['cells'][number];

/** What a table row says of an asset class; the route is null when the row names none. */
export interface RowReading {
  asset: AssetId;
  mention: Mention;
  /** The name of the fund in a list of funds; null: the row is no such. */
  thing: string | null;
  route: RouteId | null;
  offered: boolean;
  newMoney: boolean;
  effective: string | null;
  doubt: number;
  why: string;
}

const yes =
  /^(?:yes|y|available|allowed|permitted|eligible|offered|open|included|✓|✔|☑|•|x|active)(?![\p{L}\p{N}])/iu;
const no =
  /^(?:no|n|not (?:available|allowed|permitted|offered|eligible|held|included)|never|prohibited|excluded|ineligible|unavailable|blocked|none|✗|✘|☐|–|—|-|n\/a)(?![\p{L}\p{N}%])/iu;
const closed = /^(?:closed|frozen)\b|\bno new (?:money|purchases|contributions)\b|\bclosed to new\b/iu;
const forNewMoney = /\bnew (?:money|purchases|contributions|investments)\b/iu;
const asksYesNo =
  /\b(?:available|availability|allowed|permitted|eligible|offered|status|open|can (?:i|you)|may (?:i|you)|included|in the plan)\b/iu;
const notTheThing =
  /\b(?:benchmark|index return|returns?|year|years|inception|contact|phone|telephone|fee|fees|expense|cost|restrictions?|service|charge)\b/iu;
const fundColumn =
  /^(?:fund|funds?(?: name)?|investment|investments?(?: option)?|option|name|name of (?:fund|option)|investment name|fund or trust|investment alternative)s?\b/iu;
const factColumn =
  /\b(?:asset class|category|type|style|ticker|expense|gross|net|return|1[- ]?y(?:ea)?r|one year|per \$1,000|objective|symbol|benchmark)\b/iu;
const dateColumn = /\b(?:effective|date|added|opened|since|from|start)\b/iu;
const share = /^(?:about |up to |target )?(\d+(?:\.\d+)?) ?(?:%|percent)/iu;

/** Reads one row under its headings. */
export function readRow(
  row: Row,
  {
    headings,
    leadIn,
    names,
    catalogue,
  }: { headings: readonly string[]; leadIn: string | null; names: RouteNames; catalogue: AssetCatalogue },
): RowReading[] {
  const cells = row.cells.filter(({ value }) => value.trim() !== '');
  const things = cells.filter(({ column }) => !notTheThing.test(column));
  const mentions = firstOfEach(
    things.flatMap(({ value }) => (yes.test(value) || no.test(value) ? [] : mentionsIn(value, catalogue))),
  );
  if (mentions.length === 0) return [];
  const effective = effectiveIn(cells);
  const settled = verdictsIn(cells, names);
  const readings = settled.length > 0 ? settled : unsaid(cells, headings, leadIn, names);
  return mentions.flatMap((mention) =>
    readings.map((reading) => ({
      ...reading,
      asset: mention.asset,
      mention,
      thing: fundNamed(cells),
      effective: reading.effective ?? effective,
      doubt: reading.doubt + (mention.group !== null ? 1 : 0),
    })),
  );
}

type Said = Omit<RowReading, 'asset' | 'mention' | 'thing'>;

const longestName = 160;

function fundNamed([first]: readonly Cell[]): string | null {
  if (!first || !fundColumn.test(first.column) || first.value.length > longestName) return null;
  return first.value.trim();
}

/** Cells that say yes or no, each by the route its column names. */
function verdictsIn(cells: readonly Cell[], names: RouteNames): Said[] {
  const rowRoute = routeInCells(cells, names);
  return cells.flatMap(({ column, value }): Said[] => {
    const inColumn = routesIn(column, names)[0]?.route ?? null;
    if (inColumn === null && !asksYesNo.test(column)) return [];
    const why = `its row has "${value}" under "${column}"`;
    const common = { route: inColumn ?? rowRoute, effective: dayIn(value), doubt: 0, why };
    if (closed.test(value)) return [{ ...common, offered: true, newMoney: false }];
    // "Open to new money: No" tells of a fund that is there.
    if (no.test(value) && forNewMoney.test(column)) return [{ ...common, offered: true, newMoney: false }];
    if (no.test(value)) return [{ ...common, offered: false, newMoney: true }];
    return yes.test(value) ? [{ ...common, offered: true, newMoney: true }] : [];
  });
}

/** No cell says yes or no: the heading may, a share may, or being in a list of funds does. */
function unsaid(
  cells: readonly Cell[],
  headings: readonly string[],
  leadIn: string | null,
  names: RouteNames,
): Said[] {
  const route = routeInCells(cells, names);
  const common = { newMoney: true, effective: null };
  const above = [leadIn, ...headings.toReversed()].find(
    (text) => text !== null && standOf(text) === 'denies',
  );
  if (above) return [{ ...common, route, offered: false, doubt: 1, why: `it is listed under "${above}"` }];
  const held = cells
    .slice(1)
    .map(({ value }) => share.exec(value))
    .find((found) => found !== null);
  const isFundList =
    fundColumn.test(cells[0]?.column ?? '') && cells.some(({ column }) => factColumn.test(column));
  if (isFundList)
    return [
      {
        ...common,
        route: route ?? 'core_menu',
        offered: true,
        doubt: route === null && !namesCore(headings, names) ? 1 : 0,
        why: "it is in the plan's list of funds",
      },
    ];
  if (held)
    return [{ ...common, route, offered: Number(held[1]) > 0, doubt: 1, why: 'the row gives its share' }];
  return [];
}

function namesCore(headings: readonly string[], names: RouteNames): boolean {
  return headings.some((heading) => routesIn(heading, names).some(({ route }) => route === 'core_menu'));
}

function routeInCells(cells: readonly Cell[], names: RouteNames): RouteId | null {
  return cells.slice(1).flatMap(({ value }) => routesIn(value, names))[0]?.route ?? null;
}

function effectiveIn(cells: readonly Cell[]): string | null {
  return (
    cells
      .map(({ column, value }) => (dateColumn.test(column) ? dayIn(value) : null))
      .find((day) => day !== null) ?? null
  );
}

function dayIn(value: string): string | null {
  const at = value.search(
    /\b(?:\d{1,2}\/\d{1,2}\/\d{4}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.? \d|\d{4}-\d{2}-\d{2})/u,
  );
  return at < 0 ? null : dayAtStart(value.slice(at));
}

function firstOfEach(mentions: readonly Mention[]): Mention[] {
  return mentions.filter((one, at) => mentions.findIndex(({ asset }) => asset === one.asset) === at);
}
