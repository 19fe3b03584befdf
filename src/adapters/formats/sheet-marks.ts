import type { Parts } from './zip-guard.ts';

/**
 * Rows that a workbook itself sets apart as column names, by their number, one set for each sheet in order: the last
 * row that is frozen at the top, the first under a filter, and bold ones above one that is not. SheetJS tells none of it.
 */
export function markedRows(parts: Parts): Set<number>[] {
  const text = (name: string): string => parts.get(name)?.toString('utf8') ?? '';
  const bold = boldStyles(text('xl/styles.xml'));
  const targets = new Map(
    tagsIn(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id') ?? '',
      attribute(tag, 'Target') ?? '',
    ]),
  );
  return tagsIn(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const target = targets.get(attribute(tag, String.raw`\w+:id`) ?? '') ?? '';
    const xml = text(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    return new Set([...frozenRow(xml), ...filteredRow(xml), ...boldRows(xml, bold)]);
  });
}

/** The insides of each tag of that name; one pass, whatever the XML. */
function tagsIn(xml: string, name: string): string[] {
  return piecesAt(xml, name).map((piece) => piece.slice(0, piece.indexOf('>') + 1));
}

/** What follows each opening of such a tag, up to the next. */
function piecesAt(xml: string, name: string): string[] {
  return xml.split(new RegExp(String.raw`<(?:\w+:)?${name}(?=[\s/>])`, 'u')).slice(1);
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(String.raw`\s${name}="([^"]*)"`, 'u').exec(tag)?.[1];
}

function frozenRow(xml: string): number[] {
  return tagsIn(xml, 'pane')
    .filter((tag) => attribute(tag, 'state')?.startsWith('frozen') === true)
    .flatMap((tag) => numberIn(attribute(tag, 'ySplit')));
}

function filteredRow(xml: string): number[] {
  return tagsIn(xml, 'autoFilter').flatMap((tag) => numberIn(/\d+/u.exec(attribute(tag, 'ref') ?? '')?.[0]));
}

function numberIn(text: string | undefined): number[] {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? [number] : [];
}

/** The cell styles, by their place in the list, whose font is bold. */
function boldStyles(xml: string): Set<string> {
  const fonts = piecesAt(between(xml, 'fonts'), 'font').map((font) =>
    /<(?:\w+:)?b(?:\s*\/?>|\sval="(?:1|true)")/u.test(font),
  );
  const styles = tagsIn(between(xml, 'cellXfs'), 'xf');
  return new Set(
    styles.flatMap((tag, at) => (fonts[Number(attribute(tag, 'fontId'))] === true ? [String(at)] : [])),
  );
}

/** What stands in the first element of that name. */
function between(xml: string, name: string): string {
  return piecesAt(xml, name)[0]?.split(new RegExp(String.raw`</(?:\w+:)?${name}>`, 'u'))[0] ?? '';
}

/** Rows of bold cells alone, above a row that is not bold. */
function boldRows(xml: string, bold: ReadonlySet<string>): number[] {
  let last = 0;
  const rows = piecesAt(xml, 'row').flatMap((piece) => {
    last = Number(attribute(piece.slice(0, piece.indexOf('>')), 'r') ?? last + 1);
    const cells = piecesAt(piece, 'c').filter((cell) => /<(?:\w+:)?(?:v|is)\b/u.test(cell));
    const isBold = cells.every((cell) => bold.has(attribute(cell, 's') ?? '0'));
    return cells.length === 0 ? [] : [{ number: last, isBold }];
  });
  return rows.flatMap(({ number, isBold }, at) => (isBold && rows[at + 1]?.isBold === false ? [number] : []));
}
