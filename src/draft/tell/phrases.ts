/** How one language says what changed. Names and times come ready made; every function gives a whole sentence. */
export interface Phrases {
  seconds(ms: number): string;
  percent(fraction: number): string;
  list(items: readonly string[]): string;
  quote(text: string): string;
  /** `photo 2 (beach.jpg)`, to be used inside a sentence. */
  shot(place: number, name: string, kind: 'image' | 'video'): string;
  /** `photos 1 to 5 and 8`: many at once, as runs of places. */
  shotRows(rows: readonly (readonly [from: number, to: number])[], kind: 'image' | 'video' | 'both'): string;
  /** `3 more`, the end of a list. */
  more(count: number): string;
  /** `all 6 photos`. */
  everyShot(count: number): string;
  role(role: string): string;
  /** Name of a catalogue entry from its words. */
  none: string;

  canvas(from: string, to: string): string;
  fps(from: number, to: number): string;
  style(name: string): string;
  projectTitle(title: string): string;
  background(color: string): string;
  shotsAdded(names: string, place: string): string;
  atEnd: string;
  atPlace(place: number): string;
  shotsRemoved(names: string): string;
  allRemoved: string;
  moved(shot: string, to: number): string;
  swapped(a: string, b: string): string;
  order(names: string): string;
  stays(shots: string, to: string, from: string | null, many: boolean): string;
  transitionAll(name: string, length: string): string;
  transitionNoneAll: string;
  transition(where: string, name: string, length: string): string;
  transitionNone(where: string): string;
  transitionLength(where: string | null, from: string, to: string): string;
  between(a: number, b: number): string;
  /** How the film begins; null = with its first frame. */
  opening(name: string | null, length: string): string;
  /** How the film ends; null = with its last frame. */
  ending(name: string | null, length: string): string;
  motion(shots: string, name: string, many: boolean, manner?: 'gently' | 'strongly'): string;
  motionNone(shots: string, many: boolean): string;
  motionAmount(shots: string, stronger: boolean, many: boolean): string;
  look(shots: string, name: string, many: boolean): string;
  lookNone(shots: string, many: boolean): string;
  lookStrength(shots: string, to: string): string;
  amount(shots: string, what: 'brightness' | 'contrast' | 'saturation', up: boolean, to: string): string;
  /** How photos stand in the frame; `ground` is the colour of what they leave free. */
  fit(shots: string, fit: 'cover' | 'contain' | 'blur', many: boolean, ground: string): string;
  replaced(place: number, from: string, to: string): string;
  speed(shot: string, factor: number): string;
  clipVolume(shot: string, to: string, silent: boolean): string;
  trimmed(shot: string, from: string, to: string): string;
  textAdded(role: string, text: string, when: string): string;
  /** `how` is what all of them look like, empty when that is nothing of their own. */
  textsAdded(role: string, count: number, first: readonly string[], how: string): string;
  textRemoved(role: string, text: string): string;
  textsRemoved(role: string, count: number): string;
  /** What was just told of one text holds for so many more. */
  sameForTexts(count: number): string;
  textWords(role: string, from: string, to: string): string;
  textColor(text: string, color: string): string;
  /** `bigger` is undefined where the size before is not known. */
  textSize(text: string, bigger: boolean | undefined, to: number): string;
  textPosition(text: string, position: string): string;
  /** `top left`: a place on the picture by itself. */
  place(position: string): string;
  /** Between things that are said of one text. */
  readonly comma: string;
  textStyle(text: string, what: string): string;
  textTime(text: string, when: string): string;
  fromTo(from: string, to: string): string;
  onShot(place: number, name: string): string;
  musicAdded(name: string): string;
  musicRemoved: string;
  musicChanged(from: string, to: string): string;
  musicVolume(from: string, to: string): string;
  musicFade(side: 'in' | 'out', to: string | null): string;
  musicStart(at: string): string;
  musicSource(at: string): string;
  sound(what: string): string;
  filmLength(to: string, from: string): string;
  filmEmpty: string;
}
