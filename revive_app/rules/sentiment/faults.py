"""Phrases of a customer who is not pleased: with something we must mend, or just with what we offer."""

# something is wrong with the piece, the order, the bill or the service: somebody must mend it
FAULTS = """
not ~1 the ~1 design|one|piece|ring|colour|color|size|item ~2 i|we ~1 chose|ordered|selected|wanted|picked|asked
no|noone|nobody|none ?one|body|of ~2 replied|answered|responded|called|contacted|helped|attended|replies|answers|picks
bill|billing|invoice|receipt ~1 shows|has|says|shown|mentions|mentioned ~2 wrong|incorrect|extra|more|higher|different
bill|billing|invoice ~2 is|was|hai ~1 wrong|incorrect|galat
nobody|noone|none ~2 replying|answering|responding|picking|attending|listening
never ~1 pick|picks|answer|answers|reply|respond
delivery|courier guy|boy|man|person|wala|vala ~3 rude|badtameez|misbehaved|shouted|late
@PIECE ~2 looks|look|gone|going ~1 dull|old|black|faded|yellow
very|really|so|extremely|highly|bahut disappointed|unhappy|upset|dissatisfied|nirash|niraash|naraz
wajan|vajan|weight ~1 kam ~1 hai|nikla|tha ?bill
bill ~1 me|mein ~3 zyada|jyada|extra ~3 laga*|joda|liye|diye|paise
not|nahi acceptable
charged|billed|debited ~2 twice|double|extra
lost ~1 its|the|all ~1 shine|polish|colour|color|lustre|glow|plating
forgot|forgotten|missed ~2 my|our|mera|the ~2 order|repair|request|appointment|booking
arrived|came|reached|received|got ~3 dent|dented|scratch|scratches|stain|crack|hole
dent|scratch|crack|stain|hole|kharoch|daag|dhabba|dabba|khrocha|kharonch ~3 on|in|dikh*|pad|lag|hai|aa|tha
ordered|selected|chose ~1 size|design|colour|color ~3 got|received|sent|gave|came|delivered
ordered ~3 but|got|received ~2 got|received|sent|came
sent|received|got|gave|came ~2 empty|khali|used|old|torn|open
left ~3 gate|door|outside|neighbour|watchman ~3 without
without ~1 calling|informing|asking|telling|permission
nobody|noone|none|koi ~2 informs|inform|tells|batata|bataya|updates
had ~1 to ~1 visit|come|call|go|wait ~3 times|twice|thrice|again|hours|long
whats|what ~1 the use|point
tedhi|tedha|tedhe|dheeli|dheela|dhila|dhili|dhilo|sail|lukut|loose ho|hai|he|h|hain|che|chhe|ahe|aahe ?gayi|gaya|gaye
ud|uda|udd|utar|chala|chali|uth|nikal @GONE ~1 rang|color|colour|polish|chamak
rang|polish|chamak|color|colour ~2 ud|uda|udd|utar|uth|uthe|geli|gela|gele|gechhe|geche|gayo|gai|gayu|poyindi|pochu|poch
nikli|nikdi|nikali|tuti|tuti|padi gai|gayo|gayu|gaya|gayi
tegipo*|tegipoyindi|virigipo*|udipo*|poyindi|pagilipo*|chedipo*|rangupo*
odanju|udanju|kazhandu|kazhanru|kilinju|poachu|pochu|pochchu
bhenge|bhege|khule|uthe|chhire|nosto ~1 gechhe|geche|gelo|geche|hoyeche
tutli|tutla|tutle|nighali|nighala|geli|gela|kharab ~1 aahe|ahe|jhali|zali|zala|jhala|geli
nathi|nahi ~1 malyu|malyo|mali|maltu|avyu|aavyu|thayu|milala|mila|alay|aala
late ~1 ayindi|aayindi|aachu|achu|hoyeche|hoise|jhala|zala|thayu|thayo
wada|vada|promise|promised|said|bola|bataya ~6 din|days|hafte|weeks ~4 ho|gaye|gaya|now|already
wajan|vajan|weight|rate|bill|price ~3 farak|farq|fark|difference|gadbad
mann|man ~1 khatta
band ~1 mili|mila
bill|tag|label|invoice ~4 but ~3 weighs|weight|measures|vajan|wazan
halki|halke|ghatiya|low|poor|third ~1 quality|kwaliti ~1 ke|ki|ka|hai|hain|nikla|nikli
theek|dhang|tameez|tehzeeb|izzat|acche ~1 se ~2 baat|behave|vyavhar ~1 @NOT
bill|amount|price|charge|total ~3 more|higher|extra|different ~2 than ~4 quoted|told|estimate|said|promised|agreed|shown
told|said|promised ~8 but ~3 refused|denied|deducted
kaam|finishing|kaarigari|karigari|silai|jadai ~3 accha|acha|sahi|theek|saaf @NOT
ghisa|ghisi|ghise ~1 hua|hui|hue
toot|tut|ukhad|bigad|phat|chatak|jhad|ghis|kala|kaala|fika|feeka|peela|kharab ~1 @GONE
@PIECE ~3 nikal|utar|gir|khul|mud|kali|uda|dheela|dheeli ~1 @GONE
@PIECE ~2 toota|tooti|tuta|tuti|gira|giri|khula|utra|mudi|muda|nikli|utri ?hua|hui|tha|thi
@PIECE ~2 broke|broken|fell|falling|fading|faded|came|loose|missing|black|bent|scratched|damaged|cracked|tarnished|chipped|defective
broke|broken|damaged|defective|cracked|faded|tarnished ~1 after|within|in
after|in|within ~3 wear|wears|use|uses|wash|day|days|week|weeks|month|months|din|hafte|mahine ~2 broke|broken|black|fell|fade|faded|tarnished|off|kala|kharab|toot|tut
turned|became|gone ~1 black|green|dull|loose|kala|kali|kaala|peela|dheela|fika
fell|came|falling|coming off|out|apart
is|are|was|has|have|got ~1 broken|damaged|defective|cracked|tarnished
doesnt|didnt|isnt|not ~1 shine|close|lock|fit ~1 properly|anymore|well
not|never ~2 ordered|promised
not|never ~2 received|delivered ~3 @BOUGHT|yet|still|it
@BOUGHT ~4 not|never ~2 received|delivered|reached|arrived|come|repaired
not ~2 happy|satisfied ~2 with
nobody|noone ~1 answers|answered|replies|replied|picks|called|calls|responds|updated|helped|attended
never ~1 called|replied|answered|delivered|received|came|responded|informed
no ~1 response|reply|answer|update ~1 from|since|yet
abhi|ab tak ~2 @NOT ~1 aaya|aayi|aaye|mila|mili|mile|hui|hua|pahuncha|pahucha|bana|bani|bheja
@BOUGHT ~3 @NOT ~1 aaya|aayi|aaye|mila|mili|mile|hui|hua|pahuncha|pahucha|bana|bani|bheja|lautaya
phone|call|calls|message|messages ~3 @NOT ~1 uthata|uthate|uthaya|uthati
reply|jawab ~3 @NOT ~1 deta|dete|diya|aata|aati|mila|aaya
phone|call|calls|message ~2 ignored|unanswered|ignore
kisi ~1 ne ~2 @NOT
koi ~1 reply|jawab ~1 @NOT
koi|kisi ~3 sunta|uthata|uthate|poochta|puchta ~1 @NOT
koi|kisi ~2 @NOT ~1 sunta|uthata|uthate|uthaya|poochta|puchta|suna
no|nobody ~2 attended|listens|bothered|cares
date|delivery|deadline|promise|wada|vada ~2 missed|nikal|crossed|toota|jhooth|delayed
roz|har bar|har baar ~2 naya|nayi ~1 bahana|date|tareekh
paisa|paise|money ~2 doob|phas|phansa
hidden|extra ~1 charges|charge ~2 @NOT|added|laga|lagaya|liya|bill
@SERVICE ~2 @BAD
@BAD ~1 @SERVICE
staff|salesman|salesperson|manager|salesgirl|executive|owner|counter ~3 rude|badtameez|badtamiz|ignored|unhelpful|misbehaved|shouted|insulted
badtameezi|badtamizi|badatmizi|badsalooki|badsulooki|misbehaved|misbehaviour
@BOUGHT|bill ~2 galat|wrong|extra ~2 laga*|joda|jod|charge|added|liya
only|making|giving|stop|sirf|bas ~2 excuses|bahane|bahana
spelling mistake|error
third|second|again|twice|phir|fir|dobara|doosri|teesri ?time|se|baar wrong|galat ~1 item|piece|size|design|order|product|chij|cheej|saman
galat|wrong ~1 item|piece|bill|size|saman|samaan|design|order|pendant|ring|product|cheej|chij|maal|chain|anguthi|color|colour ~2 bhej*|mila|mili|aaya|aayi|diya|de|received|sent|delivered|came|got|gave|tha
received|got|sent|delivered|gave ~2 wrong|damaged|broken|different|fake|used|defective
@PIECE|weight|vajan|wazan|purity|size|colour|color ~2 kam|galat|alag|nakli|chhota|chhoti|wrong|fake|mismatch nikla|nikli|aaya|aayi|mila|mili|diya|tha
kam|galat|alag|dusra|doosra|nakli ~1 nikla|nikli|nikle
kuch aur mila|diya|bheja|aaya|nikla|tha
jaisa ~2 bataya|dikhaya|bola|photo ~3 @NOT
smaller|thinner|lighter|different ~1 than ~3 photo|photos|picture|shown|ordered|told|promised|bill|website
looks|is|was ~2 smaller|thinner|lighter|different ~3 photo|photos|picture|website|shown
charged|billed|overcharged ~3 extra|wrong|more|twice|double|for
overcharged|overpaid|overbilled
fake|nakli|farzi|duplicate ~2 diya|di|diye|bech|becha|bheja|gave|given|sold|pakdaya|nikla|nikli
gave|sold|give|selling ~2 fake|nakli|duplicate|artificial
cheated|looted|robbed|fooled|duped ~1 me|us|my|mujhe|hume
mere|mera|hamare|mujhe|humko|hume ~3 thag*|loota|dhokha|dhoka|fraud|cheating
dhokha|dhoka|cheating|fraud hua|hui|kiya|ki ~1 hai|mere|gaya|gayi
paise|paisa|paisay|sona|gold|refund|money|amount ~2 @BACK ~1 karo|do|dijiye|dya|dedo|warna|now|chahiye|immediately
paise|paisa|paisay|sona|gold|money ~1 lautao|loutao|lautado
lautao|loutao|lautado ~2 paise|paisa|sona
return|refund|give ~2 my ~1 money|amount|advance|refund
want|need|give ~1 my ~2 back
i|we ~1 demand|want ~2 refund|compensation
mera|mere|meri|apna|apne ~1 paise|paisa|sona|gold ~1 @BACK ~1 do|karo|chahiye|dijiye|dedo
refund karo|kijiye|dijiye|dedo
paisa|paise|paisay|sona|gold|sab ~1 kha|hadap ~1 gaye|gaya|liya
wait|intezar|intzar|intazar ~2 karwaya|karvaya|karaya
wait|intezar|intzar|intazar ~1 karna pada|padi|pade|padta|padti
waiting|waited ~3 hour|hours|days|weeks|months|counter|long|since
still waiting
galat|wrong ~1 size|saij|naap|design|piece|item ~1 aa|a|aaya|aayi|mila|mili|bheja|bhej|diya
third|3rd|fourth|4th|fifth|5th|umpteenth|hundredth ~1 time ~3 ask|asking|asked|write|writing|message|messaging|call|calling|told|telling|tell|remind|reminding
teesri|tisri|chauthi|chothi|paanchvi|panchvi|dasvi ~1 baar|bar|dafa ~3 puch*|pooch*|bol*|likh*|kah*|keh*|msg|message|call|phone
ask|asking|asked|writing|messaging|calling|told|telling ~2 third|3rd|fourth|4th|fifth|5th time
still ~2 not ~2 received|delivered|come|ready|refunded|repaired
chakkar ~1 kaat|kat|lagwa*|katwa*
se|kitne|kitni ~2 chakkar ~1 laga
told|said|promised ~4 but|still|store|now ~3 refused|not|no|different|deducted
mere|mera|meri|mujhe|my|isme|order|@PIECE ~4 problem|issue|defect|fault|dikkat ~1 hai|aa|aayi|there
problem|issue|defect|fault|complaint|dikkat|shikayat ~2 in|with ~2 my|the|this|@PIECE
complaint|shikayat ~1 karni|register|karna|file|raise|darj|hai
spoiled|ruined|spoilt|spoils|barbad|barbaad ~2 my|wedding|function|shaadi|kar
always ~2 problem|late
changed|reduced|increased|deducted ~2 without
another|again ~1 delay|mistake|problem|excuse|issue
deduct|deducted ~3 my
poyindi|pochu|virinju|virigi|tutla|tutli|tutlu|tutelu|bhenge|bhangun|kharap
quality|maal|saman|kwaliti|service ~2 @NOT ~1 saari|sari|saru|changli|changla|changle|valo|bhalo|nalla|nallarukala|acchi|accha|sahi|theek|good
quality|service ~2 bagledu|bagoledu|bagaledu|baledu|nallaille|nallaila
bill|daam|rate|hisab|hisaab|total|amount ~1 galat ~1 hai|laga*|joda|banaya|bana|likha|kar*
zyada|jyada|extra|double ~1 paise|paisa|rakam|amount|rupaye ~1 le|liye|kaat|kaate|lagaye|lagaya|vasool*|maange
bahut|bohot|itna|itni|kaafi ~1 late|let|der|deri ~1 hua|hui|ho|aaya|aayi|kar|ki|kiya|laga*|di|diya|kardi
photo|dikhaye|dikhaya|bataye|tasveer ~1 se ~1 alag|different|alug ~1 hai|nikla|nikli|aaya|mila|h
chamak|polish|rang|colour|color|shine ~1 chali|chala|chale|utar|ud ~1 gayi|gaya|gai|gaye
box|bill|certificate|gift|card|dibba ~1 @NOT ~1 diya|di|mila|mili|bheja|aaya
adha|aadha|adhi|aadhi|half|incomplete|adhura ~2 saman|samaan|order|items|parcel|delivery ~1 aaya|mila|bheja|came|received|arrived|$
order|parcel|delivery|set ~1 came|arrived|is|was|received|reached ~1 incomplete|half|damaged|open|torn|empty|short
baar|bar baar|bar ~1 khul*|toot*|tut*|nikal*|gir*|atak*
tanka|taanka|joint|jod|lock|hook|clasp|kundi|pench|pech|screw ~1 khul|nikal|toot|tut|gir|ukhad|dheela ~1 gaya|gayi|gai|gaye|ho|raha
purana|purani|used|secondhand|puraani ~1 piece|maal|saman|set|chain|ring ~1 de|diya|di|bheja|mila|thama*|pakda*
polish|coating|plating|colour|color|rhodium ~2 come|came|coming|worn|wearing|peeling|gone ~1 of|off
@PIECE ~1 snapped|snap|bent|dented|twisted|tarnished|chipped|jammed
late|delayed|slow ~1 delivery|service|response
weight ~2 less|short|lower ~1 than
forgot|forgotten|missed|skipped ~2 my|the|our ~2 box|gift|bill|certificate|pouch|card|packing
scratch|scratches|dents|marks|stains ~1 all|everywhere ~1 over
got|received|sent|gave ~2 a|an|the ~1 used|old|secondhand|scratched|broken|bent ~1 piece|one|ring|set|chain|item
tedha|tedhi|tedhe|terha|dheela|dheeli ~1 hai|h|nikla|nikli|mila|mili|aaya
finish|finishing|edges|edge ~2 rough|uneven|sharp|poor|bad
stones|stone|nag|diamonds|moti|heere ~3 not|nahi ~1 straight|aligned|set|matching|barabar|seedhe
"""

# dear, plain, not to their taste: part of selling, nothing to mend
DISPLEASURE = """
ajun|ajoon|aajun|haji|haju|ekhono|innum|inka ~3 nahi|nay|nathi|hoyni|varala|raaledu|illa|ledu|nei|nai
value|price|rate|amount|offer|resale|exchange ~6 low|less|poor|kam
quality|service|standard|finishing ~3 gone|went|going|fallen|dropped|declined ~1 down|bad|off|giri|gir|kharab
not|never|wont|wouldnt ~2 buy|shop|come|visit|purchase ~3 again|here
dum|dam|jaan|maza|baat|mazaa|khas|khaas ~1 @NOT
farak|farq|fark ~2 hai|aa|dikh
thinner|duller|cheaper|rougher|poorer ~2 than|look|looks
onek|khub|khup|bahu|chala|romba|miga|besh ~1 beshi|besi|jast|jaasti|ekkuva|adhigam|adhikam|mongu|mahag|mahaag|vadhare|deri|ushir|late|moda
ushir|usheer ~1 zala|jhala|kela|hoto|lagla
sari|sariyillai|saryilla|sariillai|sariyilla|nallailla|nallaille|nallalla
fed up
tharam|dharam|quality ~1 sariyilai|sariyillai|sariilla|illa|illai|ledu|nahi|nathi|noy|nei|mosam
disheartened|let-down|dissatisfied|unhappy|upset|displeased
earlier|before|pehle ~4 now|ab|aata|have ~4 down|bad|not|nahi|poor|worse
bekar|bekaar|faltu|waste ~1 gaya|gayi|ho|trip|jaana
too|bahut|bohot|zyada|bit|little ~1 tight|loose|small|big|heavy|thin|dull|short|tang|dheela|dheeli|patla|patli|chhota|chhoti ?hai|he|h $
looks|look|feels|lagta|lagti|dikhta|dikhti ~2 cheap|fake|artificial|old|dull|sasta|sasti|nakli|ordinary
expected ~2 to be
zyada|jyada|extra ~1 making|charge|charges|paise|paisa|amount ~2 le|liya|liye|lete|lagaya|joda
making|charge|charges ~2 zyada|jyada ~1 hai|le|lete|liya|lagate
taar|wire|thread|dhaga|tanka|joint ~1 nikal|khul|toot|loose|came
baar|bar|times|vela ~2 aana|chakkar|jaana|bulaya|come|visit ~1 pada|pade|lagaye|lagana
thik|theek|sahi|barabar ~1 nathi|nahi|nahin|nhi $
hurts|hurting|pricks|chubhta|chubhti|chubh
no ~1 use|value
sasta|cheaper|kam ~3 dusre|dusri|elsewhere|other|market|bahar|mil
price|rate|bill|charge|charges|making ~2 zyada|jyada|high|higher|more|galat|wrong|alag|different
rate|price|making ~4 nahi|nahin|nhi|not
overhyped|overrated|outdated
old|purane|same|boring|ordinary designs|design|collection|dijain
sari|saru|saras|changli|chaangli|changla|bhalo|nalla nathi|nahi|nai|noy|illa|nay
avadla|avadli|avadle|aavadla|aavadli|gamyu|gamyo|pidikala|pidikkala|nachaledu|nacchaledu ~1 @NOT|nathi
pidikala|pidikkala|pidikkale|nachaledu|nacchaledu|nachale
overpriced
daam|dam|bhav|kimat|keemat|rate|rates|price|prices ~1 too|bahut|bohot|itna|itni|itne|chala|romba|khup|khoob ~1 zyada|jyada|high|ekkuva|ekuva|jasti|jaasti|jast|vadhare
chala|romba|khup ~1 ekkuva|ekuva|jasti|jaasti|jast|adhik
bahut|bohot|itni|kitni|kaafi|khup|khoob ~1 der|deri|ushir|moda ~1 laga*|kar*|ho*|hui|kela|jhala|thayu
took|takes|taking ~2 too|so|forever|ages|long
wasted|waste ~1 of|a|my|trip|time|paise|paisa
let ~1 down
not|dont|didnt|doesnt|never ~1 like|liked|impressed|expect|expected
expected ~2 better|more
jaisa|waisa|vaisa|pehle ~4 @NOT
kuch|kuchh ~1 khaas|khas|special ~1 @NOT
not|nahi ~2 same|waisa|vaisa|jaisa
not ~2 mark|photo|picture
@NOT ~1 umeed|ummid|ummeed|bharosa
umeed|ummid|ummeed|expect|expected ~1 @NOT
baledu|bagaledu|nallaille|nallaila
pachtawa|pachhtawa|pachta
toot|tut|nikal|utar|gir|khul|mud|ukhad|uda|kala|kaala|kali|fika|feeka|halka|dheela|dhila|ghis|bigad|phat|chatak|jhad @GONE|ho
after|in|within ~3 wear|wears|use|uses|wash|day|days|week|weeks|month|months ~2 broke|broken|black|fell|fade|faded|tarnished|off|kala|kharab|toot
turned|became|becoming|going|gone|ho ~1 black|green|dull|loose|kala|kali|kaala|peela|dheela|fika
doesnt|didnt|isnt|not ~2 fit|match|work|shine|close|open|sit|look|suit|last|stay|lock
size|weight|colour|color|design|purity|making ~2 not|wrong|different|less|kam|galat|alag|mismatch
missing|short|less ~2 from|in|by
no|nobody|koi ~2 sunta|sune|sunne|dekhta|poochta|puchta|attend|attended|attends|listen|listens|help|helps|bothered|cares
kisi|koi ~2 ne|bhi ~2 @NOT
phone|call|calls|message|mail ~2 @NOT|ignore|ignored|unanswered|cut|uthata|uthate
sirf|bas ~2 bahane|excuse|excuses
date|delivery|deadline|promise|wada|vada ~2 missed|nikal|crossed|over|toota|tooda|jhooth
paisa|paise|money ~2 doob|barbad|waste|wasted|gaye|phas
hidden|extra ~1 charges|charge|cost
told|said|promised|bola|bataya ~5 now|still|abhi|but|already|par
last|final ~1 time
@PIECE ~2 broke|broken|fell|fall|falling|fading|faded|came|loose|missing|black|bent|wrong|scratched|damaged|open|opens
@PIECE ~2 kam|alag|chhota|chhoti|halka|halki|wrong nikla|nikli|hai|hi|tha
kam|alag|kuch aur|galat|dusra|doosra|chhota ~1 nikla|nikli|aaya|aayi|mila|mili|bheja|diya|de|bhej|tha
different|smaller|thinner|lighter|other|less ~1 than|from
not ~2 ordered|asked|shown|promised|expected|happy|good|satisfied|working|worth|fair|helpful|received|answering|reachable|delivered
never|nobody|noone|none ~2 called|replied|answered|told|knew|came|helped|responds|picks|updated|informed|reply|responded
no ~1 response|reply|update|answer|one|call ?yet|back|from
wont|never|cant|cannot ~2 recommend|trust|come|buy|shop|return
waiting|waited ~3 hour|hours|day|days|week|weeks|month|months|long|since|counter
still ~2 waiting|not|pending|no|havent
abhi|ab tak ~3 @NOT
@NOT ~1 aaya|aayi|aaye|mila|mili|hui|hua|pahuncha|pahucha|uthata|uthate|uthaya|laga|lagi|lage|sunta|sunte|diya|di|karte|karta|dete|deta|nikla|aati|aata|aate|thi|tha|bola|batata|kiya|bataya
reply|jawab|phone|call ~3 @NOT|nahi
wait|intezar|intzar|intazar ~2 karwaya|karvaya|karaya|karke
wait|intezar|intzar|intazar ~1 karna pada|padi|pade|padta|padti
paise|paisa|money|time|trip ~1 waste|wasted|barbad|barbaad|doob
too|so|very|bahut|bohot|itna|kitna|zyada|jyada|khup|khub|romba ~1 costly|expensive|high|mehnga|mehenga|mahanga|mahnga|slow|late|small|dam|deri|mahag
dusre|dusri|elsewhere|other ~3 sasta|saste|cheaper|kam
wrong|galat ~1 item|piece|bill|size|address|saman|samaan|design|order|pendant|ring|product|cheej|chij
problem|issue|defect|fault|complaint|dikkat|shikayat ~2 in|with|hai|at|aa|me|about
always ~2 problem|busy|late|issue
changed|reduced|increased ~2 without
@NOT ~1 dekha|bataya|pucha ~2 @GONE
wasted|ruined|spoiled|spoilt|spoils
galti ho|hui
@NOT ~1 saari|sari|saru|changli|changla|changle|bagledu|bagoledu|bagaledu|valo|bhalo|nalla|nallarukala
@NOT ~1 aavi
itni|mehngi ~1 mehngi|hai
nobody|noone|none ~4 knew|told|helped
nobody|noone|none ~1 vas|was|there|present there|present|to|at $
nobody|noone ~1 was ~1 there|present|available
"""

# displeasure in friendly words: what else is said does not soften it
LET_DOWN = """
this|its|it ~1 last time ~4 buying|buy|shopping|coming|ordering|purchase
never|not|wont ~2 buy|shop|order|come ~4 again|anymore
great|wow|wah|nice|wonderful|amazing|superb|excellent|brilliant|fantastic|lovely|super|perfect ~4 empty|third|forgot|wrong|late|broken|delay|missing|again|nobody|ignored
thanks|thank ~3 nothing|ruining|spoiling|wasting
great|wow|vah|wah|nice|wonderful|amazing|superb|excellent|brilliant|fantastic ~2 another|again|more|phir ~1 delay|problem|mistake|excuse|excuses|issue|wait
another|more|phir ~1 delay|excuse|bahana
just what i needed|wanted
expected ~1 better|more
not up to ~1 mark|expectation|expectations
never ~3 as promised|told|committed
kya baat hai|kya service ~3 phir|fir|din|mahine|hafte
expected ~2 better|more ~2 from
thought ~4 better
used to be ~2 better|good|nice
pehle ~3 accha|acha|achchha|acche|behtar ~1 tha|the|thi
"""
