import {
  anchorOf,
  type Draft,
  type TextSegment,
  type TextTrack,
  type Track,
  type VideoSegment,
} from '../draft/index.js';
import { freshId, shots } from './parts.js';

/** Shots abut from 0; a transition is no longer than the shorter of its neighbours, and none follows the last. */
function settleShots(segments: VideoSegment[]): number {
  let at = 0;
  segments.forEach((shot, index) => {
    shot.startMs = at;
    at += shot.durationMs;
    const next = segments[index + 1];
    if (shot.transition === null) return;
    if (next === undefined || shot.transition.type === 'none') shot.transition = null;
    else {
      const limit = Math.min(shot.durationMs, next.durationMs, 10_000);
      if (shot.transition.durationMs > limit) shot.transition = { ...shot.transition, durationMs: limit };
    }
  });
  return at;
}

/** Music ends with the film; sound that would begin after it goes. */
function settleSounds(draft: Draft, filmMs: number): void {
  for (const track of draft.tracks) {
    if (track.kind !== 'audio') continue;
    track.segments.sort((a, b) => a.startMs - b.startMs);
    track.segments = track.segments.filter((item) => item.startMs < filmMs);
    track.segments.forEach((item, index) => {
      const last = index === track.segments.length - 1;
      const room = (track.segments[index + 1]?.startMs ?? filmMs) - item.startMs;
      const fills = track.role === 'bgm' && last && item.loop;
      item.durationMs = fills ? room : Math.min(item.durationMs, room);
      item.fadeInMs = Math.min(item.fadeInMs, Math.floor(item.durationMs / 2));
      item.fadeOutMs = Math.min(item.fadeOutMs, Math.floor(item.durationMs / 2));
    });
  }
}

/** Puts a text where it lies now; false when what it held on to has gone. */
function settleText(
  text: TextSegment,
  shotOf: (id: string) => VideoSegment | undefined,
  filmMs: number,
): boolean {
  const anchor = anchorOf(text);
  if (anchor === 'film') {
    text.startMs = 0;
    text.durationMs = filmMs;
  } else if (anchor === 'end') {
    text.durationMs = Math.min(text.durationMs, filmMs);
    text.startMs = filmMs - text.durationMs;
  } else if (anchor !== null) {
    const shot = shotOf(anchor.photo);
    if (shot === undefined) return false;
    text.startMs = shot.startMs;
    text.durationMs = shot.durationMs;
  } else if (text.startMs >= filmMs) {
    text.durationMs = Math.min(text.durationMs, filmMs);
    text.startMs = filmMs - text.durationMs;
  } else text.durationMs = Math.min(text.durationMs, filmMs - text.startMs);
  for (const side of ['enter', 'exit'] as const) {
    const motion = text[side];
    const limit = Math.floor(text.durationMs / 2);
    if (motion !== null && motion.durationMs > limit) text[side] = { ...motion, durationMs: limit };
  }
  return true;
}

/** Texts of one track never overlap: one that does moves on to the next track of its role. */
function settleTexts(draft: Draft, filmMs: number): void {
  if (!draft.tracks.some((track) => track.kind === 'text')) return;
  // Few films have texts that hold on to photos.
  let shotsById: ReadonlyMap<string, VideoSegment> | undefined;
  const shotOf = (id: string): VideoSegment | undefined => {
    shotsById ??= new Map(shots(draft).map((shot) => [shot.id, shot]));
    return shotsById.get(id);
  };
  for (const role of ['title', 'caption', 'lower_third', 'end_card'] as const) {
    const lanes = draft.tracks.filter(
      (track): track is TextTrack => track.kind === 'text' && track.role === role,
    );
    // Lane by lane and sorted stably: of texts that begin together those of an earlier lane come first.
    const placed = lanes
      .flatMap((lane) => lane.segments.filter((text) => settleText(text, shotOf, filmMs)))
      .sort((a, b) => a.startMs - b.startMs);
    for (const lane of lanes) lane.segments = [];
    // Where the last text of each lane ends.
    const ends = lanes.map(() => 0);
    // Texts that begin together lie one under the other: the lanes above the last one are taken.
    let last: { startMs: number; lane: number } = { startMs: -1, lane: 0 };
    for (const text of placed) {
      let at = text.startMs === last.startMs ? last.lane : 0;
      while (at < ends.length && ends[at]! > text.startMs) at++;
      if (at === lanes.length) {
        const lane = { ...lanes[0]!, id: freshId(draft, 't'), segments: [], extra: {} };
        draft.tracks.push(lane);
        lanes.push(lane);
      }
      lanes[at]!.segments.push(text);
      ends[at] = text.startMs + text.durationMs;
      last = { startMs: text.startMs, lane: at };
    }
  }
}

const isUsed = (track: Track): boolean => track.kind === 'other' || track.segments.length > 0;

/**
 * Brings everything back in step after a change: shots abut from 0, transitions fit between them, texts lie where what
 * they hold on to lies, music ends with the film. A film without shots is the empty draft.
 */
export function settle(draft: Draft): Draft {
  const main = shots(draft);
  if (main.length === 0) {
    draft.tracks = [];
    draft.opening = null;
    draft.ending = null;
    return draft;
  }
  const filmMs = settleShots(main);
  settleSounds(draft, filmMs);
  settleTexts(draft, filmMs);
  for (const track of draft.tracks) {
    if (track.kind !== 'video' || track.segments === main) continue;
    track.segments = track.segments.filter((item) => item.startMs < filmMs);
    for (const item of track.segments) item.durationMs = Math.min(item.durationMs, filmMs - item.startMs);
  }
  draft.tracks = draft.tracks.filter(isUsed);
  return draft;
}
