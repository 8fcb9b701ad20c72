/**
 * What people photograph, in German, Spanish, French and Japanese: the English word of `subjects.ts`, then the words of
 * each language between bars.
 */
const table = `
beach|strand|playa|plage|ビーチ,海辺,砂浜,浜辺
sea|meer,see|mar|mer|海
wave|welle,wellen|ola,olas|vague,vagues|波
island|insel|isla|île|島
lake|see|lago|lac|湖
river|fluss|río|rivière,fleuve|川
waterfall|wasserfall|cascada|cascade|滝
mountain|berg,berge|montaña,montañas|montagne,montagnes|山
forest|wald|bosque|forêt|森
tree|baum,bäume|árbol,árboles|arbre,arbres|木
flower|blume,blumen|flor,flores|fleur,fleurs|花
garden|garten|jardín|jardin|庭
park|park|parque|parc|公園
picnic|picknick|picnic,merienda|pique-nique|ピクニック
snow|schnee|nieve|neige|雪
sky|himmel|cielo|ciel|空
sunset|sonnenuntergang,abendrot|atardecer,puesta de sol,ocaso|coucher de soleil,crépuscule|夕日,夕焼け,日没,サンセット
sunrise|sonnenaufgang|amanecer|lever de soleil|日の出,朝日
night|nacht|noche|nuit|夜,夜景
street|straße,gasse|calle|rue,ruelle|通り,道
city|stadt|ciudad|ville|街,町
village|dorf|pueblo|village|村
bridge|brücke|puente|pont|橋
tower|turm|torre|tour|塔,タワー
castle|schloss,burg|castillo|château|城
temple|tempel|templo|temple|寺,お寺,神社,寺院
church|kirche|iglesia|église|教会
museum|museum|museo|musée|博物館
library|bibliothek|biblioteca|bibliothèque|図書館
school|schule|escuela|école|学校
campus|campus,uni|campus|campus|キャンパス
dorm|wohnheim,zimmer|residencia,dormitorio|dortoir,chambre|寮,部屋
office|büro|oficina|bureau|オフィス,会社
house|haus|casa|maison|家
shop|laden,geschäft|tienda|magasin,boutique|店先
shopfront|laden,schaufenster,ladenfront|tienda,fachada,escaparate|devanture,vitrine,boutique|店先
market|markt|mercado|marché|市場,マーケット
train|zug,nachtzug|tren|train|電車,列車,夜行列車
bus|bus|autobús,bus|bus|バス
car|auto|coche,carro|voiture|車
boat|boot,schiff|barco|bateau|船
plane|flugzeug|avión|avion|飛行機
noodles|nudeln,nudelsuppe|fideos,tallarines|nouilles,pâtes|麺,ラーメン,うどん
ramen|ramen,nudelsuppe|ramen|ramen|ラーメン
bread|brot|pan|pain|パン
oven|ofen,backofen|horno|four|オーブン,窯
croissants|croissants,hörnchen|cruasanes,croissants|croissants|クロワッサン
cake|kuchen,torte|tarta,pastel|gâteau|ケーキ
lemon|zitrone,zitronenkuchen|limón|citron|レモン
coffee|kaffee|café|café|コーヒー
tea|tee|té|thé|お茶,茶
dinner|abendessen|cena|dîner|夕食,ディナー
bottle|flasche|botella|bouteille|ボトル,瓶
cap|deckel,verschluss|tapa,tapón|bouchon,capuchon|キャップ,ふた
box|schachtel,karton,box|caja|boîte|箱
front|vorderseite,vorne|frente,frontal|face,avant|正面
side|seite,seitenansicht|lado,lateral|côté,profil|横,側面
ring|ring,ringe|anillo,anillos|bague,bagues,alliances|指輪
rings|ringe,eheringe|anillos,alianzas|bagues,alliances|指輪
dress|kleid,brautkleid|vestido|robe|ドレス
kiss|kuss|beso|baiser,bisou|キス
confetti|konfetti|confeti|confettis|紙吹雪,コンフェッティ
dance|tanz|baile|danse|ダンス
cutting|anschnitt,anschneiden|corte|découpe|入刀
grandma|oma,großmutter|abuela,abuelita|mamie,grand-mère|おばあちゃん,祖母
grandpa|opa,großvater|abuelo|papi,grand-père|おじいちゃん,祖父
baby|baby|bebé|bébé|赤ちゃん
kids|kinder|niños,hijos|enfants|子ども,子供,子供たち
child|kind|niño,niña|enfant|子ども,子供
family|familie,familienfoto|familia|famille|家族
parents|eltern|padres|parents|両親
friends|freunde,freundinnen|amigos,amigas|amis,amies|友達,友人,親友
team|team,mannschaft|equipo|équipe|チーム
selfie|selfie|selfi,selfie|selfie|セルフィー,自撮り
dog|hund|perro|chien|犬
cat|katze|gato|chat|猫
running|rennen|corriendo|qui court|走る
party|party,feier|fiesta|fête,soirée|パーティー
ceremony|zeremonie,feier|ceremonia|cérémonie|式典,セレモニー,式
hat|hut,hüte|sombrero,birrete|chapeau,chapeaux|帽子
toss|wurf|lanzamiento|lancer|投げ
lighthouse|leuchtturm|faro|phare|灯台
waves|wellen|olas|vagues|波
birthday|geburtstag|cumpleaños|anniversaire|誕生日
wedding|hochzeit|boda|mariage|結婚式
fireworks|feuerwerk|fuegos artificiales|feu d'artifice,feux d'artifice|花火
`;

const order = ['de', 'es', 'fr', 'ja'] as const;
const byHead = new Map(
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [head, ...columns] = line.split('|');
      return [head!, columns.map((words) => words.split(','))] as const;
    }),
);

/** Words of a language for what the parts of a file name show; none for English and Chinese. */
export const subjectsIn = (parts: readonly string[], language: string): readonly string[] => {
  const column = (order as readonly string[]).indexOf(language);
  return column < 0 ? [] : parts.flatMap((part) => byHead.get(part)?.[column] ?? []);
};
