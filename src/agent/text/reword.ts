import type { TextSegment } from '../../draft/index.js';
import { hasTag } from '../../language/index.js';
import { editDistance } from '../../shared/index.js';
import { shapeMeant } from '../changes/shapes.js';
import { isUnwanted } from '../intents/unwanted.js';
import type { Clause } from '../reading/clause.js';
import { namesText } from '../referents/texts-meant.js';
import { lastCommands, pastDrafts, type Scene, texts } from '../scene.js';
import { clean, isHan, letter, pairs, placeOf, pointer, should, swapPart } from './old-to-new.js';

/** One text with its new words. */
interface Reworded {
  readonly id: string;
  readonly text: string;
}

/** `By our aunt, not by our uncle`: of two wordings only where they differ. */
function differing(old: string, by: string): readonly [old: string, by: string] {
  const [from, to] = [old.split(/\s+/), by.split(/\s+/)];
  const same = (a?: string, b?: string): boolean => a !== undefined && a.toLowerCase() === b?.toLowerCase();
  while (from.length > 1 && to.length > 1 && same(from[0], to[0])) {
    from.shift();
    to.shift();
  }
  while (from.length > 1 && to.length > 1 && same(from.at(-1), to.at(-1))) {
    from.pop();
    to.pop();
  }
  return [from.join(' '), to.join(' ')];
}

/** 标题里的…, 片尾的…: in which text the part stands. */
const inWhich = /^(?:.{0,12}(?:里面|里头|里|中间|中|上面|上)的?|(?:标题|字幕|片头|片尾)的?)(?=.)/u;

/** `change ramen to udon`, 喝茶改成品茶: words of a text that is shown give way to others. */
function byPart(clause: Clause, all: readonly TextSegment[], targets: readonly TextSegment[]): Reworded[] {
  const raw = clause.raw.slice(0, 200);
  for (const pattern of pairs) {
    const match = pattern.exec(raw);
    if (match === null) continue;
    const whole = clean(match[1]!);
    // 中午改成11点半: 中 is of the words, where they stand so.
    const old = all.some(({ text }) => placeOf(text, whole) >= 0)
      ? whole
      : clean(match[1]!.replace(inWhich, ''));
    const by = clean(match[2]!.replace(pointer, ''));
    const points = pointer.test(match[2]!.trim());
    // 片头的字换成白色: how it looks, not what it says.
    const looks = clause.tokens.some(
      (token) =>
        hasTag(token, 'colour', 'aFont', 'aAnimation', 'aTitleStyle') && token.text === by.toLowerCase(),
    );
    // `Our Days should be bigger`
    if (
      /^(?:in |at |on |a |the |much |more |less |way |so |\d)|^(?:bigger|larger|smaller|longer|shorter|gone|out|there|first|last|bold|italic|centred|centered)\b/i.test(
        by,
      ) &&
      pattern === should
    )
      continue;
    if (/^[的字]*$/.test(old) || by === '' || (looks && namesText(clause))) continue;
    const known = all.filter((item) => placeOf(item.text, old) >= 0);
    const meant = points ? known.filter((item) => targets.includes(item)) : [];
    const held = meant.length > 0 ? meant : known;
    if (held.length > 0) return held.map((item) => ({ id: item.id, text: swapPart(item.text, old, by) }));
  }
  return [];
}

/** `it's spelled Moritz, not Moriz`, `Kyoto not Tokyo`: the word that is wrong is said as well. */
const rather =
  /^(?:(?:.{0,30} )?(?:should (?:be|say|read)|must (?:be|say|read)|says?|reads?|make it|it'?s(?: spel(?:led|t))?|is) |no,? |(?:write|put|use) |.{0,40}[:;] )?["'“]?([\p{L}\p{N}' -]{2,40}?)(?: it is)?["'”]?,? (?:not|instead of|rather than) ["'“]?([\p{L}\p{N}' -]{2,40})["'”]?$/iu;
/** `not Days, Nights`, `not Days but Nights` */
const notBut =
  /\bnot (?:the )?["'“]?([\p{L}\p{N}' -]{2,40}?)["'”]?(?:,? but(?: rather)?|,| -|;) (?:it's |it is )?["'“]?([\p{L}\p{N}' -]{2,40})["'”]?$/iu;
const right =
  /(?:^|\s)\*\s?(\p{L}{3,30})|^(\p{L}{3,30})\*$|\bspel(?:led|t|ling)?(?: is| it)? (?:with )?(\p{L}{3,30})$/iu;

/** `*since`, `it's spelled Hotel Moritz`: the word of a text that looks most like it is put right. */
function bySpelling(clause: Clause, all: readonly TextSegment[]): Reworded[] {
  const raw = clause.raw.trim().slice(0, 200);
  // `not Rose, Ruth`: a colour that is a word of the text.
  const coloured = clause.tokens.some(
    (token) => hasTag(token, 'colour') && all.every(({ text }) => placeOf(text, token.text) < 0),
  );
  const turned = coloured ? null : notBut.exec(raw);
  if (turned !== null) {
    const held = all.filter((item) => placeOf(item.text, clean(turned[1]!)) >= 0);
    if (held.length > 0)
      return held.map((item) => ({
        id: item.id,
        text: swapPart(item.text, clean(turned[1]!), clean(turned[2]!)),
      }));
  }
  const pair = coloured ? null : rather.exec(raw);
  if (pair !== null) {
    const [old, by] = differing(clean(pair[2]!), clean(pair[1]!));
    // `write happy bday instead of our days`: all of it is new.
    const held = all.filter(
      (item) =>
        placeOf(item.text, old) >= 0 &&
        !(clause.has('captured') && item.text.toLowerCase() === old.toLowerCase()),
    );
    return held.map((item) => ({ id: item.id, text: swapPart(item.text, old, by) }));
  }
  const match = right.exec(raw);
  const word = match?.[1] ?? match?.[2] ?? match?.[3];
  if (word === undefined) return [];
  const found = all.flatMap((item) =>
    item.text
      .split(/[^\p{L}\p{N}]+/u)
      .filter((old) => old.length >= 3 && Math.abs(old.length - word.length) <= 2)
      .map((old) => ({ item, old, off: editDistance(old.toLowerCase(), word.toLowerCase()) }))
      .filter(({ off }) => off > 0 && off <= 2),
  );
  const best = found.sort((a, b) => a.off - b.off)[0];
  return best === undefined ? [] : [{ id: best.item.id, text: swapPart(best.item.text, best.old, word) }];
}

/** The words of the last two texts that were set change places: `sorry, other way around`. */
function crossed(clause: Clause, scene: Scene): Reworded[] {
  if (!clause.has('swap') || clause.has('photo') || clause.namesPhotos) return [];
  const last = lastCommands(scene);
  const said = last
    .filter(({ name }) => name === 'add_text' || name === 'change_text')
    .map(({ params }) => String(params.text));
  const pair = said.flatMap((words) => texts(scene.draft).find((item) => item.text === words) ?? []);
  const [first, second] = pair;
  if (said.length !== 2 || first === undefined || second === undefined || first === second) return [];
  return [
    { id: first.id, text: second.text },
    { id: second.id, text: first.text },
  ];
}

const small = /^(?:the|and|our|you|for|with|that|this|are|was)$/i;
const anew =
  /^(?:(?:and|no|ok|oh|actually|please|then|now|so),? )*(?:make (?:that|it|this)|change (?:that|it) to|(?:it|that) should (?:be|say|read)|should (?:be|say|read)) (.{3,60})$/i;

/** `make that five days` of `Six days, one suitcase`: the new words stand where they share a word with the old. */
function byAnchor(clause: Clause, scene: Scene, targets: readonly TextSegment[]): Reworded[] {
  const said = scene.focus.topic === 'text' ? anew.exec(clause.raw.trim())?.[1] : undefined;
  const by = said === undefined ? [] : clean(said).split(/\s+/);
  const bare = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  if (by.length < 2 || targets.length !== 1) return [];
  return targets.flatMap(({ id, text }) => {
    const words = text.split(/\s+/);
    if (words.length <= by.length) return [];
    for (const [at, word] of by.entries()) {
      const from =
        words.findIndex((old) => bare(old).length > 2 && !small.test(old) && bare(old) === bare(word)) - at;
      if (from < 0 || words.some((_, index) => index === from && index + by.length > words.length)) continue;
      if (!words.some((old, index) => index === from + at && bare(old) === bare(word))) continue;
      const fresh = by.map((item, index) => {
        const old = words[from + index]!;
        if (bare(old) === bare(item)) return old;
        const capital = /^\p{Lu}/u.test(old) ? item.charAt(0).toUpperCase() + item.slice(1) : item;
        return capital + (/[,.;:!?]+$/.exec(old)?.[0] ?? '');
      });
      return [{ id, text: [...words.slice(0, from), ...fresh, ...words.slice(from + by.length)].join(' ') }];
    }
    return [];
  });
}

const signs: readonly [words: RegExp, latin: string, han: string][] = [
  [/\bcommas?\b|逗号/, ',', '，'],
  [/question mark|问号/, '?', '？'],
  [/exclamation (?:mark|point)|感叹号|叹号|惊叹号/, '!', '！'],
  [/full stop|period at|句号/, '.', '。'],
  [/省略号|ellipsis|three dots/, '…', '……'],
  [/\bheart\b|爱心|红心|小心心/, ' ❤️', '❤️'],
];

/** `add an exclamation mark`, 句尾加个问号, `lose the exclamation mark`. */
function bySign(clause: Clause, targets: readonly TextSegment[]): Reworded[] {
  const sign = signs.find(([words]) => words.test(clause.text));
  // 用爱心打开下一张: a shape, no sign of a text.
  if (sign === undefined || shapeMeant(clause, false) !== undefined) return [];
  const away = clause.has('remove', 'no') || /\bwithout\b/.test(clause.text);
  // `a heart in the title? "Anna ❤ Tom"`: the words are said as they shall be.
  if (clause.tokens.some((token) => hasTag(token, 'quote') && token.text.includes('❤'))) return [];
  const behind =
    /^(?:an? )?(?:question mark|exclamation (?:mark|point)|comma|heart|full stop) (?:after|behind|before|at the end)\b/;
  if (!away && !clause.has('add', 'change') && !behind.test(clause.text)) return [];
  // `put a heart on the last photo`: over the picture, where no text is spoken of.
  const over = clause.has('over') && clause.namesPhotos && !namesText(clause);
  if (over && sign[2] === '❤️') return [];
  // `put a comma after Anna`
  const beside = /\b(after|behind|before|in front of) ["'“]?([\p{L}\p{N}'-]+)["'”]?$/iu.exec(
    clause.raw.trim(),
  );
  if (beside !== null && !away) {
    const held = targets.filter(({ text }) => placeOf(text, beside[2]!) >= 0);
    if (held.length > 0)
      return held.map(({ id, text }) => {
        const at = placeOf(text, beside[2]!);
        const to = /^(?:after|behind)$/i.test(beside[1]!) ? at + beside[2]!.length : at;
        return { id, text: text.slice(0, to) + (isHan(text) ? sign[2] : sign[1]) + text.slice(to) };
      });
  }
  return targets.map((item) => {
    const mark = isHan(item.text) ? sign[2] : sign[1];
    const bare = item.text.replace(/[?!.。？！…]+$/u, '');
    return { id: item.id, text: away ? item.text.replaceAll(mark, '').trim() : bare + mark };
  });
}

const shouts =
  /\b(?:caps|capitals?|upper ?case)(?: letters)? (?:look|looks|are|is|feel|feels|seem|seems|sound|sounds)\b.*\b(?:shout\w*|yell\w*|scream\w*|loud|aggressive|harsh|too much|ugly|silly|wrong|hard to read|horrible|awful|angry)\b/;

/** The words of a text as they were before they stood in capitals. */
const asBefore = ({ text }: TextSegment, scene: Scene): string | undefined =>
  pastDrafts(scene)
    .flatMap((draft) => texts(draft).map((item) => item.text))
    .find((words) => words !== text && words.toLowerCase() === text.toLowerCase());

/** `in capitals`, `all lower case`, `only caps on SAM, the rest lower case`. */
function byCase(clause: Clause, scene: Scene, targets: readonly TextSegment[]): Reworded[] {
  const upper = /\bcapitals?\b|upper ?case|\ball caps\b|\bcaps\b|大写/.test(clause.text);
  const lower = /lower ?case|small letters|without capitals|小写/.test(clause.text);
  if (!upper && !lower) return [];
  // `not all caps, just Class of 2026`: the words are said as they shall be.
  if (clause.tokens.some((token) => hasTag(token, 'captured') && !hasTag(token, 'shown'))) return [];
  // `the capitals look like shouting`, `no caps`: the letters as they were.
  if (upper && !lower && (shouts.test(clause.text) || isUnwanted(clause))) {
    const before = targets.flatMap((item) => {
      const text = asBefore(item, scene);
      return text === undefined ? [] : [{ id: item.id, text }];
    });
    if (before.length > 0) return before;
    if (shouts.test(clause.text))
      return targets.map(({ id, text }) => ({
        id,
        text: text.toLowerCase().replace(/(^|\s)\p{L}/gu, (sign) => sign.toUpperCase()),
      }));
  }
  // `put "Lake Como" under it in small letters`
  if (clause.tokens.some((token) => hasTag(token, 'quote') && !hasTag(token, 'shown')) && clause.has('add'))
    return [];
  // `Since with a capital S`
  const initial = /\bcapital ([a-z])\b/.exec(clause.text)?.[1];
  if (initial !== undefined)
    return targets.map(({ id, text }) => ({
      id,
      text: text.replace(new RegExp(`(?<![\\p{L}])${initial}(?=\\p{L})`, 'u'), initial.toUpperCase()),
    }));
  const first = /first letter|initial|首字母|每个单词/.test(clause.text);
  return targets.map((item) => {
    if (first)
      return {
        id: item.id,
        text: item.text.toLowerCase().replace(/(^|\s)\p{L}/gu, (sign) => sign.toUpperCase()),
      };
    const words = item.text.split(/(\s+)/);
    const named = words.filter((word) => letter.test(word) && placeOf(clause.raw, word) >= 0);
    if (named.length === 0 || named.length === words.filter((word) => letter.test(word)).length)
      return {
        id: item.id,
        text:
          upper && !/\b(?:no|not|off|without|lose|drop|stop|remove)\b/.test(clause.text)
            ? item.text.toUpperCase()
            : item.text.toLowerCase(),
      };
    const rest = /\brest\b|others|everything else/.test(clause.text);
    const text = words
      .map((word) =>
        named.includes(word)
          ? upper
            ? word.toUpperCase()
            : word.toLowerCase()
          : rest
            ? word.toLowerCase()
            : word,
      )
      .join('');
    return { id: item.id, text };
  });
}

/** `drop the word very`, `without the "A"`, 去掉“的”字: a part of the words goes. */
function byLoss(clause: Clause, all: readonly TextSegment[]): Reworded[] {
  const match =
    /(?:drop|remove|delete|lose|without|cut|take out|leave out|去掉|删掉|删除|不要)\s*(?:the )?(?:words? )?["'“‘「]?(.{1,40}?)["'”’」]?\s*(?:这?那?[一两二三四五六七八]?个?字)$/iu.exec(
      clause.raw,
    ) ??
    /(?:drop|remove|delete|lose|without|cut|take out|leave out)\s+the words? ["'“‘]?(.{1,40}?)["'”’]?(?: (?:from|in|of|out of) (?:the |my |our )?\w+(?: \w+)?)?$/iu.exec(
      clause.raw,
    ) ??
    /(?:drop|remove|delete|lose|cut|take|leave|strike) (?:the )?["'“‘]?(.{1,40}?)["'”’]? (?:out of|off|from) (?:the |my |our )?(?:title|text|caption|headline|subtitle|end card)$/iu.exec(
      clause.raw,
    );
  const quoted =
    /^(?:\w+ ){0,2}(?:drop|remove|delete|lose|cut|take out|leave out|without|去掉|删掉|删除)\s*(?:the )?["“‘'「](.{1,40}?)["”’'」](?: (?:from|in|of|out of) (?:the |my |our )?\w+(?: \w+)?)?$/iu.exec(
      clause.raw,
    );
  const part = match === null ? clean(quoted?.[1] ?? '') : clean(match[1]!);
  if (part === '') return [];
  return all
    .filter((item) => placeOf(item.text, part) >= 0 && item.text.length > part.length)
    .map((item) => ({
      id: item.id,
      // What led to the word that went goes with it: `Summer in`.
      text: swapPart(item.text, part, '').replace(
        /[\s,]+(?:in|of|at|from|to|for|and|&|the|on|with|by)$|[\s,&]+$/i,
        '',
      ),
    }))
    .filter((item) => item.text !== '');
}

/** 标题后面加个“记”字, 前面加上我的: words that join those of the text in hand. */
const moreHan =
  /^(?:把|给|在)?(标题|片名|字幕|文字|这句|那句|它)?的?(前面|前边|前头|后面|后边|后头)(?:再|也)?(?:加|补|添)(?:上|个|一个)?\s*(.{1,12}?)(?:[一两二三四]?个?字)?[吧了]?$/u;

/** `add 2024 to the title`, `put "the" before the title`: words that join those that are there. */
function byMore(clause: Clause, targets: readonly TextSegment[]): Reworded[] {
  const match =
    /^(?:(?:and|hey|hi|ok|now|please|then|also|can|could|would|you|we|i'd like to|i want to|,) ?)*(?:add|append|put|write|attach) (?:the (?:words?|year|name|number|date) )?(["'“‘]?)(.{1,40}?)["'”’]? (to|after|behind|at the end of|before|in front of|at the beginning of) (?:(?:the |my |our )?(?:title|caption|text|headline|subtitle|end card)|it|that)(?: please| thanks)?[?.!]*$/iu.exec(
      clause.raw,
    );
  const han = match === null ? moreHan.exec(clause.raw.trim()) : null;
  if (han !== null && targets.length === 1) {
    const { id, text } = targets[0]!;
    const words = clean(han[3]!);
    const line =
      /^(?:一|几|两)?(?:句|行|个|段|张|秒)|字幕|标题|转场|音乐|音效|水印|标签|文字|滤镜|描边|阴影|[号黑白]边|(?:底色?|底框|边?框|背景|色块)$/.test(
        words,
      );
    const [one, two] = /前/.test(han[2]!) ? [words, text] : [text, words];
    // 2024 Our Days
    const apart = /[\p{Script=Latin}\d]$/u.test(one) && /^[\p{Script=Latin}\d]/u.test(two);
    if (!line && words !== '') return [{ id, text: `${one}${apart ? ' ' : ''}${two}` }];
  }
  if (match === null) return [];
  const [, quoted, words, where] = match;
  // A thing of ours is no word: `add a shadow to the title`.
  if (quoted === '' && !/^(?:\p{Lu}|\d{2,4}$|#|@)/u.test(words!)) return [];
  const before = /before|front|beginning/.test(where!);
  return targets.map(({ id, text }) => ({ id, text: before ? `${words} ${text}` : `${text} ${words}` }));
}

/** The words with a new line before a part of them, named by its words or as the date. */
function brokenBefore(id: string, text: string, part: string): Reworded[] {
  const date =
    /\b(?:\d{1,2}(?:st|nd|rd|th|\.)? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\d/i;
  const at = /^(?:date|year|day|number|time)$/i.test(part) ? text.search(date) : placeOf(text, part);
  return at <= 0 ? [] : [{ id, text: `${text.slice(0, at).replace(/[\s,–—-]+$/u, '')}\n${text.slice(at)}` }];
}

/** `put the title on two lines`: broken between the words nearest to the middle. */
function byLines(clause: Clause, targets: readonly TextSegment[]): Reworded[] {
  const own =
    /\b(?:put|move|have|set|bring) (?:the )?["'“]?(.{1,40}?)["'”]? (?:on|in|onto|to) (?:a|the|its|an) (?:second|new|own|separate|next|other|different|another|2nd|extra) (?:line|row)\b/iu.exec(
      clause.raw,
    )?.[1];
  if (own !== undefined) return targets.slice(0, 1).flatMap(({ id, text }) => brokenBefore(id, text, own));
  const two =
    /\b(?:on|in|over|into|across|as) (?:two|2) (?:lines|rows)\b|\bbreak (?:the|it|this).*\b(?:lines?|two)\b/;
  const one = /\b(?:on|in) (?:a single|one|a) (?:line|row)\b/;
  if (clause.has('quote') || !(two.test(clause.text) || one.test(clause.text))) return [];
  return targets.slice(0, 1).map(({ id, text }) => {
    if (one.test(clause.text)) return { id, text: text.replace(/\s*\n\s*/g, ' ') };
    const gaps = [...text.matchAll(/\s/g)].map(({ index }) => index);
    const middle = gaps.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
    return { id, text: middle === undefined ? text : `${text.slice(0, middle)}\n${text.slice(middle + 1)}` };
  });
}

/** Texts whose words a clause changes in part; empty when it changes none. */
export function reword(clause: Clause, scene: Scene, targets: readonly TextSegment[]): Reworded[] {
  const all = texts(scene.draft);
  for (const read of [
    () => crossed(clause, scene),
    () => byPart(clause, all, targets),
    () => bySpelling(clause, [...targets, ...all.filter((item) => !targets.includes(item))]),
    () => byAnchor(clause, scene, targets),
    () => bySign(clause, targets),
    () => byCase(clause, scene, targets),
    () => byLoss(clause, all),
    () => byMore(clause, namesText(clause) || scene.focus.topic === 'text' ? targets.slice(0, 1) : []),
    () => byLines(clause, targets),
  ]) {
    const found = read().filter((item) => all.some((text) => text.id === item.id && text.text !== item.text));
    if (found.length > 0) return found;
  }
  return [];
}
