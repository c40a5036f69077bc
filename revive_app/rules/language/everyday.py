"""More words of every day: of families, feasts, clothes, colours and feelings, as frequent as they are harmless.

Taken from the most frequent words of English and Hindi. What a shop could promise with a word is left out on purpose:
places to be found at, things to be given away, awards, qualities of a stone.
"""

from revive_app.rules.language.text import fold_all

_ENGLISH = """
academic act acting action actions adorable affairs album alive alone alongside amongst anybody apology applause appropriate argument army artist
artists attend audience automated avoid avoids backdrop background ballroom became bed bindi boyfriend braid brainstorm brighten broke brought build
built bun candidate capacity chef chest chose circumstances class classes classmates coincidence college colleges concert confidence confused
confusing connection convocation cope cried crucial cry curiosity cycle dancer dancers dawn degree deities deity determine develop device devotion
devotional doubtful dozen drape draped draping drew driven driver eager element elements embarrassed emotion emotional engineer engineers enter
entered enthusiastic environment escape etc everybody exam exams faith fan fans farewell farmer fear feed field file film films fly footwear forced
forehead form formed forms fortunate gain gained girlfriend god goddess gods gone graduation grandchild grandchildren granddaughter granddaughters
grandeur grandfather grandma grandpa grandson grew guilty habit hairdo hairstyle handful head heads heat hence her hero herself himself honeymoon
housewarming humble hung hurried identity impatient improve info initial instance interview jacket jeans joint jot judge judges kajal keen kick lack
lawyer lay led leg legs leisure level levels lipstick listen listened listening lunchtime magazine makeup masculine memories memory mental midday midi
mistaken mode mr mrs ms myself nail nails nervous nevertheless newspaper numerous nurse obliged operating ourselves page pages palm palms partner path
peep perform performance performances performed performing picnic pilot pity plait planet pleasant pleated pose pray pregnant pressure primary project
projects proposed prove push puzzled realize realized recap regardless rehearsal respectful rethink retirement reunion ritual roll row rows sandal
sandals sang school schools score screen seldom sentence silence silent sincere skirt sky soldier somebody song songs specialist specialists spoke
spotlight stack stacked stacking strange strategy strength stroll struck structure studies study successful sudden sunrise sunset surface swipe talent
target task taught teach teaching teatime tech teenager tempted terrible themselves theory threw thru tidy tie toward trousers twirl understated
uneasy unfold uniform university veil versus wander weird whereas whisper whomever width wink woman women worship writer written wrote
"""

_HINDI = """
aadat aasan andaz anokha anokhi asaliyat babuji bachpan baraati bariki bauji bik bikhar binti bitiya bua chahat chhati chuka chuke chuki devi devta
dikkat dulari dulhe duniya gaana gaane galat galatfahmi galti gehra gehre gehri godbharai grihpravesh guru hissa idhar iraada iskul itminan jaldbaazi
janamdin janmdin jeeja jeth kaaran kalej kaleja kapda kaul khandaan khol khola khole khoobsurti kinare kisika kism ladke lehnga lubhavna madamji mama
mami manmohak mannat maslan mataji mausi mehmano milana milane muhurt mundan munna mushkil naach naachne nayab nazariya nikhar nikharta nivedan
pareshaan pehnte pehnti phere pitaji pota poti prarthana raaste rasam rishtedar roop saalgirah saali seedhe shabd shabdon shagan shak shaukeen shikwa
skool suhana sundarta taiyari tarike tut ulta varshgaanth vinti vrat waisa waisi wajah zamana
"""

EVERYDAY_WORDS = fold_all(_ENGLISH) | fold_all(_HINDI)
