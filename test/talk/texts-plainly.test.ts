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

const onSecond = 'film trip :: put "Hi" on the second | take it off |';
const two = 'film trip :: "Hi" on the first | "Bye" on the last |';
const captioned = 'film trip :: write first day on the beach |';

describe('texts, spoken of in few words', () => {
  it.each([
    ['film trip :: put "Us" at the top | whole video', 'time_text {"texts":["x12"],"hold":"film"}'],
    ['film trip :: put "Us" at the top | all through the film', 'time_text {"texts":["x12"],"hold":"film"}'],
    [
      'film trip :: put "Us" at the top | it should always be there',
      'time_text {"texts":["x12"],"hold":"film"}',
    ],
    [
      'film trip :: put "Us" at the top | whole thing is too long',
      'set_photo_length {"photos":"all","factor":0.769}',
    ],
    [
      'plain trip :: put the name Tom on the first | The name should stay on for the whole film, top left',
      'time_text {"texts":["x8"],"hold":"film"}; style_text {"texts":["x8"],"style":{"position":"top-left"}}',
    ],
    [
      `${onSecond} put it on the third instead`,
      'restore_texts {"texts":["x12"]}; time_text {"texts":["x12"],"photo":"s3"}',
    ],
    [
      `${onSecond} add it to the third`,
      'restore_texts {"texts":["x12"]}; time_text {"texts":["x12"],"photo":"s3"}',
    ],
    [`${two} i dont like the first one, take it off`, 'remove_text {"texts":["x12"]}'],
    [`${two} i dont like the first one`, ''],
    [
      `${two} i don't like the last one, make it red`,
      'style_text {"texts":["x14"],"style":{"color":"#E53935"}}',
    ],
    [`${two} can the last one come in slowly`, 'style_text {"texts":["x14"],"enter":"fade"}'],
    [
      'film trip :: "Hi" on the first | it should come in slowly',
      'style_text {"texts":["x12"],"enter":"fade"}',
    ],
    ['film trip :: the title should disappear slowly', 'style_text {"texts":["x1"],"exit":"fade"}'],
    [
      'film trip :: title slides in and out',
      'style_text {"texts":["x1"],"enter":"slide_up","exit":"slide_up"}',
    ],
    [
      'film trip :: "Hi" on the first | let it slide in | and slide out',
      'style_text {"texts":["x12"],"exit":"slide_up"}',
    ],
    [
      'film trip :: "Hi" on the first | slide transitions',
      'set_transition {"photos":"all","transition":"slide_left"}',
    ],
    [
      'film trip :: "A" on the first in red, "B" on the second in blue | swap the colors',
      'style_text {"texts":["x12"],"style":{"color":"#1E88E5"}}; style_text {"texts":["x14"],"style":{"color":"#E53935"}}',
    ],
    [
      'film trip :: title in red with black outline | swap the colors',
      'style_text {"texts":["x1"],"style":{"color":"#000000","stroke":"#E53935"}}',
    ],
    ['film trip :: put a caption on the beach photo, in yellow', ''],
    ['film trip :: put text on the last photo, top left', ''],
    [
      'film trip :: put a caption on the beach photo, in yellow | first day',
      'add_text {"text":"first day","role":"caption","photos":["s1"],"style":{"color":"#FDD835"}}',
    ],
    [
      'film trip :: add a yellow caption to the beach | first day',
      'add_text {"text":"first day","role":"caption","photos":["s1"],"style":{"color":"#FDD835"}}',
    ],
    [
      `${captioned} and the train one night train to sapa`,
      'add_text {"text":"night train to sapa","role":"caption","photos":["s6"]}',
    ],
    [`${captioned} and the last one goodbye`, 'add_text {"text":"goodbye","role":"caption","photos":["s6"]}'],
    [
      `${captioned} and on the last one thank you`,
      'add_text {"text":"thank you","role":"caption","photos":["s6"]}',
    ],
    [`${captioned} and the sunset gorgeous`, ''],
    [`${captioned} and the train longer`, 'set_photo_length {"photos":["s6"],"factor":1.4}'],
  ])('%s', (talk, edits) => {
    expect(last(talk)).toBe(edits);
  });
});

const tomAndAli =
  'add_text {"text":"Tom","role":"caption","photos":["s1"]}; add_text {"text":"Ali","role":"caption","photos":["s2"]}';

describe('names for photos, one after the other', () => {
  it.each([
    ['names to the photos, first one Tom, second one Ali', tomAndAli],
    ['add names to the photos, first one Tom, second one Ali', tomAndAli],
    ['write names on the photos: first Tom, second Ali', tomAndAli],
    ['put names on: first one is Tom, second one is Ali', tomAndAli],
    ['captions: first one Tom, second one Ali', tomAndAli],
    ['names please. 1 Tom, 2 Ali', tomAndAli],
    ['first one Tom, second one Ali', tomAndAli],
    ['write the names: Tom on the first, Ali on the second', tomAndAli],
    ['call the beach photo Nha Trang', 'add_text {"text":"Nha Trang","role":"caption","photos":["s1"]}'],
    ['name the photos', ''],
    [
      'name the first 2 photos: Sea, Food',
      'caption_photos {"captions":[{"photo":"s1","text":"Sea"},{"photo":"s2","text":"Food"}]}',
    ],
  ])('%s', (sentence, edits) => {
    expect(last(`plain trip :: ${sentence}`)).toBe(edits);
  });
});

describe('lengths and photos, in few words', () => {
  it.each([
    [
      "make the second photo longer | that's too much, just one second more",
      'undo {"steps":1}; set_photo_length {"photos":["s2"],"byMs":1000}',
    ],
    [
      'make them all shorter | too short, just half a second less',
      'undo {"steps":1}; set_photo_length {"photos":"all","byMs":-500}',
    ],
    ['make the one between 2 and 4 longer', 'set_photo_length {"photos":["s3"],"factor":1.4}'],
    ['make the one between 2 and 3 longer', ''],
    ['make the one between 2 and 3 longer | 3', 'set_photo_length {"photos":["s3"],"factor":1.4}'],
    ['i dont like the first photo, take it off', 'remove_photos {"photos":["s1"]}'],
  ])('%s', (talk, edits) => {
    expect(last(`film trip :: ${talk}`)).toBe(edits);
  });
});

describe('what is known of a shop or a day, with its place', () => {
  it.each([
    [
      'put our web address www.rosas.com on the last one',
      'add_text {"text":"www.rosas.com","role":"caption","photos":["s6"]}',
    ],
    [
      "put the shop name Rosa's on all photos bottom left",
      `add_text {"text":"Rosa's","role":"caption","photos":"all","style":{"position":"bottom-left"}}`,
    ],
    ['price 19.99 on the first one', 'add_text {"text":"19.99","role":"caption","photos":["s1"]}'],
    ["put the price 19.99 on the first one | it's 17.99", 'change_text {"texts":["x8"],"text":"17.99"}'],
    ['add our phone number 555-1234 at the end', 'add_text {"text":"555-1234","role":"end_card"}'],
    [
      'Opening hours at the end: Mon-Fri 7-18, Sat 7-13',
      'add_text {"text":"Mon-Fri 7-18, Sat 7-13","role":"end_card"}',
    ],
    [
      'at the end: open daily 7-18, for 5 seconds',
      'add_text {"text":"open daily 7-18","role":"end_card","durationMs":5000}',
    ],
    [
      'at the end "open daily" for 5 seconds',
      'add_text {"text":"open daily","role":"end_card","durationMs":5000}',
    ],
    [
      "top left: Rosa's, for the whole film",
      `add_text {"text":"Rosa's","role":"title","style":{"position":"top-left"}}; time_text {"texts":["x8"],"hold":"film"}`,
    ],
    ["on every photo: Rosa's bakery", `add_text {"text":"Rosa's bakery","role":"caption","photos":"all"}`],
    ['at the end: the cake', 'move_photos {"photos":["s6"],"to":"end"}'],
    ['at the end: fade to black', 'set_ending {"transition":"fade_black"}'],
    ['sale! on every photo', 'add_text {"text":"sale!","role":"caption","photos":"all"}'],
    ['the end on the last photo', 'add_text {"text":"the end","role":"caption","photos":["s6"]}'],
    [
      "put grandma's birthday on the first one",
      `add_text {"text":"grandma's birthday","role":"caption","photos":["s1"]}`,
    ],
    [
      'Anna & Ben on the first one, in cursive',
      'add_text {"text":"Anna & Ben","role":"caption","photos":["s1"],"style":{"italic":true}}',
    ],
    [
      'put the date on the first photo: 12 May',
      'add_text {"text":"12 May","role":"caption","photos":["s1"]}',
    ],
    [
      'title "Anna & Tom, 12 May 2024" | The date is wrong, it was the 13th',
      'change_text {"texts":["x8"],"text":"Anna & Tom, 13 May 2024"}',
    ],
    [
      'title "Anna & Tom, 12 May 2024" | it was 13 May',
      'change_text {"texts":["x8"],"text":"Anna & Tom, 13 May 2024"}',
    ],
    ['end card: order now | make it 4 seconds', 'time_text {"texts":["x8"],"durationMs":4000}'],
  ])('%s', (talk, edits) => {
    expect(last(`plain bakery :: ${talk}`)).toBe(edits);
  });
});

describe('dates and letters of texts that are there', () => {
  it.each([
    [
      'put the date on all photos | only day and month',
      'caption_photos {"from":"date","photos":"all","form":"D MMMM"}',
    ],
    [
      'put the date on all photos | bigger | remove the year',
      'caption_photos {"from":"date","photos":"all","form":"D MMMM"}',
    ],
    ['put the time on each photo', 'caption_photos {"from":"date","photos":"all","form":"HH:mm"}'],
    ['put the time on each photo to 5 seconds', 'set_photo_length {"photos":"all","durationMs":5000}'],
    [
      'put congratulations on the first one | spell it CONGRATS',
      'change_text {"texts":["x12"],"text":"CONGRATS"}',
    ],
    [
      '"The End" fading in on the last',
      'add_text {"text":"The End","role":"caption","photos":["s6"],"enter":"fade"}',
    ],
    ['delete the text on the last photo', ''],
    ['delete the text on the first photo', 'remove_text {"texts":["x1"]}'],
    ['quote at the end: love is all you need', 'add_text {"text":"love is all you need","role":"end_card"}'],
    [
      'put the names of the places on each of the first two: Nha Trang, Hoi An',
      'caption_photos {"captions":[{"photo":"s1","text":"Nha Trang"},{"photo":"s2","text":"Hoi An"}]}',
    ],
    [
      'the beach photo 2 seconds more | no 3',
      'undo {"steps":1}; set_photo_length {"photos":["s1"],"byMs":3000}',
    ],
    ['i want the title on every photo', 'time_text {"texts":["x1"],"hold":"film"}'],
    ['the title starts a bit later', 'time_text {"texts":["x1"],"startMs":500,"durationMs":3000}'],
    ['show the title later', 'time_text {"texts":["x1"],"startMs":1000,"durationMs":3000}'],
    ['i cant read the title', 'style_text {"texts":["x1"],"sizeFactor":1.3}'],
    ["the title isn't readable", 'style_text {"texts":["x1"],"sizeFactor":1.3}'],
    [
      'zoom in on all | maybe a tiny bit on the first',
      'set_motion {"photos":["s1"],"motion":"zoom_in","amount":0.6}',
    ],
    [
      'all black and white | just a little on the first',
      'set_look {"photos":["s1"],"look":"bw","strength":0.5}',
    ],
    ["the first photo doesn't stay long enough", 'set_photo_length {"photos":["s1"],"factor":1.4}'],
    [
      'put the market after the sunset | no before',
      'undo {"steps":1}; move_photos {"photos":["s2"],"before":"s5"}',
    ],
  ])('%s', (talk, edits) => {
    expect(last(`film trip :: ${talk}`)).toBe(edits);
  });
});
