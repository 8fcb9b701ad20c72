import { fractionIn } from '../reading/amount.js';
import type { Clause } from '../reading/clause.js';
import { musicIn, type Scene } from '../scene.js';
import { modestLevel } from './volume.js';

/** Says that the music is not liked, and not that there shall be none. */
export const unloved =
  /\b(?:does ?n ?'? ?t|does not|do ?n ?'? ?t) (?:really |quite )?(?:fit|match|suit|go with|work)\b|\b(?:is|s|sounds?) (?:\w+ )?(?:annoying|wrong|cheesy|irritating|terrible|awful|off)$|\b(?:feels?|seems?) off$|\bgets? on (?:my|our|his|her) nerves\b/;

/** `brighter`, right after the music went: the pictures. */
export const ofLight = (clause: Clause, { draft, fresh }: Scene): boolean =>
  !fresh &&
  clause.has('brighter', 'darker') &&
  !clause.has('music', 'sound', 'aMood') &&
  musicIn(draft) === undefined;

/** Enough of this music, not of all music: `sick of this song`, `not this track again`, `skip this one`. */
export const tiredOf =
  /\b(?:sick|tired|bored|fed up|had enough) (?:of|with)\b|\bnot (?:this|that) (?:\w+ )?(?:song|tune|track|music|melody|soundtrack)\b|\b(?:do ?n ?'? ?t|do not|not) (?:\w+ ){0,2}?(?:like|love|enjoy) (?:this|that|the) (?:\w+ )?(?:song|tune|track|music|melody|soundtrack)(?: much| at all| anymore| any more)*$|\bcan ?'? ?t stand\b|\bnot feeling\b|^(?:please )?skip (?:to |this |that |the |it)?(?:a )?(?:new |next )?(?:song|tune|track|music|melody)?\b|\bnot suitable\b|\b(?:driving|drives) (?:me|us) (?:\w+ )*(?:up the wall|mad|nuts|crazy|insane)\b|听腻|腻了|听烦|不要这(?:首|段|个)(?:歌|曲|音乐|$)|别的(?:曲|歌|音乐)|不搭(?!配)|满大街|烂大街/;

/** Verbs of exchange; `make`, `let` and `give` say nothing of another piece. */
export const exchanges =
  /\b(?:chang(?:e|es|ing)|switch(?:ing)?|swap(?:ping)?|exchang(?:e|ing)|vary|different|replac(?:e|ing))\b|[换改]|cambia|wechsel|änder|chang|[変替]/;

/** `I'd rather have no music`: the verb of having changes nothing. */
export const wishesNone =
  /\b(?:have|had|like|keep|leave|put|with) no (?:more )?(?:background )?(?:music|soundtrack|song)\b/;

/** `that's ages of guitar` tells what is heard. */
export const toldOf =
  /^(?:that|this|it|there)(?: ?'? ?s| is| was| are)? (?:just |only |all |about |like )?(?:ages|minutes|hours|lots|loads|tons|nothing but|a lot|too much|so much|half a minute)\b/;

/** `but not too loud`, `very quietly` beside the music that is put in. */
const modest =
  /\bnot (?:(?:too|so|very|that|overly) )?loud\b|\b(?:very|really|barely|nice and|super) (?:quiet|quietly|softly|low)\b|\b(?:music|piano|guitar|song|jingle|track|tune|it|underneath) (?:quite |rather |very |really |nice and )?(?:quiet|quietly|softly|low)\b/;

/** `some music but not piano`, `anything but this piano`. */
export const deniesPlayed =
  /\b(?:music|song|tune|something|anything|else|track|soundtrack)\b.*\b(?:but (?:not|no)|not|without|except|other than|(?:anything|something) but) (?:the |this |that |a |any |more )*(?:calm |sad |slow )?(?:pianos?|guitars?|strings|orchestra|beats?)\b/;

/** `the piano comes off`, `the guitar goes`, `the piano can go as well`. */
export const comesOff =
  /\b(?:comes? off|(?:can|may|could|should|must|might|has to|have to|needs to) (?:also |just |really |probably )?(?:go|come out|come off)|goes|gets? dropped|be (?:gone|dropped|cut))(?: again| please| too| as well| completely)*$|\bno \w+ at all$|^(?:the )?(?:music|song|soundtrack|piano) (?:out|off|away|gone)$/;

/** `that's cute`, `aww these are so sweet`: a thing and what it is like. */
export const verdict =
  /^(?:(?:oh|aw+|ah|ok|okay|well|h+m+|wow|haha|lol|but|and|yes|yeah|,|!) )*(?:that|this|it|these|they|those)(?: ?' ?(?:s|re)| is| are)(?: (?:so|really|very|quite|super|just|all|actually))* \S+(?: (?:tho|though|actually|already|now|haha|lol|indeed|!))*$/;

/** How loud the music is to be that a clause puts in: `at 30 %`, `at half volume`. */
export function volumeOf(clause: Clause): number | undefined {
  const percentage = clause.value<number>('percentage');
  if (percentage !== undefined) return percentage / 100;
  const part = /\b(?:volume|loudness|loud|level)\b/.test(clause.text) ? fractionIn(clause) : undefined;
  if (part !== undefined) return part;
  if (/\b(?:at|in|on) full (?:volume|blast)\b/.test(clause.text)) return 1;
  return clause.reading.language === 'en' && modest.test(clause.text) ? modestLevel : undefined;
}

/** `a second song`, `happy music for the second half`: more than one piece of music. */
export const severalPieces = (clause: Clause, scene: Scene): boolean =>
  musicIn(scene.draft) !== undefined &&
  (/\b(?:a second|another|one more|two|three|several|different) (?:song|track|tune|piece of music|soundtrack|songs|tracks)s? (?:as well|too|after|for|on top)\b|\badd (?:a second|another|one more) (?:song|track|tune)\b|第二首(?:歌|音乐|曲)|再加一首/.test(
    clause.text,
  ) ||
    (clause.has('music') &&
      clause.has('aMood') &&
      /\b(?:for|during|in|over) the (?:first|second|last|other|latter) (?:half|part|third)\b|(?:前|后)(?:一?半|半段|半部分)/.test(
        clause.text,
      )));
