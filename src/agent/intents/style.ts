import { hasTag } from '../../language/index.js';
import { soundNamed } from '../idioms/moods.js';
import { defineIntent, edit } from '../outcome.js';

const keepable: readonly [name: string, pattern: string][] = [
  ['music', 'music|song|音乐|配乐|歌'],
  ['length', 'length|durations?|timing|时长|长度|时间'],
  ['transitions', 'transitions?|转场|过渡'],
  ['motions', 'motions?|camera|镜头|运镜'],
  ['looks', 'colou?rs?|look|filter|颜色|滤镜|色调'],
  ['texts', 'titles?|captions?|texts?|fonts?|标题|字幕|文字'],
];

const keeping = keepable.map(([name, words]) => ({
  name,
  said: new RegExp(
    `(keep|leave|don.?t (touch|change)|do not (touch|change)|without (touching|changing)|same) ((the|my|our|its) )?((\\w+) (and|or) ((the|my|our) )?)?(${words})|(别动|不要动|保留|不动|别改|不要改|不变的?)(${words})|(${words})(别动|不要动|保留|不动|别改|不要改|不变|保持)`,
    'i',
  ),
}));

/** What the sentence wants kept: `but keep the title and the music`, 别动音乐. */
export const keepNamed = (sentence: string): string[] =>
  keeping.filter(({ said }) => said.test(sentence)).map(({ name }) => name);

/** A photo by what is on it. */
const shows =
  /\b(?:photos?|pictures?|pics?|shots?|images?|ones?) (?:of|with|from|showing) (?:the|my|our|all the|a|an)\b/;

export const style = defineIntent({
  name: 'style',
  needs: { concepts: ['aStyle'] },
  read(clause, scene) {
    const names = clause.tokens
      .filter((token) => !hasTag(token, 'file') && !(scene.fresh && hasTag(token, 'landscape')))
      .flatMap((token) =>
        token.tags
          .filter((tag) => tag.concept === 'aStyle')
          .map((tag) => ({ value: String(tag.value), text: token.text })),
      );
    // 温馨婚礼风: a wedding, and how it feels.
    const name = (names.find(({ text }) => text !== '温馨') ?? names[0])?.value;
    if (name === undefined || clause.has('quote')) return undefined;
    // `take out the photo of the food`: what a photo shows.
    if (!scene.fresh && shows.test(clause.text)) return undefined;
    if (
      clause.has('music', 'transition', 'look', 'title', 'caption', 'text') &&
      !clause.tokens.some((token) => hasTag(token, 'style'))
    )
      return undefined;
    // `the music is too grim, it's a birthday` gives a reason.
    if (
      !scene.fresh &&
      /^(?:(?:because|cos|since|as|and|but) )?(?:it|this|that) ?(?:' ?s|s|is|was) (?:an?|my|our|her|his|their|for|more|so|much more) /.test(
        clause.text,
      ) &&
      clause.reading.tokens.length > clause.tokens.length + 1
    )
      return undefined;
    const spoken = clause.tokens.some((token) => hasTag(token, 'style'));
    // 配安静的钢琴, 来个慵懒咖啡馆的感觉 where music is spoken of: how it shall sound.
    const heard =
      (soundNamed(clause) !== undefined && !spoken) ||
      (scene.focus.topic === 'music' && !scene.fresh && !clause.has('change'));
    if (heard && clause.has('aMood') && !clause.has('film', ...(scene.fresh ? ['makeFilm'] : [])))
      return undefined;
    // `my kids loved this day` tells; `it should feel like a wedding` asks.
    const asked =
      clause.has('change', 'makeFilm', 'film', 'more') ||
      (clause.has('it') && !/\b(?:loved?|liked?|enjoyed?|was|were|had)\b/.test(clause.text));
    if (!spoken && !scene.fresh && !asked) return undefined;
    // 安静的钢琴, `quiet guitar`: the words before an instrument say how the music is.
    if (!spoken && soundNamed(clause) !== undefined && !clause.has('film', 'makeFilm')) return undefined;
    if (clause.namesPhotos && !spoken) return undefined;
    const keep = keepNamed(scene.sentence);
    return edit('set_style', { style: name, ...(keep.length > 0 ? { keep } : {}) }, { topic: 'film' });
  },
});
