import type { Phrases } from './phrases.js';

/** Words of a language for the sentences below, where only word order is shared. */
interface Words {
  readonly and: string;
  readonly photo: string;
  readonly clip: string;
  readonly all: (count: number) => string;
  readonly roles: Readonly<Record<string, string>>;
  readonly positions: Readonly<Record<string, string>>;
  readonly none: string;
  readonly now: string;
  readonly before: string;
  /** Labels of what changed: `{label}: {what} ({before} {from})`. */
  readonly labels: Readonly<Record<string, string>>;
}

/** Short exact sentences of the form `Länge von Foto 2 (a.jpg): jetzt 5 s (vorher 3 s).` */
export function latinPhrases(words: Words): Phrases {
  const number = (ms: number): string => {
    const value = ms % 100 === 0 || ms > 10_000 ? Math.round(ms / 100) / 10 : Math.round(ms / 10) / 100;
    return String(value).replace('.', ',');
  };
  const label = (key: string): string => words.labels[key] ?? key;
  const line = (key: string, what: string, to?: string, from?: string | null): string =>
    `${label(key)}${what === '' ? '' : ` ${what}`}${to === undefined ? '' : `: ${words.now} ${to}`}${
      from === undefined || from === null ? '' : ` (${words.before} ${from})`
    }.`;
  const said = (text: string): string => `"${text}"`;
  return {
    seconds(ms) {
      const total = Math.round(ms / 100) / 10;
      if (total < 90) return `${number(ms)} s`;
      const rest = Math.round((total % 60) * 10) / 10;
      return `${Math.floor(total / 60)} min${rest === 0 ? '' : ` ${String(rest).replace('.', ',')} s`}`;
    },
    percent: (fraction) => `${Math.round(fraction * 100)} %`,
    list: (items) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${words.and} ${items.at(-1)}`,
    quote: said,
    shot: (place, name, kind) => `${kind === 'video' ? words.clip : words.photo} ${place} (${name})`,
    everyShot: (count) => words.all(count),
    role: (role) => words.roles[role] ?? role,
    none: words.none,
    canvas: (from, to) => line('canvas', '', to, from),
    fps: (from, to) => line('fps', '', String(to), String(from)),
    style: (name) => line('style', '', said(name)),
    projectTitle: (title) => line('project', '', said(title)),
    background: (color) => line('background', '', color),
    shotsAdded: (names, place) => line('added', `${names} ${place}`),
    atEnd: label('atEnd'),
    atPlace: (place) => `${label('atPlace')} ${place}`,
    shotsRemoved: (names) => line('removed', names),
    allRemoved: line('empty', ''),
    moved: (shot, to) => line('place', shot, String(to)),
    swapped: (a, b) => line('swapped', `${a} ${words.and} ${b}`),
    order: (names) => line('order', '', names),
    stays: (shots, to, from) => line('length', shots, to, from),
    transitionAll: (name, length) => line('transitions', '', `${said(name)}, ${length}`),
    transitionNoneAll: line('transitions', '', words.none),
    transition: (where, name, length) => line('transition', where, `${said(name)}, ${length}`),
    transitionNone: (where) => line('transition', where, words.none),
    transitionLength: (where, from, to) => line('transitionLength', where ?? '', to, from),
    between: (a, b) => `${a}–${b}`,
    motion: (shots, name) => line('motion', shots, said(name)),
    motionNone: (shots) => line('motion', shots, words.none),
    motionAmount: (shots, stronger) => line('motion', shots, label(stronger ? 'stronger' : 'weaker')),
    look: (shots, name) => line('look', shots, said(name)),
    lookNone: (shots) => line('look', shots, label('original')),
    lookStrength: (shots, to) => line('strength', shots, to),
    amount: (shots, what, _up, to) => line(what, shots, to),
    fit: (shots, fit) => line('fit', shots, label(fit)),
    replaced: (place, from, to) => line('photo', String(place), to, from),
    speed: (shot, factor) => line('speed', shot, `${String(factor).replace('.', ',')}x`),
    clipVolume: (shot, to) => line('sound', shot, to),
    trimmed: (shot, from, to) => line('part', shot, `${from} – ${to}`),
    textAdded: (role, text, when) => line('added', `${role} ${said(text)}, ${when}`),
    textsAdded: (role, count) => line('added', `${role} x ${count}`),
    textRemoved: (role, text) => line('removed', `${role} ${said(text)}`),
    textWords: (role, from, to) => line('text', role, said(to), said(from)),
    textColor: (text, color) => line('color', said(text), color),
    textSize: (text, bigger, to) => line('size', said(text), to === null ? label(bigger ? 'bigger' : 'smaller') : `${to} px`),
    textPosition: (text, position) => line('position', said(text), words.positions[position] ?? position),
    textStyle: (text, what) => line('style', said(text), what),
    textTime: (text, when) => line('time', said(text), when),
    fromTo: (from, to) => `${from} – ${to}`,
    onShot: (place, name) => `${words.photo} ${place} (${name})`,
    musicAdded: (name) => line('music', '', said(name)),
    musicRemoved: line('music', '', words.none),
    musicChanged: (from, to) => line('music', '', said(to), said(from)),
    musicVolume: (from, to) => line('volume', '', to, from),
    musicFade: (side, to) => line(side === 'in' ? 'fadeIn' : 'fadeOut', '', to ?? words.none),
    musicStart: (at) => line('musicStart', '', at),
    musicSource: (at) => line('musicSource', '', at),
    sound: (what) => line('sound', what),
    filmLength: (to, from) => line('film', '', to, from),
    filmEmpty: line('empty', ''),
  };
}

/** German. */
export const de = latinPhrases({
  and: 'und',
  photo: 'Foto',
  clip: 'Clip',
  all: (count) => (count === 1 ? 'des Fotos' : `aller ${count} Fotos`),
  roles: { title: 'der Titel', caption: 'die Bildunterschrift', lower_third: 'die Bauchbinde', end_card: 'der Abspann' },
  positions: { center: 'in der Mitte', top: 'oben', bottom: 'unten', 'top-left': 'oben links', 'top-center': 'oben Mitte', 'top-right': 'oben rechts', 'center-left': 'links', 'center-right': 'rechts', 'bottom-left': 'unten links', 'bottom-center': 'unten Mitte', 'bottom-right': 'unten rechts' },
  none: 'keine',
  now: 'jetzt',
  before: 'vorher',
  labels: { canvas: 'Das Bildformat ist', fps: 'Die Bildrate ist', style: 'Der Stil ist', project: 'Das Projekt heißt', background: 'Der Hintergrund ist', added: 'Neu dazu:', atEnd: 'am Ende', atPlace: 'an Stelle', removed: 'Entfernt:', empty: 'Der Film ist jetzt leer', place: 'Neue Stelle für', swapped: 'Die Plätze getauscht haben', order: 'Die Reihenfolge ist', length: 'Die Länge von', transitions: 'Die Übergänge sind', transition: 'Der Übergang', transitionLength: 'Die Länge der Übergänge', motion: 'Die Bewegung von', stronger: 'stärker', weaker: 'sanfter', look: 'Die Farben von', original: 'wie im Original', strength: 'Die Stärke der Farben von', brightness: 'Die Helligkeit von', contrast: 'Der Kontrast von', saturation: 'Die Sättigung von', fit: 'Die Darstellung von', cover: 'bildfüllend', contain: 'ganz zu sehen', blur: 'ganz zu sehen auf unscharfem Hintergrund', photo: 'Foto', speed: 'Das Tempo von', sound: 'Der Ton von', part: 'Der Ausschnitt von', text: 'Der Text für', color: 'Die Farbe von', size: 'Die Größe von', bigger: 'größer', smaller: 'kleiner', position: 'Die Position von', time: 'Die Zeit von', music: 'Die Musik ist', volume: 'Die Lautstärke der Musik ist', fadeIn: 'Die Musik blendet ein in', fadeOut: 'Die Musik blendet aus in', musicStart: 'Die Musik beginnt bei', musicSource: 'Die Musik spielt ab', film: 'Der Film ist' },
});

/** Spanish. */
export const es = latinPhrases({
  and: 'y',
  photo: 'foto',
  clip: 'clip',
  all: (count) => (count === 1 ? 'de la foto' : `de las ${count} fotos`),
  roles: { title: 'el título', caption: 'el subtítulo', lower_third: 'el rótulo', end_card: 'el cierre' },
  positions: { center: 'en el centro', top: 'arriba', bottom: 'abajo', 'top-left': 'arriba a la izquierda', 'top-center': 'arriba en el centro', 'top-right': 'arriba a la derecha', 'center-left': 'a la izquierda', 'center-right': 'a la derecha', 'bottom-left': 'abajo a la izquierda', 'bottom-center': 'abajo en el centro', 'bottom-right': 'abajo a la derecha' },
  none: 'sin efecto',
  now: 'ahora',
  before: 'antes',
  labels: { canvas: 'El formato es', fps: 'La velocidad de imagen es', style: 'El estilo es', project: 'El proyecto se llama', background: 'El fondo es', added: 'Se añadió', atEnd: 'al final', atPlace: 'en el lugar', removed: 'Se quitó', empty: 'La película está vacía ahora', place: 'El nuevo lugar de la', swapped: 'Cambiaron de lugar la', order: 'El orden es', length: 'La duración de la', transitions: 'Las transiciones son', transition: 'La transición', transitionLength: 'La duración de las transiciones', motion: 'El movimiento de la', stronger: 'más fuerte', weaker: 'más suave', look: 'Los colores de la', original: 'los originales', strength: 'La fuerza del color de la', brightness: 'El brillo de la', contrast: 'El contraste de la', saturation: 'La saturación de la', fit: 'El encuadre de la', cover: 'llena la pantalla', contain: 'se ve entera', blur: 'se ve entera con fondo desenfocado', photo: 'La foto', speed: 'La velocidad del', sound: 'El sonido del', part: 'La parte del', text: 'El texto para', color: 'El color de', size: 'El tamaño de', bigger: 'más grande', smaller: 'más pequeño', position: 'La posición de', time: 'El tiempo de', music: 'La música es', volume: 'El volumen de la música es', fadeIn: 'La música entra en', fadeOut: 'La música se va en', musicStart: 'La música empieza en', musicSource: 'La música suena desde', film: 'La película dura' },
});

/** French. */
export const fr = latinPhrases({
  and: 'et',
  photo: 'photo',
  clip: 'clip',
  all: (count) => (count === 1 ? 'de la photo' : `des ${count} photos`),
  roles: { title: 'le titre', caption: 'la légende', lower_third: 'le bandeau', end_card: 'le carton de fin' },
  positions: { center: 'au centre', top: 'en haut', bottom: 'en bas', 'top-left': 'en haut à gauche', 'top-center': 'en haut au centre', 'top-right': 'en haut à droite', 'center-left': 'à gauche', 'center-right': 'à droite', 'bottom-left': 'en bas à gauche', 'bottom-center': 'en bas au centre', 'bottom-right': 'en bas à droite' },
  none: 'aucun effet',
  now: 'maintenant',
  before: 'avant',
  labels: { canvas: 'Le format est', fps: 'La cadence est', style: 'Le style est', project: 'Le projet s’appelle', background: 'Le fond est', added: 'Ajouté :', atEnd: 'à la fin', atPlace: 'à la place', removed: 'Supprimé :', empty: 'Le film est vide maintenant', place: 'La nouvelle place de la', swapped: 'Ont échangé leurs places : la', order: 'L’ordre est', length: 'La durée de la', transitions: 'Les transitions sont', transition: 'La transition', transitionLength: 'La durée des transitions', motion: 'Le mouvement de la', stronger: 'plus fort', weaker: 'plus doux', look: 'Les couleurs de la', original: 'celles d’origine', strength: 'La force des couleurs de la', brightness: 'La luminosité de la', contrast: 'Le contraste de la', saturation: 'La saturation de la', fit: 'Le cadrage de la', cover: 'plein cadre', contain: 'en entier', blur: 'en entier sur un fond flou', photo: 'La photo', speed: 'La vitesse du', sound: 'Le son du', part: 'La partie du', text: 'Le texte pour', color: 'La couleur de', size: 'La taille de', bigger: 'plus grand', smaller: 'plus petit', position: 'La position de', time: 'Le temps de', music: 'La musique est', volume: 'Le volume de la musique est', fadeIn: 'La musique entre en', fadeOut: 'La musique sort en', musicStart: 'La musique commence à', musicSource: 'La musique joue à partir de', film: 'Le film dure' },
});
