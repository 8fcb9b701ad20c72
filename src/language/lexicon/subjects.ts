/**
 * What people photograph: each line holds the words of one subject, English (as in file names) before the bar, Chinese
 * after it. A person who types Chinese calls `beach.jpg` 海边, and 日落.jpg may be called sunset.
 */
const table = `
beach,seaside,shore,coast,seashore|海边,海滩,沙滩,海滨
sea,ocean|大海,海洋,海面,海景
wave,waves,surf,sea,ocean|海浪,浪花,波浪,大浪,浪,大海,海
island|海岛,小岛,岛
lake|湖,湖边,湖水,湖泊,湖面,湖景
river|河,河边,河流,小河,江边
waterfall|瀑布
mountain,mountains,hill,peak|山,大山,高山,山顶,山峰,山景,雪山
forest,woods|森林,树林
tree,trees|树,大树,树木
flower,flowers,blossom|花,鲜花,花朵,花儿,小花
rose,roses|玫瑰,玫瑰花
sakura,cherry|樱花
sunflower|向日葵
grass,meadow,lawn|草地,草坪,草原
field,fields|田野,田地,稻田
garden,yard,backyard|花园,院子,园子,后院,庭院
park|公园
picnic|野餐,郊游
camp,camping,tent|露营,帐篷,野营
desert|沙漠
snow,snowy|雪,雪景,下雪,雪地
snowman|雪人
rain,rainy|雨,下雨,雨天,雨景
sky,clouds,cloud|云,云彩,云海,蓝天
rainbow|彩虹
star,stars|星空,星星
moon|月亮,月色
sun,sunshine|太阳,阳光
life|生活,日常
sunset,dusk,sundown|日落,夕阳,落日,晚霞,黄昏
sunrise,dawn|日出,朝阳,早霞
night|夜景,夜晚,晚上,夜里,夜
morning|早晨,清晨,早上
spring|春天,春景
summer|夏天,夏日
autumn,fall|秋天,秋景
winter|冬天,冬景
city,town,skyline|城市,市区,城里
street,road,alley|街,街道,马路,街头,巷子,小巷,街景
village|村子,村庄,乡村,古镇,小镇
bridge|桥,大桥,小桥,桥上
tower|塔,高塔,铁塔
castle|城堡
palace|宫殿,皇宫
temple,shrine|寺庙,寺,庙,神社,佛寺,庙宇,寺院,神庙
church,cathedral,chapel|教堂,礼拜堂
museum|博物馆,展览馆
library|图书馆
school|学校
campus|校园,大学
classroom|教室
dorm,dormitory|宿舍,寝室
office|办公室,公司
factory|工厂,车间
hospital|医院
hotel|酒店,宾馆,旅馆
home,house|家里,房子,屋子,家
room,bedroom|房间,卧室
kitchen|厨房
window|窗户,窗边,窗口
door,gate|门,大门,门口
shopfront,storefront,shop,store|店面,门面,店铺,店门,商店,铺面,门店,小店,门头,店门口
market,bazaar|市场,集市,菜市场,夜市,早市,市集
restaurant|餐厅,饭店,餐馆
cafe|咖啡馆,咖啡厅
bar,pub|酒吧
lighthouse|灯塔
harbour,harbor,port,pier,dock|码头,港口,海港
boat,ship,ferry|船,小船,轮船,渡轮,游船
train|夜车,夜火车,火车,列车,高铁,动车,车厢
railway,station|车站,火车站,站台
bus,coach|大巴,公交,巴士,公交车,校车,客车
car|车,汽车,小车,轿车
bike,bicycle,cycling|自行车,单车,骑车
plane,airplane,flight|飞机,航班
airport|机场
subway,metro|地铁
food,meal|美食,吃的,饭菜
breakfast|早餐,早饭
lunch|午饭,午餐
dinner,supper|晚饭,晚餐,年夜饭,团圆饭
noodle,noodles,ramen|面条,面,拉面,汤面,那碗面,米线,吃面
rice|米饭
dumpling,dumplings|饺子
hotpot|火锅
bread,loaf|面包
oven|烤箱,烤炉,炉子
croissant,croissants|牛角包,可颂,羊角包,牛角面包
cake|蛋糕
lemon|柠檬
cookie,cookies|饼干,曲奇
dessert|甜点,甜品
icecream|冰淇淋,雪糕
fruit,fruits|水果
apple|苹果
coffee,latte|咖啡
tea|茶,茶叶,茶水
cup,mug|杯子,杯
wine,beer|酒,红酒,啤酒
bottle|瓶子,瓶身,瓶
cap,lid|瓶盖,盖子
box,package,packaging|盒子,包装,包装盒,礼盒,箱子
front|正面,正脸
side|侧面,侧脸
product|产品,商品
logo|标志
team,staff,crew|团队,团队合照,员工,同事,伙伴们,店员,团队照
meeting|会议,开会
group|集体照,合照,合影,大合照,集体合影
family|全家福,合家福,一家人,全家,全家人,家人,全家合影
couple|情侣,两口子,小两口
bride|新娘,新娘子
groom|新郎
wedding|婚礼
dress,gown|婚纱,裙子,礼服,婚纱照,长裙
ring,rings|戒指,婚戒,钻戒,对戒
kiss,kissing|亲吻,接吻,吻,亲嘴,拥吻
hug|拥抱,抱抱
bouquet|捧花,花束
confetti|彩纸,五彩纸屑,彩屑,撒花,礼花,彩带,纸屑,撒彩带
dance,dancing|跳舞,舞蹈,第一支舞,首支舞,首舞,开场舞,共舞,舞
toast,cheers|敬酒,干杯,碰杯
cutting|切
balloon,balloons|气球
candle,candles|蜡烛,吹蜡烛
gift,gifts,present|礼物,礼品
birthday|生日
party|派对,聚会,聚餐,party
christmas|圣诞,圣诞节
fireworks,firework|烟花,烟火,焰火,放烟花
lantern,lanterns|灯笼
lights,lamp|灯,灯光
grandma,grandmother,granny,nana|奶奶,外婆,姥姥,外祖母,婆婆,阿婆,阿嬷
grandpa,grandfather,granddad|爷爷,外公,姥爷,外祖父,阿公
mum,mom,mother|妈妈,母亲,老妈,妈
dad,father|爸爸,父亲,老爸,爸
parents|爸妈,父母,爸爸妈妈,家长,爹妈
baby,newborn,infant|宝宝,婴儿,宝贝,娃娃,小宝宝,娃,小宝,小家伙,娃儿
kid,kids,child,children|孩子,小孩,孩子们,小朋友,小孩子,娃,娃娃,小朋友们,娃儿,小孩儿
boy,son|男孩,儿子
girl,daughter|女孩,女儿,闺女
brother|哥哥,弟弟
sister|姐姐,妹妹
friend,friends|朋友,好友,闺蜜,死党,朋友们,好朋友,哥们
classmates|同学,同学们
teacher|老师
selfie|自拍,自拍照
portrait|人像,肖像
hat,caps|帽子,学士帽,草帽
toss|扔帽子,抛帽子,扔帽,抛帽,扔学士帽
graduation,grad|毕业,毕业照
ceremony|典礼,仪式,毕业典礼,颁奖
diploma,degree|毕业证,证书
dog,puppy,dogs,doggy,doggo,pup,barking,woofing|狗,狗狗,小狗,狗子,汪星人,修勾,毛孩子,狗儿
cat,kitten,cats,kitty,meowing,purring|猫,猫咪,小猫,猫猫,喵星人,喵,猫儿,咪咪,主子
bird,birds|鸟,小鸟
fish|鱼
horse|马,小马
rabbit,bunny|兔子
panda|熊猫
running,run|跑,跑步,奔跑,在跑
walk,walking,hike,hiking|散步,徒步,走路,爬山
swim,swimming,pool|游泳,泳池
football,soccer|足球,踢球
basketball|篮球,打球
gym,workout,fitness|健身,健身房
yoga|瑜伽
concert,stage|演唱会,舞台,音乐会
guitar|吉他
piano|钢琴
book,books|书,书本
painting,art|画作,油画
playground|操场,游乐场
zoo|动物园
farm|农场
vineyard|葡萄园
ski,skiing|滑雪
umbrella|雨伞,伞
bag,luggage,suitcase|行李,包包,行李箱
map|地图
view,scenery,landscape|风景,景色
hotspring,spa|温泉
`;

const groups: readonly (readonly string[])[] = table
  .trim()
  .split('\n')
  .map((line) => line.split(/[|,]/));

const byWord = new Map<string, Set<string>>();
for (const group of groups) {
  for (const word of group) {
    const others = byWord.get(word) ?? new Set<string>();
    for (const other of group) others.add(other);
    byWord.set(word, others);
  }
}

const chineseHeads = [...byWord.keys()].filter((word) => /\p{Script=Han}/u.test(word));

/** Other words for what a file name says: of `dog_running` 狗狗, 小狗, 跑步; of 日落 sunset and 夕阳. */
export function otherWords(parts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of parts) {
    if (/\p{Script=Han}/u.test(part)) {
      for (const head of chineseHeads) {
        const said = head.length > 1 ? part.includes(head) : part.length <= 3 && part.endsWith(head);
        if (said) for (const word of byWord.get(head)!) found.add(word);
      }
    } else for (const word of byWord.get(part) ?? []) found.add(word);
  }
  return found;
}
