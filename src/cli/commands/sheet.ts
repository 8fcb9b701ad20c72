import type { Sharp } from 'sharp';
import { type Composition, scaleCanvas } from '../../compose/index.js';
import { type Drawing, frameImage } from '../../render/index.js';
import { defineCommand } from '../define-command.js';
import { drawFilm } from '../draw-film.js';
import { addFilmOptions, type FilmOptions } from '../film-options.js';
import { parseWhole } from '../options.js';
import { checkOutputPath } from '../output-path.js';

interface SheetOptions extends FilmOptions {
  readonly output: string;
  readonly frames: string;
  readonly columns: string;
}

/** Long side of one picture on the sheet, pixels, and the space between pictures. */
const cellSide = 384;
const gap = 8;

export const sheet = defineCommand({
  setUp(command, { signal, print, warn }) {
    addFilmOptions(command.argument('[files...]', 'photos or folders, as for make'))
      .option('-o, --output <file>', 'the picture to write (.png, .jpg or .webp)', 'sheet.png')
      .option('--frames <number>', 'how many pictures', '24')
      .option('--columns <number>', 'pictures in a row', '6')
      .action(async (files: string[], options: SheetOptions) => {
        const outPath = await checkOutputPath(options.output, ['png', 'jpg', 'webp']);
        const count = parseWhole(options.frames, { option: '--frames', min: 1, max: 400 });
        const columns = Math.min(
          count,
          parseWhole(options.columns, { option: '--columns', min: 1, max: 40 }),
        );
        const output = { shortSide: 540 };
        await drawFilm({ files, options, output, signal, warn }, async ({ drawing, composition, view }) => {
          const cells = await drawCells(drawing, composition, { count, signal, onStep: view.step });
          await (await layOut(cells, { columns, composition })).toFile(outPath);
          view.end();
          print(`${options.output}  (${count} pictures)`);
        });
      });
  },
});

const cellSize = (composition: Composition): { width: number; height: number } =>
  scaleCanvas(
    composition,
    (cellSide * Math.min(composition.width, composition.height)) /
      Math.max(composition.width, composition.height),
  );

async function drawCells(
  drawing: Drawing,
  composition: Composition,
  { count, signal, onStep }: { count: number; signal: AbortSignal; onStep: (text: string) => void },
): Promise<Buffer[]> {
  const size = cellSize(composition);
  const cells: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    onStep(`Drawing ${index + 1} of ${count}`);
    const frameIndex = Math.min(
      composition.frameCount - 1,
      Math.floor(((index + 0.5) / count) * composition.frameCount),
    );
    const bytes = await drawing.paintFrame(frameIndex, { signal });
    const image = await frameImage(bytes, composition);
    cells.push(await image.resize(size.width, size.height).png().toBuffer());
  }
  return cells;
}

async function layOut(
  cells: readonly Buffer[],
  { columns, composition }: { columns: number; composition: Composition },
): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const { width, height } = cellSize(composition);
  const rows = Math.ceil(cells.length / columns);
  return sharp({
    create: {
      width: columns * (width + gap) + gap,
      height: rows * (height + gap) + gap,
      channels: 3,
      background: '#202020',
    },
  }).composite(
    cells.map((input, index) => ({
      input,
      left: gap + (index % columns) * (width + gap),
      top: gap + Math.floor(index / columns) * (height + gap),
    })),
  );
}
