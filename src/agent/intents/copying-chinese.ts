import { defineIntent, edit, type Outcome } from '../outcome.js';
import type { Clause } from '../reading/clause.js';
import { spokenOf } from '../reading/matters.js';
import { shapeOf } from '../reading/signs.js';
import { type Scene, shotIds, shots } from '../scene.js';
import { idsOf } from './placing.js';

const polite = '(?:请|麻烦|帮我|给我|你|然后|再|把|将|就|,)*';
const who = '(?<who>[@%p]\\d+(?:[和跟与、][@%p]?\\d+)*|it|这张|那张)(?:这张|那张|照片|图片)*';
const count = '(?<count>[一两二三四1-4n]\\d?)';
const measure = '(?:份|张|个|次|遍|回)';
const copy = '(?:复制|克隆|拷贝|重复使用|重复|copy)(?:出来|出)?';
const put =
  '(?:并|再|然后|,|把它|把副本|副本|复制的那张|新的)*(?:放|插|排|移|摆|挪|加|搁|贴|接)?(?:到|在|入|进|去|至)*';
const mark = (name: string): string => `(?<${name}>[@%p]\\d+|首张|末张)(?:那张|这张|照片)*`;
const place = `(?:(?<start>(?:最前面|最前|最开头)|(?:最|片子|影片|视频|全片)?(?:前面|开头|前头|前边|前|开始|片头|首位|start|first))|(?<end>(?:最|片子|影片|视频|全片)?(?:最后面|最后|后面|后头|后边|后|结尾|末尾|片尾|末位|尾巴|end|last)|%\\d+(?=$))|${mark('one')}[和跟与、到]?${mark('two')}的?(?:之间|中间|当中)|${mark('near')}的?(?:(?<late>之后|后面|后边|后头|后)|之前|前面|前边|前头|前)|p(?<slot>\\d+)(?:个)?(?:位置|位|张的位置|张))`;
const tail = '(?:的?位置|那里|上|去|吧|了|哈|好了|即可|就行|就好|处)*';

/** The photo, what is done with it and where the copy goes, in the orders Chinese has for them. */
const forms: readonly RegExp[] = [
  `${polite}${copy}(?:${count}${measure})?${who},?${put}${place}${tail}`,
  `${polite}${who}(?:再|也)?${copy}(?:${count}${measure})?,?${put}${place}${tail}`,
  `${polite}${who}(?:再|多|重复|再放|再来|再加)+(?:加|放|插|来|用|放上)?(?:${count}${measure}),?${put}${place}${tail}`,
  `${polite}(?:在)?${place}(?:再|也|又|多)*(?:插入|加入|插|加|放|添加|来|复制)(?:上|进)?(?:${count}${measure})?${who}(?:的?(?:副本|拷贝|复制件|复制品|复制|it))`,
  `${polite}(?:在)?${place}(?:再|也|又|多)*(?:插入|加入|插|加|放|添加|添|增加|来|复制|再来|再放|再加)(?:上|进|入)?${count}?${measure}${who}${tail}`,
  `${polite}${who}(?:再|也|多)+(?:放|来|加|用)(?:上|出)?${count}${measure}${tail}`,
  `${polite}${copy}(?:${count}${measure})?${who}`,
  `${polite}${who}(?:再|也)?${copy}${count}${measure}${tail}`,
].map((form) => new RegExp(`^${form}$`));

/** 把副本放到开头, said of the copy that was just made. */
const theCopy = new RegExp(`^${polite}(?:新的?)?(?:it|新的?那张|副本|复制品)${put}${place}${tail}$`);
/** Words for an end of the film that are read as the photo there. */
const edges = /^(?:开头|片头|最前面|最前|结尾|末尾|片尾|最后面|最后)$/;

/** Photos that were not there before the last copy was made. */
function newCopies(scene: Scene): string[] {
  const entry = scene.conversation.past.at(-1);
  const now = scene.planned.length > 0;
  const last = now ? scene.planned.at(-1) : entry?.commands.at(-1);
  if (last?.name !== 'duplicate_photos') return [];
  const before = new Set(shots(now ? scene.start : entry!.before).map(({ id }) => id));
  return shots(scene.draft).flatMap(({ id }) => (before.has(id) ? [] : [id]));
}

const counted: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4 };
const elsewhere = spokenOf('words', 'text', 'endCard', 'music', 'sound', 'motion', 'duration', 'except');

/** 复制一份日落放到最开头, 在断桥后面插入一张日落的副本: photos shown once more, with the place of the copy. */
export const copyingChinese = defineIntent({
  name: 'copying-chinese',
  needs: {
    concepts: ['duplicate', 'copy'],
    words: /复制|克隆|拷贝|副本|重复|新的那张|再[加放插来]|多[加放插来]|[加插放添来][上进入]?一?[张次份]/,
  },
  read(clause: Clause, scene: Scene): Outcome | undefined {
    if (clause.reading.language !== 'zh' || clause.tokens.length > 26 || clause.has(...elsewhere))
      return undefined;
    const shape = shapeOf(clause);
    const list = shotIds(scene.draft);
    const text = shape.text
      .replace(/%(\d+)/g, (sign, index: string) => {
        const { from, to } = shape.refs[Number(index)]!;
        const words = clause.tokens.slice(from, to).map((token) => token.text);
        return edges.test(words.join('')) ? words.join('') : sign;
      })
      .replace(/ /g, '')
      .replace(/最start/g, '最前')
      .replace(/最end/g, '最后');
    const ids = (said: string): string[] =>
      idsOf(said.replace(/[和跟与、]/g, ' ').replace(/(?<=\d)(?=[@%])/g, ' '), shape, scene);
    const done = (photos: readonly string[], params: Record<string, unknown>, times = 1): Outcome => ({
      kind: 'edit',
      commands: Array.from({ length: times }, () => ({
        name: 'duplicate_photos',
        params: { photos, ...params },
      })),
      topic: 'shots',
      shots: photos,
    });
    const copies = newCopies(scene);
    const put = copies.length === 0 ? undefined : theCopy.exec(text)?.groups;
    if (put !== undefined) {
      const near = ids((put.near ?? '').replace(/^p/, 'n'))[0];
      const where =
        put.start !== undefined
          ? { to: 1 }
          : put.end !== undefined
            ? { to: 'end' }
            : put.slot !== undefined
              ? { to: Number(put.slot) }
              : near === undefined
                ? undefined
                : { [put.late === undefined ? 'before' : 'after']: near };
      if (where !== undefined)
        return edit('move_photos', { photos: copies, ...where }, { topic: 'shots', shots: copies });
    }
    // 复制第二张到第四位: the words of both are read as a stretch of photos.
    if (new RegExp(`^${polite}${copy}@0个?位(?:置)?$`).test(text)) {
      const [first, ...others] = shape.refs[0]?.ids ?? [];
      const last = others.at(-1);
      return first === undefined || last === undefined
        ? undefined
        : done([first], { to: list.indexOf(last) + 1 });
    }
    for (const form of forms) {
      const found = form.exec(text)?.groups;
      if (found === undefined) continue;
      const photos = ids(found.who!.replace(/^(?:这张|那张)$/, 'it').replace(/p(\d+)/g, 'n$1'));
      if (photos.length === 0 || photos.length === list.length) return undefined;
      const times = counted[found.count ?? '一'] ?? Number(found.count?.replace('n', ''));
      if (!(times >= 1 && times <= 4)) return undefined;
      const at = (said: string | undefined): string | undefined =>
        said === undefined ? undefined : ids(said.replace(/^p/, 'n'))[0];
      if (found.start !== undefined) return done(photos, { at: 'start' }, times);
      if (found.end !== undefined) return done(photos, { at: 'end' }, times);
      if (found.slot !== undefined) return done(photos, { to: Number(found.slot) }, times);
      const [one, two, near] = [at(found.one), at(found.two), at(found.near)];
      if (one !== undefined && two !== undefined) {
        const first = list.find((id) => id === one || id === two)!;
        return done(photos, { behind: first }, times);
      }
      if (near !== undefined)
        return done(photos, { [found.late === undefined ? 'before' : 'behind']: near }, times);
      return done(photos, {}, times);
    }
    return undefined;
  },
});
