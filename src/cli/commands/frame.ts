import { frameImage } from '../../render/index.js';
import { AppError } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';
import { drawFilm } from '../draw-film.js';
import { addFilmOptions, type FilmOptions } from '../film-options.js';
import { checkOutputPath } from '../output-path.js';

interface FrameOptions extends FilmOptions {
  readonly at: string;
  readonly output: string;
}

export const frame = defineCommand({
  setUp(command, { signal, print, warn }) {
    addFilmOptions(command.argument('[files...]', 'photos or folders, as for make'))
      .option('--at <seconds>', 'time in the film', '0')
      .option('-o, --output <file>', 'the picture to write (.png, .jpg or .webp)', 'frame.png')
      .action(async (files: string[], options: FrameOptions) => {
        const outPath = await checkOutputPath(options.output, ['png', 'jpg', 'webp']);
        await drawFilm({ files, options, signal, warn }, async ({ drawing, composition }) => {
          const { width, height, fps, frameCount } = composition;
          const seconds = Number(options.at);
          if (!(seconds >= 0 && seconds <= frameCount / fps)) {
            throw new AppError(
              'bad-input',
              `--at "${options.at}" must be from 0 to ${frameCount / fps} seconds.`,
            );
          }
          const frameIndex = Math.min(frameCount - 1, Math.floor(seconds * fps));
          const image = await frameImage(await drawing.paintFrame(frameIndex, { signal }), composition);
          await image.toFile(outPath);
          print(`${options.output}  (${width}x${height}, frame ${frameIndex})`);
        });
      });
  },
});
