import type { SegmentPlace } from '../diff.js';
import type { AudioSegment } from '../schema.js';
import { type Telling, touches } from './telling.js';

const musicName = (telling: Telling, sound: AudioSegment): string =>
  sound.mood === null ? sound.name : telling.name('mood', sound.mood);

/** Music and other sounds. */
export function tellSounds(telling: Telling): string[] {
  const { diff, words } = telling;
  const lines: string[] = [];
  const isMusic = (place: SegmentPlace): boolean => place.kind === 'audio' && place.role === 'bgm';
  const gone = diff.removed.filter(isMusic).map((place) => place.segment as AudioSegment);
  const come = diff.added.filter(isMusic).map((place) => place.segment as AudioSegment);
  if (gone.length > 0 && come.length === 0) lines.push(words.musicRemoved);
  for (const sound of come) {
    const before = gone[0];
    lines.push(
      before === undefined
        ? words.musicAdded(
            musicName(telling, sound) + (sound.volume === 1 ? '' : ` (${words.percent(sound.volume)})`),
          )
        : words.musicChanged(musicName(telling, before), musicName(telling, sound)),
    );
    const { startMs, sourceStartMs } = before ?? { startMs: 0, sourceStartMs: 0 };
    if (sound.startMs !== startMs) lines.push(words.musicStart(words.seconds(sound.startMs)));
    if (sound.sourceStartMs !== sourceStartMs)
      lines.push(words.musicSource(words.seconds(sound.sourceStartMs)));
  }
  for (const change of diff.changed.filter((item) => item.after.kind === 'audio')) {
    const [from, to] = [change.before.segment as AudioSegment, change.after.segment as AudioSegment];
    const other = touches(change, 'mood') || touches(change, 'fileId');
    if (other) lines.push(words.musicChanged(musicName(telling, from), musicName(telling, to)));
    if (touches(change, 'volume'))
      lines.push(words.musicVolume(words.percent(from.volume), words.percent(to.volume)));
    // Another song has times of its own: of those only what was wished is told.
    if (other && to.chosen.fade !== 'user' && to.sourceStartMs === 0) continue;
    // With the length of the film a fade nobody chose may change as well.
    const whole = touches(change, 'durationMs') && to.chosen.fade !== 'user';
    const fade = (ms: number): string | null => (ms === 0 ? null : words.seconds(ms));
    if (touches(change, 'fadeInMs') && !whole) lines.push(words.musicFade('in', fade(to.fadeInMs)));
    if (touches(change, 'fadeOutMs') && !whole) lines.push(words.musicFade('out', fade(to.fadeOutMs)));
    if (touches(change, 'startMs')) lines.push(words.musicStart(words.seconds(to.startMs)));
    if (touches(change, 'sourceStartMs')) lines.push(words.musicSource(words.seconds(to.sourceStartMs)));
  }
  return lines;
}
