import type { Asset } from '../../draft/index.js';
import type { Clause } from '../reading/clause.js';
import type { Scene } from '../scene.js';

/** An uploaded sound the clause means: by name, or `my song`. */
export function soundMeant(clause: Clause, scene: Scene): Asset | undefined {
  const uploaded = scene.assets.filter((asset) => asset.kind === 'audio');
  const ids = clause.files;
  const named = uploaded.find((asset) => ids.includes(asset.fileId));
  if (named !== undefined) return named;
  const own =
    /\b(my|our|own|uploaded|i sent|i uploaded) (own |uploaded )?(song|music|track|tune|jingle|audio|recording|file|one|mp3|sound)|\b(uploaded|i sent|i uploaded)\b|\bmine\b|\bnot your (?:music|song|tune|one)\b|\bdo ?n ?'? ?t use yours\b|\b(?:song|tune|track|music|demo|recording|file|one) (?:\w+ ){0,2}?from my (?:phone|computer|laptop|files|camera|disk)\b|\b(?:my|our) (?:[\w'’]+ ){1,2}?(?:song|demo|recording|tune|track|wav|mp3|march|anthem)\b|\b(?:song|demo|march|track|tune|recording|wav|mp3) (?:that ?'? ?s|thats|which is|that is|is|s|'s) (?:in there|up|in the files|attached)\b|\b(?:i|we)(?: ?' ?ve| have)? put (?:\S+ ){1,4}(?:up|in)\b|\b(?:the|that|this) (?:mp3|wav|m4a|audio|recording|jingle|sound file|song file|audio file|music file)\b|\b(?:song|tune|track|music|piece|one|file) (?:that |which )?(?:i|we) (?:just |have |'ve |had )*(?:gave|added|attached|included|put in|recorded|brought|dropped)\b|\b(?:i|we)(?: ?' ?ve| have| ?' ?d| had)? (?:just )?(?:sent|added|attached|included|given|dropped|put) (?:\S+ ){1,5}?(?:song|track|tune|jingle|mp3|recording|music)\b|我那(?:首|个|段)|附件|我.{0,4}拖进来|那个(?:mp3|wav|录音|音频)|我唱的|我们班|已上传|我发过去的|我俾|我的|我上传|上传的|传的|传上来|发你的|发给你的|给你的|我给的|我录的|我传|自己的|自己[那家录唱写]|我发的|我们的|我们[那家]|店里的/.test(
      clause.text,
    );
  return own ? uploaded.at(-1) : undefined;
}
