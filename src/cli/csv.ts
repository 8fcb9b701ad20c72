import { AppError } from '../shared/index.js';

/** The cells of a CSV text (RFC 4180): quotes, doubled quotes, line breaks in quotes, any line ending, a BOM. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at++) {
    const letter = source[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === ',' || letter === '\n' || letter === '\r') {
      row.push(cell);
      cell = '';
      if (letter === ',') continue;
      if (letter === '\r' && source[at + 1] === '\n') at += 1;
      rows.push(row);
      row = [];
    } else cell += letter;
  }
  if (quoted) throw new AppError('bad-input', 'A quote in the CSV is never closed.');
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows.filter((cells) => cells.some((content) => content.trim() !== ''));
}

/** CSV text of rows; cells are quoted where they must be. */
export const writeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  rows
    .map((row) =>
      row
        .map(String)
        .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(','),
    )
    .join('\n')
    .concat('\n');
