import type { Remark } from '../../domain/ports/document-format.ts';
import type { SheetReading } from './sheet-rows.ts';

/** What HR should know of a workbook that was read: hidden cells, errors, formulas without a value. */
export function sheetRemarks(sheets: readonly SheetReading[]): Remark[] {
  const hidden = sheets.filter(({ hasHidden }) => hasHidden).map(({ name }) => `"${name}"`);
  const errors = sheets.flatMap((sheet) => sheet.errors);
  const uncalculated = sheets.flatMap((sheet) => sheet.uncalculated);
  return [
    ...remark(
      hidden,
      'hidden-cells',
      (on) =>
        `Hidden rows, columns or sheets were left out (sheet ${on}); show them if they belong to the document, or delete them.`,
    ),
    ...remark(
      errors,
      'error-cells',
      (at) => `Cells that show an error were left out: ${at}; repair their formulas.`,
    ),
    ...remark(
      uncalculated,
      'no-value',
      (at) =>
        `Formulas that were never calculated were left out: ${at}; open the file in Excel and save it again.`,
    ),
  ];
}

const mostNamed = 5;

function remark(places: readonly string[], code: string, sentence: (list: string) => string): Remark[] {
  if (places.length === 0) return [];
  const more = places.length - mostNamed;
  const list = places.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
  return [{ code, message: sentence(list) }];
}
