import { mannerOf } from '../../edits/index.js';
import { hasTag, type Token } from '../../language/index.js';
import { defineIntent, edit } from '../outcome.js';
import { factorIn } from '../reading/amount.js';
import { onlyAsks } from '../reading/asks.js';
import type { Clause } from '../reading/clause.js';
import { continues, pointsBack } from '../reading/goes-on.js';
import { askMissing, namedPhotos, photosMeant, photosParam } from '../referents/photos-meant.js';
import { lastCommand, type Scene, shotIds, shots } from '../scene.js';
import { cameraMove, halfTurns, holdsStill, movesWrongly, takesTurns } from './camera-moves.js';
import { turnedMotions } from './turned-motions.js';

/** Names of motions that mean nothing else; every other word counts only where motion is spoken of. */
const plain =
  /zoom|\bpan|\b(?:come|move|go|get) in (?:close|tight)|\bdrift|ken burns|tilt|push in|pull out|dolly|panorama|sweep across|推近|推进|拉近|拉远|推镜|拉镜|平移|摇镜|摇移|肯伯恩斯|运镜|缓推|慢推|左移|右移|上摇|下摇|全景扫|缓慢放大|慢慢放大|缓慢缩小|(?:慢速|微微|轻微)(?:放大|缩小)|横移|漂移|环视|^放大$|^缩小$|^缩放$|^推拉$/;

/** Where a pan goes. */
const sides: Readonly<Record<string, string>> = {
  left: 'pan_left',
  right: 'pan_right',
  ...{ up: 'pan_up', top: 'pan_up', down: 'pan_down', bottom: 'pan_down' },
};

/** The motion a clause names; `zoom` with a direction, `pan` with a side. */
function kindNamed(clause: Clause, scene: Scene): string | undefined {
  const spoken =
    clause.has('motion') ||
    (continues(clause, scene, 'motion') && !clause.has('duration', 'longer', 'shorter'));
  const foreign = !['en', 'zh'].includes(clause.reading.language);
  // 运镜幅度小一点: the noun of them all, where its amount is spoken of.
  const noun = (token: Token): boolean => hasTag(token, 'motion') && /[幅强力]度/.test(clause.text);
  // `zoom into the cake instead of out`: what it takes the place of is not wished.
  const turn = clause.tokens.findIndex(({ text }) => /^(?:instead of|rather than)$/.test(text));
  const wished = turn > 0 ? clause.tokens.slice(0, turn) : clause.tokens;
  const named = wished.flatMap((token) =>
    token.tags
      .filter((tag) => tag.concept === 'aMotion' && !noun(token))
      .filter(
        () =>
          spoken ||
          plain.test(token.text) ||
          (foreign && token.tags.every((tag) => tag.concept === 'aMotion')),
      )
      .map((tag) => ({ name: String(tag.value), length: token.end - token.start })),
  );
  const best = named.sort((a, b) => b.length - a.length)[0]?.name;
  // `and right on the temple` after a pan: the other way.
  const last = lastCommand(scene);
  const pans = last?.name === 'set_motion' && /^(?:pan|tilt)/.test(String(last.params.motion));
  const way = pans && spoken ? /\b(left|right|up|down)(?:wards?)?\b/.exec(clause.text)?.[1] : undefined;
  if (best === undefined && way !== undefined) return sides[way];
  const moved = best === undefined || best === 'drift' ? cameraMove(clause) : undefined;
  if (moved !== undefined) return moved;
  // `the fifth goes left`, 第五张往左
  const heads =
    /\b(?:goes|go|moves?|drifts?|floats?) (left|right|up|down)(?:wards?)?$|[往向朝](左|右|上|下)(?:移|走|动|飘)?[吧了]?$/.exec(
      clause.text,
    );
  const side = heads?.[1] ?? { 左: 'left', 右: 'right', 上: 'up', 下: 'down' }[heads?.[2] ?? ''];
  if (best === undefined && side !== undefined && clause.namesPhotos) return `pan_${side}`;
  // `tilt upwards`: the side is said apart from the verb.
  if (best?.startsWith('tilt_') && clause.has('up', 'down'))
    return clause.has('up') ? 'tilt_up' : 'tilt_down';
  // 换成擦除的，从右往左: said of the cuts, it is their way.
  const ofCuts = lastCommand(scene)?.name === 'set_transition' && clause.refs.length === 0;
  const sweep =
    spoken ||
    (!ofCuts &&
      /\bpan|摇|移镜|平移|sweep|swing|[从由自].{1,3}[往到向至而].{0,2}[上下左右](?!移|滑|飞|[上下]?角)(?!.*[进入来])/.test(
        clause.text,
      ));
  // 从远到近: the camera comes closer.
  if (best === undefined && /[从由]远.{0,2}近/.test(clause.text)) return 'zoom_in';
  if (best === undefined && /[从由]近.{0,2}远/.test(clause.text)) return 'zoom_out';
  if (sweep && (best === undefined || best.startsWith('pan_'))) {
    if (/[从由自]左.{0,7}右|left to right|from (the )?left/.test(clause.text)) return 'pan_right';
    if (/[从由自]右.{0,7}左|right to left|from (the )?right/.test(clause.text)) return 'pan_left';
    if (/[从由自]下.{0,7}上|bottom to top|from (the )?bottom/.test(clause.text)) return 'pan_up';
    if (/[从由自]上.{0,7}下|top to bottom|from (the )?top/.test(clause.text)) return 'pan_down';
    const goal =
      /(?<!from (?:the )?(?:left|right|top|bottom)) \b(?:to|towards?) (?:the |my )?(left|right|top|bottom)\b|\b(left|right|up|down)wards?\b/.exec(
        clause.text,
      );
    const side = goal?.[1] ?? goal?.[2];
    if (side !== undefined) return sides[side];
  }
  // `a slow pan to the left`
  if (best?.startsWith('pan_') || /\bpan\b/.test(clause.text)) {
    if (clause.has('toLeft')) return 'pan_left';
    if (clause.has('toRight')) return 'pan_right';
    // `pan the beach left`: the side behind the photo.
    const side =
      /\b(?:pan|pans|panning)\b(?: \S+){1,6} (left|right|up|down)(?: please| slowly| gently)*$/.exec(
        clause.text,
      )?.[1];
    if (side !== undefined) return sides[side];
  }
  // 往上摇, 向左扫, 镜头朝下走
  const sweeps = /[往向朝]?(上|下|左|右)(边|面|方)?(摇|扫|甩|平移|推移|移动|移过去|飘|走|滑|移)/.exec(
    clause.text,
  );
  if (best === undefined && sweeps !== null && (spoken || /[摇扫]|镜头|平移/.test(clause.text)))
    return { 上: 'pan_up', 下: 'pan_down', 左: 'pan_left', 右: 'pan_right' }[sweeps[1]!];
  // 改成拉, 用推的: one sign where the camera is spoken of.
  const single = /(成|为|用|要|是|上|个|往)?(推|拉)(的|镜|远|近|进|出)?[吧了呢]?$/.exec(clause.text);
  const talking = spoken || scene.focus.topic === 'motion';
  if (best === undefined && single !== null && talking && clause.tokens.length <= 7)
    return single[2] === '推' ? 'zoom_in' : 'zoom_out';
  return best;
}

/** Motion of no kind is wished for, and not only spoken of: `they find the zooms restless`. */
const wishesMotion =
  /\b(?:add|change|different|other|another|some|any|more|want|wants|need|needs|like|with|give|put|bring|use|make|let|have|get|move|moves|moving|movement|motion|animat\w*|please|vary|alternat\w*|mix|again|back|too|instead)\b/;
/** `only a little zoom` */
const slight =
  /\b(?:slight|slightly|subtle|tiny|small|(?:a )?(?:little|bit)(?: of)?(?: a)?)(?: bit of)? (?:zoom|movement|motion)/;
const zoomAlone =
  /^(?:(?:please|and|but|ok|now|make|the|a|with|just|only|it|should|be|to|all|i want) )*(?:(?:(?:bit|little|much|lot|slightly|slight|subtle|of|more) )*(?:faster|slower|quicker|stronger|gentler|softer|subtle|slight|smaller|bigger|little|bit of)? ?zoom(?:ing|s)?(?: in| out)?(?: (?:a|bit|little|much|lot))*(?: (?:faster|slower|quicker|stronger|gentler|softer|less|more))?)(?: please)?$/;

/** 龙井茶那张放大一点 where it is zoomed in on: more of it. */
const zoomMore = /(?:再)?(?:放大|拉近|推近)一?[点些](?:点|儿)?[吧了]?$/;

/** `zoom in faster`, `only a little zoom` where photos zoom: the zoom there is. */
const sameZoom = (clause: Clause, { draft }: Scene, ids: readonly string[]): boolean =>
  (zoomMore.test(clause.text) &&
    shots(draft).every(
      ({ id, motion }) => !ids.includes(id) || /zoom_in|push_in/.test(motion?.type ?? ''),
    )) ||
  (clause.reading.language === 'en' &&
    (clause.has('faster', 'slower', 'stronger', 'weaker', 'smaller') || slight.test(clause.text)) &&
    zoomAlone.test(clause.text) &&
    shots(draft).every(({ id, motion }) => !ids.includes(id) || /zoom|push|pull/.test(motion?.type ?? '')));

/** What took the picture. */
const ofOldCamera = /\b(?:old|vintage|film|disposable|analogu?e?|instant|from an?|with an?) camera\b/;

/** `make it look old`: how it looks. */
const seen = /\blooks? (?!around\b|up\b|down\b|left\b|right\b|like it (?:moves|zooms))/;

const manyKinds =
  /(?:都|全|各|每张)(?:要|得|用|是)?不(?:太)?(?:一样|同|重复)|各不相同|不一样的|不同的|不重样/;

/** 一张推一张拉: towards one photo and away from the next. */
const pushesAndPulls =
  /一[张个幅](?:往[里前])?(?:推近?|放大)[，,、]?一[张个幅](?:往[外后])?(?:拉远?|缩小)|一推一拉|推拉(?:交替|轮流|结合|轮着)/;

export const motion = defineIntent({
  name: 'motion',
  needs: {
    concepts: ['motion', 'aMotion', 'animate'],
    topics: ['motion'],
    words:
      /mov|motion|zoom|\bpan|tilt|drift|glide|sweep|scan|dolly|creep|track|push|pull|swing|sway|wobbl|shak|wander|slid|float|camera|lens|view|closer|nearer|alternat|turns?\b|one in|in on one|frozen|freez|static|lifeless|still|lock|life|liven|perk|happens|dizzy|sick|nause|queasy|stationary|ken burns|nothing else|none of|not one of|no others?\b|\b(?:left|right|top|bottom) (?:side )?(?:up |down )?to\b|\b(?:goes|go) (?:left|right|up|down)|[动摇移扫甩飘晃静定锁镜推拉]|[往向朝][左右上下]|[从由自]|左右|一左|左一/,
  },
  read(clause, scene) {
    if (clause.has('quote') || shots(scene.draft).length === 0) return undefined;
    const english = clause.reading.language === 'en';
    const talking = continues(clause, scene, 'motion') && !clause.has('duration', 'longer', 'shorter');
    const noun =
      clause.has('motion') || (clause.has('animate') && !clause.has('film', 'makeFilm', 'title', 'text'));
    // `quita el zoom de todas las fotos`
    if (
      !['en', 'zh'].includes(clause.reading.language) &&
      clause.tokens.some(
        (token) => hasTag(token, 'remove', 'no') && !/^(?:raus|heraus|weg)$/.test(token.text),
      ) &&
      clause.has('aMotion', 'motion') &&
      !clause.has('add', 'transition', 'duration')
    ) {
      const still = photosMeant(clause, scene, { fallback: 'all' });
      return edit(
        'set_motion',
        { photos: photosParam(scene, still), motion: 'none' },
        { topic: 'motion', shots: still },
      );
    }
    if ((clause.has('transition') && !noun) || /\bout of (the )?camera\b/.test(clause.text)) return undefined;
    // `a pan on the box and nothing else moving`: the others hold still.
    if (
      /\b(nothing else|none of the others?|no others?)\b|别的都?(别|不)动|其他都?(别|不)动/.test(
        clause.text,
      ) &&
      (noun || /mov|zoom|pan/.test(clause.text))
    ) {
      const spared = scene.mentioned.size > 0 ? scene.mentioned : new Set(scene.focus.shots);
      const others = shotIds(scene.draft).filter((id) => !spared.has(id));
      if (others.length === 0) return { kind: 'nothing' };
      return edit('set_motion', { photos: others, motion: 'none' }, { topic: 'motion', shots: [...spared] });
    }
    if (!noun && clause.has('title', 'caption', 'text', 'music', 'sound', 'endCard')) return undefined;
    // `I'm getting seasick, everything moves`: why they shall hold still.
    const before = scene.planned.at(-1);
    if (
      english &&
      before?.params.motion === 'none' &&
      /^(?:it|they|everything|it all|all of it|the pictures?)(?: \w+)?? (?:moves?|moving|zooms?|spins?)\b/.test(
        clause.text,
      )
    )
      return { kind: 'nothing' };
    const blamed = english ? movesWrongly(clause) : undefined;
    if (blamed !== undefined) {
      const which = photosMeant(clause, scene, { fallback: 'all' });
      return edit(
        'set_motion',
        { photos: photosParam(scene, which), ...blamed },
        { topic: 'motion' as const, shots: which },
      );
    }
    if (onlyAsks(clause)) return undefined;
    // 每张动法都不一样
    if (noun && clause.reading.language === 'zh' && manyKinds.test(clause.text) && !clause.has('quote')) {
      const alternate = ['zoom_in', 'pan_right', 'zoom_out', 'pan_left'];
      return edit('set_motion', { photos: 'all', alternate }, { topic: 'motion' });
    }
    // `we don't need all this zooming` is said of the film, `no more pans` of the photos that have one.
    const allOf =
      english &&
      /\b(?:all (?:this|that|the|these|those)|no more|any more) (?:zoom|pan|mov|motion|camera)/.test(
        clause.text,
      );
    const meant =
      allOf && namedPhotos(clause, scene).length === 0
        ? shotIds(scene.draft)
        : photosMeant(clause, scene, { fallback: talking ? 'focus' : 'all' });
    // `zoom out at the end`: over the last photo.
    const edge =
      english && meant.length === shots(scene.draft).length && clause.refs.length === 0
        ? /\bat the (?:very )?(end|start|beginning)(?: please)?$|^at the (?:very )?(end|start|beginning)\b/
            .exec(clause.text)
            ?.slice(1)
            .find(Boolean)
        : undefined;
    const ids = edge === undefined ? meant : [shots(scene.draft).at(edge === 'end' ? -1 : 0)!.id];
    const photos = photosParam(scene, ids);
    const about = { topic: 'motion' as const, shots: ids };
    if (
      !clause.tokens.some((token) => /reverse/.test(token.text) && hasTag(token, 'aMotion')) &&
      (talking || noun || /\bzoom|\bpan/.test(clause.text)) &&
      /other way|opposite|contrary|inverse|reverse|other direction|vice versa|反过来|反方向|相反|反着/.test(
        clause.text,
      )
    ) {
      // `rather the other way` names no other photos.
      const turned = talking && scene.focus.shots.length > 0 && !clause.namesPhotos ? scene.focus.shots : ids;
      return { kind: 'edit', commands: turnedMotions(turned, clause, scene), ...about };
    }
    if (pushesAndPulls.test(clause.text) && !clause.has('transition'))
      return edit(
        'set_motion',
        {
          photos: clause.has('file', 'fileWord', 'ordinal') ? photos : 'all',
          alternate: ['zoom_in', 'zoom_out'],
        },
        about,
      );
    // 左移右移间隔着用
    const kinds = [...new Set(clause.values<string>('aMotion'))];
    if (
      kinds.length > 1 &&
      /间隔|交替|轮流|轮换|轮着|穿插|来回换|换着|一[张个幅].{1,8}一[张个幅]/.test(clause.text)
    )
      return edit('set_motion', { photos: 'all', alternate: kinds }, { topic: 'motion' });
    if (
      /一左一右|左右(?:交替|轮流|来回|轮着)|一会儿?左一会儿?右/.test(clause.text) &&
      !clause.has('transition')
    )
      return edit('set_motion', { photos, alternate: ['pan_left', 'pan_right'] }, about);
    if (english && halfTurns(clause)) return undefined;
    const turns = english && takesTurns(clause);
    if (turns) {
      const kinds = /\bpan|\bleft\b/.test(clause.text) ? ['pan_left', 'pan_right'] : ['zoom_in', 'zoom_out'];
      return edit('set_motion', { photos, alternate: kinds }, about);
    }
    // 第一张不动，其他的都慢慢推近: where the camera is spoken of it stands still.
    const ofCamera =
      scene.focus.topic === 'motion' ||
      scene.planned.at(-1)?.name === 'set_motion' ||
      clause.reading.tokens.some(
        (token) => hasTag(token, 'aMotion') && !hasTag(token, 'keep') && !clause.tokens.includes(token),
      );
    // 合影别动，其他的都两秒: beside the others it is left as it is.
    if (
      /^[^,]*(别动|不动|不要动|别管|不用管)[了吧啊]?$/.test(clause.text) &&
      /其他|其它|其余|剩下|别的|另外/.test(scene.sentence) &&
      !/镜头|运镜|动效|画面|静止|镜/.test(scene.sentence) &&
      !ofCamera
    )
      return undefined;
    // 其他的别动, 颜色别动: left as they are.
    const kept =
      /不动|别动|不要动/.test(clause.text) &&
      !/静止/.test(clause.text) &&
      !noun &&
      (clause.has('look', 'color', 'length', 'order', 'film') || (clause.has('rest') && !ofCamera));
    if (kept) return { kind: 'nothing' };
    const moved = clause.has('move') && /放|排|移|挪/.test(clause.text) && !noun;
    const still =
      (clause.reading.language === 'en' &&
        holdsStill(clause) &&
        !clause.has('transition') &&
        kindNamed(clause, scene) === undefined) ||
      (!moved &&
        ((talking &&
          /^(but |and )?(not|no|none) (on|for|with)\b|^(but )?(not|别) /.test(clause.text) &&
          ids.length < shots(scene.draft).length) ||
          /\block(ed)? off\b|\bmotionless\b|\bunmoving\b|\bno (camera )?movement\b|\bwithout (any )?(camera )?(movement|motion|moving)\b|\b(quit|stop) (the )?(moving|zooming|panning|wobbling|drifting)\b|\b(hold|keep|stand|stay|stays|stands?) (\S+ ){0,6}still\b|\b(?:others?|rest|else|them|photos|pictures|all) (?:all )?still$|\bdon ?'?t move\b|\bstop moving\b|\bstatic\b|\bfreeze\b|\bfrozen\b|\b(be|completely|perfectly|totally|stays?|keep it) still\b|静止|不要动|别动|定住|不动|锁死|锁定|固定|定格|静态|别晃|不要晃|不晃|别移动|不移动|不要移动|别乱动|(不要|别|去掉|不用|没有|取消|无|不)(任何|加|用|带|做|有|添加|需要|使用)*(镜头|照片|图片)?的?(动画|动效|运镜|运动|动态|推拉|移动|缩放|放大缩小|动来动去|晃来晃去|拉近拉远)/.test(
            clause.text,
          )));
    // 竖的不动 after another wish: those stay as they are.
    if (
      still &&
      !ofCamera &&
      scene.planned.length > 0 &&
      !noun &&
      /^(?!.*(?:静止|定住|定格|停住)).*(?:不动|别动|不要动)/.test(clause.text)
    )
      return { kind: 'nothing' };
    // 合影跟日落不动 where the order is spoken of
    const ordered = /^(?:move|swap|sort)_photos$/.test(lastCommand(scene)?.name ?? '');
    if (
      still &&
      ordered &&
      !noun &&
      clause.reading.language === 'zh' &&
      /(?:不动|别动|不要动)(?:吧|了|就好)?$/.test(clause.text)
    )
      return { kind: 'nothing' };
    const named = kindNamed(clause, scene);
    // 每个转场0.3秒，全部用缩放: of the cuts.
    if (
      scene.planned.at(-1)?.name === 'set_transition' &&
      !noun &&
      clause.tokens.some((token) => hasTag(token, 'aMotion') && hasTag(token, 'aTransition')) &&
      clause.reading.language === 'zh' &&
      !clause.has('photo', 'file', 'fileWord', 'ordinal', 'first', 'last')
    )
      return undefined;
    // `that zoom on the beach may be stronger`: the motion there is, and none that is wished.
    const present =
      sameZoom(clause, scene, ids) ||
      (english &&
        clause.has('stronger', 'weaker', 'faster', 'slower', 'more', 'less', 'half', 'twice', 'much') &&
        clause.tokens.some(
          (token, index) =>
            /^(?:zoom|pan|tilt|drift|movement|motion|move|ken burns)/.test(token.text) &&
            /^(?:the|that|this|these|those|its|their)$/.test(clause.tokens[index - 1]?.text ?? ''),
        ) &&
        !/\b(?:make|have|let|to|should|with|use|want) (?:it |the camera |them )?(?:a |an )?(?:slow(?:ly)?|zoom|pan)\b/.test(
          clause.text,
        ));
    const kind = present
      ? undefined
      : clause.has('duration') && !noun && !plain.test(clause.text)
        ? undefined
        : named;
    const missing = askMissing(clause, scene);
    if (
      kind === undefined &&
      !noun &&
      !present &&
      !still &&
      !(
        talking &&
        (clause.has('stronger', 'weaker', 'strength') ||
          (clause.has('slower', 'faster') && pointsBack(clause)))
      )
    )
      return undefined;
    if (missing !== undefined) return missing;
    // `zoom out, not in`: what is turned down follows the wish.
    const kindAt = clause.tokens.findIndex((token) => hasTag(token, 'aMotion'));
    const noAt = clause.tokens.findIndex((token) => hasTag(token, 'no'));
    const contrast =
      english &&
      kind !== undefined &&
      kindAt >= 0 &&
      noAt > kindAt &&
      /\bnot (?:in|out|left|right|up|down)\b/.test(clause.text);
    const none =
      still ||
      (((clause.has('no') && !contrast) ||
        (clause.has('remove') &&
          (kind === undefined ||
            /\b(?:turn|switch) off\b|去掉|取消|关掉|关闭|停掉|别要|不要|删|撤/.test(clause.text)))) &&
        (noun || kind !== undefined));
    // 第三张慢慢推近，其他的都不动: what is said next (第四张也是) goes on from the first wish.
    if (still && clause.has('rest') && before?.name === 'set_motion') {
      const commands = [{ name: 'set_motion', params: { photos, motion: 'none' } }, before];
      return { kind: 'instead', here: true, commands, topic: 'motion', shots: scene.focus.shots };
    }
    if (none) return edit('set_motion', { photos, motion: 'none' }, about);
    if (kind !== undefined) {
      const zh = clause.reading.language === 'zh';
      const gentle =
        (clause.has('slower', 'weaker') || (!zh && slight.test(clause.text))) &&
        (zh ? !kind.startsWith('slow') : /^zoom_(?:in|out)$/.test(kind));
      const slow = gentle ? { amount: 0.6 } : {};
      const strong = clause.has('stronger') || (zh && clause.has('faster')) ? { amount: 1.5 } : {};
      return edit('set_motion', { photos, motion: kind, ...slow, ...strong }, about);
    }
    const moving = shots(scene.draft).some((shot) => shot.motion !== null && shot.motion.type !== 'none');
    // `makes me dizzy, tone it down`: nothing moves by now.
    if (!moving && scene.planned.length > 0 && clause.has('weaker', 'slower', 'decrease', 'less'))
      return { kind: 'nothing' };
    if (
      moving &&
      clause.has('stronger', 'faster', 'increase', 'more', ...(clause.has('half', 'less') ? [] : ['twice']))
    )
      return edit(
        'set_motion',
        { photos, factor: factorIn(clause, 'up', { usual: 1.5, little: 1.25 }) },
        about,
      );
    if (
      moving &&
      (clause.has('weaker', 'slower', 'decrease', 'less', 'smaller', 'half') ||
        (english && slight.test(clause.text)))
    ) {
      return edit(
        'set_motion',
        { photos, factor: factorIn(clause, 'down', { usual: 1.6, little: 1.3 }) },
        about,
      );
    }
    if (moving && !clause.has('change', 'other') && ids.length === shots(scene.draft).length) {
      return { kind: 'edit', commands: [], ...about };
    }
    // 其他几张的幅度: only what it is about; what shall become of it follows.
    if (clause.reading.language === 'zh' && clause.has('strength') && !clause.has('add', 'change', 'animate'))
      return undefined;
    if (
      english &&
      (!wishesMotion.test(clause.text) || ofOldCamera.test(clause.text) || seen.test(clause.text))
    )
      return undefined;
    const own = mannerOf(scene.draft.style).motions;
    const now = shots(scene.draft)[0]?.motion?.type;
    const fresh = clause.has('other', 'change') ? own.filter((name) => name !== now) : own;
    return edit('set_motion', { photos, alternate: fresh.length > 0 ? fresh : own }, about);
  },
});
