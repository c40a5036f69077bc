"""How words feel that VADER does not know: Hinglish, its neighbours, and a jeweller's praise and faults.

Valences are VADER's, -4 to 4, as a customer of a shop would mean them. Phrases: see `language.phrases`.
"""

# said out of courtesy or as a fact of trade: no feeling towards the shop
NEUTRAL = """
clean cleaning please pls plz kindly share yes yeah yup ok okay okk sure hello hi dear want wants wanted interest interested free
gift gifts bonus save help like likes greeting greetings festival party special hope accept accepted bargain credit
certain easy matter natural original pay cut stop low lower lowest hold demand sorry alone no apologies
block demands number chance cancel cancelled canceled return lost hidden mess tank grand rich united cheap
"""

LEXICON = """
3.0: zabardast jabardast shandar shaandar lajawab lajavab behtareen behatrin umda kamaal kamal gazab dhansu jhakaas zakas jhakas
3.0: adbhut atyuttam awesome bemisaal superb gorgeous stunning exquisite excellent
2.4: badhiya badiya badhia badia accha acha achha achchha achhi achi acchi acche ache achhe achcha mast sundar khubsurat khoobsurat
2.4: pyara pyari pyare pasand khush khushi prasann santusht bharosa bharosemand vishwas shukriya saras sundor bhalo bhalobasi
2.4: nallaruku nallairuku arumai manchi bagundi bavundi chhan chaan sundara pasanta lovely flawless trustworthy
1.8: maza majaa maja sahi tarif tareef dil raunak chamak dhanyavad dhanyawad dhanyavaad meherbani super supar nice perfect
1.8: compliments compliment loyal recommend recommended smooth smoothly satisfied worth polite helpful patient honest
0.8: thanks thank thankyou thnx thx tnx ty
-3.2: bakwas bakvas bakwaas ghatiya ghatia bekar bekaar kharab kharaab wahiyat vahiyat thagi thag dhokha dhoka dhokhebaz dhokhebaaz
-3.2: dhokebaz loot looth luteri lutere chor chori jhooth jhuth jhutha jhoothe beiman beimaan besharam faltu faaltu ganda gandi
-3.2: tatti bewakoof bevakuf bewkoof ullu kameena harami sala nakli naqli fraud frod scam cheat cheating cheated cheater cheaters
-3.2: pathetic disgusting worst horrible rubbish nonsense shameless thieves thief liar liars crooks unprofessional disgrace mosam
-2.2: mehnga mehenga mahanga mehngi mahangi mahenga mahnga mahag mahaag mongha costly expensive overpriced overpaid overcharged
-2.2: toota tuta tooti tuti tut toot tutela broken broke cracked chipped faded fading fades tarnished loose damaged defective
-2.2: galat galti shikayat naraz narazgi dukhi dukh nirash nirasha pareshan pareshani taklif dikkat samasya problem deri late delayed
-2.2: barbad barbaad nuksan nuqsan vilamb kanjoos badtameez badtamiz rude ignored ignore careless disappointed disappointing
-2.2: junk scratch scratches mongu mongi bura buri bure khali gayab gaayab jhuthe dull scratched bent crooked uneven mistake wrong missing leaking worse poor unhappy slow regret regretted wasted overrated
3.0: magnificent marvellous marvelous fabulous fantastic amazing outstanding brilliant splendid breathtaking dazzling wonderful
3.0: anmol nayab lajawaab laajawaab bejod alishan aalishan shahi manmohak sarvottam uttam
2.4: elegant classy delicate unique attractive impressive impressed delighted thrilled overjoyed pleased pleasant blessed adorable
2.4: cute pretty charming sparkling shining shiny graceful royal premium fine neat tasteful appreciate appreciated grateful
2.4: khubsoorat haseen aakarshak manpasand shubh santosh santushti anand aanand mazedar majedar barhiya changa vadhiya sohna sohni
2.4: sundara andam azhagu alagu nandri dhanyavadalu dhanyavadamulu nanri aabhar abhar dhonnobad darun osadharon apurba apurva
2.4: imandari eemandari vajib wajib vasool vasul saf saaf safai azhaga azhagaa ruchi bagundhi nalla nallaa bhalo bhala
1.8: genuine trusted trust transparent patiently courteous cooperative prompt promptly quick reliable honestly safely secure
1.8: favourite favorite memorable worthwhile valuable affordable reasonable bharosemand imandar imaandar eemandar
-3.2: dishonest misleading mislead misled cheapsters looting robbing deceive deceived deceiving lied lying duped conned bogus swindle
-3.2: atrocious terrible awful appalling dreadful disgrace disgraceful outrageous trash garbage crap useless hopeless arrogant insulting insulted
-3.2: jhoot farzi farji dhokhadhadi dhokhadhari chalbaaz makkar kamine nalayak nikamma nikamme bevkuf pagal vahiyaat chindi thagte
-3.2: lafda ghapla ghotala milawat milavat dongalu thiruttu mosam chitar fasavnuk chhetarpindi thagai jochchor jochchuri pratarana
-2.2: unsatisfied dissatisfied unsatisfactory unresponsive unhelpful unacceptable unprofessionally inferior substandard shabby dirty dusty
-2.2: rusty rusted tarnish tarnishing blackened discoloured discolored detached bending bends dents dented loosened snapped misplaced
-2.2: confusing confused annoyed annoying irritated irritating upset frustrated frustrating hurt sad heartbroken worried doubtful suspicious
-2.2: fail failed fails failure incorrect inaccurate incomplete faulty flaw flawed unfair expensive pricey pricy exorbitant hefty steep
-2.2: adhura adhoora kamjor kamzor kachcha kacha ghisa ghis khurdura dheela dhila chubh chubhta chubhti mureda
-2.2: afsos dukh durbhagya mayus mayoos naaraz khafa gussa ashantusht asantusht bekaam latka latkaya talmatol
-2.2: kharabi khoti khota bhangela bhangun tutun vaait vait nirasha kashta kavalai kashtam chedu chetta
-1.6: ignoring unanswered pending delaying postponed unavailable crowded rushed overcrowded noisy blurry dim
-1.6: sharam sharm chakkar tang waiting smaller thinner lighter
"""

# raise what stands next to them
BOOSTERS = "bahut bohot bhot bohat bhut ekdum ekdam bilkul kaafi kafi itna itni itne bada badi zyada jyada boht khub khoob bahu atyant romba chala khup"
NEGATIONS = "nahi ni lageni nahiye nahin nhi nai mat na nathi nahee noy nei illa illai ledu kadu beda nako"

GROUPS: dict[str, str] = {
    "BARRIER": "",
    "ANGRYYOU": "you people guys u log tum aap",
    "NOT": "nahi nahin nhi nai na mat nathi not never dont didnt doesnt isnt wasnt wont cant nei illa ledu",
    "PIECE": (
        "ring chain necklace haar har bangle kangan kada earring earrings jhumka jhumke pendant clasp lock hook screw"
        " pench kunda stone stones nag nageena diamond heera polish gold silver link payal set plating color colour rang"
        " moti kundan box dibba packing packaging piece tops mangalsutra coin chamak design weight vajan"
    ),
    "GONE": "gaya gayi gaye gyi gya gai ho hui hua raha rahi padi pada nikla nikli nikle diya di gela geli poyindi pochu gechhe gelo",
}

# something is wrong with the piece, the bill, the time or the manners
FAULTS = """
toot|tut|nikal|utar|gir|khul|mud|ukhad|uda|kala|kaala|kali|fika|feeka|halka|dheela|dhila|ghis|bigad|phat|chatak|jhad @GONE
after|in|within ~3 wear|wears|use|uses|wash|day|days|week|weeks|month|months ~2 broke|broken|black|fell|fade|faded|tarnished|off|kala|kharab|toot
turned|became|becoming|going|gone|ho ~1 black|green|dull|loose|kala|kali|kaala|peela|dheela|fika
doesnt|didnt|isnt|not ~2 fit|match|work|shine|close|open|sit|look|suit|last|stay|lock
size|weight|colour|color|design|purity|making ~2 not|wrong|different|less|kam|galat|alag|mismatch
missing|short|less ~2 from|in|by
took|takes|taking ~2 too|so|forever|ages|long
no|nobody|koi ~2 sunta|sune|sunne|dekhta|poochta|puchta|attend|attended|attends|listen|listens|help|helps|bothered|cares
kisi|koi ~2 ne|bhi ~2 @NOT
phone|call|calls|message|mail ~2 @NOT|ignore|ignored|unanswered|cut|uthata|uthate
sirf|bas ~2 bahane|excuse|excuses
date|delivery|deadline|promise|wada|vada ~2 missed|nikal|crossed|over|toota|tooda|jhooth
roz|har bar|har baar ~2 naya|nayi ~1 bahana|date|tareekh
paisa|paise|money ~2 doob|barbad|waste|wasted|gaye|phas
hidden|extra ~1 charges|charge|cost
staff|salesman|salesperson|manager|behaviour|behavior|attitude|service|counter ~3 rude|bad|poor|badtameez|kharab|bura|ganda|worst|ignored|ghatiya|slow|unhelpful
badtameezi|badtamizi|badsalooki|badsulooki
waste of
let ~1 down
not|dont|didnt|doesnt|never ~1 like|liked|impressed|expect|expected
expected ~2 better|more
jaisa|waisa|vaisa|pehle ~4 @NOT
kuch|kuchh ~1 khaas|khas|special ~1 @NOT
another|again ~1 delay|mistake|problem|excuse|issue
told|said|promised|bola|bataya ~5 now|still|abhi|but|already|par
last|final ~1 time
not|nahi ~2 same|waisa|vaisa|jaisa
@PIECE ~2 broke|broken|fell|fall|falling|fading|faded|came|loose|missing|black|bent|wrong|scratched|damaged|open|opens
fell|came|falling|coming off|out|apart
@PIECE ~2 kam|alag|chhota|chhoti|halka|halki|wrong nikla|nikli|hai|hi|tha
kam|alag|kuch aur|galat|dusra|doosra|chhota ~1 nikla|nikli|aaya|aayi|mila|mili|bheja|diya|de|bhej|tha
different|smaller|thinner|lighter|other|less ~1 than|from
not ~2 ordered|asked|shown|promised|expected|happy|good|satisfied|working|worth|fair|helpful|received|answering|reachable|delivered
not ~2 mark|photo|picture
never|nobody|noone|none ~2 called|replied|answered|told|knew|came|helped|responds|picks|updated|informed|reply|responded
no ~1 response|reply|update|answer|one|call ?yet|back|from
wont|never|cant|cannot ~2 recommend|trust|come|buy|shop|return
waiting|waited ~3 hour|hours|day|days|week|weeks|month|months|long|since|counter
still ~2 waiting|not|pending|no|havent
abhi|ab tak ~3 @NOT
@NOT ~1 aaya|aayi|aaye|mila|mili|hui|hua|pahuncha|pahucha|uthata|uthate|uthaya|laga|lagi|lage|sunta|sunte|diya|di|karte|karta|dete|deta|nikla|aati|aata|aate|thi|tha|bola|batata|kiya|bataya
reply|jawab|phone|call ~3 @NOT|nahi
@NOT ~1 umeed|ummid|ummeed|bharosa
umeed|ummid|ummeed|expect|expected ~1 @NOT
wait|intezar|intzar|intazar ~2 karwaya|karvaya|karaya|karna|karke
spelling mistake|error
paise|paisa|money|time|trip ~1 waste|wasted|barbad|barbaad|doob
too|so|very|bahut|bohot|itna|kitna|zyada|jyada|khup|khub|romba ~1 costly|expensive|high|mehnga|mehenga|mahanga|mahnga|slow|late|small|dam|deri|mahag
sasta|cheaper|kam ~3 dusre|dusri|elsewhere|other|market|bahar|mil
dusre|dusri|elsewhere|other ~3 sasta|saste|cheaper|kam
price|rate|bill|charge|charges|making ~2 zyada|jyada|high|higher|more|galat|wrong|alag|different
overpaid|overcharged|overpriced
wrong|galat ~1 item|piece|bill|size|address|saman|samaan|design|order|pendant|ring|product|cheej|chij
problem|issue|defect|fault|complaint|dikkat|shikayat ~2 in|with|hai|at|aa|me|about
always ~2 problem|busy|late|issue
changed|reduced|increased ~2 without
@NOT ~1 dekha|bataya|pucha ~2 @GONE
wasted|ruined|spoiled|spoilt|spoils
galti ho|hui
pachtawa|pachhtawa|pachta
poyindi|pochu|virinju|virigi|tutla|tutli|tutlu|tutelu|bhenge|bhangun|kharap
@NOT ~1 saari|sari|saru|changli|changla|changle|bagledu|bagoledu|bagaledu|valo|bhalo|nalla|nallarukala
baledu|bagaledu|nallaille|nallaila
"""

# insult, accusation, threat, ultimatum
ANGER = """
consumer ~1 court|forum|helpline|case
upbhokta|grahak ~2 forum|foram|court|adalat
police|fir|lawyer|vakil|vakeel|legal|court|adalat|media|newspaper
report|complain|complaint ~3 you|police|court|forum|bis|google
google ~2 review|reviews
everyone|everybody|sabko|duniya ~3 know|batau|bataunga|bataungi|pata
money|paise|paisa|refund|amount ~2 back|wapas|vapas|wapis|lautao|loutao|parat ~2 now|abhi|immediately|karo|do|warna|dya|dijiye
i ~2 want ~2 my ~2 back
paise|paisa|paisay|sona|gold ~1 lautao|loutao|wapas|vapas|wapis|parat|kha
paisa|paise|sona|gold|sab ~1 kha|hadap ~1 gaye|gaya|liya
how dare
dimag|dimaag ~1 kharab|khrab
jail|sue|arrest|giraftar
abhi ke abhi
fed|sick up|of
right now|away
total|complete|pure waste|nonsense|fraud
barbad|barbaad ~1 kar|kiya|ho
@ANGRYYOU ~2 sleeping|joking|kidding|mad|blind|deaf|serious
jhoothe|jhuthe|chor|fraud ~1 ho|hain|hai
give|return|refund ~2 my ~1 money|gold|amount|paisa
i|we ~1 demand|want ~2 refund|explanation|compensation|answer
mere|mera|hamare|apna|apne ~1 paise|paisa|sona|gold ~1 wapas|vapas|wapis|lauta*|do|chahiye
will ~2 expose|sue|drag|complain|report|tell everyone|everybody
viral|badnam|badnaam|expose ~2 kar*
social|twitter|facebook|instagram|insta|youtube ~2 post|daal*|dal*|review|media
dekh lunga|lungi|lena|lenge
aakhri|last|final ~1 baar|warning|mauka|chance|chetavani
sharm|sharam|shame ~2 you|karo|kar|aani|nahi|aati|chahiye
tum|aap ~1 log|logo|sab ~2 chor|thag|dhokhebaz*|jhooth*|jhuth*|lutere|fraud|beiman|nakli|nikamme|ghatiya
you|u ~1 people|guys|all|are|r ~2 cheat|cheats|cheaters|frauds|fraud|thieves|liars|useless|pathetic|shameless|robbers|crooks|scammers
mazak|majak|mazaak ~2 samajh*|samjh*|bana|kar|karte
dukan|dukaan|shop|shutter ~2 band karwa*|karva*|kara
kab tak ~3 ullu|bewakoof|jhooth|chakkar|wait|intezar
bahut ho gaya
enough is enough
lied|lying ~1 to|about|again
jhooth|jhuth bol*
zindagi|kabhi|life ~2 nahi|na ~2 aaunga|aaungi|lunga|lungi|karunga|kharid*
never ~2 again|anymore
pathetic|disgusting|shameless|shame|ridiculous|unacceptable|horrible|worst|nonsense|idiots|idiot|stupid|fools|liars|liar|crooks|thieves|thief|robbers|robbery|looters
fraud|frod|scam|scammers|cheat|cheats|cheated|cheating|cheaters|fake
loot|looth|lutere|loot macha*
thag|thagi|chor|chori|dhokha|dhoka|dhokhebaz*|dhokhebaaz*|dhokebaj*|jhooth*|jhuth*|beiman|beimaan|besharam|nakli|fraudiye
bakwas|bakvas|ghatiya|ghatia|wahiyat|faltu|tatti|bewakoof*|bevakuf*|ullu
pagal|murkh|ullu ~1 samjha|samjhte|samajhte|bana|banaya|samajh*
sharam|sharm ~2 nahi|aani|karo|aati|nathi
hadd|had ~1 hoti|hai|ho
tamasha|natak|mazak|majak ~2 hai|bana|laga|rakha|chal
kitni|kitne baar|bar ~2 bolu|bolun|bolna|kahu|kahun|phone|call
chakkar ~1 kaat|kat|laga|lagwa*
excuses|bahane|bahana
warna|varna|nahi to ~3 nahi|complaint|dekh|case
spoiled|ruined|spoilt ~2 my|wedding|function|shaadi
vinash|satyanash|satyanaash
thiruttu|thirudan|mosam|dongalu|donga|chorta|chitar|fasavnuk|fasavle|mosadi
last warning|chance
i will ~2 sue|expose|post
posting ~2 this
answer|reply|deliver|refund ~1 now|immediately
stop ~1 making|lying|fooling|cheating
"""

PRAISE = """
good|great|best|nice|lovely|beautiful|excellent|superb ~1 work|job|service|design|collection|finishing|quality|experience
got ~3 compliments|praise
never ~1 disappoint|disappointed|failed|regret
would|will|highly|definitely|strongly ~1 recommend|buy|visit|return|shop ?again
will|would ~1 come|buy|visit|shop ~1 again
keep ~1 up
thank ~1 god|heavens
loved|love|loving|adore|adored
dil|man|mann ~2 chhu|gaya|jeet
haath|hath|nazar ~2 chum|hat|hatti
jawab|jabab ~1 nahi
ek|no number|1|one
aage|phir|fir|hamesha|next ~2 se|time ~2 lenge|lunga|lungi|aayenge|aaungi|aaunga|kharid*
like|as new|showroom
kya|kitna|kitni ~1 baat|khubsurat|sundar|badhiya|mast
char|chaar chand
ghar|sab|family ~2 khush
no|koi|zero|without|kahi issue|issues|problem|problems|shikayat|complaint|complaints|dikkat ?nahi
worth ~1 every|it|the
fits|fit ~1 perfectly|perfect|well
turned out ~1 great|well|lovely|beautiful|good
maza|maja|majaa ~1 aa|aaya|aa gaya
dil ~1 khush|jeet|le|aa|garden
man|mann ~1 prasann|khush|moh|bhar
pasand|pasant|gamyu|gami|gamyo|avadla|avadli|pidichiruku|pidichirukku|nachindi|nacchindi|pochondo|pachhanda ~1 aaya|aayi|aaye|aa|hai
bahut|bohot|khup|khub|romba ~1 accha|acche|acchi|sundar|pyara|badhiya|khush|saras|chhan
wah|vah|waah|wow
time|samay ~1 pe|par ~1 mil|mila|mili|aaya|aa
jaisa|waisa ~2 hi ~1 bana|mila|nikla|tha
5|five|paanch|10 ~1 star|stars
happy tears
thank|thanks|dhanyavad|shukriya ~1 so|very|much|a lot|lots|bahut
sabko|sab|everyone|everybody ~2 pasand|liked|loved|praised|accha|tarif|tareef
super|supar|zakas|jhakas|mast
accha|sundar ~1 pehli|kabhi
"""
