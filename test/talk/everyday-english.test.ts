import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { done } from '../helpers/talk.js';

/** What the last turn of a talk does: `film trip :: first turn | second turn`. */
function last(line: string): string {
  const [where, talk] = line.split(' :: ') as [string, string];
  const [start, set] = where.split(' ') as ['plain' | 'film', string];
  const assets = uploadedAssets(readAssetSets()[set]!);
  let plan: Plan | undefined;
  for (const sentence of talk.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft(start, assets),
      assets,
      history: plan?.history ?? newConversation(),
      language: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
      seed: 7,
    });
  return done(plan!);
}

describe('everyday English in a running film', () => {
  it.each([
    ['film trip :: the music is fine but too slow', 'set_music {"mood":"upbeat"}'],
    ['film trip :: the piano is nice but a bit slow', 'set_music {"mood":"upbeat"}'],
    ['film trip :: jazz music | slower', 'set_music {"mood":"calm_piano"}'],
    ['film trip :: jazz music | the first one slower', 'set_photo_length {"photos":["s1"],"factor":1.4}'],
    ['film trip :: the sunset is lovely but a bit short', 'set_photo_length {"photos":["s5"],"factor":1.25}'],
    ['film trip :: quieter at the start', 'fade_music {"inMs":2000}'],
    ['film trip :: louder at the end', ''],
    ['film trip :: turn the music down at the end | and up at the start', 'fade_music {"inMs":2000}'],
    ['film trip :: music only at the end', 'set_music {"startMs":20000}'],
    ['film bakery :: add the jingle only at the end', 'set_music {"file":"f7","startMs":20000}'],
    ['film bakery :: use the jingle from the third photo on', 'set_music {"file":"f7","startMs":8000}'],
    ['film clips :: sound only on the dog', 'set_volume {"target":"clips","photos":["s4"],"volume":0}'],
    [
      'film clips :: i only want to hear the waves',
      'set_volume {"target":"clips","photos":["s2"],"volume":0}',
    ],
    [
      'film clips :: only the waves should have sound',
      'set_volume {"target":"clips","photos":["s2"],"volume":0}',
    ],
    ['film trip :: slide between 2 to 4', 'set_transition {"photos":["s2","s3"],"transition":"slide_left"}'],
    ['film trip :: slide from 2 to 4', 'set_transition {"photos":["s2","s3"],"transition":"slide_left"}'],
    [
      'film trip :: make the photos 2 to 4 seconds long',
      'set_photo_length {"photos":"all","durationMs":3000}',
    ],
    ['film trip :: photo 2 to 4 seconds', 'set_photo_length {"photos":["s2"],"durationMs":4000}'],
    ['film trip :: our instagram is @sunny', ''],
    ['film trip :: our instagram is @sunny | yes', 'add_text {"text":"@sunny","role":"end_card"}'],
    [
      'film trip :: our instagram is @sunny | on the last photo',
      'add_text {"text":"@sunny","role":"caption","photos":["s6"]}',
    ],
    ['film trip :: our website is www.sunny.com', ''],
    [
      'film product :: text on each: front, side, cap, box',
      'caption_photos {"captions":[{"photo":"s1","text":"front"},{"photo":"s2","text":"side"},{"photo":"s3","text":"cap"},{"photo":"s4","text":"box"}]}',
    ],
    [
      'film product :: captions: front, side, cap, box',
      'caption_photos {"captions":[{"photo":"s1","text":"front"},{"photo":"s2","text":"side"},{"photo":"s3","text":"cap"},{"photo":"s4","text":"box"}]}',
    ],
    [
      'film product :: label them front, side, cap and box',
      'caption_photos {"captions":[{"photo":"s1","text":"front"},{"photo":"s2","text":"side"},{"photo":"s3","text":"cap"},{"photo":"s4","text":"box"}]}',
    ],
    [
      'film product :: captions: white, bold, bottom, big',
      'style_text {"texts":["x1"],"style":{"color":"#FFFFFF"}}; style_text {"texts":["x1"],"style":{"weight":700}}; style_text {"texts":["x1"],"style":{"position":"bottom"}}; style_text {"texts":["x1"],"sizeFactor":1.3}',
    ],
    [
      'film product :: write front, side, cap and box on the photos',
      'caption_photos {"captions":[{"photo":"s1","text":"front"},{"photo":"s2","text":"side"},{"photo":"s3","text":"cap"},{"photo":"s4","text":"box"}]}',
    ],
    [
      'film trip :: names on the first three: Tom, Ali, Zoe',
      'caption_photos {"captions":[{"photo":"s1","text":"Tom"},{"photo":"s2","text":"Ali"},{"photo":"s3","text":"Zoe"}]}',
    ],
    [
      'film trip :: put the names Tom, Ali and Zoe on the first three',
      'caption_photos {"captions":[{"photo":"s1","text":"Tom"},{"photo":"s2","text":"Ali"},{"photo":"s3","text":"Zoe"}]}',
    ],
    [
      'film trip :: names on photos 1 Tom 2 Ali 3 Zoe',
      'caption_photos {"captions":[{"photo":"s1","text":"Tom"},{"photo":"s2","text":"Ali"},{"photo":"s3","text":"Zoe"}]}',
    ],
    [
      'film wedding :: anna & ben on the first, goodbye on the last',
      'caption_photos {"captions":[{"photo":"s8","text":"goodbye"},{"photo":"s1","text":"anna & ben"}]}',
    ],
    [
      'film trip :: zoom in on the first, zoom out on the last',
      'set_motion {"photos":["s1"],"motion":"zoom_in"}; set_motion {"photos":["s6"],"motion":"zoom_out"}',
    ],
    [
      'film bakery :: prices: croissants 2.50, coffee 3',
      'caption_photos {"captions":[{"photo":"s5","text":"coffee 3"},{"photo":"s3","text":"croissants 2.50"}]}',
    ],
    [
      'film bakery :: opening hours at the end Mon-Sat 7-18',
      'add_text {"text":"Mon-Sat 7-18","role":"end_card"}',
    ],
    [
      'film bakery :: a lower third with Maria Lopez, Chef',
      'add_text {"text":"Maria Lopez, Chef","role":"lower_third"}',
    ],
    ['film grad :: class of 2024 in the end', 'add_text {"text":"class of 2024","role":"end_card"}'],
    [
      'film trip :: title Picos and below 2024',
      'change_text {"texts":["x1"],"text":"Picos"}; add_text {"text":"2024","role":"caption","startMs":0,"durationMs":3000,"style":{"position":"center"}}',
    ],
    [
      'film trip :: title Our Days and below 2024',
      'add_text {"text":"2024","role":"caption","startMs":0,"durationMs":3000,"style":{"position":"center"}}',
    ],
    [
      'film trip :: put "Thailand" above the title',
      'add_text {"text":"Thailand","role":"caption","startMs":0,"durationMs":3000,"style":{"position":"top"}}',
    ],
    ['film trip :: title "Hi Tom" | add a comma | remove it', 'undo {"steps":1}'],
    ['film trip :: title all caps | normal again', 'undo {"steps":1}'],
    ['film trip :: title bold | no normal', 'undo {"steps":1}'],
    ['film trip :: black and white | no normal', 'undo {"steps":1}'],
    [
      'film trip :: number the photos | start with 5',
      'caption_photos {"captions":[{"photo":"s1","text":"5"},{"photo":"s2","text":"6"},{"photo":"s3","text":"7"},{"photo":"s4","text":"8"},{"photo":"s5","text":"9"},{"photo":"s6","text":"10"}]}',
    ],
    ['film trip :: number the photos | start with the sunset', 'move_photos {"photos":["s5"],"to":1}'],
    ['film trip :: title should fade in | slower', ''],
    ['film trip :: remove the first two | bring one back', ''],
    ['film trip :: remove the first two | bring one back | the market', 'restore_photos {"photos":["s2"]}'],
    ['film trip :: can i change the music', ''],
    ['film trip :: can i change the music to jazz', 'set_music {"mood":"lofi"}'],
    ['film trip :: pictures in order', 'sort_photos {"by":"time","descending":false}'],
    ['film trip :: make the colors match', ''],
    [
      'film trip :: retro look, old film music',
      'set_look {"photos":"all","look":"vintage"}; set_music {"mood":"nostalgic"}',
    ],
    ['plain trip :: add music and a title', 'set_music {"mood":"acoustic"}'],
    ['plain trip :: add music and a title | Summer', 'add_text {"text":"Summer","role":"title"}'],
    [
      'plain trip :: make it 20 seconds and add a title | Summer 2024',
      'add_text {"text":"Summer 2024","role":"title"}',
    ],
    [
      'film trip :: make the first longer and add a caption',
      'set_photo_length {"photos":["s1"],"factor":1.4}',
    ],
  ])('%s', (talk, edits) => {
    expect(last(talk)).toBe(edits);
  });
});
