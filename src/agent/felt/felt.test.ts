import { describe, expect, it } from 'vitest';
import { assetsOf, done, talk } from '../../../test/helpers/talk.js';
import { draftDurationMs } from '../../draft/index.js';
import type { Plan } from '../index.js';

const films = {
  en: {
    assets: assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'dog.mp4']),
    made: ['a film with calm piano', 'every photo 4 seconds'],
  },
  zh: {
    assets: assetsOf(['西湖.jpg', '断桥.jpg', '日落.jpg', '小狗.mp4']),
    made: ['做个片子，配钢琴', '每张4秒'],
  },
} as const;

/** What a talk about a film with music comes to. */
const spoken = (language: 'en' | 'zh', ...turns: readonly string[]): Plan => {
  const { assets, made } = films[language];
  return talk({ assets, language }, ...made, ...turns);
};

describe('how long something is felt to be seen', () => {
  it.each([
    ['en', 'blink and you miss the market', /set_photo_length .*\["s3"\],"factor":1\.4/],
    ['en', 'let the temple breathe', /set_photo_length .*\["s4"\],"factor":1\.4/],
    ['en', 'nobody wants to stare at the beach that long', /set_photo_length .*\["s2"\],"factor":0\.714/],
    ['en', 'get past the market quicker', /set_photo_length .*\["s3"\],"factor":0\.714/],
    ['en', "where's the fire?", /set_photo_length .*"all","factor":1\.3/],
    ['en', 'get on with it', /set_photo_length .*"all","factor":0\.769/],
    ['en', 'cut the running time', /set_photo_length .*"all","factor":0\.769/],
    ['zh', '断桥意思意思就行了', /set_photo_length .*\["s3"\],"factor":0\.714/],
    ['zh', '日落嗖一下就没啦', /set_photo_length .*\["s4"\],"factor":1\.4/],
  ] as const)('%s: %s', (language, sentence, command) => {
    expect(done(spoken(language, sentence))).toMatch(command);
  });

  it('a photo that is longer than others is no matter of all', () => {
    expect(done(spoken('en', 'grandma should stay on longer than everybody else'))).not.toContain('"all"');
  });

  it('a reason for a longer photo lengthens no other', () => {
    expect(done(spoken('zh', '西湖那张停久一点，我妈想多看两眼'))).not.toContain('"all"');
  });
});

describe('what the whole film shall feel like', () => {
  it.each([
    ['en', 'more fun please', /"factor":0\.8\}.*set_music .*upbeat/],
    ['en', 'tone it all down', /"factor":1\.25\}/],
    ['en', "it's my 18th, not a documentary", /"factor":0\.8\}/],
    ['en', 'chill the whole thing out', /"factor":1\.25\}/],
    ['en', 'i leave it to you', /set_style/],
    ['zh', '整个活泼点', /"factor":0\.8\}/],
    ['zh', '大气稳重', /"factor":1\.25\}/],
    ['zh', '全交给你了', /set_style/],
  ] as const)('%s: %s', (language, sentence, command) => {
    expect(done(spoken(language, sentence))).toMatch(command);
  });

  it('what is kept stays', () => {
    expect(done(spoken('en', 'more fun please, but keep the music'))).not.toContain('set_music');
  });

  it('a word for a look or a movement beside it is what it is said of', () => {
    expect(done(spoken('en', 'black and white please, I think it is more elegant'))).not.toContain(
      'photo_length',
    );
    expect(done(spoken('en', 'too much camera movement, tone it down'))).not.toContain('photo_length');
  });
});

describe('pictures in time with the music', () => {
  it.each([
    ['en', 'new photo on every bang'],
    ['en', 'match the changes to the song'],
    ['en', 'let them dance to the rhythm'],
    ['zh', '音乐响一下换一张'],
  ] as const)('%s: %s', (language, sentence) => {
    expect(done(spoken(language, sentence))).toContain('cut_on_beat');
  });
});

describe('what only clips have', () => {
  it.each([
    ['en', 'the wind noise in the dog is horrible, take it out', /set_volume .*"volume":0/],
    ['en', 'remove the audio of the dog', /set_volume .*"volume":0/],
    ['en', "can't hear what he says in the dog video", /set_volume .*"factor":1\.6/],
    ['en', 'the dog in fast motion', /set_speed .*"factor":2/],
    ['zh', '小狗来个慢镜头', /set_speed .*"factor":0\.5/],
    ['zh', '小狗只要画面不要声', /set_volume .*"volume":0/],
  ] as const)('%s: %s', (language, sentence, command) => {
    const plan = spoken(language, sentence);
    expect(done(plan)).toMatch(command);
    expect(done(plan)).not.toContain('remove_photos');
  });
});

it('the same total as before holds while a photo gets longer', () => {
  const { draft } = spoken('en', 'make it 20 seconds', 'same total as before but the temple longer');
  expect(draftDurationMs(draft)).toBe(20_000);
});
