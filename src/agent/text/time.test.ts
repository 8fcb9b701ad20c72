import { beforeAll, describe, expect, it } from 'vitest';
import { type Asset, assetSchema, type Draft, emptyDraft } from '../../draft/index.js';
import { newConversation } from '../conversation.js';
import { planTurn } from '../plan-turn.js';
import { shots, texts } from '../scene.js';

const assets: Asset[] = ['beach', 'market', 'temple', 'train'].map((name, index) =>
  assetSchema.parse({
    fileId: `f${index + 1}`,
    name: `${name}.jpg`,
    kind: 'image',
    mimeType: 'image/jpeg',
    hash: '',
    sizeBytes: 1,
    width: 4000,
    height: 3000,
  }),
);

let film: Draft;

const said = (sentences: readonly string[]): Draft =>
  sentences.reduce<{ draft: Draft; history: ReturnType<typeof newConversation> }>(
    ({ draft, history }, sentence) => planTurn({ sentence, draft, assets, history, seed: 1 }),
    { draft: film, history: newConversation() },
  ).draft;

beforeAll(() => {
  film = planTurn({
    sentence: 'make a film, 3 seconds a photo, title "Hello Japan"',
    draft: emptyDraft(),
    assets,
    seed: 1,
  }).draft;
});

describe('when a text is shown', () => {
  it.each([
    [['let the title appear one second in, not straight away'], 1000, undefined],
    [['the title from second 2 to second 5'], 2000, 5000],
    [['标题从第二秒出现，到第五秒消失'], 2000, 5000],
    [['make the title red', 'leave it until the second photo goes away'], undefined, 'end of 2'],
    [['make the title red', 'keep it until the temple appears'], undefined, 'start of 3'],
    [['标题红色', '让它一直挂到第二张结束'], undefined, 'end of 2'],
  ] as const)('%s', (sentences, start, end) => {
    const draft = said(sentences);
    const [text] = texts(draft);
    const list = shots(draft);
    const wanted = end === 'end of 2' || end === 'start of 3' ? list[2]!.startMs : end;
    if (start !== undefined) expect(text!.startMs).toBe(start);
    if (wanted !== undefined) expect(text!.startMs + text!.durationMs).toBe(wanted);
  });
});
