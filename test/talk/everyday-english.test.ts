import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { done } from '../helpers/talk.js';

/** What the last turn of a talk does: `film trip :: first turn | second turn`. */
function last(line: string): string {
  const [where, talk] = line.split(' :: ') as [string, string];
  const [start, set] = where.split(' ') as ['fresh' | 'plain' | 'film', string];
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
    ['film trip :: correct the title to Our Day', 'change_text {"texts":["x1"],"text":"Our Day"}'],
    [
      'film trip :: caption "yum" on the noodles | move it to the top | and to the left',
      'style_text {"texts":["x12"],"style":{"position":"top-left"}}',
    ],
    ['film trip :: text Bye at the end', 'add_text {"text":"Bye","role":"end_card"}'],
    [
      'plain trip :: 20 seconds, text Bye at the end',
      'set_length {"durationMs":20000}; add_text {"text":"Bye","role":"end_card"}',
    ],
    [
      'film trip :: cool effect between noodles and sunset',
      'set_transition {"photos":["s4"],"vary":["crossfade","slide_left","wipe_left","zoom","fade_black"]}',
    ],
    ['film trip :: old movie look | without the grain', ''],
    ['film trip :: the heads are cut off', 'set_fit {"photos":"all","fit":"contain"}'],
    [
      'film trip :: end with thank you and our names Tom & Eva',
      'add_text {"text":"thank you, Tom & Eva","role":"end_card"}',
    ],
    ['film trip :: add our names on the last photo', ''],
    [
      'film trip :: add our names on the last photo | Tom and Eva',
      'add_text {"text":"Tom and Eva","role":"caption","photos":["s6"]}',
    ],
    [
      'film bakery :: new price for the lemon cake: 4.50',
      'add_text {"text":"4.50","role":"caption","photos":["s6"]}',
    ],
    ['film trip :: title not over the faces', 'style_text {"texts":["x1"],"style":{"position":"bottom"}}'],
    ['film trip :: question mark after the title', 'change_text {"texts":["x1"],"text":"Our Days?"}'],
    ['film trip :: change 1 and 4', 'swap_photos {"first":"s1","second":"s4"}'],
    ['film trip :: remove half of the photos', ''],
    ['film trip :: remove half of the photos | 1 and 2', 'remove_photos {"photos":["s1","s2"]}'],
    ['film trip :: too many photos, max 4', ''],
    [
      'film trip :: the noodle one is boring make it short',
      'set_photo_length {"photos":["s4"],"factor":0.714}',
    ],
    [
      'film trip :: crossfade only between 1 and 2',
      'set_transition {"photos":["s1"],"transition":"crossfade"}; set_transition {"photos":["s2","s3","s4","s5"],"transition":"none"}',
    ],
    [
      'film trip :: photos look too dark and yellow',
      'adjust_colour {"photos":"all","brightness":0.18}; set_look {"photos":"all","look":"cool"}',
    ],
    ['film trip :: jazz | what else do you have', ''],
    ['film trip :: what font is that', ''],
  ])('%s', (talk, edits) => {
    expect(last(talk)).toBe(edits);
  });

  it.each([
    [
      'fresh wedding :: film with the title Anna and Ben 12.6.2024, slow, romantic piano',
      'make_film {"style":"wedding"}; set_photo_length {"photos":"all","factor":1.3}; add_text {"text":"Anna and Ben 12.6.2024","role":"title"}; set_music {"mood":"calm_piano"}',
    ],
    [
      'fresh trip :: film for grandmas birthday, title Happy 80th Grandma, calm',
      'make_film {"style":"birthday"}; set_style {"style":"birthday"}; add_text {"text":"Happy 80th Grandma","role":"title"}; set_music {"mood":"calm_piano"}',
    ],
    [
      'fresh clips :: 30 sec, photos 3 sec, clips full',
      'make_film {}; set_photo_length {"photos":"all","durationMs":3000}; set_length {"durationMs":30000}; set_volume {"target":"clips","photos":["s3","s5"],"volume":1}',
    ],
    [
      'fresh product :: 4 photos 3 seconds each white background no music',
      'make_film {}; set_photo_length {"photos":"all","durationMs":3000}; set_fit {"photos":"all","fit":"contain","background":"#FFFFFF"}; remove_music {}',
    ],
    [
      'fresh trip :: video 1 min, beach first, sunset last, text Bye at the end',
      'make_film {}; move_photos {"photos":["s5"],"to":1}; move_photos {"photos":["s6"],"to":"end"}; set_length {"durationMs":60000}; add_text {"text":"Bye","role":"end_card"}',
    ],
    [
      'fresh bakery :: video with our team first then the bread, opening hours at the end: Mon-Sat 7-18',
      'make_film {}; move_photos {"photos":["s5"],"to":1}; move_photos {"photos":["s3"],"after":"s5"}; add_text {"text":"Mon-Sat 7-18","role":"end_card"}',
    ],
    [
      'fresh bakery :: video for my bakery with prices, croissants 2.50',
      'make_film {"style":"food"}; set_style {"style":"food"}; add_text {"text":"croissants 2.50","role":"caption","photos":["s4"]}',
    ],
  ])('a first request: %s', (talk, edits) => {
    expect(last(talk)).toBe(edits);
  });
});
