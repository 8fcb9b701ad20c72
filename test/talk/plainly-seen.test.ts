import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { done } from '../helpers/talk.js';

const sets = JSON.parse(readFileSync('test/corpus/assets.json', 'utf8'));

/** The last turn of a talk about a film of one of the corpus's sets. */
function lastOf(set: string, said: string): Plan {
  const assets = uploadedAssets(sets[set]);
  let plan: Plan | undefined;
  for (const sentence of said.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft('film', assets),
      assets,
      history: plan?.history ?? newConversation(),
      language: 'en',
      seed: 7,
    });
  return plan!;
}

describe('how pictures look and sound, in plain words', () => {
  it.each([
    // Spans of numbers and names are photos, whatever is wished of them.
    ['trip', 'put 1 to 3 in black and white', 'set_look {"photos":["s1","s2","s3"],"look":"bw"}'],
    ['trip', 'make 2 to 4 brighter', 'adjust_colour {"photos":["s2","s3","s4"],"brightness":0.18}'],
    ['trip', '2 to 4 brighter', 'adjust_colour {"photos":["s2","s3","s4"],"brightness":0.18}'],
    ['trip', 'keep 1 to 3 still', 'set_motion {"photos":["s1","s2","s3"],"motion":"none"}'],
    ['trip', '1 to 3 should be sepia', 'set_look {"photos":["s1","s2","s3"],"look":"sepia"}'],
    ['trip', 'put beach to temple in sepia', 'set_look {"photos":["s1","s2","s3"],"look":"sepia"}'],
    ['trip', 'black and white from beach to temple', 'set_look {"photos":["s1","s2","s3"],"look":"bw"}'],
    [
      'trip',
      'make beach to noodles brighter',
      'adjust_colour {"photos":["s1","s2","s3","s4"],"brightness":0.18}',
    ],
    ['trip', 'put 2 to 4 at the end', 'move_photos {"photos":["s2","s3","s4"],"to":"end"}'],
    ['trip', 'move 2 to 4', 'move_photos {"photos":["s2"],"to":4}'],
    ['trip', '3 is too dark', 'adjust_colour {"photos":["s3"],"brightness":0.18}'],
    ['trip', 'zoom out at the end', 'set_motion {"photos":["s6"],"motion":"zoom_out"}'],
    // What is found of the music.
    ['trip', 'the piano is nice but quiet', 'set_volume {"target":"music","factor":1.6}'],
    ['trip', 'i like the music but its quiet', 'set_volume {"target":"music","factor":1.6}'],
    ['trip', 'nice song but loud', 'set_volume {"target":"music","factor":0.625}'],
    ['trip', 'the music is low', 'set_volume {"target":"music","factor":1.6}'],
    ['trip', 'i like the piano', ''],
    ['trip', 'start the music later', 'set_music {"startMs":2000}'],
    ['trip', 'the music should start later | after the title', 'set_music {"startMs":3000}'],
    ['clips', 'i cant hear the waves | music quieter there', ''],
    // The film's sound, a clip's sound, the music.
    ['family', 'mute the video', 'set_volume {"target":"clips","photos":["s6"],"volume":0}'],
    ['family', 'make the video louder', 'set_volume {"target":"clips","photos":["s6"],"factor":1.6}'],
    [
      'clips',
      'mute everything',
      'set_volume {"target":"music","volume":0}; set_volume {"target":"clips","photos":["s2","s4"],"volume":0}',
    ],
    [
      'clips',
      'only keep the sound of the videos no music',
      'remove_music {}; set_volume {"target":"clips","photos":["s2","s4"],"factor":1}',
    ],
    // Nothing but the photos.
    [
      'trip',
      'no effects please just the pictures',
      'set_transition {"photos":"all","transition":"none"}; set_motion {"photos":"all","motion":"none"}',
    ],
    [
      'trip',
      'no effects on the last one',
      'set_motion {"photos":["s6"],"motion":"none"}; set_look {"photos":["s6"],"look":"none"}',
    ],
    ['trip', 'sepia | remove the effect', 'set_look {"photos":"all","look":"none"}'],
    // Size, bars and blur.
    ['phone', 'make it widescreen | make the pictures bigger', 'set_fit {"photos":"all","fit":"cover"}'],
    ['trip', 'make the beach bigger', ''],
    ['trip', 'make the photos smaller', ''],
    ['phone', 'make it widescreen | the pictures have black bars', 'set_fit {"photos":"all","fit":"cover"}'],
    ['phone', 'make it widescreen | i want black bars', 'set_fit {"photos":"all","fit":"contain"}'],
    ['phone', 'make it widescreen | dont blur the sides', 'set_fit {"photos":"all","fit":"contain"}'],
    ['phone', 'make it widescreen | less blur', ''],
    ['phone', 'make it widescreen | the background is too blurry', ''],
    [
      'phone',
      'make it widescreen | fill the screen on 1 | same for the others if they have them',
      'set_fit {"photos":"all","fit":"cover"}',
    ],
    ['phone', 'landscape | zoom them so no blur', 'set_fit {"photos":"all","fit":"cover"}'],
    // The camera.
    ['trip', 'only zoom on 3', 'set_motion {"photos":["s1","s2","s4","s5","s6"],"motion":"none"}'],
    ['trip', 'zoom in faster', 'set_motion {"photos":"all","factor":1.5}'],
    ['trip', 'zoom in slowly', 'set_motion {"photos":"all","motion":"zoom_in","amount":0.6}'],
    [
      'trip',
      'no zoom | ok only a little zoom',
      'set_motion {"photos":"all","motion":"zoom_in","amount":0.6}',
    ],
    ['trip', 'zoom into the face on 3', 'set_motion {"photos":["s3"],"motion":"zoom_in"}'],
    ['trip', 'zoom to the middle of 2', 'set_motion {"photos":["s2"],"motion":"zoom_in"}'],
    // Clips, music that was off, and what is too much.
    ['clips', 'cut the end of the waves', 'trim_clip {"photo":"s4","fromMs":0,"toMs":10000}'],
    ['clips', 'cut off the start of the dog', 'trim_clip {"photo":"s2","fromMs":2000,"toMs":9000}'],
    ['trip', 'music off | on again', 'restore_music {}'],
    ['trip', 'no music | turn it on again', 'restore_music {}'],
    ['trip', 'no music | brighter', 'adjust_colour {"photos":"all","brightness":0.18}'],
    ['trip', 'i dont like this music', 'set_music {"mood":"playful"}'],
    ['trip', 'not so many transitions', ''],
    ['trip', 'calmer please | not that calm', 'set_photo_length {"photos":"all","factor":0.769}'],
    ['trip', 'sharper', ''],
    ['trip', 'dont zoom so much', 'set_motion {"photos":"all","factor":0.625}'],
    ['trip', 'no fade', 'set_transition {"photos":"all","transition":"none"}'],
    [
      'trip',
      'change the transition between temple and noodles',
      'set_transition {"photos":["s3"],"transition":"slide_left"}',
    ],
    ['clips', 'let the waves play to the end', ''],
    ['clips', 'play the whole dog video', ''],
    ['trip', 'music only in the second half', 'set_music {"startMs":12000}'],
    ['trip', 'sad music | too sad', 'set_music {"mood":"upbeat"}'],
    ['trip', 'bw | first one normal', 'set_look {"photos":["s1"],"look":"none"}'],
    ['trip', 'soft colors please', 'adjust_colour {"photos":"all","saturation":-0.18}'],
    ['trip', 'add a nice filter', ''],
    ['trip', 'make it look like a movie', 'set_style {"style":"cinematic"}'],
    ['phone', 'landscape | crop the sides', 'set_fit {"photos":"all","fit":"cover"}'],
    // Where it is shown.
    ['trip', 'make it fit the phone', 'set_canvas {"width":1080,"height":1920}'],
    ['trip', 'make it for instagram', 'set_canvas {"width":1080,"height":1920}'],
    ['trip', 'its for whatsapp | yes', 'set_canvas {"width":1080,"height":1920}'],
    ['phone', 'make it for instagram', ''],
  ])('%s: %s', (set, talk, edits) => {
    expect(done(lastOf(set, talk))).toBe(edits);
  });
});
