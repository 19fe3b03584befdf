import type { Remark } from '../../domain/ports/document-format.ts';

/** What HR should know of tables in a sheet or a CSV file; places such as "row 5" or "sheet Funds, row 5". */
export function gridRemarks({
  unnamed,
  ragged,
}: {
  unnamed: readonly string[];
  ragged: readonly string[];
}): Remark[] {
  const remarks: Remark[] = [];
  if (unnamed.length > 0)
    remarks.push({
      code: 'no-column-names',
      message: `It is not certain what the columns are called (${listOf(unnamed)}), so the cells were read without names; name each column in the first row of its table, such as Investment, Offered, Fee.`,
    });
  if (ragged.length > 0)
    remarks.push({
      code: 'ragged-row',
      message: `More cells than columns stand in ${listOf(ragged)}, so it is not certain what belongs where; put cells that hold a comma in quotation marks, or save the table from Excel again.`,
    });
  return remarks;
}

const mostNamed = 5;

function listOf(places: readonly string[]): string {
  const more = places.length - mostNamed;
  return places.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
