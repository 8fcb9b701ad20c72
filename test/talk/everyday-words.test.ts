import { describe, expect, it } from 'vitest';
import { newConversation, type Plan, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';
import { done } from '../helpers/talk.js';

const sets = readAssetSets();

/** The last turn of a talk about one of the corpus' sets; a set of nothing is a session without uploads. */
function lastOf(start: 'fresh' | 'plain' | 'film', set: string, said: string): Plan {
  const assets = set === 'nothing' ? [] : uploadedAssets(sets[set]!);
  let plan: Plan | undefined;
  for (const sentence of said.split(' | '))
    plan = planTurn({
      sentence,
      draft: plan?.draft ?? startDraft(start, assets),
      assets,
      history: plan?.history ?? newConversation(),
      language: /\p{Script=Han}/u.test(sentence) ? 'zh' : 'en',
      seed: 7,
    });
  return plan!;
}

describe('words of a text', () => {
  it.each([
    ['product', 'headline Stay fresh', 'change_text {"texts":["x1"],"text":"Stay fresh"}'],
    ['trip', 'add a title Stay fresh', 'change_text {"texts":["x1"],"text":"Stay fresh"}'],
    ['product', 'slogan Drink more', 'add_text {"text":"Drink more","role":"caption"}'],
    [
      'product',
      'can you put the price on the last picture? 19.99',
      'add_text {"text":"19.99","role":"caption","photos":["s4"]}',
    ],
    [
      'product',
      'the price is 19.99, put it on the last one',
      'add_text {"text":"19.99","role":"caption","photos":["s4"]}',
    ],
    [
      'bakery',
      'add the phone number to the first one | 0171 234 567',
      'add_text {"text":"0171 234 567","role":"caption","photos":["s1"]}',
    ],
    [
      'phone',
      'write on picture 1 Day one, on picture 4 Day two',
      'add_text {"text":"Day one","role":"caption","photos":["s1"]}; add_text {"text":"Day two","role":"caption","photos":["s4"]}',
    ],
    [
      'grad',
      'remove the title | new one: Best Years Ever',
      'add_text {"text":"Best Years Ever","role":"title"}',
    ],
    [
      'grad',
      'and where it says our days i want Party of the year',
      'change_text {"texts":["x1"],"text":"Party of the year"}',
    ],
    [
      'trip',
      'Japan in spring as a caption on the temple',
      'add_text {"text":"Japan in spring","role":"caption","photos":["s3"]}',
    ],
    ['trip', 'save the project under the name Autumn walk', 'set_title {"title":"Autumn walk"}'],
    ['trip', 'the title should stay the whole first picture', 'time_text {"texts":["x1"],"photo":"s1"}'],
  ])('%s: %s', (set, said, edits) => expect(done(lastOf('film', set, said))).toBe(edits));

  it('what the words are and not the words is asked for', () => {
    const plan = lastOf('film', 'product', 'put the price on the last picture');
    expect(plan.kind).toBe('question');
    expect(plan.reply).toMatch(/What should it say on photo 4/);
  });

  it('words with their photos are in a first request', () => {
    const plan = lastOf(
      'fresh',
      'product',
      'quick ad, 10 sec, Stay fresh on the first pic and Order today on the last',
    );
    expect(done(plan)).toMatch(/"Stay fresh".*"Order today"/);
    expect(done(plan)).not.toMatch(/move_photos/);
  });
});

describe('pictures, time and sound', () => {
  it.each([
    [
      'film',
      'wedding',
      'show the cake first | can it start with the church',
      'move_photos {"photos":["s3"],"to":1}',
    ],
    ['film', 'wedding', 'Can we have our own song instead of the piano?', 'set_music {"file":"f9"}'],
    ['film', 'product', 'the box doesnt need to move', 'set_motion {"photos":["s4"],"motion":"none"}'],
    [
      'film',
      'bakery',
      'zoom into the lemon cake instead of out',
      'set_motion {"photos":["s6"],"motion":"zoom_in"}',
    ],
    [
      'film',
      'family',
      'the song is louder than the baby, turn it down',
      'set_volume {"target":"music","factor":0.625}',
    ],
    [
      'film',
      'grad',
      'black and white | mm no, i want colour for all of them',
      'set_look {"photos":"all","look":"none"}',
    ],
    [
      'film',
      'clips',
      'play the waves twice as fast | no that was silly, put the waves back to normal speed',
      'set_speed {"photos":["s4"],"speed":1}',
    ],
    [
      'plain',
      'hangzhou',
      'remove photo 2 and 4, then make what is left 16 seconds long',
      'remove_photos {"photos":["s2","s4"]}; set_length {"durationMs":16000}',
    ],
    ['film', 'trip', 'sort by name | back to how i uploaded them', 'sort_photos {"by":"given"}'],
    [
      'film',
      'bakery',
      '2 seconds for the team | coffee before the croissants | put the times back the way they were',
      'set_photo_length {"photos":["s4"],"durationMs":4000}',
    ],
  ] as const)('%s %s: %s', (start, set, said, edits) => expect(done(lastOf(start, set, said))).toBe(edits));

  it.each([
    ['a film with the title Japan | shorter', /^set_photo_length \{"photos":"all","factor":0\.769\}$/],
    ['做个视频，标题日本 | 短一点', /^set_photo_length \{"photos":"all","factor":0\.769\}$/],
    ['a film with the title Japan | smaller', /^style_text /],
  ] as const)('right after the first request: %s', (said, edits) =>
    expect(done(lastOf('fresh', 'trip', said))).toMatch(edits),
  );

  it.each(['can you make the dog run backwards', 'play the dog video backwards'])(
    '%s moves nothing',
    (said) => {
      const plan = lastOf('film', 'clips', said);
      expect([plan.kind, plan.edits.length]).toEqual(['refusal', 0]);
    },
  );

  it('one film made out of the photos takes none of them out', () => {
    const plan = lastOf('fresh', 'family', 'new years pics plus a clip of the baby, make one film out of it');
    expect(done(plan)).not.toMatch(/remove_photos/);
  });
});

describe('where nothing was uploaded', () => {
  it.each([
    ['make me a film about my cat with nice music', /no photos yet/],
    ['20 seconds, calm', /no photos yet/],
    ['给我做个视频', /还没有照片/],
  ])('%s', (said, reply) => {
    const plan = lastOf('fresh', 'nothing', said);
    expect([plan.kind, plan.changed]).toEqual(['question', false]);
    expect(plan.reply).toMatch(reply);
  });

  it('a greeting is answered', () => expect(lastOf('fresh', 'nothing', 'hello').kind).toBe('answer'));
});

it('texts that only went along with their photos are not told of', () =>
  expect(
    lastOf('film', 'trip', 'put the names of the places on the photos | newest first').reply,
  ).not.toMatch(/more texts/));
