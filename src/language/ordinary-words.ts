/**
 * Everyday English words one letter off a word of the vocabulary: `ease` is no `erase`, `lonely` no `lovely`, `stark` no
 * `start`. Taken from the 30,000 commonest words of spoken English (SUBTLEX-US) and the utterances of training/meanings.
 */
export const ordinaryWords: ReadonlySet<string> = new Set(
  `abode actin actuality advent aerial agitation aiding alienating altar alternative alternator amply anaesthetic
  anesthetic apartments apathetic apple aptly ardent arise arraignment arrangements ascent assembly asthmatic
  attack auction audit automated avert avid avoids backwoods baking balling banger bangs banker banking banks
  banter barking barley basking bats beads beak beams beans bearing bears beast beasts became beets being bellow
  belts bend bends binds blacking blade blame blaming bland blank blare blaze blazing bleak bled bleed blight
  blighter blind bling block blow blown blush boarder boarders boast boasting bonds booed booing boots bored
  bounty bowed bowing boxing brain bran brawn breach bread breath brig brilliance brine brink brisket bucking
  built businesses cabled caddy calibre caller calmed camps cane canvass casts caution certain check checked
  checkered cheeks cheer cheery chick chili chilli chips choking chopped chords chores chose chunk clack clam
  claps class classical clean cleat click cloak clod cloning closet cloud clove clover cluck coasts coats codes
  collagen colleague collection college colon colouring colts comas combination combing combs comely comer comet
  comets command commando commandos completion complication comps concert condemned cone cones confessed
  connection consented considerable contagion contented contract contracts convent cooing cooker cooling cooperate
  copped cores coroner correcting correctional corrective correlation corruption cots coupe court coven covert
  covet cower cram crank crapped crate crave craze creak crease creditors cremate crepe crime crimp crock crone
  crossfire crosswalk crossword dairy dames dares daring deary decryption defeating defending deign descriptive
  deserting detecting diamonds didnt difference dinghy dinky discarded discredit discrete diversions divine doable
  doubted downed downloaded dozed draft drafting drawn draws dread dreary dregs dripping dunce ease electrons
  elevation engagements enlargement entice exceeding excellence excepting executing exiting expert exploding
  extent extort extremity faced facing faked fakes faking falter fame famed fare fares fasten fated fates fats
  fatter faxed faxes faxing feeding feint fever filler filly filth fist flake flame flask flat flattered flatterer
  flattery flesh flogged flush flutter folly foot foray formal forte forth forthright fortnight forts forty
  fractures fueling funky future gain gearing generator gentile glade gland grad gran grape grate gratin grating
  grave graze grazing greet grin grind guide halted harpy headed header heads heady healer healing heals heard
  hearing hears hearth hearty heat heater heating heats heaving herding hippy hither hokey homey honeys honky hors
  hurry impart inanimate inert inferior ingenuity innards inquiring insect instructing instructors integrity
  intensive intimidate intricate intruding invert jaunt journeyed journeys june lads lager lamest lapel lapels
  laser lashing latent latex lather latter layer leads lease lecturing lesser lesson lest levee lever libel
  lightning liner liners listing liter littering living loader loans locations locks loitering lonely loner longs
  looms loons loops lords loser losing lost lovelier lover loverly lusting magically march marching marking maroon
  marrow masking massage mated math mating matron means meat meddle mediation medication medications meditating
  memories mildew modes moldy moles monuments moon moping mores motivations movies mowing moxie muddle naked
  narrative newer nodes noose nose noses oddest older opposition organism organisms organist otter outlive
  outlived outs overlap packing paddling pager pains palace pant partly parts paste pasted pasty pats patting
  paving pawing peace perch pest pester petting phonograph photon pinning pint placing planning plate playing
  pleas poach point poppies popping poser potions praying preach precedent precious prefect preservation presiding
  pretending pride prime prize proceeding prodding profession professions projection promotions prone properly
  prosecutor prospector prosperity protect protector protectors prude prying pudding puncher punctures quilt
  quit quitter quotations racial radical radio rally ransom ration reader ready reap reaping rears rebels recite
  reclining recorder recorders recurring reds reeds reefs reeks regarding rehearsed related relayed reminding
  remote repairing repent repetition reporting reprieve resent resorting retaining retrieval revel revels revered
  reverted revolution revolutions revolving rewarding robot robots rogue rough rouse route royally rusted sacks
  sale saps saver saving savior saviour sawing scalp scaly scare scone scope scorn scram scrape scrip scuffle
  secondary seed seen sentiment sentiments series sever shade shady shaft shake shall shame shaped shatters shave
  sheep sheet shirt shirts shish shoes shoot shooter shoots shorted shout shouts shower shows shriek shrine shtick
  shuts sick sicker sideshow sidewalks sift silky sings sites situation sixes sizes skeet skills slaps slated
  slaying sleet slick slicker slime slit sliver slots smart smell smooching snapper snide snitch snore snort
  snorted snorts soaps socks sons sore sorts souffle spare sparing sparkly speeds spend spice spices spider spied
  spills spilt spit splat splice splint spores spot spots spout sprint spurt spying squatters squeezed squeezes
  squirt stabs stack stale stall stalls stare staring stark starring stars startling starving stat stating stats
  statue statues staying steaks steep stickler sticks sticky stilts stink stinker stock stole stomp stoplight
  storm strap straps strays streams strep strike string stripe stripes strung stuck stump sturdy submarine
  successor summery supper swamp swaps swatch swaying sweat sweets swift swill swore tack tacks taker taking tales
  tamer tamper tanks tapes taping tarnation tater tease teeth telegraph televised temps tempt tents tests thee
  thicket thinker thorough thrash threw thrive tick ticker tides ties tile tilted tires token tough trace traces
  tract tradition traditions trainer transaction transactions transfers translation translator transport trawler
  treatments tree trick tricks trifle tripe trough truck trucks tuning twine twit twits twixt tying unbearable
  unbeatable unbreakable uncharted uncovered unfold unmarried unreachable unreliable untie untold unwrapped
  uptight vantage variation verge vice violent vocation waiting waken wards wearer weathered wedgie weeding
  welding were whale whine whose windscreen wiper woods working worms wrap wring writhing wrote zipper zoos`.split(
    /\s+/,
  ),
);
