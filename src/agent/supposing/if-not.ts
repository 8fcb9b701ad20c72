import { type Reading, readTokens } from '../../language/index.js';
import type { ReadSentence } from '../outcome.js';
import { readSentence } from '../reading/read-sentence.js';
import type { Scene } from '../scene.js';
import { captureTexts } from '../text/capture.js';

const english =
  /^(?:\W|(?:so|and|hey|ok|hm|please) )*(?:is|are) (?<what>[^?]{3,80}?)\s*[?,;.]*\s+(?:and )?if (?:not|it ?is ?n['’]?t|it['’]s not|they ?are ?n['’]?t|no)[,:]?\s+(?:then )?(?:please |just |can you )*(?:move|put|make|place|bring|do|get|set|fix|change|correct) (?:it|them|that)(?: (?:there|so|that way|like that|right|before it|in place|that))?(?: please)?\s*[.!?]*$/i;
const chinese =
  /^(?<what>[^?？,，]{1,20}?)(?:是不是|是)?排?在(?<where>[^?？,，]{2,20}?)[吗么]?[?？,，\s]*(?:如果|要是|若)?(?:不在|不是|没有|不)(?:的话)?[,，]?(?:就|那就|那|请|帮我|给我)*(?:把它|它)?(?:挪|移|放|调|换)(?:到|去)?(?:那里?|那儿|过去|那边|上去|前面|后面)?(?:去|吧|一下)?[。！!]*$/;

/** `is the sunset before the temple? if not move it there`: what is asked is to be so, whatever it is now. */
export function ifNot(reading: Reading, scene: Scene): ReadSentence | undefined {
  const { sentence } = scene;
  const said = reading.language === 'en' ? english : reading.language === 'zh' ? chinese : undefined;
  if (said === undefined || !/\bif\b|不/.test(sentence)) return undefined;
  const { what, where } = said.exec(sentence.trim())?.groups ?? {};
  if (what === undefined) return undefined;
  const wish = reading.language === 'en' ? `put ${what}` : `把${what}放到${where}`;
  const read = readSentence(captureTexts(readTokens(wish, reading.language, scene.assets)), scene);
  return read.scene.planned.some(({ name }) => name === 'move_photos') ? read : undefined;
}
