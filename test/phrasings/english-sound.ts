import type { Phrasing } from './phrasing.js';

/** Music, clips and questions as they come in the middle of a talk. */
export const englishSound: readonly Phrasing[] = [
  {
    wish: 'a statement with a question behind it',
    capability: 'question',
    says: [
      '{so |}the {noodles are|noodles come} {fourth|third}{ now|}, {right|correct|yes}?',
      "the market's before the temple, isn't it?",
      "that's 24 seconds{ now|}, {correct|right}?",
      "it's the piano playing, right?",
    ],
    expect: () => [{ same: true }, { reply_kind: 'answer' }],
  },
  {
    wish: 'the uploaded song and not the music there is',
    capability: 'music',
    assets: 'bakery',
    says: [
      '{our own jingle|the jingle|my jingle}, not {the|that} piano',
      'use the jingle{,| and} not the piano thing',
      'put the mp3 {I gave you|we recorded} under it',
      'not the piano, {our jingle|the jingle} please',
    ],
    expect: () => [{ music: { is: 'jingle' } }],
  },
  {
    wish: 'where in its file a song starts',
    capability: 'music',
    assets: 'bakery',
    after: [{ says: ['use the jingle', 'play our jingle'], capability: 'music' }],
    says: [
      'but from 5 seconds in{, where the singing starts|}',
      'the intro is too long, begin 5 seconds into it',
      'start it at the chorus, that is at 5 seconds',
    ],
    expect: () => [{ music: { is: 'jingle', sourceStartMs: 5000 } }],
  },
  {
    wish: 'music that does not break off',
    capability: 'music',
    says: [
      "I don't want {the music|it} to just stop dead at the end",
      "don't let the music {stop so suddenly|break off} at the end",
      'no hard stop at the end of the music',
    ],
    expect: () => [{ music: { mood: 'calm_piano', fadeOutMs: [500, 10000] } }],
  },
  {
    wish: 'as loud as it was',
    capability: 'music',
    after: [{ says: ['turn the music {down a lot|up}', 'music at 70 %'], capability: 'music' }],
    says: [
      '{and |}the music as loud as it was {at first|before}',
      'the {old|original} volume {please|again}',
      'back to how loud it was',
    ],
    expect: () => [{ music: { mood: 'calm_piano', volume: 0.4 } }, { count: 6 }],
  },
  {
    wish: 'the other video too',
    capability: 'clip',
    assets: 'clips',
    after: [{ says: ['play the dog video twice as fast'], capability: 'clip' }],
    says: ['the other {video|one|clip} too', 'same for the other {video|clip}', 'and the other one as well'],
    expect: () => [{ clip: { name: 'dog_running', speed: 2 } }, { clip: { name: 'waves', speed: 2 } }],
  },
  {
    wish: 'small talk changes nothing',
    capability: 'question',
    says: [
      '{one sec|brb|hang on a second|let me think|hm, let me see}',
      '{sorry, |}my cat walked over the keyboard',
      '{ok |}what now?',
      "you're the best{!|}",
      'my {mother|husband} cried when {she|he} saw it',
    ],
    expect: () => [{ same: true }, { reply_kind: 'answer' }],
  },
  {
    wish: 'what no edit can do in a picture',
    capability: 'refusal',
    says: [
      'put {sunglasses|a hat} on the {man|woman} in the market',
      'can you take the priest out of the temple picture',
      'make it rain {rose petals|} on the temple',
    ],
    expect: () => [{ same: true }, { reply_kind: 'refusal' }],
  },
  {
    wish: 'another song of a kind',
    capability: 'music',
    after: [{ says: ['make the music livelier', 'upbeat music please'], capability: 'music' }],
    says: [
      '{different|another} song, happier',
      '{another|a different} {happy|cheerful} {song|one}',
      '{a different song|something else} but {still|just as} {happy|cheerful}',
      'different song, same mood',
    ],
    expect: () => [{ music: { mood: 'playful' } }, { count: 6 }],
  },
  {
    wish: 'less of what the music is',
    capability: 'music',
    after: [{ says: ['{add|use} epic music'], capability: 'music' }],
    says: ['{not that|not so|less|a bit less} epic{ please|}'],
    expect: () => [{ music: { mood: 'inspiring' } }, { count: 6 }],
  },
  {
    wish: 'a kind of music that is not there',
    capability: 'music',
    says: ['{put|use|I want} classical music{ under it|}', 'something classical{ please|}'],
    expect: () => [{ music: { mood: 'romantic' } }, { reply_mentions: ['no classical music'] }],
  },
  {
    wish: 'a title and what the film is like',
    capability: 'multi',
    says: ['call it {Summer|Kyoto Days}, upbeat but not {cheesy|too fast}'],
    expect: () => [
      { music: { mood: 'upbeat' } },
      { no_text: { like: 'cheesy' } },
      { no_text: { like: 'fast' } },
    ],
  },
  {
    wish: 'what music and photos cannot do, and times no film has',
    capability: 'refusal',
    assets: 'clips',
    says: [
      'no music while the {videos|clips} play',
      '{turn the music off|make the music quieter} {when the clips play|during the clips}',
      '{each photo|the film} two hours',
    ],
    expect: () => [{ same: true }, { reply_kind: 'refusal' }, { reply_avoids: ['durationMs', 'expected'] }],
  },
  {
    wish: 'what is told and asked, and wishes nothing',
    capability: 'question',
    says: [
      '{can people see|does the film show} where the photos were taken?',
      'what {kind|sort} of films do you make?',
      '{mum|grandma|my wife} {loves|loved} it',
      '{we |they |}had to cut the {trip|day} short',
      '{my dad had a slide projector|grandpa loved old films}',
      'three hours in the {market|temple}, we ate everything',
    ],
    expect: () => [{ same: true }, { reply_kind: 'answer' }],
  },
  {
    wish: 'how long each is seen',
    capability: 'question',
    says: ['how much time does {each|every} {picture|photo} get{?|}'],
    expect: () => [{ same: true }, { reply_mentions: ['4 s'] }],
  },
];
