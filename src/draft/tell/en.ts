import type { Phrases } from './phrases.js';

const seconds = (ms: number): string => {
  const value = ms % 100 === 0 || ms > 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 10) / 100;
  if (value < 90) return `${value} s`;
  const minutes = Math.floor(value / 60);
  const rest = Math.round((value - minutes * 60) * 10) / 10;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const places: Record<string, string> = {
  center: 'the centre',
  top: 'the top',
  bottom: 'the bottom',
};

/** English. */
export const en: Phrases = {
  seconds,
  percent: (fraction) => `${Math.round(fraction * 100)} %`,
  list: (items) =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
  quote: (text) => `"${text}"`,
  shot: (place, name, kind) => `${kind === 'video' ? 'clip' : 'photo'} ${place} (${name})`,
  shotRows: (rows, kind) =>
    `${kind === 'image' ? 'photos' : kind === 'video' ? 'clips' : 'photos and clips'} ${en.list(rows.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)))}`,
  more: (count) => `${count} more`,
  everyShot: (count) => (count === 1 ? 'the photo' : count === 2 ? 'both photos' : `all ${count} photos`),
  role: (role) => role.replace('_', ' '),
  none: 'none',
  canvas: (from, to) => `The picture is now ${to} instead of ${from}.`,
  fps: (from, to) => `The film now runs at ${to} frames per second instead of ${from}.`,
  style: (name) => `The film now has the ${name} style.`,
  projectTitle: (title) => `The project is now called "${title}".`,
  background: (color) => `The background is now ${color}.`,
  shotsAdded: (names, place) => `Added ${names} ${place}.`,
  atEnd: 'at the end',
  atPlace: (place) => `at place ${place}`,
  shotsRemoved: (names) => `Removed ${names}.`,
  allRemoved: 'All photos are out; the film is empty now.',
  moved: (shot, to) => `${capital(shot)} is now at place ${to}.`,
  swapped: (a, b) => `${capital(a)} and ${b} changed places.`,
  order: (names) => `The new order is ${names}.`,
  stays: (shots, to, from, many) =>
    `${capital(shots)} now ${many ? 'stay' : 'stays'} ${to}${from === null ? '' : ` instead of ${from}`}${many ? ' each' : ''}.`,
  transitionAll: (name, length) => `All transitions are now ${name}, ${length} each.`,
  transitionNoneAll: 'All transitions are gone; the photos change with hard cuts.',
  transition: (where, name, length) => `The transition ${where} is now ${name}, ${length}.`,
  transitionNone: (where) => `There is a hard cut ${where} now.`,
  transitionLength: (where, from, to) =>
    where === null
      ? `The transitions now take ${to} instead of ${from}.`
      : `The transition ${where} now takes ${to} instead of ${from}.`,
  opening: (name, length) =>
    name === null
      ? 'The film now begins with its first frame.'
      : `The film now begins with ${name}, ${length}.`,
  ending: (name, length) =>
    name === null ? 'The film now ends with its last frame.' : `The film now ends with ${name}, ${length}.`,
  between: (a, b) => `between photos ${a} and ${b}`,
  motion: (shots, name, many, manner) =>
    `${capital(shots)} now ${many ? 'move' : 'moves'}${manner === undefined ? '' : ` ${manner}`} with ${name}.`,
  motionNone: (shots, many) => `${capital(shots)} now ${many ? 'hold' : 'holds'} still.`,
  motionAmount: (shots, stronger, many) =>
    `${capital(shots)} now ${many ? 'move' : 'moves'} ${stronger ? 'more strongly' : 'more gently'}.`,
  look: (shots, name, many) => `${capital(shots)} now ${many ? 'have' : 'has'} the ${name} look.`,
  lookNone: (shots, many) => `${capital(shots)} now ${many ? 'have' : 'has'} the original colours.`,
  lookStrength: (shots, to) => `The look of ${shots} is now at ${to}.`,
  amount(shots, what, up, to) {
    if (/^0\s?%/.test(to)) return `${capital(shots)}: the ${what} is as it was taken.`;
    const word = {
      brightness: up ? 'brighter' : 'darker',
      contrast: up ? 'stronger in contrast' : 'softer in contrast',
      saturation: up ? 'more colourful' : 'less colourful',
    }[what];
    return `${capital(shots)}: ${word} now (${what} ${to}).`;
  },
  fit: (shots, fit, many, ground) =>
    ({
      cover: `${capital(shots)} now ${many ? 'fill' : 'fills'} the frame; the edges are cut.`,
      contain: `${capital(shots)} now ${many ? 'are' : 'is'} shown whole on ${ground}.`,
      blur: `${capital(shots)} now ${many ? 'are' : 'is'} shown whole on a blurred background.`,
    })[fit],
  replaced: (place, from, to) => `Photo ${place} is now ${to} instead of ${from}.`,
  speed: (shot, factor) => `${capital(shot)} now plays at ${factor}x speed.`,
  clipVolume: (shot, to, silent) =>
    silent ? `${capital(shot)} is muted now.` : `The sound of ${shot} is now at ${to}.`,
  trimmed: (shot, from, to) => `${capital(shot)} now shows ${from} to ${to} of its material.`,
  textAdded: (role, text, when) => `Added the ${role} "${text}" ${when}.`,
  textsAdded: (role, count, first, how) =>
    `Added ${count} ${role}s: ${first.map((text) => `"${text}"`).join(', ')} ...${how === '' ? '' : ` (${how}).`}`,
  textRemoved: (role, text) => `Removed the ${role} "${text}".`,
  textsRemoved: (role, count) => `Removed ${count} ${role}s.`,
  sameForTexts: (count) => `The same for ${count} more ${count === 1 ? 'text' : 'texts'}.`,
  textWords: (role, from, to) => `The ${role} now says "${to}" instead of "${from}".`,
  textColor: (text, color) => `"${text}" is now ${color}.`,
  textSize: (text, bigger, to) =>
    `"${text}" is ${bigger === undefined ? 'another size' : bigger ? 'bigger' : 'smaller'} now (${to} px).`,
  textPosition: (text, position) =>
    `"${text}" is now at ${places[position] ?? `the ${position.replace('-', ' ')}`}.`,
  comma: ', ',
  place: (position) => (position === 'center' ? 'in the centre' : position.replace('-', ' ')),
  textStyle: (text, what) => `"${text}" is now shown like this: ${what}.`,
  textTime: (text, when) => `"${text}" is now shown ${when}.`,
  fromTo: (from, to) => `from ${from} to ${to}`,
  onShot: (place, name) => `on photo ${place} (${name})`,
  musicAdded: (name) => `Added music: ${name}.`,
  musicRemoved: 'The music is out.',
  musicChanged: (from, to) => `The music is now ${to} instead of ${from}.`,
  musicVolume: (from, to) => `The music is now at ${to} instead of ${from}.`,
  musicFade: (side, to) =>
    to === null
      ? `The music ${side === 'in' ? 'starts' : 'ends'} at once now.`
      : `The music now fades ${side} over ${to}.`,
  musicStart: (at) => `The music now begins at ${at}.`,
  musicSource: (at) => `The music now plays from ${at} of its file.`,
  sound: (what) => `${capital(what)} changed.`,
  filmLength: (to, from) => `The film is now ${to} long (before: ${from}).`,
  filmEmpty: 'The film is empty now.',
};
