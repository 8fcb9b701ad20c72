import { composeDraft } from '../../compose/index.js';
import { MediaProcess } from '../../media/index.js';
import { Drawing } from '../../render/index.js';
import { AppError, oneLine } from '../../shared/index.js';
import { defineCommand } from '../define-command.js';
import { addFilmOptions, type FilmOptions, prepareFilm } from '../film-options.js';
import { checkOutputPath } from '../output-path.js';
import { progressView } from '../progress.js';
import { frameImage } from '../still.js';

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
        const view = progressView({ quiet: false });
        const media = new MediaProcess();
        try {
          const job = await prepareFilm(files, options, { media, signal, onStep: view.step });
          view.end();
          for (const { path, reason } of job.leftOut) warn(`left out: ${oneLine(path)}: ${reason}`);
          const composition = composeDraft(
            job.draft,
            job.files.map(({ asset }) => asset),
          );
          const seconds = Number(options.at);
          const lengthSeconds = composition.frameCount / composition.fps;
          if (!(seconds >= 0 && seconds <= lengthSeconds)) {
            throw new AppError(
              'bad-input',
              `--at "${options.at}" must be from 0 to ${lengthSeconds} seconds.`,
            );
          }
          const frameIndex = Math.min(composition.frameCount - 1, Math.floor(seconds * composition.fps));
          const paths = new Map(job.files.map(({ asset, path }) => [asset.fileId, path]));
          const drawing = await Drawing.open(composition, media, paths);
          try {
            const image = await frameImage(await drawing.paintFrame(frameIndex, { signal }), composition);
            await image.toFile(outPath);
          } finally {
            await drawing.close();
          }
          print(`${options.output}  (${composition.width}x${composition.height}, frame ${frameIndex})`);
        } finally {
          view.end();
          await media.stop();
        }
      });
  },
});
