import type { DrumPattern } from '../../catalogue/index.js';
import type { Draught, Plan } from '../plan.js';
import { strengthOf } from './rhythm.js';

/** Keys of the General MIDI drum kit. */
const kit: Record<Exclude<keyof DrumPattern, 'from'>, number> = {
  kick: 36,
  snare: 38,
  rim: 37,
  clap: 39,
  hat: 42,
  openHat: 46,
  ride: 51,
  shaker: 70,
  tambourine: 54,
  lowTom: 45,
  highTom: 48,
};
const crash = 49;
const instruments = Object.keys(kit) as (keyof typeof kit)[];

/** Drums that follow the intensity, with a fill into every new section and a crash on its first beat. */
export function playDrums(plan: Plan): Draught[] {
  const notes: Draught[] = [];
  const { beatsPerBar: perBar, drums } = plan.mood;
  const random = plan.random('drums');
  let playing = false;
  for (let bar = 0; bar < plan.form.bars; bar++) {
    const intensity = plan.intensity(bar);
    const pattern = drums.findLast((one) => intensity >= one.from);
    const chance = random.next();
    if (pattern === undefined) {
      playing = false;
      continue;
    }
    const { section } = plan.section(bar);
    const inSection = bar - section.firstBar;
    const hasSnare = pattern.snare !== undefined;
    const last = inSection === section.bars - 1;
    const fill = hasSnare && section.bars >= 4 && (last || (inSection % 8 === 7 && chance < 0.7));
    const fillFrom = fill ? perBar - (chance < 0.5 ? 1 : 2) : perBar;
    if (inSection === 0 && hasSnare && playing && section.kind === 'chorus') {
      notes.push({ beat: bar * perBar, beats: 2, key: crash, strength: 0.7 });
    }
    playing = true;
    for (const instrument of instruments) {
      const rhythm = pattern[instrument];
      if (rhythm === undefined) continue;
      for (const [index, step] of [...rhythm].entries()) {
        const beat = index / 4;
        if (step === '.' || (beat >= fillFrom && instrument !== 'kick')) continue;
        // One ghost note in six is left out: no two bars are quite alike.
        if (step === 'o' && random.next() < 0.16) continue;
        notes.push({
          beat: bar * perBar + beat,
          beats: 0.25,
          key: kit[instrument],
          strength: strengthOf(step),
        });
      }
    }
    for (let beat = fillFrom; beat < perBar; beat += 0.25) {
      const along = (beat - fillFrom) / (perBar - fillFrom);
      if (random.next() > 0.55 + along * 0.4 && beat % 1 !== 0) continue;
      const key = along < 0.4 ? kit.snare : along < 0.7 ? kit.highTom : kit.lowTom;
      notes.push({ beat: bar * perBar + beat, beats: 0.25, key, strength: 0.5 + along * 0.4 });
    }
  }
  const end = notes.filter((note) => note.beat < plan.form.beats);
  if (end.some((note) => note.key === kit.snare || note.key === kit.rim)) {
    end.push({ beat: plan.form.beats, beats: 1, key: kit.kick, strength: 0.75 });
    end.push({ beat: plan.form.beats, beats: 2, key: crash, strength: 0.5 });
  }
  return end;
}
