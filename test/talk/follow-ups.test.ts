import { describe, expect, it } from 'vitest';
import { newConversation, planTurn } from '../../src/agent/index.js';
import { readAssetSets } from '../corpus/read.js';
import { startDraft, uploadedAssets } from '../corpus/start.js';

/** What the last sentence of a talk does, as `name key=value`; photos by their places in the film it began with. */
function last(set: string, start: 'plain' | 'film', talk: string): string[] {
  const assets = uploadedAssets(readAssetSets()[set]!);
  let draft = startDraft(start, assets);
  let history = newConversation();
  let told: string[] = [];
  for (const sentence of talk.split(' | ')) {
    const plan = planTurn({ sentence, draft, assets, history, language: 'en', seed: 7 });
    told = plan.edits.map(({ name, params }) =>
      [name, ...Object.entries(params).map(([key, value]) => `${key}=${[value].flat().join('+')}`)].join(' '),
    );
    ({ draft, history } = plan);
  }
  return told;
}

describe('clips', () => {
  it.each([
    ['trim the dog to the first 4 seconds | use the whole dog clip again', 'toMs=9000'],
    ['trim the dog to the first 4 seconds | no, let it run to the end', 'toMs=9000'],
    ['trim the waves to 4 seconds | all twelve seconds back please', 'toMs=12000'],
    ['trim the dog to the first 4 seconds | better the last four', 'fromMs=5000 toMs=9000'],
    ['play the dog in slow motion | not quite that slow', 'speed=0.75'],
    ['make the dog twice as fast | hm too fast now', 'speed=1.5'],
    ['Run the waves at half speed', 'photos=s4 speed=0.5'],
    ['kill the sound on both', 'photos=s2+s4 volume=0'],
    ['I want to actually hear the sea, turn the piano way down', 'target=music factor=0.4'],
  ])('%s', (talk, means) => {
    expect(last('clips', 'film', talk).join('; ')).toContain(means);
  });

  it('photos first, and another wish', () => {
    expect(last('clips', 'film', 'photos first, music louder')[0]).toBe('move_photos photos=s1+s3+s5 to=1');
  });

  it('the only clip is the video', () => {
    expect(last('family', 'film', 'take the video out')).toEqual(['remove_photos photos=s6']);
  });
});

describe('several turns back', () => {
  it.each([
    'make it warmer | every photo 3 seconds | undo both of those, it looked better before',
    'make it warmer | every photo 3 seconds | forget those last two changes',
    'make it warmer | every photo 3 seconds | actually scrap both of those',
    'music off | title off too | i want both back',
  ])('%s', (talk) => {
    expect(last('trip', 'film', talk)).toEqual(['undo steps=2']);
  });
});

describe('the wish before for others', () => {
  it.each([
    ['make the church brighter | grandma deserves it too', ['adjust_colour photos=s6 brightness=0.18']],
    [
      'make the church brighter | the dance needs the same treatment',
      ['adjust_colour photos=s7 brightness=0.18'],
    ],
    [
      'put the caption Nikko on the church | the same on the kiss, but with Kamakura',
      ['add_text text=Kamakura role=caption photos=s4'],
    ],
    [
      'give the kiss and the cake a warm look | no, exactly the other way round',
      ['undo steps=1', 'set_look photos=s1+s2+s3+s5+s6+s7 look=warm'],
    ],
    [
      'black and white | except the kiss | and the cake',
      ['undo steps=1', 'set_look photos=s1+s2+s3+s5+s6+s7 look=bw'],
    ],
    ['black and white | no, only the first half', ['undo steps=1', 'set_look photos=s1+s2+s3+s4 look=bw']],
  ])('%s', (talk, means) => {
    expect(last('wedding', 'film', talk)).toEqual(means);
  });
});

describe('two wishes in one sentence', () => {
  it.each([
    ['the temple 6 seconds with the caption Finally', 'set_photo_length photos=s3 durationMs=6000; add_text'],
    ['make it 20 seconds with a title "Japan"', 'set_length durationMs=20000; change_text'],
    ['slower please, every one of them a second and a half more', 'set_photo_length photos=all byMs=1500'],
    ['put the train last and give them 3 seconds each', 'set_photo_length photos=all durationMs=3000'],
    ['the food was bad so the noodles have to go', 'remove_photos photos=s4'],
    ['no music because Minh is going to play guitar live', 'remove_music'],
    ['first, remove the noodles. second, the title bigger', 'remove_photos photos=s4; style_text'],
    ['sepia for the temple but leave the rest alone', 'set_look photos=s3 look=sepia'],
    ['every photo 2 seconds, except the temple, five', 'set_photo_length photos=s3 durationMs=5000'],
    ['keep only the temple, the sunset and the train, and make it 12 seconds', 'set_length durationMs=12000'],
    ['swap the first two and write Hello on whichever is first then', 'text=Hello role=caption photos=s2'],
    ["the one that's last then should have the words Goodbye", 'text=Goodbye role=caption photos=s6'],
    [
      'put "Kyoto" on the temple and "Hanoi" on the market, both in yellow at the top',
      'style_text texts=x14+x12',
    ],
    ['1 and 3 get 5 seconds, 2 and 4 get 3', 'photos=s1+s3 durationMs=5000; set_photo_length photos=s2+s4'],
  ])('%s', (talk, means) => {
    expect(last('trip', 'film', talk).join('; ')).toContain(means);
  });
});

describe('music', () => {
  it.each([
    ["I'd rather have no music", 'remove_music'],
    ['use the jingle but not too loud', 'set_music file=f7; set_volume target=music volume=0.35'],
    ['the jingle instead of the piano, half volume', 'set_music file=f7; set_volume target=music volume=0.5'],
    ['swap the music', 'set_music mood='],
    ['let the music ramp down over the last four seconds rather than stopping dead', 'fade_music outMs=4000'],
  ])('%s', (talk, means) => {
    expect(last('bakery', 'film', talk).join('; ')).toContain(means);
  });

  it('from the beginning is of the song, and no new film', () => {
    const said = last('wedding', 'film', "I'd like our song, from the beginning, a little louder");
    expect(said[0]).toBe('set_music file=f9');
    expect(said.join()).not.toContain('start_over');
  });
});
