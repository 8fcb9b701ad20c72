import { expect, it } from 'vitest';
import { assetSchema, draftSchema } from '../../draft/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';

const names = ['beach.jpg', 'market.jpg', 'temple.jpg'];
const assets = names.map((name, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: String(index + 1).padStart(64, '0'),
    sizeBytes: 1,
    width: 1920,
    height: 1080,
    durationMs: 0,
    fps: null,
    hasAudio: false,
    capturedAt: '2024-07-03T10:12:00',
  }),
);
const film = draftSchema.parse({
  version: 1,
  tracks: [
    {
      kind: 'video',
      id: 't1',
      name: 'Main',
      segments: names.map((name, index) => ({
        id: `s${index + 1}`,
        startMs: index * 4000,
        durationMs: 4000,
        name,
        fileId: `f${index + 1}`,
        mediaKind: 'image',
        width: 1920,
        height: 1080,
      })),
    },
    {
      kind: 'text',
      id: 't2',
      name: 'Title',
      role: 'title',
      segments: [
        {
          id: 'x1',
          startMs: 0,
          durationMs: 3000,
          name: 'Title',
          text: 'Our Days',
          style: { size: 90, position: 'center' },
        },
      ],
    },
  ],
});

/** The commands of the last of some sentences. */
function commands(...sentences: string[]): unknown[] {
  let draft = film;
  let history = newConversation();
  let edits: unknown[] = [];
  for (const sentence of sentences) {
    const plan = planTurn({ sentence, draft, assets, history, language: 'en', seed: 1 });
    ({ draft, history } = plan);
    edits = plan.edits.map(({ name, params }) => [name, params]);
  }
  return edits;
}

it('a font is chosen by its name, by a known one like it, or by its kind', () => {
  for (const [sentence, font] of [
    ['put the title in Playfair', 'serif'],
    ['title in Comic Sans please', 'handwriting'],
    ['use a handwriting font for the title', 'handwriting'],
  ])
    expect(commands(sentence!)).toEqual([['style_text', { texts: ['x1'], style: { font } }]]);
});

it('an unknown font is refused with those there are', () => {
  const plan = planTurn({
    sentence: 'use the Papyrus font for the title',
    draft: film,
    assets,
    history: newConversation(),
    language: 'en',
    seed: 1,
  });
  expect(plan.kind).toBe('refusal');
  expect(plan.reply).toContain('Playfair Display');
});

it('a bit higher and lower is one row from where the text is', () => {
  const at = (position: string) => [['style_text', { texts: ['x1'], style: { position } }]];
  expect(commands('title at the bottom', 'a bit higher')).toEqual(at('center'));
  expect(commands('move the title a bit lower')).toEqual(at('bottom'));
});

it('a fraction is one of the present size', () => {
  expect(commands('shrink the title by a quarter')).toEqual([
    ['style_text', { texts: ['x1'], sizeFactor: 0.75 }],
  ]);
  expect(commands('I want the title half the size')).toEqual([
    ['style_text', { texts: ['x1'], sizeFactor: 0.5 }],
  ]);
});

it('it is the text in hand, whatever the verb', () => {
  expect(commands('make the title red', 'fade it in')).toEqual([
    ['style_text', { texts: ['x1'], enter: 'fade' }],
  ]);
  expect(commands('make the title red', 'make it 5 seconds')).toEqual([
    ['time_text', { texts: ['x1'], durationMs: 5000 }],
  ]);
});

it('a rejected word gives way to the one beside it', () => {
  expect(commands('Not Days, Nights')).toEqual([['change_text', { texts: ['x1'], text: 'Our Nights' }]]);
});

it('words that are gone too soon stay longer, and those that stand too long go sooner', () => {
  for (const [sentence, byMs] of [
    ['nobody gets to finish reading the title before it goes', 1500],
    ['the kids cannot read it before it goes', 1500],
    ['let the title linger', 1500],
    ['take the title off the screen quicker', -1500],
    ["don't leave the heading up so long", -1500],
  ] as const)
    expect(commands(sentence)).toEqual([['time_text', { texts: ['x1'], byMs }]]);
});

it('file names and dates wanted on the photos are captions and sort nothing', () => {
  for (const [sentence, from] of [
    ['file name on screen for each one', 'name'],
    ['every photo should carry its own file name', 'name'],
    ['show when each photo was taken', 'date'],
    ['date stamps please', 'date'],
  ] as const)
    expect(commands(sentence)).toEqual([['caption_photos', { from, photos: 'all' }]]);
});

it('letters are what they are like, in the family that comes nearest', () => {
  for (const [sentence, font] of [
    ['curly letters for the title', 'handwriting'],
    ['the title in an old-fashioned font', 'serif'],
  ])
    expect(commands(sentence!)).toEqual([['style_text', { texts: ['x1'], style: { font } }]]);
});

it('a text is moved by what lies there, and none goes for it', () => {
  expect(commands('drop the title to the bottom')).toEqual([
    ['style_text', { texts: ['x1'], style: { position: 'bottom' } }],
  ]);
  expect(commands('the title along the upper edge')).toEqual([
    ['style_text', { texts: ['x1'], style: { position: 'top' } }],
  ]);
});

it('the same words stand at the end as well', () => {
  expect(commands('same words at the end')).toEqual([['add_text', { text: 'Our Days', role: 'end_card' }]]);
});

it('capitals are for the text in hand', () => {
  const [[name, params] = []] = commands('caption the temple "hello"', 'all in capitals') as [
    string,
    { text: string },
  ][];
  expect([name, params?.text]).toEqual(['change_text', 'HELLO']);
});

it('names of places, each with its photo, are captions', () => {
  expect(commands('Lisbon on the first one, Porto on the second and Faro on the third')).toEqual(
    ['Lisbon', 'Porto', 'Faro'].map((text, at) => [
      'add_text',
      { text, role: 'caption', photos: [`s${at + 1}`] },
    ]),
  );
});

it('lines are counted among the texts in hand, and all of them are meant by those', () => {
  const lines = 'put a short line under each photo: A, B, C';
  const [[, { texts: second }]] = commands(lines, 'the second line should say "Bring friends"') as [
    [string, { texts: string[] }],
  ];
  const [[, { texts: all }]] = commands(lines, 'all of those lines in yellow') as [
    [string, { texts: string[] }],
  ];
  expect(all).toHaveLength(3);
  expect(second).toEqual([all[1]]);
  const gone = commands('add the file names as captions', 'remove the ones on the beach and the temple');
  expect(gone).toMatchObject([['remove_text', { texts: { length: 2 } }]]);
});
