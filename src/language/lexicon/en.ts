/**
 * English words by concept, forms separated by `|`. The tagger takes the longest match; a word may stand under several
 * concepts and the reader of the clause decides. These keys are the concepts every other language fills in.
 */
export const en = {
  // What to do
  add: 'add|adding|insert|include|including|put|putting|place|give|attach|write|overlay|superimpose|stick|throw in|slap|drop in|apply|bring in|display|print|with|want|need|use',
  remove:
    'clear everything|wipe everything|throw everything away|leave it out|leave that out|leave them out|leave him out|leave her out|leave this out|out with it|out with them|away with|get shot of|be rid of|rid of|no business in|kick it|kick him|kick her|kick them|boot out|boot|kick|dispose of|drop out|see the back of|shave off the|prune|purge|pull it|pull that|pull them|do not belong|jettison|oust|give it the boot|not wanted|get it outta there|get it outta here|get it out of there|get it out of here|get it out|get them out|adds nothing|add nothing|dump|yank|nuke|trash|toss out|banish|weed out|rip out|deleting|dropping|cutting out|taking out|no longer need|do away with|part with|wipe out|zap|delet|dont need|do not need|hide|need not|scratch|throw away|chuck out|bin|remove|removing|delete|drop|get rid of|take out|take off|cut out|off|kick out|lose|ditch|leave out|leave it out|leave that out|leave that one out|leave this out|leave them out|leave those out|leave him out|leave her out|skip|throw out|throw away|exclude|erase|strip|eliminate|clear|discard|scrap|pull out|turn off|switch off|stop|take away|kill|axe|nix|omit|chuck|out of there|out of here',
  change:
    'change|set|make|making|turn|update|edit|modify|switch|adjust|alter|convert|let|have|should be|render|use|go for|go with|try|apply|give|want|needs to be|must be|should read|to be|rename|turn it into|become',
  move: 'shove|move|bring|shift|put|place|reposition|relocate|drag|send|push|pull|should come|should go|should be|goes|comes|start with|begin with|open with|end with|finish with|close with',
  swap: 'other way around|other way round|the other way about|vice versa|swap over|swap round|swap around|switch round|switch around|change the place|change place|change the places|change position|change positions|trade spots|swap spots|swap positions|switch positions|switch spots|change spots|change the place|change places|change place|swap|exchange|switch|trade places|switch places|change places|trade|interchange|flip',
  reverse:
    'last to first|end to beginning|flip the sequence|flip the whole sequence|flip the whole order|flip the order|turn the order around|invert the order|reverse|backwards|reversed|other way round|other way around|reverse order|invert the order|back to front',
  sort: 'sort|arrange|reorder|rearrange|organise|organize|chronological|chronologically|alphabetical|alphabetically|in order|put in order|sorted|ordered',
  shuffle:
    'mix the photos|mix the pictures|mix the order|mix them|shuffle|random|randomise|randomize|random order|mix up|mix them up|mix the photos up|mix the pictures up|mix everything up|mix it up|jumble|randomly|scramble|at random',
  duplicate:
    'duplicate|a second time|one more time|copy|repeat|twice in a row|show again|again at the end|clone',
  replace:
    'replace|substitute|instead of|in place of|swap out|switch out|in lieu of|sub in|sub out|take the place of|take its place|in its place|in its stead|swapped out|swapped for|replaced',
  split: 'split|cut in two|cut in half|divide|slice|break',
  trim: 'trim|cut|crop|clip|shorten|only use|use only|keep only|just use|chop',
  restore:
    'reinstate|put back in|back into the film|back in the film|unremove|bring him back|bring her back|bring them back|bring it back|bring that back|want it back|want them back|want him back|want her back|give it back|give me back|retrieve|resurrect|let it back in|let them back in|put it back|put that back|put them back|put him back|put her back|restore|bring back|put back|add back|get back|reinstate|readd|re-add|undelete|recover|want back|return|back in',
  keep: "leave it like that|leave it like this|leave it the way it is|leave it that way|stay as they are|stays as it is|stay as it is|leave it as it is|leave them as they are|remain as they are|stay put|stays put|locked off|as it came|keep|leave|stay|don't touch|do not touch|don't change|do not change|preserve|leave alone|hold on to|stays|remain|as is|as it is|unchanged|dont touch|dont change|don't alter",
  undo: 'backtrack|retract that|retract that edit|un-do that|un-do it|reverse what you just did|reverse what you did|reverse what i did|undo what you did|how it looked a minute ago|how it was a minute ago|what we had a minute ago|what it was a minute ago|how it looked a moment ago|what we had a moment ago|made it worse|makes it worse|worse than before|take back|taking back|walk back|back out of|unmake|take the last one back|forget the last|cancel the last|reverse the last one|reverse the last change|reverse the last step|reverse the last edit|reverse the last thing|the way i had it|the way we had it|how i had it|how we had it|as i had it|like before|as before|what it was before|what we had before|changes ago|steps ago|versions ago|edits ago|turns ago|undo that|put it back to how it was|return to how it was|back to what it was|as it was earlier|the way it used to be|like it used to be|how it used to be|reverse that|go one back|go back one|one step back|back one step|undo|revert|takes it back|takes that back|steps back|step back|back a step|back two|back three|steps backwards|take that back|take it back|roll back|rollback|go back|back to how it was|back to the way it was|as it was before|the way it was|cancel that|scratch that|change it back|put it back how it was|as it was|how it was before|like it was before|how it was|i changed my mind|switch it back|ctrl z|ctrl+z|ctrl-z|cmd z|cmd+z|restore the previous version|previous version|earlier version',
  redo: 'redo|do it again|reapply|undo the undo|redo that|redo it',
  startOver:
    'start over|start again|start from scratch|start afresh|begin again|from scratch|reset|reset everything|clear everything|new project|throw everything away|wipe everything|clean slate|clean sheet|fresh start|fresh slate|blank slate|blank canvas|tabula rasa|back to square one|from square one|drawing board|start anew|begin anew|begin afresh|start fresh|begin fresh|start it afresh|begin over|start all over|begin all over|start the whole thing over|do over|restart|from the ground up|take it from the top|wipe the slate clean|start it over|start it again',
  makeFilm:
    'turn|convert|create|make|make me|build|generate|produce|animate|put together|compile|assemble|transform|turning|design|prepare|cut together|edit together|combine|montage|stitch|craft|do something|come up with|surprise me|do your thing|your choice|you decide|up to you|whatever you like|bring to life|whip up',
  surprise:
    "surprise me|surprise us|your choice|you decide|up to you|whatever you like|whatever you think|do your magic|do your thing|something nice|something cool|something else|go wild|be creative|you choose|make it nice|make it beautiful|make it look nice|make it look good|make it pretty|impress me|as you like|dealer's choice",
  again: 'again|another one|once more|one more time|redo it',
  export:
    'get the finished video|finished thing|finished product|end result file|is it mp4|is it an mp4|as mp4|mp4 file|an mp4|finished video|final file|output file|mail it|have it as a file|save the film|share this with|share it with|get the finished film|get the final video|finished file|get the mp4|export|download|render it|save it|send me the video|save the video|render the video|get the file|send me the file|export it|download it',
  show: 'show|show me|list|display|tell me|let me see|give me|see|view|preview|play',
  mute: 'without tone|no tone|silence|mute|no sound|muted|silent|turn off the sound|without sound|make silent',
  unmute: 'unmute|turn on the sound|sound on|with sound|with the sound',
  increase:
    'increase|bump|raise|turn up|boost|up|crank up|bump up|turn it up|pump up|amplify|enhance|strengthen|extend|lengthen|add to|intensify',
  decrease:
    'decrease|reduce|lower|turn down|down|turn it down|bring down|tone down|dial down|dial back|cut down|soften|lessen|weaken|shorten|ease off',
  animate: 'animate|animated|bring to life|come alive|moving',

  // What it is about
  photo:
    'all photos|all pictures|all images|every photo|every picture|every image|each photo|each picture|each image|my photos|these photos|these pictures|these images|the photos|the pictures|the images|photo|photos|picture|pictures|image|images|pic|pics|shot|shots|slide|slides|snap|snaps|stills|frame|one|ones|photograph|photographs|pix|foto|fotos|snapshot|snapshots',
  clip: 'clip|clips|video clip|video clips|footage|the videos|videos|movie clip|recording|recordings',
  film: 'a reel|video|film|movie|slideshow|slide show|reel|montage|a photo dump|photo dump|photodump|clip show|whole thing|whole video|entire video|whole film|everything|whole movie|project|entire thing|entire film|show|story|short|vid|edit|final video|final cut|compilation|timeline|presentation|vlog|trailer|teaser|promo|ad',
  title:
    'title|a second title|a second title line|headline|heading|opening title|intro text|header|intro title|main title|titles|opening text|title text|title card',
  caption:
    'the words|caption|captions|subtitle|subtitles|subline|sub-line|sub line|subheading|subheadline|subhead|subheader|label|labels|subs|captioned|captioning|note|notes|photo caption|photo captions',
  lowerThird: 'lower third|lower thirds|lower-third|lower-thirds|name tag|nametag|name bar|banner',
  endCard:
    'last thing on screen|last thing on the screen|last words|last line on screen|parting words|parting line|goodbye words|goodbye message|farewell|final text|final line|final title|closing screen|final screen|ending screen|last card|final slide|closing slide|closing message|end credits|final message|final words|closing title|sign-off|sign off|end message|farewell text|last slide|end card|endcard|the end card|our end card|the end title|the end screen|the end text|the end slide|end title|ending title|closing title|closing card|the card|that card|this card|credits screen|outro|end screen|closing text|end text|ending text|closing words|ending card|end slide|final card|closing line',
  text: 'the letters|a second line|text|texts|words|lettering|wording|writing|type|letters|message|sentence|line|slogan|tagline|strapline|text overlay|text overlays|overlay text|on-screen text|inscription|opening hours|opening times',
  music:
    'music|song|soundtrack|bgm|track|background music|tune|score|backing track|audio track|songs|background track|background song|tracks|melody|beats|the audio|musical|soundtracks|whatever is playing|whatever plays|whatever music',
  sound:
    'full volume|sound|audio|volume|loudness|sounds|noise|original sound|original audio|clip sound|clip audio|level',
  voice: 'voice|voiceover|voice over|voice-over|narration|narrator|speech',
  transition:
    'fades|transition|transitions|changes between|changes from picture to picture|changes from photo to photo|change from one picture to the next|change from one photo to the next|switches between|cut between|cuts between|change between|switch between|changeover|transtion|segue|segues|effect between|transitioning|effects between',
  motion:
    'more movement|more motion|less movement|less motion|more zoom|less zoom|motion|movement|movements|camera|camera move|camera movement|camera work|ken burns effect|moving|animation|panning|zooming|motions|moves|camera moves|photo motion|motion effect|moving effect|zoom effect|the zoom|the pan|zooms|pans',
  look: 'look|filter|filters|colour grade|color grade|grading|colour grading|color grading|grade|colours|colors|looks|lut|colour look|color look|tint|color|colour|colour filter|color filter|effect|color effect|colour effect|treatment',
  style: 'style|theme|vibe|feel|template|feeling|mood|overall style|aesthetic|design|atmosphere|styling',
  brightness: 'brightness|exposure|light|lighting',
  contrast:
    'difference between light and dark|difference between bright and dark|difference between dark and bright|difference between dark and light|between light and dark|between bright and dark|between dark and light|between dark and bright|between bright and shadow|between light and shadow|tonal range|tonality|contrast|contrasty',
  saturation: 'saturation|colour intensity|color intensity|colourfulness|colorfulness|saturated|vividness',
  background:
    'background|area around|the area around|space around|the space around|around the photos|around the pictures|behind the photos|behind the pictures|backdrop|background colour|background color|bars|borders|black bars|sides|side strips|side stripes|strips at the sides|empty areas|empty space|padding|margins|bands|bg',
  canvas:
    'aspect ratio|aspect|ratio|format|orientation|canvas|dimensions|screen size|video size|resolution|frame size|shape|size of the video|size of the film|proportions|aspect-ratio',
  fps: 'frames per second|frame rate|framerate|fps|frames a second',
  font: 'font|typeface|typography|font family|lettering|handwriting',
  color: 'color|colour|coloured|colored|colours|colors',
  size: 'size|font size|text size|big|bigger|smaller|large|small|tiny|huge',
  position: 'position|corner|side|place|placement|location',
  order: 'the whole sequence|the sequence|order|sequence|arrangement|the order',
  speed: 'speed|pace|tempo|pacing|rhythm|playback speed',
  length: 'length|duration|long|time|run time|runtime|total length|total duration|lasting|in length|total',
  perPhoto:
    'per clip|pro picture|pro photo|pro image|a pic|a shot|per frame|each and every one|every pic|for every one|a pic|a piece|a shot|per pop|per photo|each photo|per picture|per image|per slide|each picture|each image|each slide|a photo|every photo|each one|every picture|every image|each of them|a picture|an image|apiece|photo duration|for each|photos each|every one|every slide|each shot|per shot|photo length|per pic|each pic|each',
  projectName:
    'project name|name of the project|project title|name the project|call the project|name this project|call this project|file name|filename of the video|project called|rename the project|rename this project|rename my project|call my project|name my project|save the project as|save the project under the name|save the project under|save the film under the name|save it under the name|retitle the project',
  fade: 'fade|fades|fading|fade in|fade out|faded|fade-in|fade-out|fade it|fading out|fading in',
  fadeIn:
    'fadein|fadeins|ramp up|ramp it up|swell in|come in gradually|build up slowly|start gently|start gradually|creep in|rise slowly|come up slowly|sneak in|fade in|fades in|fade-in|fade up|fading in|ease in|faded in|start softly|come in softly|come in gently',
  fadeOut:
    'trickle out|trickle away|trickles out|ebb away|ebb out|drift away|drift off|melt away|thin out|slip away|fadeout|fadeouts|ramp down|ramp it down|taper off|trail off|die away|die down|tail off|peter out|dwindle|wind down|fade to silence|fade into silence|die out|end gently|finish gently|end gradually|taper|fade out|fades out|fade-out|fade away|fading out|ease out|faded out|end softly|fade it out|fade at the end|fades at the end',
  beat: 'with the rhythm|to the rhythm|in rhythm|in time with the beat|pulse of the music|on every beat|with the beat|in step with the music|beat|the beat|on the beat|to the beat|beats|beat sync|sync|in time with the music|in time with it|in time to it|in time to the music|in time with the song|in time to the song|in time with the track|along with the beat|to its beat|on its beat|rhythm of the music|synced|synchronise|synchronize|with the music|on beat|beat-synced|to the music|match the music|in sync',
  offset:
    'from second|start at|starting at|starts at|begin at|skip the first|skip the intro|start from|starting from|chorus|begins at|beginning at|start the song at|jump to',
  bold: 'bold|bolder|thick|thicker|heavy|heavier|fat',
  italic: 'italic|italics|slanted|cursive',
  shadow: 'shadow|drop shadow|shadows',
  outline: 'outline|stroke|border|contour|outlined|outlines|edge',
  underline: 'underline|underlined|underlining|strikethrough',
  box: 'box|background box|text box|behind the text|backing|text background|behind it|behind the title|behind the caption|box behind|bar behind|dark bar|text bar|dark strip',
  date: 'date stamp|date stamps|datestamp|timestamp|timestamps|time stamp|time stamps|when each was taken|when each one was taken|when every photo was taken|when each photo was taken|date|dates|capture date|the date|when it was taken|when they were taken|taken on|shooting date|day taken|date taken',
  fileName:
    "each photo's name|each picture's name|every photo's name|each photo's file name|the name of each|the name of every|name of each|name of every|names of the photos|names of the pictures|name of the photo|name of the picture|photo names|picture names|the names|names on|names|file name|file names|filename|filenames|their names|its name|name of the file|names of the files|file title",
  numbering:
    'number the|number each|number all|number them|number every|number my|numbers|numbered|numbering|the number|with its number|with their number|with their numbers|with its own number|with the photo number|with a number|a number on|a number onto|a number in|their numbers|its number',
  strength: 'strength|intensity|amount|opacity|strong|stronger|effect strength',
  captured:
    'from the first day to the last|from the first day to the last day|day by day|date taken|time taken|when they were taken|capture time|capture date|by date|by time|chronological|chronologically|chronological order|oldest first|newest first|date|time|when taken|when i took them|when we took them|when i shot them|when they were shot|when each was taken|in the order they happened|in order of time|by time of day|how the day went|taken|time order|timeline order|date order|the order i took them|the order we took them|the order i shot them|the order we shot them|the order they happened|the order it happened|the order they were shot|oldest to newest|earliest to latest|from oldest to newest|order i took them|order we took them|the order taken|order they happened|order i shot them|order we shot them|order it happened|in the order they were taken|order they were taken|by when they were taken|as they happened',
  byName:
    'by name|alphabetical|alphabetically|alphabetical order|file name|filename|by file name|by filename|a to z|a-z|names|name',
  given:
    'how i uploaded them|like i uploaded them|how they were uploaded|as uploaded|upload order|order of upload|original order|order i uploaded|order i gave|as given|the order given|in the order uploaded|order i sent|uploaded order|the way i uploaded them|order they were uploaded|as i sent them|as i uploaded them|order i uploaded them|order i sent them|order i sent them in|the order i sent|the order i sent them|the order i sent them in|the order i uploaded|the order i uploaded them|the order i gave|the order i gave you|the order they came in|the order i added them|order they came in|order i gave you|given order|order of the upload|order i gave them',
  newFiles:
    "new ones|new photos|new photo|new pictures|new images|new files|just uploaded|i uploaded|i've uploaded|i added|the rest of my photos|remaining uploads|newly uploaded|unused photos|missing photos|other uploads|other photos i uploaded|i just added|i just sent|uploads",

  says: 'like to read|to say|say|should simply say|write|call it|name it|title it|caption it|that says|that reads|which says|which reads|with the words|with the text|saying|titled|entitled|that say|which say|reading|should say|should read|called|named|says|reads',
  weakUndo: 'nvm|never mind|nevermind|forget that|forget it|leave it',
  copy: 'the copy|copy of it|the duplicate|the repeat|the second copy',

  // How much
  longer:
    'loger|lnger|longr|longger|more long|let it breathe|breathe|lingers|needs more time|dwell|savour|savor|twice as long|longer|longer on screen|too short|not long enough|more time|stay longer|hold longer|linger|lengthen|extend|too brief|longer time|prolong|stretch|drag out',
  shorter:
    'rush through|rush past|hurry past|hurry through|whizz past|whiz past|flash by|can be quick|can be brief|be brief|be quick|quick glimpse|a glimpse|shoter|shorer|shortr|more short|tightened|tighten up|drags on|drag on|outstays its welcome|goes on forever|goes on too long|too drawn out|cut it short|trim it down|lingers too long|stays too long|less screen time|abridge|shorter|too long|less time|shorten|not so long|briefer|cut short|tighter|tighten|trim down|shorter time|not as long|quicker to end|condense',
  slower:
    'more slow|too quickly|too rapidly|so quickly|so fast|too speedy|so rushed|feels rushed|rushed|hurried|too hurried|take its time|take their time|less frantic|too frantic|frantic|cannot keep up|cannot follow|slow things down|slow everything down|breathing room|room to breathe|everythings too fast|slower|too fast|slow down|slow it down|more slowly|calmer|too quick|slowly|slow|slow-mo|slow motion|not so fast|too hectic|more relaxed|relaxed|too rushed|gentler|slo-mo|unhurried|takes its time|less rushed|less hectic|slower paced|more leisurely',
  faster:
    'too calm|more fast|so slow|so slowly|too slowly|falling asleep|sluggish|plodding|dragging|speed things up|speed everything up|get a move on|hurry up|hurry it up|more zip|pacier|quicken|too leisurely|falling asleep|put to sleep|sleepy|faster|too slow|speed up|speed it up|quicker|snappier|more quickly|quickly|fast|more dynamic|more energetic|punchier|too boring|drags|pick up the pace|livelier|more lively|not so slow|fast-paced|faster paced|sped up|zippier|brisker|more pace',
  louder:
    "more loud|hear it better|too faint|faint|turn it way up|blast it|hear better|so quiet|louder|too quiet|turn up|crank up|turn it up|not loud enough|too low|too soft|cannot hear|can barely hear|hardly hear|higher volume|more volume|pump up|loud|cant hear|can't hear|barely audible",
  quieter:
    'more softly|too loudly|deafening|blaring|blasting|drowns out|drown out|drown|drowned|turn it way down|at low volume|on low volume|with low volume|low in volume|less noisy|hushed|knock it down|take it down|bring it down|dial it down|so loud|quieter|too loud|turn down|turn it down|softer|less loud|lower volume|not so loud|drowns|low volume|quiet|more quiet|less volume|lower the volume|volume down|more subtle|too noisy|drowning out|overpowering|in the background|hush',
  bigger:
    "more big|squint|hard to make out|cannot make out|legible|more legible|illegible|unreadable|blow it up|scale up|tiny for|a bit tiny|too tiny|bigger|larger|too small|too tiny|enlarge|not big enough|increase the size|big|large|huge|can't read|cannot read|hard to read|hardly readable|more visible|more readable|make big|giant|massive",
  smaller:
    'more small|scale down|too massive|too prominent|less prominent|takes up too much|smaller|too big|too large|shrink|less big|tinier|reduce the size|small|tiny|too huge|not so big|not so large|more discreet|little',
  brighter:
    'some light|a bit of light|a little light|some more light|more sun|some brightness|lighten up|light up|lift the shadows|too gloomy|gloomy|dingy|too dim|more bright|brightness up|can hardly see|lift the exposure|murky|a bit dark|bit dark|quite dark|rather dark|so dark|brighter|too dark|brighten|lighter|lighten|brighten up|more light|not bright enough|bright|underexposed',
  darker:
    'more dark|blown out|glaring|too much light|dimmed|a bit bright|bit bright|so bright|darker|too bright|darken|dim|dimmer|less bright|overexposed|moodier|too light|not so bright|dark',
  moreContrast:
    'flat as a pancake|dull and flat|flat and dull|milky|hazy|more snap|more definition|more separation|more depth|no depth|punchier blacks|deeper blacks|richer blacks|deeper shadows|blacker blacks|stronger blacks|lift its contrast|lift the contrast|raise the contrast|contrast up|looks flat|look flat|more contrast|higher contrast|punchier colours|punchier colors|contrastier|crisper|more punch|too flat|contrasty',
  lessContrast:
    'stark|too stark|so stark|less stark|less hard|even that out|even it out|even them out|more even|gentler shadows|softer shadows|softer tones|gentler tones|softer tonality|softer tonal range|too crunchy|over-crunchy|less harsh|harsh light|harsh shadows|take the edge off|less contrast|lower contrast|softer contrast|flatter|too contrasty|too harsh|too much contrast',
  moreSaturation:
    'richer hues|stronger hues|punchier hues|liven the colours|liven up the colours|perk the colours up|perk up the colours|colours should pop|colours need to pop|make the colours pop|juicier|technicolour|saturation up|turn the colours up|turn up the colours|crank the saturation|crank up the saturation|crank the colours|look pale|looks pale|look lifeless|looks lifeless|dull colours|dull colors|looks dull|look dull|drab|faded colours|faded colors|more saturated|more colourful|more colorful|more saturation|more vivid|richer colours|richer colors|stronger colours|stronger colors|pop more|more vibrant|colours pop|colors pop|too pale|too grey|too gray|washed out|more colour|more color|more pop|colorful|colourful|saturate|livelier colors|livelier colours|brighter colors|brighter colours',
  lessSaturation:
    'soft colours|pale colours|gaudy|garish|lurid|radioactive|tame the colours|mute the colours|mute its colours|mute their colours|muted shades|quieter colours|quieter shades|quieter hues|softer hues|softer shades|softer tints|paler colours|paler hues|pale tints|calmer colours|calm the colours|discreet colours|tone the colours down|tone down the colours|turn the colours down|turn down the colours|take the colours down|take the colour down|take the colour back|mute the colour|drain a bit of colour|colours muted|less saturated|less colourful|less colorful|less saturation|muted colours|muted colors|too colourful|too colorful|desaturate|desaturated|paler|too saturated|too vivid|too much saturation|too much colour|too much color|softer colors|softer colours',
  warmer:
    'less chilly|less cold|less icy|sunnier|summery|sun-kissed|sunkissed|cosier|toastier|warm the colours|warm up|warm it up|warm them up|warm that up|warmth|warmer|too cold|too cool|too blue|warmer tone|warmer colors|warmer colours',
  cooler:
    'less warm|icier|chillier|chilly|frostier|steely|more wintry|take the warmth out|cool it off|cool it|cool them|cool off|turn down the temperature|temperature down|cool down|cool it down|cool them down|cooler|too warm|colder|too yellow|too orange|yellowish|orangey|less yellow|less orange|bluish|bluer|cooler tone',
  stronger:
    'stronger|more intense|more pronounced|more obvious|more noticeable|more dramatic|too subtle|too weak|intensify|heavier|more movement|more motion|more zoom|bolder movement|more extreme|not strong enough|more effect|more visible',
  weaker:
    'weaker|less intense|subtler|more subtle|less pronounced|too strong|too much|gentler|less dramatic|less movement|less motion|toned down|tone down|softer|less strong|not so strong|less zoom|too dramatic|too intense|less obvious|milder|more gentle|gentle|subtle|lighter touch|too heavy|less extreme',
  little:
    'a notch|one notch|a shade|ever so slightly|a bit|a little|slightly|a touch|a tad|somewhat|a little bit|just a bit|a smidge|a hair|tiny bit|marginally|wee bit|bit|kind of|lil|bit more|kinda',
  much: 'much|a lot|way|far|significantly|considerably|really|lots|drastically|hugely|heaps|substantially|very|super|extremely|loads|waaay|wayyy',
  more: 'mor|moar|more|extra|additional|further|another|even more',
  less: 'less|fewer|not so much|not as much',
  twice: 'twice|double|two times|doubled|2x|twice as|twice as long|double the|times two',
  half: 'half|halve|by half|halved|half as|half the|in half|half of',
  triple: 'triple|three times|thrice|3x',
  enough: 'enough',
  too: 'too',
  max: 'maximum|max|as loud as possible|full|fully|as much as possible|full volume|all the way|completely|full blast',
  min: 'minimum|min|as quiet as possible|barely|as little as possible|barely audible|hardly audible',
  auto: 'automatically|automatic|auto|matching|suitable|fitting|appropriate|something fitting|that fits|nice|good|some|any|different',
  other: 'somewhere else|someplace else|another|different|something else|other|a new|new|else',

  // Which
  first:
    'opener|the opener|opening shot|opening photo|opening picture|opening image|opening one|starting one|one we start on|one we start with|one it starts with|one it starts on|one we open with|one we open on|first|opening|initial|very first|starting|1st',
  last: 'the closer|as closer|a closer|as the closer|closing shot|closing photo|closing picture|closing image|closing one|one we end on|one we end with|one it ends on|one it ends with|last|final|very last|closing|ending|latest one',
  fromEnd: 'from the end|to last|but one|from last|before last',
  penultimate:
    'penultimate|second to last|second-to-last|last but one|next to last|second last|second-last|one before the last|one before last|second from the end',
  middle: 'middle|centre one|center one|in the middle|the middle',
  all: 'every one of them|every one of those|every one of these|every single one|every single one of them|each and every one of them|all the pics|all my pics|the lot|every last one|the whole lot|all|every|everything|whole|entire|all of them|all the|throughout|everywhere|every single|all of the|all photos|all pictures|all images|the photos|the pictures|the images|every photo|every picture|every image|all of my photos|them all|each|each photo|each picture|each image|each one|each and every|every one|my photos|my pictures|the slides|whole video|whole thing|whole film|entire video|all the way through|across the board|these photos|these pictures|these images',
  both: 'both|both of them|the two|the two of them|both of those|the pair|both photos',
  rest: "the ones not mentioned|the ones i did not mention|the ones i have not mentioned|the ones i haven't mentioned|the ones i havent mentioned|the ones i didn't mention|the ones i haven't named|the ones i didn't name|all the ones i haven't mentioned|the ones we haven't mentioned|those i haven't mentioned|those not mentioned|whatever i haven't mentioned|everything i haven't mentioned|everyone else|everybody else|everything in between|all in between|the ones in between|those in between|whatever is in between|otherwise|everywhere else|elsewhere|all else|anywhere else|rest|others|other ones|other one|remaining|other photos|the other|other pictures|rest of them|rest of the photos|all the others|everything else|remaining ones|all others|other images|other slides|remaining photos|all other photos|the other photos|every other photo else|all the rest",
  except:
    'except|except for|until on|but not|apart from|besides|excluding|other than|aside from|everything but|all but|with the exception of|bar|save for|but leave|not the',
  everyOther: 'every other|every second|alternate|each second|every 2nd|every second one|alternating',
  everyNth: 'every',
  odd: 'odd|odd-numbered|odd numbered|odd ones',
  even: 'even numbered|even-numbered|even ones|even photos|even pictures|even numbers|the even',
  portrait:
    'portrait|portrait-format|portrait-format photos|portrait format photos|portrait-format pictures|vertical-format photos|vertical|upright|tall|portrait photos|vertical photos|portraits|portrait-oriented|portrait mode|standing format|standing screen|standing display|standing up format|upright screen|upright display|upright format|standing one',
  landscape:
    'landscape|horizontal|wide|landscape photos|horizontal photos|landscapes|widescreen|landscape mode|sideways',
  square: 'square|squared|quadratic',
  it: 'she|he|him|hers|that thing|the thing|can it|could it|it|that|this|that one|this one|that photo|this photo|that picture|this picture|that image|this image|the same one|same one|the same photo|the photo|the picture|the image',
  them: 'them|these|those|they|those two|these two|those photos|those ones|these ones|the same ones|those three',
  oldest: 'oldest|earliest|the first taken|taken first',
  newest: 'newest|latest|most recent|taken last',
  longest: 'longest',
  shortest: 'shortest',
  next: 'next|following|next one|the one after|the one following|one after that|the one next to it|the one right next to it|the one beside it|the photo next to it|the picture next to it|its neighbour|its neighbor',
  previous: 'previous|preceding|the one before|prior|before that|one before that',
  before: 'b4|before|in front of|ahead of|prior to|right before|just before|preceding',
  after: 'after|behind|following|right after|just after|afterwards|past',
  between: 'between|in between|inbetween',
  from: 'from|starting with|starting from|beginning with|since',
  onward:
    'from then on|from there on|from that point on|from that one on|on|onward|onwards|and up|until the end|to the end|till the end|on out|and after|and later|and beyond',
  until: 'up to|until|till|through|thru',
  to: 'to|through|thru|until|till|up to|-|–|—|~|into',
  number_: 'numbers|nos|number|number|no.|nr|nr.|#|num|no',
  start:
    'the top of the list|top of the list|the very front|very front|the first thing you see|first thing you see|first thing we see|at the outset|to kick off|kicks off|right at the start|up front|kick off|the first thing you see|first thing people see|to front|in front|the opener|the first thing|start|beginning|the start|the beginning|the front|front|very beginning|very start|opening|at first|the top of the video|begin',
  end: 'the very back|very back|very last place|as the finale|finale|the last thing you see|last thing you see|last thing we see|at the tail end|to finish|to finish off|to close|to round off|wraps up|right at the end|to back|very last|the closer|the last thing|the finale|to the end|end|the end|very end|the back|to the back|ending|finish|close|at last|the finish',
  over: 'over|on|onto|on top of|across|at|in|upon|above|under|for|of|during|while|to',
  duplicates:
    'duplicates|similar ones|look the same|doubles|duplicate photos|same photo twice|near-duplicates|duplicate ones|look alike|near duplicates|similar photos',
  blurry:
    'blurry|out of focus|unsharp|blurred|shaky|bad ones|bad photos|bad shots|ugly ones|worst|blurry ones|not sharp',

  // Where
  top: 'top|upper|above|at the top|up top|top edge',
  letterCase: 'lower case|lower-case|lowercase|upper case|upper-case|uppercase',
  bottom: 'bottom|lower|below|at the bottom|underneath|down below|bottom edge|under it|the foot',
  left: 'left|left-hand|on the left|left side|lefthand',
  right: 'right|right-hand|on the right|right side|righthand',
  center:
    'center|centre|middle|centered|centred|in the middle|in the center|in the centre|central|in the middle of the screen|middle of the screen',
  up: 'up|upwards|upward|higher|higher up|move up',
  down: 'down|downwards|downward|lower|lower down|further down|move down',
  toLeft: 'to the left|leftwards|leftward',
  toRight: 'to the right|rightwards|rightward',
  in: 'in|closer|inwards|inward',
  out: 'out|away|outwards|outward',

  // Filling
  cover:
    'fill the frame|fill the screen|fill the whole screen|full screen|fullscreen|crop to fill|fill|no bars|no black bars|edge to edge|fill it|without bars|without black bars|crop|fill up the screen|fills the screen|zoom to fill',
  contain:
    "shown in full|in full|in its entirety|cropped|fit|whole photo|whole picture|entire photo|entire picture|uncropped|don't crop|do not crop|no cropping|without cropping|not cropped|show the whole|show the full|letterbox|letterboxed|show everything|full photo|nothing cut off|don't cut off|cut off|complete picture|full picture|cuts off|cutting off|being cropped|dont crop|contain|black bars",
  blur: 'blur|blurred backdrop|blurry backdrop|blurred surround|blurred version of itself|blurred background|blurry background|blurred bars|blur the background|blurred sides|blur fill|blurred fill|blurred edges|blurred copy|blur background|background blur',

  // Talk
  no: "no|not|please do not|please don't|don't|do not|without|never|none|dont|stop|shouldn't|nope|no more|w/o|avoid",
  yes: 'yes|yess|yesyes|yes yes|hell yes|hell yeah|yea|yay|yass|woohoo|wohoo|woo hoo|yippee|hooray|hurray|yeah|yep|sure|ok|okay|yup|please do|go ahead|correct|right|exactly|do it|absolutely|y|yes please|of course|fine|sounds good',
  and: 'n|and|&|plus|as well as|along with|and also|also|too',
  andThen:
    'then|and then|after that|afterwards|next|finally|also|and also|plus|additionally|on top of that|in addition|besides that|secondly|lastly|furthermore|moreover|oh and|and finally|, and',
  but: 'but|however|although|though|yet|whereas|while',
  correction:
    'or rather|or actually|or better|on second thought|on second thoughts|on reflection|thinking about it|i meant|i mean|actually|no wait|wait|sorry|correction|rather|instead|oops|my mistake|i said|not that|wrong one|not that one|no, |no i|scratch that|make that|hang on|hmm no|that was wrong|wrong',
  meant:
    "i meant|i mean|i said|wrong one|not that one|that's the wrong|thats the wrong|make that|that's not what i meant|not what i meant|no, the|wrong photo|meant",
  question:
    "what|which|how|why|when|where|who|is there|are there|do i|did you|does it|is it|are they|do you|can i|have i|whats|hows|whos|is the|are the|has it|what's|how's",
  howLong:
    "how long|how many minutes|how many seconds|what is the length|what is the duration|what's the length|what's the duration|how much time|running time",
  howMany: 'how many|how many photos|what number of|count',
  canYou:
    "can it|could it|can the|could the|can this|can they|could they|may i|could we|might you|can you|could you|would you|will you|can we|could we|please|pls|plz|would you mind|i want|i want you to|i would like|i'd like|i need|let's|lets|can u|could u|id like|may i have|is it possible to|would it be possible|why don't you|how about|what about|shall we|should we|maybe|perhaps|i'd love|can i have|can i get|could i have|i wish",
  credits:
    'credit|credits|balance|how many credits|my credits|quota|price|cost|costs|billing|how much does it cost|subscription|free|pay|paying|how much is it',
  status:
    "status|current state|what have we got|what do we have|summary|summarise|summarize|overview|show tracks|what's in it|what is in it|what's in the film|what's in the movie|what's in it now|what is in the film|what is in the video|what have i got|what do i have|what we have|what you have|what you have got|what i have|where do things stand|so far|how does it look|what does it look like|what it looks like|describe|timeline|tracks|where are we|what did you do|what have you done|what changed|what did you change|current timeline|what's in the video|recap",
  help: 'what can you make|how does it work|how does that work|how it works|how this works|any suggestions|any ideas|what should i do next|what would you change|i dont know what to say|no idea what to say|give me a hint|what can i say|what is kinora|what can you not do|where do i start|how do i start|what can i|help|what can you do|how does this work|how do i|what can i say|commands|instructions|what are you able|capabilities|features|options|what else can you do|how to use|how do i use|what do you do|tutorial|guide me',
  hello:
    'hello|hi|hey|good morning|good evening|good afternoon|greetings|hi there|hello there|yo|howdy|heya|hiya',
  thanks:
    'ta|thanks|thank you|thx|cheers|ty|much appreciated|appreciate it|many thanks|tysm|thank u|thanks a lot',
  bye: 'off to bed|going to bed|bye|off to bed|going to bed|goodbye|see you|see ya|good night|see you later|catch you later|talk later|talk to you later|laters|cya',
  praise:
    "not bad|not bad at all|not too bad|not half bad|fine like that|fine like this|fine that way|fine this way|fine as it is|fine now|ok like that|ok like this|ok now|okay now|okay like that|that's all|that is all|that will be all|nothing else|i'm all set|we're good|lol|haha|fair enough|👍|❤️|😍|🎉|👏|😂|🙏|hehe|sweet|neat|spot on|great|perfect|nice|love it|awesome|beautiful|good job|well done|wonderful|amazing|excellent|looks good|fantastic|i like it|lovely|brilliant|cool|good|gorgeous|so good|wow|great job|nice work|superb|looking good|i love it|that's great|looks great",
  blame:
    "you're useless|you are useless|you suck|you're stupid|you are stupid|what the hell|wtf|i don't like it|i do not like it|ugly|i hate it|boring|not good|terrible|awful|bad|don't like|do not like|dont like it|it's bad|sucks|horrible|hate",
  who: 'who are you|what are you|are you a robot|are you human|are you an ai|are you real|your name|who made you|are you a bot|are you chatgpt',
  impossible:
    'joke|weather|poem|recipe|snow|rain effect|sound effect|sound effects|emoji rain|sparkles|remove the background|cut out the person|change the face|face swap|swap faces|deepfake|remove the person|remove the people|erase the person|lip sync|talking|make him talk|make her talk|make them talk|voice-over|voiceover|voice over|text to speech|text-to-speech|narrate|narration|read aloud|translate|dub|sticker|stickers|gif sticker|3d|parallax|upscale|restore the photo|colorize|colourize|collage|split screen|split-screen|picture in picture|watermark|logo|generate a photo|generate an image|generate a picture|ai image|new image of|draw|paint|photoshop|retouch|wrinkles|make me look|green screen|slow motion on photos|subtitles from speech|transcribe|upload to youtube|post it|post to|publish|share it on|send it by|email it|email me the|e-mail it|schedule|text me|print it|burn|tts|mask',

  // Units
  unitMs: 'ms|millisecond|milliseconds|msec',
  unitSecond: 'seconds|secs|sec|second|s|secconds|seconde|"|sek',
  unitMinute: 'minute|minutes|min|mins|m',
  unitHour: 'hour|hours|hr|hrs|h',
  unitBeat: 'bpm|beats per minute|beats a minute',
  percent: '%|percent|per cent|pct',
  times: 'times|x|fold|×',
  dozen: 'dozen',
  /** Words that mean nothing to us and hold signs that do: 用户 is not 用. */
  plain: '',
  /** Words of somebody who is still thinking; they are left out. */
  filler:
    'one after another|one after the other|lost track of|lost track|lose track of|lose track|losing track|after all|all right|all the same|all along|',
  thin: 'thinner|less bold|not bold|not so bold|regular weight|lighter weight|unbold',
  licence:
    'who composed|who wrote the music|who made the music|who wrote the song|block this song|block the song|block the music|block it|taken down|content id|flagged|demonetised|demonetized|sue me|trouble with the music|in trouble for|cleared for|legal side|legally ok|is it legal|legal issues|legal problems|copyright free|copyright-free|use it on youtube|use it publicly|use it at work|legal to use|legally|allowed to use|allowed to post|free to use|copyright claim|copyright strike|gema|monetise|monetize|rights to the music|rights|copyright|copyrighted|royalty|royalties|licence|license|licensed|commercially|commercial use',
} as const satisfies Record<string, string>;

/** What a word can be about. */
type Concept = keyof typeof en;

/** Words of one language by concept; what a language does not fill in it does not understand. */
export type Lexicon = Partial<Record<Concept, string>>;
