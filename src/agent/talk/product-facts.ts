import type { Language } from '../../language/index.js';
import type { Saying } from '../replies/say.js';

/** Something people ask about the product itself: how they ask, by language, and what is true. */
interface ProductFact {
  readonly name: string;
  readonly asked: { readonly [language in Language]?: RegExp };
  readonly answer: Saying;
}

const photoWords =
  '(?:photos?|pics?|pictures?|images?|stuff|files?|data|uploads?|videos?|clips?|shots|memories|content)';
const tongues =
  '(?:english|spanish|german|french|japanese|chinese|mandarin|cantonese|italian|portuguese|korean|russian|arabic|dutch|polish|turkish|hindi)';

/** In the order in which they are tried. A question about this film (`how long is it`) is none of them. */
export const productFacts: readonly ProductFact[] = [
  {
    name: 'makes',
    asked: {
      en: /\b(?:what|which) (?:kinds?|sorts?|types?|styles?) of (?:films?|videos?|movies?|slideshows?|things?|stuff) (?:(?:do|does|can|could|will|would) (?:you|u|it|this|kinora|i|we|one)|are there)\b|\b(?:what|which) (?:films?|videos?|movies?|slideshows?) (?:do|can|could) (?:you|u|it|kinora) (?:make|do|create|produce)\b/,
      zh: /(能|会|可以|都)?(做|剪|生成|制作)(出)?(什么|哪些|哪几种|哪种|哪类|啥)(样的?|样子的?|类型的?|风格的?)?(片子|视频|影片|短片|东西)|(什么|哪些|哪几种)(类型|样子|样)的?(片子|视频|影片|短片)(能|可以|会)?做/,
    },
    answer: {
      en: 'Films of your photos and clips, from a few seconds to one hour, with titles, music, camera moves and transitions: a trip, a wedding, a birthday, memories of somebody, a product, a place. Say what yours is about and I make it.',
      zh: '用您的照片和视频片段做影片，几秒到一小时，带标题、音乐、镜头和转场：旅行、婚礼、生日、回忆、产品、店铺都可以。说说您的是什么主题，我来做。',
    },
  },
  {
    name: 'places',
    asked: {
      en: /\b(?:gps|geo-?tag\w*|location (?:data|info\w*)|exif|metadata)\b|\bwhere\b.*\b(?:photos?|pictures?|pics|images?|shots|they|these|those|it|this|that)\b.*\b(?:taken|shot)\b|\b(?:place|location)s? (?:where )?(?:of )?(?:the|my|our) (?:photos?|pictures?)\b.*\b(?:visible|seen|shown|stored|saved|known)\b/,
      zh: /(看得?出|看得?[到见]|知道|显示|暴露|泄[露漏]|查得?到).{0,10}(在哪儿?|哪里|什么地方|位置|定位|地点)(拍|照)?|(位置|定位|gps|拍摄地点?)(信息|数据)?.{0,10}(吗|么|不|没有?)[?？]?$/,
    },
    answer: {
      en: 'Only if you write it: Kinora never reads where a photo was taken, and the film holds nothing of it. To tell people, give me the place: caption "Rome" on photo 2.',
      zh: '除非您写上，否则看不到：Kinora 从不读取照片的拍摄地点，影片里也没有这个信息。想让人知道，可以加字幕，比如：第二张字幕“杭州”。',
    },
  },
  {
    name: 'whereFilm',
    asked: {
      en: /\bwhere\b.*\b(?:my|the|this|our) (?:\w+ )?(?:film|video|movie|slideshow|result|mp4|export)\b.*\b(?:saved?|stored?|kept|end up|ends up|go|goes|exported|find|be)\b|\bwhere (?:can|do|will) i (?:find|get|see) (?:my|the|this) (?:\w+ )?(?:film|video|movie|slideshow|result|mp4)\b|\bhow (?:do|can|would|will|could) (?:i|we) (?:get|have|download|receive) (?:it|this|that|(?:the|my|our) (?:film|video|movie|slideshow))\b.*(?:\bfile\b|\bmp4\b|\bphone\b|\bcomputer\b)|^how (?:do|can) (?:i|we) (?:get|download) (?:it|the (?:film|video|movie))$/,
      zh: /(?:视频|影片|片子|成片|短片)(?:会|都|是|被)?(?:保存|存|导出|放)(?:在|到|去)?(?:哪|什么地方)|(?:在哪|哪里)(?:能)?(?:找到?|看|拿)(?:到)?(?:我的)?(?:视频|影片|片子|成片)/,
    },
    answer: {
      en: 'The film is kept in this session. Click the Export button, or say "export", and you get it as an MP4 file.',
      zh: '影片保存在这个会话里。点击“导出”按钮，或者说“导出”，就会得到 MP4 文件。',
    },
  },
  {
    name: 'privacy',
    asked: {
      en: new RegExp(
        `\\b(?:where|what)\\b.*\\b(?:do|does|will|are|is|happens?|have)\\b.*\\b(?:my|our|these|those|the|all) (?:\\w+ )?${photoWords}\\b(?=.*\\b(?:go|going|goes|end up|stored?|kept|saved|live|uploaded|sent|land)\\b| ?(?:afterwards|later|then|here)?\\??$)(?!.*\\b(?:in the film|on screen|shown|next)\\b)(?<=\\b(?:where|what happens?)\\b.*)|\\bwho (?:else )?(?:can|will|could|gets to|is able to) (?:see|look at|access|view|watch)\\b|\\b(?:do|does|will|would|are|can) (?:you|u|they|anyone|anybody|somebody|someone|people|others|strangers|other people|kinora|it|the (?:ai|app|program)|google)\\b.*\\b(?:keep|store|save|sell|share|train|see|look at|steal|leak|use|upload|read|misuse)\\b.*\\b(?:my|our|on|with|these)\\b.*\\b${photoWords}\\b(?!.*\\b(?:sound|music|title)\\b)|\\b(?:are|is|will|do|does)\\b.*\\b(?:my|our|these) (?:\\w+ )?${photoWords}\\b.*\\b(?:private|safe|secure|secret|public|uploaded|stored|kept|saved|sent|shared|deleted|leave|leaves|cloud|server|online|used to train|stay (?:here|private|mine))\\b|^(?:how )?(?:can|could|may|do) i (?:delete|remove|erase|wipe) (?:all )?my (?:photos|pictures|files|data|uploads) (?:from (?:here|your|the (?:server|site|service))|again|later|afterwards|for good|permanently)|\\b(?:privacy|gdpr|data protection|private)\\b|\\b(?:cloud|a server|your servers?)\\b`,
      ),
      zh: /(照片|图片|相片|素材|文件|视频|数据|东西).*((传|存|上传|放|跑|去|发)(到|在|去)?(哪|什么地方|云|服务器)|泄[露漏]|外传|安全|保密|隐私|训练|拿去|别人看|被看|会不会存|保存多久|删掉吗|删不删)|(保存|存|留|拿|用|看|卖|泄露|上传).*(我的?|我们的?)(照片|图片|相片|素材|文件|数据).*(吗|么|不|干|做)|会不会.*(保存|留着|存|看|泄露).*(照片|图片|数据)|隐私|(别人|其他人|谁|外人)(能|会|可以|都)?看[得]?[到见](我|这些)|传到(网上|云端|服务器)/,
      ja: /写真.*(どこ(に|へ)|保存され|アップロードされ|公開|見られ|流出|安全|学習)|プライバシー|個人情報/,
      es: /(ad[oó]nde|d[oó]nde) (van|se guardan|acaban|est[aá]n|quedan|se suben) (mis|las|nuestras) (fotos|im[aá]genes|archivos)|privacidad|(son|est[aá]n) (privad|segur)[oa]s|(qui[eé]n|alguien) (m[aá]s )?(puede|va a)? ?(ver|ve) mis|guard[aá]is mis|guardan mis/,
      de: /wo (landen|bleiben|liegen|gehen|sind|werden) .*(fotos|bilder|daten|dateien)|wohin (gehen|kommen|werden) .*(fotos|bilder|daten)|datenschutz|privatsph|wer (kann|sieht) .*(fotos|bilder)|(fotos|bilder|daten) .*(sicher|privat|gespeichert|hochgeladen|gelöscht|öffentlich)/,
      fr: /o[uù] (vont|sont|finissent|atterrissent|partent) (mes|nos|les) (photos|images|fichiers|données)|(vie privée|confidentialité|confidentiel)|qui (peut|va) voir mes|(photos|images|données) .*(stockées|gardées|conservées|enregistrées|privées|sécurité|partagées|publiques)/,
    },
    answer: {
      en: 'Your photos stay on the computer that runs Kinora. They are used for your film and nothing else, and are deleted some days after you last used the session.',
      zh: '照片只保存在运行 Kinora 的那台电脑上，只用来做您的影片，不作他用；会话停用一段时间后会自动删除。',
      ja: '写真はKinoraが動いているコンピューターの中だけに保存され、この映像以外には使いません。使わなくなって数日後に消えます。',
      es: 'Sus fotos se quedan en el ordenador que ejecuta Kinora, solo se usan para su película y se borran unos días después de su última visita.',
      de: 'Ihre Fotos bleiben auf dem Rechner, auf dem Kinora läuft. Sie dienen nur Ihrem Film und werden einige Tage nach der letzten Benutzung gelöscht.',
      fr: 'Vos photos restent sur l’ordinateur qui fait tourner Kinora. Elles ne servent qu’à votre film et sont effacées quelques jours après votre dernière visite.',
    },
  },
  {
    name: 'languages',
    asked: {
      en: new RegExp(
        `\\b(?:what|which|how many|any other|other) languages?\\b(?!.*\\b(?:title|caption|text)\\b)|\\b(?:do|can|could) (?:you|u) (?:also )?(?:speak|understand|talk|read|know|write) ${tongues}\\b|\\bcan (?:i|we) (?:also )?(?:speak|talk|write|chat|type|ask|say it|use|do this|answer)(?: (?:to|with) you)? (?:in )?${tongues}\\b|^(?:in )?${tongues}\\?$|\\b(?:does|is) (?:it|this) (?:work|available|possible) in ${tongues}\\b|\\bspeak ${tongues}\\b`,
      ),
      zh: /(会|能|可以|懂|支持)(说|讲|用|听懂|听|看懂)?(.{0,2})(英文|英语|日语|日文|粤语|法语|德语|西班牙语|韩语|中文|方言|普通话|四川话)(.{0,6})?(吗|么|不|没)|(几种|什么|哪些|哪几种|多少种)语言/,
      ja: /(何[語语]|どの言[語语]|(日本[語语]|英[語语]|中国[語语]|フランス[語语])(が|は|で|も)?(わか|分か|話せ|通じ|使え|でき|いい|大丈夫))/,
      es: /(habl[aá]s|hablas|entiendes|entiende|habla|puedo (hablar|escribir)).*(español|inglés|francés|alemán|idioma)|qu[eé] idiomas/,
      de: /(sprichst|sprechen|verstehst|verstehen|kannst|können|geht|darf).*(deutsch|englisch|französisch|spanisch|chinesisch)|welche sprachen/,
      fr: /(parles?|parlez|comprends|comprenez|puis-je (parler|écrire)|peux).*(français|anglais|allemand|espagnol|chinois)|quelles? langues?/,
    },
    answer: {
      en: 'English and Chinese best; everyday wishes in Japanese, Spanish, German and French too. Just write, I answer in your language.',
      zh: '中文和英文最熟，日语、西班牙语、德语、法语的常用说法也懂。直接说就行，我用您的语言回答。',
      ja: '日本語も英語も中国語もわかります。スペイン語、ドイツ語、フランス語の日常的な言い方も大丈夫です。そのまま書いてください。',
      es: 'Sí, entiendo español para lo habitual, y también inglés, chino, japonés, alemán y francés. Escriba sin más.',
      de: 'Ja, Deutsch verstehe ich im Alltäglichen, dazu Englisch, Chinesisch, Japanisch, Spanisch und Französisch. Schreiben Sie einfach.',
      fr: 'Oui, je comprends le français courant, ainsi que l’anglais, le chinois, le japonais, l’espagnol et l’allemand. Écrivez simplement.',
    },
  },
  {
    name: 'presence',
    asked: {
      en: /\b(?:are|r) (?:you|u)(?: guys)? (?:still |even |really )?(?:there|here|online|awake|alive|listening|working|on|with me|ready|up)\b(?! (?:on|with|a) )|^(?:you|u) (?:still )?(?:there|here|with me|awake|ready|online)\b|\b(?:anyone|anybody|somebody|someone) (?:there|here|home|at home|listening)\b|\b(?:can|do) you (?:hear|read|copy|see) me\b|^(?:testing|test|ping|knock knock|is this (?:thing )?(?:on|working))\b/,
      zh: /^(喂|嗨|hello|hi|哈喽|哎)*[, ，]*(你)?(还)?(在线|上线|在|醒着|活着|听得[到见]|能听[到见]|有人|睡着|有空)(了|我|你|说话)*(吗|么|没|不|不在|呀|没有|着)+$|^人呢$/,
      ja: /^(もしもし)?[,、]?(まだ)?(い(ます|る)(か)?|聞こえ(ます|る)か?|起きて(ます|る)か?)$|誰かい/,
      es: /est[aá]s? (ah[ií]|aqu[ií])|hay alguien|me (oyes|escuchas|lees)|sigues ah[ií]/,
      de: /bist du (noch )?(da|wach|hier|online)|sind sie (noch )?(da|hier)|jemand da|hörst du mich|hören sie mich/,
      fr: /(tu es|es-tu|t'es|vous êtes|êtes-vous) (toujours |encore |bien )?(là|ici|réveillé)|il y a quelqu'un|tu m'entends|vous m'entendez/,
    },
    answer: {
      en: 'Yes, I am here. Tell me what to change in the film.',
      zh: '在的，您说。想怎么改影片，直接告诉我就行。',
      ja: 'はい、います。どこを直しましょうか。',
      es: 'Sí, aquí estoy. Dígame qué cambiar en la película.',
      de: 'Ja, ich bin da. Sagen Sie mir, was ich am Film ändern soll.',
      fr: 'Oui, je suis là. Dites-moi ce qu’il faut changer dans le film.',
    },
  },
  {
    name: 'feeling',
    asked: {
      en: /^(?:\w+[ ,]+)?how (?:are|r) (?:you|u|things)\b|\bhow(?:'s| is) (?:it going|your day|life)\b|\bhow do you do\b|^what'?s up\b|\byou (?:ok|okay|good|well)\?/,
      zh: /^(你)?(最近|今天)?(过得)?(好吗|怎么样啊?|咋样|还好吗)$/,
      ja: /^(お)?元気(です)?か?$/,
      es: /c[oó]mo est[aá]s|qu[eé] tal( est[aá]s)?\??$/,
      de: /wie geht('s| es)/,
      fr: /(comment )?(ça|ca) va\b|comment (vas-tu|allez-vous)/,
    },
    answer: {
      en: 'Fine, thank you, and ready to work on your film. What shall I change?',
      zh: '挺好的，谢谢！随时可以开工，影片想改哪里？',
      ja: '元気です。映像のどこを直しましょうか。',
      es: 'Muy bien, gracias. ¿Qué cambio en la película?',
      de: 'Gut, danke. Was soll ich am Film ändern?',
      fr: 'Très bien, merci. Que dois-je changer dans le film ?',
    },
  },
  {
    name: 'human',
    asked: {
      en: /\b(?:are|r) (?:you|u) (?:a |an )?(?:real|actual|human|robot|bot|machine|ai|computer|program|chatgpt|gpt|person|alive)\b|\btalking (?:to|with) (?:a |an )?(?:real |actual )?(?:bot|robot|human|machine|computer|person|ai)\b|\bwho (?:are|r) (?:you|u)\b|\bwho (?:made|built|created|wrote) you\b|\bis (?:this|that|there) (?:a |an )?(?:real )?(?:bot|robot|human|person|ai)\b/,
      zh: /你(是|叫)(真人|机器人|人工智能|人吗|谁|什么(名字|东西)|啥|ai|电脑|程序)|(真人|机器人)吗|你叫什么/,
    },
    answer: {
      en: 'I am Kinora’s film agent: a program, no person, that turns your photos into a film. Tell me what to change.',
      zh: '我是 Kinora 的剪辑助手，一个把照片做成影片的程序，不是真人。告诉我想怎么改就行。',
    },
  },
  {
    name: 'sight',
    asked: {
      en: /\b(?:can|do|could) (?:you|it|the ai) (?:actually |really |also )?(?:see|recogni[sz]e|detect|tell|identify|know|find)\b.*\b(?:faces?|who|people|persons?|what(?:'s| is) (?:in|on)|content|things|objects|animals|dogs?|cats?|places?|smil\w+)\b|\bface (?:recognition|detection)\b/,
      zh: /(能|会|可以|会不会|能不能).{0,4}(识别|认出|认识|看出|检测|找出).{0,6}(人脸|脸|人物|谁|内容|动物|地点|物体)|人脸识别/,
      es: /(puedes|sabes) (reconocer|ver|detectar) .*(caras|personas|qui[eé]n)/,
      de: /(kannst|können) .*(gesichter|personen|menschen) (erkennen|sehen|finden)/,
      fr: /(peux|pouvez|sais).*(reconnaître|voir|détecter) .*(visages?|personnes|gens)/,
    },
    answer: {
      en: 'No. I know the names, sizes and dates of your files, not who or what is in them. Name photos by number, file name, date or orientation.',
      zh: '不能。我知道文件名、尺寸和拍摄时间，不知道照片里是谁、是什么。请用第几张、文件名、时间或横竖来指照片。',
      es: 'No. Conozco nombres, tamaños y fechas de los archivos, no lo que muestran. Nombre las fotos por número o nombre.',
      de: 'Nein. Ich kenne Namen, Größe und Datum der Dateien, nicht was sie zeigen. Nennen Sie Fotos nach Nummer oder Name.',
      fr: 'Non. Je connais le nom, la taille et la date des fichiers, pas ce qu’ils montrent. Désignez les photos par numéro ou par nom.',
    },
  },
  {
    name: 'watermark',
    asked: {
      en: /\b(?:is|are|will|does|do|has|have|any|there|get)\b.*\b(?:watermarks?|your logo|kinora logo)\b/,
      zh: /(有|带|会有|会带|有没有|会不会有|加不加).{0,4}(水印|你们的标志|你们的logo).{0,3}$/,
    },
    answer: {
      en: 'No watermark: the film holds only what is yours. A text of your own can stay on it from start to end.',
      zh: '没有水印，影片里只有您自己的内容。想加自己的文字，我可以让它全程显示。',
    },
  },
  {
    name: 'fileSize',
    asked: {
      en: /\bhow (?:big|large|heavy|many (?:mb|megabytes|gb))\b.*\b(?:file|mp4|download|export|it in mb|video file|mb|megabytes)\b|\b(?:file ?size|size of the file|megabytes)\b/,
      zh: /(文件|成片|导出|视频)(大概|会|的|来)*(有多大|多大|几兆|多少兆|多少m|大小)/,
    },
    answer: {
      en: 'That is known after the export: it depends on the length, the size of the picture and how much moves. "720p" or a shorter film makes the file smaller.',
      zh: '导出后才知道，要看时长、画面大小和动得多不多。说“720p”或把片子改短，文件就小。',
    },
  },
  {
    name: 'limit',
    asked: {
      en: /\bhow (?:many|much) (?:\w+ )?(?:photos?|pictures?|pics?|images?|files?|clips?) (?:\w+ )?(?:can|may|could|do you (?:take|accept|allow)|are (?:allowed|possible)|fit|at most|max)\b|(?<!\bwhich (?:photo|picture|pic|one|clip|shot)\b.*)\b(?:max(?:imum)?|most|biggest|longest) (?:number|length|size|duration|amount)?\b.*\b(?:photos?|pictures?|length|film|video|size|allowed|possible|upload|is there)\b|\b(?:what(?:'s| is)|is there|are there|any) (?:a |an |the |any )?(?:upper )?(?:limits?|maximum|max|cap)\b|\bhow long can (?:it|the|a|my) (?:film |video |movie )?be\b/,
      zh: /(最多|上限|限制|至多|最大).*(多少|几|吗|么|没有|多长|多久|多大|是)|(数量|张数|大小|长度|时长).{0,3}(有|没有)?(限制|上限)|最长(能|可以|可)|^(?:那|请问)?(?:你|这个)?(?:能|可以)(?:做|放|传|弄)(?:多[长久]|几张|多少张)(?:照片|图片|的?视频)?[?？]?$/,
    },
    answer: {
      en: 'Up to 100 files in one upload, 200 MB each unless the service is set otherwise, and a film of at most one hour.',
      zh: '一次最多上传 100 个文件，单个 200 MB 以内（服务另有设置的除外），影片最长一小时。',
    },
  },
  {
    name: 'kinds',
    asked: {
      en: /\b(?:do you|does it|can you|can i|can it|is|are|will you)\b.*\b(?:support|accept|take|handle|read|open|upload|use|work with|eat|process|supported|allowed|work)\b.*\b(?:heic|raw|raws|jpe?gs?|png|gifs?|webp|tiff?|avif|psd|live photos?|iphone (?:photos|pictures)|file types?|screenshots)\b|\b(?:heic|raw|png|live photo)s? (?:files? )?(?:ok|okay|supported|possible|allowed|work|fine)\b|\b(?:what|which) (?:file |photo |picture |image )?(?:formats|types|kinds|file formats|files) (?:of (?:photos|pictures|files|images) )?(?:can|do|are|may)\b/,
      zh: /(支持|能传|可以传|能用|能上传|可以上传|能读|认).{0,4}(heic|raw|png|jpe?g|gif|webp|实况|动图|live|截图).{0,6}(吗|么|不|没)|(支持|能传|可以传|能上传|可以上传)(什么|哪些|哪几种|啥)(样的)?(格式|文件|图片|照片)|(?:格式|heic|raw|png|jpe?g|gif|webp|实况|动图|live ?photo)(?:的)?(?:照片|图片|图|文件)?(?:都|也|可以|能|会)*(?:支持|能用|可以|能传|能行|行|可不可以|能不能|用|传|识别)(?:吗|么|不|没|用|传)+|(?:iphone|苹果|安卓|华为|小米|手机|相机|单反)(?:手机)?(?:拍)?的?(?:照片|图片|图|格式|视频)*(?:都|也|可以|能)*(?:支持|能用|可以|能传|行)(?:吗|么|不|没)+/i,
    },
    answer: {
      en: 'Photos: JPEG, PNG, WEBP, AVIF, GIF, TIFF and HEIC; clips: MP4, MOV, AVI, WEBM and MKV; sound: MP3, WAV, M4A and AAC. RAW files have to be saved as JPEG first.',
      zh: '照片：JPEG、PNG、WEBP、AVIF、GIF、TIFF、HEIC；视频：MP4、MOV、AVI、WEBM、MKV；声音：MP3、WAV、M4A、AAC。RAW 请先存成 JPEG。',
    },
  },
  {
    name: 'upload',
    asked: {
      en: /\b(?:how|where) (?:do|can|could|would|should) (?:i|we) (?:upload|add|bring in|put in|send you|get in|import) (?:in )?(?:some |any |the |my |our |more |other |new |another )*(?:photos?|pictures?|pics?|images?|clips?|videos?|files?|songs?)\b|\b(?:can|could|may) (?:i|we) (?:still |also |later )?(?:upload|add|bring|send|put in|import) (?:some |any |in |a few )*(?:more|other|new|another|additional|extra) (?:photos?|pictures?|pics?|images?|clips?|videos?|files?|ones)?\b(?!.*\b(?:seconds?|time|music)\b)/,
      zh: /(怎么|如何|在哪|哪里|咋)(儿|里)?(能|可以)?(再)?(上传|传|添加|加|导入)(更多|新的?|别的)?(照片|图片|视频|素材|音乐|文件)|(还|还能|能|可以|后面|之后)(再|继续|不能)*(上传|传|加|添加|补)(几张|更多|新的?|别的|点)?(照片|图片|素材|视频)(吗|么|不)/,
      es: /(c[oó]mo|d[oó]nde|puedo) (subo|subir|a[ñn]ado|a[ñn]adir|agregar) (m[aá]s )?(fotos|im[aá]genes|archivos)/,
      de: /(wie|wo|kann ich) .*(fotos|bilder|dateien) .*(hochladen|hinzufügen|dazu)|wie lade ich/,
      fr: /(comment|où|puis-je) .*(importer|ajouter|téléverser|charger) .*(photos|images|fichiers)/,
    },
    answer: {
      en: 'Any time: drag photos here or click the Upload button, then say where they go, for example "put the new ones at the end".',
      zh: '随时可以：把照片拖拽到这里，或点击“上传”按钮，再告诉我放哪里，比如“新照片放到最后”。',
      es: 'Cuando quiera: arrastre fotos aquí o pulse el botón Subir y diga dónde van.',
      de: 'Jederzeit: Fotos hierher ziehen oder auf „Hochladen“ klicken, dann sagen Sie, wohin damit.',
      fr: 'À tout moment : glissez des photos ici ou cliquez sur Importer, puis dites où les placer.',
    },
  },
  {
    name: 'ownMusic',
    asked: {
      en: /\b(?:can|could|may|is it possible to|am i able to|how (?:do|can)|is it ok)\b.*\b(?:my|our|an?) own (?:music|songs?|tracks?|soundtrack|audio|recordings?|mp3)\b|\b(?:can|could|may) (?:i|we|you) (?:use|play|add|take|get|connect)\b.*\b(?:spotify|youtube|apple music|itunes|soundcloud|tiktok) (?:songs?|music|tracks?|sounds?|playlists?)\b|\b(?:songs?|music|tracks?) from (?:spotify|youtube|apple music|itunes|soundcloud|tiktok)\b/,
      es: /(puedo|podr[ií]a|se puede) (usar|poner|a[ñn]adir|subir) (mi|una) (propia )?(m[uú]sica|canci[oó]n)/,
      de: /(kann|darf|könnte) (ich|man) .*(eigene|meine) (musik|lieder|songs?|lied)/,
      fr: /(peux|puis|peut|pourrais|possible).*(ma|mes|sa) (propre )?(musique|chansons?)/,
      ja: /(自分の|手持ちの)(音[楽乐]|曲|歌).*(使え|使って|いい|入れ)/,
      zh: /(可以|能|能不能|可不可以|怎么)(用|上传|放|加|配)(我)?(自己|本地|手机里)的?(音乐|歌|曲子|mp3|录音)|(网易云|qq音乐|抖音|酷狗|spotify|b站).{0,3}(的)?(歌|音乐|曲)/,
    },
    answer: {
      en: 'Yes, as a file: upload the song (MP3, WAV, M4A or AAC) and say "use my song". I cannot fetch music from other services.',
      es: 'Sí: suba la canción (MP3, WAV, M4A o AAC) y diga "usa mi canción". De otros servicios no puedo traer música.',
      de: 'Ja: Laden Sie das Lied hoch (MP3, WAV, M4A oder AAC) und sagen Sie „nimm mein Lied“. Aus anderen Diensten kann ich keine Musik holen.',
      fr: 'Oui : importez la chanson (MP3, WAV, M4A ou AAC) et dites « utilise ma chanson ». Je ne peux pas en prendre sur d’autres services.',
      ja: 'はい。曲（MP3、WAV、M4A、AAC）をアップロードして「この曲を使って」と言ってください。他のサービスからは取れません。',
      zh: '可以，传文件就行：上传歌曲（MP3、WAV、M4A、AAC），再说“用我上传的歌”。我不能从别的平台取音乐。',
    },
  },
  {
    name: 'undo',
    asked: {
      en: /\b(?:is|are) there (?:an? |any )?(?:undo|way (?:back|to undo))\b|\b(?:can|could|may) (?:i|we|you) (?:always |also |later )?(?:undo|take back|revert|go back on) (?:things?|stuff|changes?|mistakes|something|anything|it later|edits|what i)\b|\bwhat if i (?:make a mistake|change my mind|don'?t like it)\b|\bhow (?:do|can) (?:i|we) (?:undo|revert|go back|take (?:it|something) back)\b|\bdo you have (?:an )?undo\b/,
      zh: /^(那)?(可以|能|能不能|可不可以|有没有|支持|怎么)(撤销|撤回|反悔|后悔|回退)(功能|键|操作|的)*(吗|么|不|呢)?$|改(错|坏|乱)了(还)?(能|可以|怎么)(退|撤|改|恢复)/,
    },
    answer: {
      en: 'Yes: say "undo" as often as you like, up to 100 changes back, and "redo" to have it again.',
      zh: '可以：说“撤销”就行，最多能退 100 步；想要回来就说“重做”。',
    },
  },
  {
    name: 'account',
    asked: {
      en: /\b(?:do|must|have|need|should|is)\b.*\b(?:an? |my |any )?(?:account|log ?in|login|sign(?:ing)? (?:up|in)|registration|register|password|subscription)\b/,
      zh: /(要|需要|用|必须|得|要不要|用不用)(先)?(注册|登录|账号|帐号|开会员|会员)/,
    },
    answer: {
      en: 'No account is needed to make a film. Upload, say what you want, export.',
      zh: '不用注册就能做影片：上传、说想法、导出。',
    },
  },
  {
    name: 'saved',
    asked: {
      en: /\b(?:will|is|does|are|do)\b.*\b(?:film|project|work|it|everything|this|video|changes|progress)\b.*\b(?:saved?|auto-?save|still be (?:here|there)|get lost|be lost|disappear|stay here|stored)\b(?! (?:as|to|in|on|under)\b)|\b(?:can|could) (?:i|we) (?:\w+ )?(?:work|go on|continue|come back|carry on|finish|edit)\b.*\b(?:tomorrow|later|next week|another day|tonight|again)\b|\bdo (?:i|we) (?:have|need) to save\b/,
      zh: /(会不会|会|能|要不要|需要|用)(自动)?(保存|存档|存|丢)(吗|么|不|掉|了)*$|(明天|下次|以后|晚点|之后|回头|过几天)(还|再|也)*(能|可以|可|接着).{0,6}(改|编辑|做|弄|来)/,
    },
    answer: {
      en: 'Yes: the film stays in this session and every change is kept. Come back later and go on.',
      zh: '会自动保存在这个会话里，每次修改都留着，之后回来可以接着改。',
    },
  },
  {
    name: 'together',
    asked: {
      en: /\b(?:can|could|may) (?:my|our|two|several|other|more|someone|somebody|anyone|we (?:both|all|two)) ?(?:\w+ ){0,3}(?:also |both |too )?(?:edit|work on|change|join|help with|contribute)\b/,
      zh: /(多人|两个人|别人|朋友|同事|家人|一起|老婆|老公).{0,4}(能|可以|可不可以|也能|也可以)?(一起|同时|也|来)?(编辑|改|做|协作)(吗|么|不)/,
    },
    answer: {
      en: 'Only one person at a time: whoever has this session open can tell me what to change.',
      zh: '一次一个人：谁打开这个会话，谁就可以告诉我怎么改。',
    },
  },
  {
    name: 'exportTime',
    asked: {
      en: /\bhow long (?:does|will|would|do|is|am)\b.*\b(?:export|exporting|render|rendering|download|to make|to finish|to be ready|take|processing)\b(?!.*\b(?:photo|picture|title|caption|transition)\b)|\bwhen (?:will|is) (?:it|the (?:film|video|movie)) (?:be )?(?:ready|done|finished)\b/,
      zh: /(导出|渲染|生成|下载|做好|出片)(要|得|大概|需要)*(多久|多长时间|多少时间|几分钟)|(多久|什么时候|几时)(能|可以)?(做好|导出|好|出片|下载)/,
    },
    answer: {
      en: 'The film itself is ready at once. Exporting takes seconds to a few minutes, depending on its length and size; the progress is shown.',
      zh: '影片随时是好的；导出一般几秒到几分钟，看长度和清晰度，进度会显示出来。',
    },
  },
  {
    name: 'offline',
    asked: {
      en: /\b(?:need|require|use|work|works|run|runs|without)\b.*\b(?:internet|wi-?fi|offline|network|online connection|gpu|graphics card)\b/,
      zh: /(要|需要|用|能不能|可以|能)(不)?(联网|上网|离线|断网|显卡).{0,4}(吗|么|不|用)?$/,
    },
    answer: {
      en: 'Kinora works without the internet and without a graphics card; only the service itself has to run.',
      zh: 'Kinora 不用联网，也不用显卡，服务本身在运行就行。',
    },
  },
];
