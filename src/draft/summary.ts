import type { Draft, Track } from './schema.js';

const seconds = (ms: number): string => String(Math.round(ms / 100) / 10);

const labels = {
  bgm: 'BGM',
  voice: 'Voice',
  sfx: 'SFX',
  title: 'Title',
  caption: 'Caption',
  lower_third: 'Lower third',
  end_card: 'End card',
} as const;

function describeTrack(track: Exclude<Track, { kind: 'other' }>): string {
  if (track.kind === 'video') {
    return `Video: ${track.segments.map((item) => `${item.name} (${span(item)})`).join(', ')}`;
  }
  if (track.kind === 'audio') {
    const items = track.segments.map(
      (item) => `${item.name} (${span(item)}, ${Math.round(item.volume * 100)}%)`,
    );
    return `${labels[track.role]}: ${items.join(', ')}`;
  }
  return `${labels[track.role]}: ${track.segments.map((item) => `"${item.text}" (${span(item)})`).join(', ')}`;
}

const span = ({ startMs, durationMs }: { startMs: number; durationMs: number }): string =>
  `${seconds(startMs)}-${seconds(startMs + durationMs)}s`;

/** The one-line timeline summary of C-11.9: `Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. ...`. */
export function summariseDraft(draft: Draft): string {
  const tracks = draft.tracks.filter((track) => track.kind !== 'other');
  const noun = tracks.length === 1 ? 'track' : 'tracks';
  const parts = tracks.map((track, index) => `${index + 1}. ${describeTrack(track)}`);
  return [`Timeline (${tracks.length} ${noun}):`, ...parts].join(' ');
}
