import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/agent/index.js';
import { texts } from '../../src/edits/index.js';
import { assetsOf, cuts, letters, seconds, talk, words } from '../helpers/talk.js';

const assets = assetsOf(['beach.jpg', 'market.jpg', 'temple.jpg', 'noodles.jpg', 'sunset.jpg', 'train.jpg']);
const first = (sentence: string): Plan => talk({ assets }, sentence);

/** Format, seconds, music and words of the film. */
const film = (plan: Plan): string => {
  const { draft, edits } = plan;
  const music = edits.findLast(({ name }) => /^(?:set|remove)_music$/.test(name));
  const total = seconds(plan)
    .split(' ')
    .reduce((sum, part) => sum + Number(part), 0);
  return [
    `${draft.width}x${draft.height}`,
    `${Math.round(total)} s`,
    music === undefined ? 'as it came' : (music.params.mood ?? 'no music'),
    words(plan),
  ].join(', ');
};

describe('a brief typed in one breath loses no wish', () => {
  it.each([
    [
      'make me a tiktok 20 sec hype music cut fast title says class of 25',
      '1080x1920, 20 s, energetic, class of 25',
    ],
    ['instagram story lofi beat write Hanoi 2024 on the first one', '1080x1920, 24 s, lofi, Hanoi 2024'],
    [
      'slideshow 5 sec each piano text at the start says Goodbye Sam',
      '1920x1080, 30 s, calm_piano, Goodbye Sam',
    ],
    ['square 10 seconds no music put SALE on the first photo', '1080x1080, 10 s, no music, SALE'],
    ['Music is calm. Each photo 4 second. No text.', '1920x1080, 24 s, calm_piano, '],
    [
      'Could you make a film? Cheerful music but not too loud. Would you call it Our Week at the Sea?',
      '1920x1080, 24 s, upbeat, Our Week at the Sea',
    ],
    [
      'just the photos one after another 3 secs each, title See you on 9 May',
      '1920x1080, 18 s, as it came, See you on 9 May',
    ],
  ])('%s', (sentence, made) => {
    expect(film(first(sentence))).toBe(made);
  });
  it('music that is not to be too loud is quiet', () => {
    const { edits } = first('A film please. Cheerful music but not too loud.');
    expect(edits.find(({ name }) => name === 'set_volume')?.params.volume).toBe(0.35);
  });
  it('a photo that goes to the end is no place for the title that follows', () => {
    const plan = first('A recap. Temple first, the market at the end. Title: SC Hof - Season 2024/25.');
    expect([letters(plan).at(0), letters(plan).at(-1), words(plan)]).toEqual([
      't',
      'm',
      'SC Hof - Season 2024/25',
    ]);
  });
  it('what the photos are of is no wish that was lost', () => {
    expect(
      first('These are pictures of my father from his last trip. A quiet film please.').reply,
    ).not.toMatch(/did not understand/);
  });
});

describe('values as programs write them', () => {
  it.each([
    [
      '{"aspect_ratio": "1:1", "duration": 12, "music": "upbeat", "title": "New in store"}',
      '1080x1080, 12 s, upbeat, New in store',
    ],
    [
      "Make a film with this spec: {format: '9:16', length_s: 20, music: {mood: 'calm', volume: 0.3}, end_card: 'Bye'}",
      '1080x1920, 20 s, calm_piano, Bye',
    ],
    [
      '```json\n{"photo_duration": 2.5, "music": null, "captions": ["A", "B"]}\n```',
      '1920x1080, 15 s, no music, A / B',
    ],
    ['{"photo_duration_ms": 2500, "soundtrack": "lofi",}', '1920x1080, 15 s, lofi, '],
  ])('%s', (sentence, made) => {
    expect(film(first(sentence))).toBe(made);
  });
  it('words in braces stay as they are', () => {
    expect(words(first('make a film with the title "{Home}"'))).toBe('{Home}');
  });
});

describe('photos that a brief lists stand in that order', () => {
  it.each([
    'Sequence:\n1. temple\n2. market\n3. beach\n4. sunset\n5. noodles\n6. train\nMusic: piano',
    '20 s film. temple, market, beach, sunset, noodles, train. piano music.',
    'Show them like this: temple, market, beach, sunset, noodles, train. 18 seconds.',
    '{"order": ["temple", "market", "beach", "sunset", "noodles", "train"], "music": "calm"}',
  ])('%s', (sentence) => {
    expect(letters(first(sentence))).toBe('tmbsnt');
  });
});

describe('what a brief tells of is written where it is called by its kind', () => {
  it.each([
    [
      'We are Emma and Lucas and we got married on 14 June 2025. A film with our names and the date at the beginning.',
      'Emma and Lucas / 14 June 2025',
    ],
    ['Make a reel for my bakery, phone 04 78 12 34 56, put the number at the end.', '04 78 12 34 56'],
    [
      'We are at 12 Mill Lane and open from 7 to 18. Make a reel with the address and opening hours at the end.',
      '12 Mill Lane / 7 to 18',
    ],
    ['a film with our names at the start', ''],
    ['a film with the names on each photo', 'beach / market / temple / noodles / sunset / train'],
  ])('%s', (sentence, text) => {
    expect(words(first(sentence))).toBe(text);
  });
  it.each([
    'A film. Put "Emma & Lucas" on the temple with "14 June 2025" below, and no music.',
    'A film. Put Emma & Lucas on the temple with the date below, and no music. We married on 14 June 2025.',
    'A film. Put "Emma & Lucas" and "14 June 2025" on the last photo.',
  ])('both lines stand in one place: %s', (sentence) => {
    const [one, two] = texts(first(sentence).draft);
    expect([one?.text, two?.text, two?.startMs, two?.durationMs]).toEqual([
      'Emma & Lucas',
      '14 June 2025',
      one?.startMs,
      one?.durationMs,
    ]);
  });
  it('a text is called by what it holds in the turns that follow', () => {
    const told = (say: string): string =>
      talk({ assets }, 'A film, the title Emma & Lucas, and write 14 June 2025 on the last photo', say).reply;
    expect(told('can the names stay a bit longer')).toMatch(/^"Emma & Lucas" is now shown/);
    expect(told('the date in red')).toMatch(/^"14 June 2025" is now red/);
  });
});

describe('wishes of a brief stay apart', () => {
  it.each([
    ['vid square 9 sec white bg zoom in on every shot, no music', '1080x1080, 9 s, no music, '],
    [
      '1) chronological order 2) 3 s each photo 3) title "Class trip" for 4 s 4) calm guitar, quiet',
      '1920x1080, 18 s, acoustic, Class trip',
    ],
    [
      'A promo. First frame: "Thirsty?" Last frame: "Buy now". 12 seconds.',
      '1920x1080, 12 s, as it came, Thirsty? / Buy now',
    ],
    [
      'Captions: beach "Sea", market "Fish", temple "Prayer". The rest without text.',
      '1920x1080, 24 s, as it came, Sea / Fish / Prayer',
    ],
    [
      'A film, the name of each place under the picture (Sea, Fish, Prayer, Lunch, Dusk, Home), cheerful music',
      '1920x1080, 24 s, upbeat, Sea / Fish / Prayer / Lunch / Dusk / Home',
    ],
    [
      'A film, last picture the temple, closing line "1975 - 2025".',
      '1920x1080, 24 s, as it came, 1975 - 2025',
    ],
  ])('%s', (sentence, made) => {
    expect(film(first(sentence))).toBe(made);
  });
  it('quick cuts are cuts', () => {
    expect(cuts(first('2 seconds each, quick cuts, no title'))).toBe('cut cut cut cut cut');
  });
  it('what the film is like takes no song away that was named', () => {
    const own = [
      ...assets,
      ...assetsOf(['x.mp3'], () => ({ fileId: 's', kind: 'audio', name: 'our_song.mp3' })),
    ];
    const plan = talk({ assets: own }, 'A film. My husband wants our song, I want it slow and dreamy.');
    expect(plan.edits.filter(({ name }) => name === 'set_music').map(({ params }) => params)).toEqual([
      { file: 's' },
    ]);
  });
  it.each(['the title only on the temple', 'can the title be on the temple only'])('%s', (say) => {
    expect(talk({ assets }, 'A film with the title "Hi"', say).reply).toMatch(
      /^"Hi" is now shown on photo 3/,
    );
  });
  it('a photo that is to stay longest stays longer than the other photos, and not than the clips', () => {
    const clips = assetsOf(['dog.mp4', 'kids.jpg', 'waves.mp4', 'tent.jpg']);
    expect(seconds(talk({ assets: clips }, 'a film. the kids picture stays longest'))).toBe('9 5 9 4');
  });
});

describe('texts of a brief stand beside each other', () => {
  it.each([
    [
      'Title "A place to learn", closing "Donate: hopefund.org". 12 seconds.',
      'A place to learn / Donate: hopefund.org',
    ],
    ['A promo. CTA at the end: Order at brisa.com', 'Order at brisa.com'],
    ['First frame says "VIETNAM" in big letters, last one says "follow us"', 'VIETNAM / follow us'],
    ['A film in the style "product", title text "Meet Aqua"', 'Meet Aqua'],
  ])('%s', (sentence, text) => {
    expect(words(first(sentence))).toBe(text);
  });
  it('a text is found again where another wish is done before it', () => {
    const plan = first('Title: "Vietnam"\ntitle color: yellow\nleave out the noodles');
    expect(plan.reply).toMatch(/"Vietnam" \(yellow\)/);
  });
  it('captions called as photos are stand on those', () => {
    const upside = assetsOf(['temple.jpg', 'sea_view.jpg', 'night_train.jpg']);
    const plan = talk({ assets: upside }, 'a film with captions: Night train, Temple, Sea view');
    expect(words(plan)).toBe('Temple / Sea view / Night train');
  });
  it('signs between wishes part them', () => {
    expect(film(first('4:5 / 25s / piano / title "Our garden" / no zoom'))).toBe(
      '1080x1350, 25 s, calm_piano, Our garden',
    );
  });
  it('a length alone behind words is that of the film', () => {
    expect(film(first('A film. Please write: Summer party, 6 pm. About 20 seconds, cheerful music.'))).toBe(
      '1920x1080, 20 s, upbeat, Summer party, 6 pm',
    );
  });
  it('words that are there, typed in small letters', () => {
    expect(talk({ assets }, 'A film, title Crumb & Co', 'crumb & co in red').reply).toMatch(
      /^"Crumb & Co" is now red/,
    );
  });
});
