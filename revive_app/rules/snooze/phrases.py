"""How customers put a conversation off. A time stands as "@T" here: see `language.phrases` for the rest.

The tokens for a time and for an occasion are letters no word folds to, and which fold to themselves.
"""

TIME = "vlkt"
EVENT = "vlkn"
# any verb of `future.FUTURES` that no list here names
FUTURE = "vlkf"

GROUPS: dict[str, str] = {
    "BARRIER": "",
    "T": TIME,
    "E": f"{EVENT} {TIME}",
    "SPEAK": (
        "message messages msg msgs mesg mesage msz mesej messege maisej massage text txt ping call cal phone fon kol contact connect write"
        " whatsapp mail remind reminder remaind inform notify followup touch talk speak chat discuss baat bat baatein"
        " baate vat vaat yaad yad yaadi sampark sandesh puchh puchhna puchna puchiye pesalam pesu pesalaam pesuvom"
        " pesunga matladudam matladutam matladadam kotha katha bolu bolbo balab bolun bolto bolte sanga sangen sangto"
        " sangte sangu kahish kahis kaho kahejo batana batadena bataiyega batayega bataiega solren sollunga solunga cheptanu"
        " cheppandi chepta janabo cholren sollren solraen pesaren heltini helteeni parayam paraya vilikkam matladada matladudam balab bolbe janaben janiye kal-karo reconnect recall nudge poke prompt buzz knock discussion conversation"
        " likhna likhiye likhiyega likho likhdena likhdo likhein lakhjo lakhsho liha lihi likhben likho"
        " bolna bolo bataye batana yaaddilana athavan athvan gnapakam nyabagam mone mesejj sangayche"
    ),
    # "tell me" now or then
    "TELL": "batao bataiye batayiye bata bataye tell update check try ask get revert reach follow see bolo dekhna come",
    "WILL": "will ill would shall gonna",
    "DECIDE": (
        "decide tell let reply revert confirm buy purchase take order think update check message msg text call ping"
        " inform see get come respond connect contact finalise finalize discuss consult ask talk plan look proceed"
        " continue resume revisit reconsider go pick choose select shop think purchase answer speak share evaluate review circle"
    ),
    "SHALL": (
        f"{FUTURE} "
        "bataunga bataungi bataenge batayenge batayege bataunga batata batati batate batadunga batadungi btata btati"
        " btaunga btaungi batau bataun dekhenge dekhunga dekhungi dekhte dekhta dekhti dekhege dekhengey dekhu dekhun"
        " sochenge sochunga sochungi sochte sochta sochti sochege lenge lunga lungi lete leta leti lunge lege loonga"
        " loongi le-lenge karenge karunga karungi karta karti karte krenge krte krta krti karege kharidenge kharidunga"
        " kharidungi banwayenge banwaunga payega payegi payenge aayenge-lene baghu baghuya bagha baghto ghein gheu gheuya"
        " joishu joish laish laishu laisu paakalam pakalam vaangaren vanguren vaangikaren chustanu chusta chuddam konta"
        " bagu bagto bagte baghin baghen sangin sangen sangte sangto bolin bolen ghein ghenar kalvin kalvto kalavte vangalam"
        " vaangalam vangikkalam vangikiren vangikaren solluren soldren solluvom soluren pathukkalam pathukalam parkalam"
        " paathukalam yosikaren kelu cheputanu chebutha cheputa chuddaam chusukuntanu konukuntanu teesukundam matladukundam"
        " bolbo janacchi janachi bhabchi bhabbo nebo kinbo dekhe lesu leshu laishu joisu kahisu kehsu kahesu karsu karishu"
        " tisukunta teesukuntanu dekhbo dekhchi nebo kinbo pannaren panren chestanu chesta karish karishu ghenar sochu"
    ),
    "NOT": "not nahi nahin nhi nai no nako naka illa illai vaddu vaddhu kadu na noy nathi vendam cant cannot",
    "NOW": "now abhi aaj today filhal philhal hamna atta aata ippo ippodhu ippudu ekhon akhon this ab",
    "KIN": (
        "husband wife family mom mother mummy mumma mum dad father papa pati patni biwi ghar gharwale gharwalon wale sasu saas"
        " sister behan brother bhai bhabhi beti beta daughter son sir friend parents inlaws hubby missus bahu mausi aai"
        " log parivar humsafar fiancee relatives elders bhaiya bhabi jiju nanad devar saasu dadi nani uncle aunty members"
        " baba appa amma kanavar bharta shami didi dada partner fiance everyone sab sabse unse usse inse"
    ),
    "COURTESY": (
        "please pls plz plj plss kindly ji sir madam maam bhai bhaiya didi na no ok okay okk then to toh only hi ab now just yaar"
        " thanks thank you u thx me mujhe im i we hum main mein pakka sure maybe may be shayad let lets it the ko pe par k ke"
        " lol haha hmm hm oh ya yes haan haanji han ha dear bro boss thik theek well will do"
        " dekhte dekhenge milte chalo chaliye sharp around approx by about thoda sa"
        " time from on se hi le "
        " ho se bas and aur abhi not nahi nhi nai rather instead rahega rahegi hello namaste tabhi tab for in on of at"
    ),
    "TOPIC": (
        "rate rates bhav price prices daam offer offers design designs scheme kist delivery order parcel ring set chain haar"
        " collection stock size discount catalogue catalog emi timing shop dukan store showroom dokan kadai open appointment slot"
        " visit booking repair refund photo bill exchange"
    ),
}

# Postponing without a day.
LATER = """
later $
later ?on pls|please|plz|ok|okay|thanks|thank|maybe|now|i|we|ill|then|sir|madam|ji
maybe|talk|text|call|msg|message|ping|connect|discuss|check|see|reply|decide|chat|buy|order|update|back ~2 later
baad|bad|bd me|mein|mai|men|mei ?hi|pls|to|na $
baad|bad|bd me|mein|mai|men|mei ~3 @SPEAK|@SHALL|@TELL|dekh*|len*|le|kar*
phir|fir kabhi|baad|milte
kabhi aur|fir|phir
@SPEAK|@SHALL ~2 baad|bad me|mein
some|any|another|other ?other day|time
sometime ~2 later|soon|else|next|$
not ~1 at|in ~1 moment|present
as ~1 of|for now ~1 no|not|@NOT|later
^ ~2 next time ~1 $
one of these days
hold ~1 on $
keep|put|kept ~2 on|pending hold|for|$
postpone|park|defer ~2 it|this|for|now|$
fursat|free|time ~1 me|mein|hoke|hokar|milte|milega|milne|mile|milenge ~3 @SHALL|@SPEAK|$
when|once|as|jab ~2 i|im|we ~2 free|time|available|ready|settled
jab ~3 time|fursat|free|mood ~2 milega|mile|hoga|hunga|hungi
aage|agli ~1 baar|bar ~1 @SHALL|dekhte|$
aage dekhte|dekhenge|@SHALL
another|different day|time
thode|thoda|kuch|kuchh|some|fev|thora ?more|aur din|dino|samay|time|days|weeks|der|hafte|mahine|months|while|diwas|divas
in a ~1 while|bit
thodi|thori der
pachi|pachhi|nantar|apram|aprm|apuram|apparam|tarvata|taruvata|pore|pare ~2 @SPEAK|@SHALL|vat|kotha
ttyl|brb
^ ~1 once|when|after|jab ~1 i|im|we|were|hum|main ~2 back|return|returned|home|free|reach ~5 $
se ~2 aane|lautne|aake|aakar|lautkar|aa|laut|wapas|vapas ~2 baad|bad|@SHALL|@SPEAK|phir|fir|tab
laut|lot|aa|pahunch|pahuch ~1 ke|kar|jau|jaun|jaunga|jaye|jao ~2 @SHALL|@SPEAK|phir|fir|tab
"""

# Not at this moment.
NOT_NOW = """
not|dont|no ~2 interested|interest|intrested|keen|looking ~1 right now
not ~1 now|today|tonight
^ @NOT @T ?please|pls|then|but $
^ @T @NOT @T ?ko|please|pls|ji $
not this|right week|month|year|time|now
abhi|aaj|filhal|philhal|hamna|atta|aata|ippo|ippudu|ekhon|ab ~1 @NOT $
abhi|aaj|filhal|philhal|hamna|atta|aata|ippo|ippudu|ekhon|ab @NOT
^ ?sorry|hi|hello|hey|now|currently|abhi ?i|im|am|m|we|were|its ?am|are|m ?a|very|bit|so|really|quite|little|too|still ?bit|busy sleeping|asleep|resting|sleepy|cooking|eating|unwell|sick|occupied|hectic|swamped|packed|stuck|driving|working
^ ?sorry|hi|hello|hey|now|currently|abhi ?i|im|am|m|we|were ?am|are ?a|bit|so|still ?bit tied|caught|held|stuck|down ?up with|in|at|now|right|$
^ ?sorry|hi|hello|hey|now|currently ?i|im|am|m|we ?am|are at|in ?the|my|a work|gym|temple|mandir|doctor|doctors|market|theatre|lecture|class|hospital|funeral|meeting|office|train|flight|court|function
so|khana|kha|pooja|puja ~1 raha|rahi|rahe|kar ?hu|hai|hoon|hun|rahe
mehmaan|mehman|guests|bimar|beemar|tabiyat|bukhar ~2 hai|hain|h|he|aaye|kharab|thik
abhi|filhal|philhal|now ~3 budget|mood|time|samay|free|fursat ~1 @NOT
no|@NOT ~1 budget|money|time|mood ~1 now|abhi|today|$
budget|paise|paisa|time|samay|fursat ?abhi|bhi|to @NOT ?hai|hain|h|he|abhi|aaj|hoga|hai-abhi|filhal|is ?abhi|mere|is ?paas|mahine|baar $
budget|money|cash|funds|hath|haath ~1 is ~1 tight|tang|low|short|less|kam
short ~1 on|of ~1 money|cash|funds|budget
busy|vyast|vyasta|bizy|mashgul
biji hu|hoon|hun|chu|chhu|hai|abhi
bahut|bohot|zyada|kuch|itna|office kaam hai|h|he|chal|aa|tha ?raha|rahe ?hai $
kaam me|mein|mai|pe|par|se ?abhi|bahut|thoda hu|hoon|hun|phansa|busy|laga|lagi|nikal|bahar
^ ~3 im|am|i|sorry|but ~1 in|at|attending ~2 meeting|office|hospital|funeral|class|train|flight|court|function
meeting|office|class|hospital|train|gaadi|bus|flight|court|kaam|raste|function|shaadi me|mein|mai ~1 hu|hoon|hun|h|hai|hain|baitha|baithi|busy|abhi
meeting|office|class|hospital|train|gaadi|bus|flight|court|kaam|raste|function|shaadi me|mein|mai ?bhai|ji|sir|madam|yaar|didi|abhi $
driving|gaadi|gadi ~1 chala*
im|am driving|travelling|traveling|away
im|am outside ~1 now|$
bahar|baahar hu|hoon|hun|hai
cant|cannot|unable ~1 talk|speak|reply|decide|chat
baat @NOT|nahi ~2 kar|ho
out of station|town|country
"""

# Making up one's mind, or somebody else's.
THINKING = """
soch|sochkar|sochke|sochna|sochu ~2 @SHALL|kar|ke|hai|padega|lu|lun|dijiye|do
sochkar|sochke|sochenge|sochungi|sochunga
sochne|soch|think ~2 do|dijiye|time|samay|waqt
time|samay ~2 think|decide|sochne
^ ~1 dekhenge|dekhte|dekhti|dekhta|dekhege ?hai|hain|hu|hoon|ji|phir|fir|to $
lets|will|ill see $
will|ill|shall ~1 message|msg|text|inform|update|tell|contact|call|ping|reply ~1 you|u|back|later|soon
let ~1 me|us ~2 think|check|discuss|ask|decide|consult|confirm|see
let ~1 me|us ~1 talk|speak ~3 @KIN
i|we|ill|will|need|have|let|still ~4 think|thinking|discuss|decide|decision|consult ~4 over|about|it|with|and|then|$
will|ill ~2 get|come|revert|reply ~1 back|to|you
will|ill ~2 let ~1 you|u know
se ~2 baat|bat|salah|mashwara|mashvara|discuss|poochh|puch*|pooch* ~1 karke|kar|ke|k|krke ~2 @SHALL|$
sochne|sochna|vichar|decide|thinking|deciding ~2 @T
@T ~1 lagenge|lagega|lagegi|chahiye|do|dijiye ~1 sochne|decide|vichar
vichari|vicharine|vichar|vichaari ?karine|kari|ne|karun @SHALL|@SPEAK
sleep|mull|ponder ~1 on|over ~1 it|this|that
think ~2 it|this|over|about ~2 over|$
consider|considering ~1 it|this ~1 $
yet to decide|confirm|discuss
need|have|want ~1 to ~1 think|check|discuss|ask|consult|consider
give ~1 it ~1 a|some thought
confused|confuse ~1 hu|hoon|hai|hun|now|abhi|$
puch|puchh|puchkar|puchke|pooch ~1 ke|kar|k|lu|lun|karke|@SHALL ~3 @SHALL|$
@KIN ~2 puch|puchh|puchkar|pooch|baat|salah ~3 @SHALL|hai|lu|ke
ask|asking|consult|discuss|talk|check|confirm ~3 @KIN
@KIN se|ko ~2 puch*|pooch*|dikha ~2 kar*|ke|leti|leta|lu|k
@KIN se|ko ~1 baat|salah|discuss ~1 karke|kar|kr|karni|karta|karti|karu|karun|karlu|krke
@KIN decide|decides|batayenge|bataenge|bolenge
vichar|vichaar|yosichu|yosich|alochinchi|bhebe|aalochana ~2 @SHALL|@SPEAK|kar*|kah*
not|havent|abhi|still ~3 decided|decide|finalised|sure ~1 yet|nahi|kiya|$
get back to you|u
reply|revert|answer|respond ?to you|u|soon
"""

# Asking to be left until then.
WAITING = """
ruko|rukiye|rukna|rukjao|rukie|thahro|thehro|thehriye|thamba|hold|tharo|irunga|agandi
ruk jao|jaiye|jaana|ja
hold|hang ~1 on|off
leave|keep ~1 it ~2 for|till|until ~1 @E|@T
@T ~1 lagenge|lagega|lagegi|chahiye ~1 sochne|decide|vichar
sochne|decide ~3 @T ~1 lagenge|lagega|chahiye|do|dijiye
rather|prefer|better ~2 wait ~2 @E|@T|$
@E ~2 ruko|rukiye|ruk|wait|thahro|intezar|intzar
wait ~1 till|until|for|pls|please|@T|@E|$
give ~1 me|us ~1 @T|some|few|fev|a|time
@T ~1 do|dijiye|de|dedo|dena ~1 mujhe|hume|please|$
@E ~2 aane|ane|aate|hone|milne|lagne|khatam|beetne|milte|lagte|aa|jaane ~1 do|dijiye|de|hi|den|par|pe|jaye|jae
@E ~2 nipat|nibat|nipta|khatam|khatm|over|beet|guzar|ho jaye|jae|jane|jaaye|jayega|jayegi|jaane ?phir|fir|tab|to|do|den
@E ~2 ho ?jaye|jae|jane ?phir|tab
"""

SUITING = """
make it @T
@T ~3 plan|planning|iraada|irada|vichaar|sochenge|pakka
@T ~3 works|suits|work|suit|convenient|fine|good|better|theek|thik|sahi|best|possible|prefer|preferable
prefer|better|good|works|fine|suits ~3 @T
free|fursat ~3 @T
@T ~3 free|fursat|hi ~2 hu|hoon|hun|rahunga|rahungi|payega|hoga|honge|milungi|ho
"""

# The occasion must pass first.
AFTERWARDS = """
@E ~4 uske|iske|over|done|then|tab|khatam|after|once|back|baad|bad|phir|fir
@T|@E ~5 tab|then|tabhi $
uske|iske|after|once|when|till|until|tak|wait|jab ~3 @E
after that|this|it
uske|iske|us ~1 baad|bad
once|when|after|jab|till|until ~4 over|done|back|finished|complete|ends|settled|return|khatam
as ~1 soon ~1 as ~4 over|done|back|finished
@E ~2 nipat*|nibat*
@E ~3 is|are|going|chal|coming|near|aa ~5 after|then|once|later|baad|phir
money|paise|paisa ~2 comes|aayega|aayenge|aane|aate ~2 then|tab|only|hi|phir
vait|wait ~2 for ~2 @E
"""
BACK_TO_IT = """
once|when|after|as|till|until ~1 it|that|they|this ~1 comes|come|arrives|is|are|gets|credited|over|done|ends|passes
aane|milne|hone ~1 pe|par|ke|ke-baad
then|tab|tabhi|thereafter
us din|time|vakt
uske|us ?ke baad|bad
after that
"""

# What is meant at once, what is long past, and calls nobody puts off.
# no negation may stand in its gaps: "abhi nahi chahiye" wants nothing at once
AT_ONCE = """
urgent|urgently|asap|immediately|jaldi|turant|abhi ~1 ?ke abhi|chahiye|bhejo|dikhao|batao|dena|karo|call|phone|do
abhi ke abhi
^ ~3 chahiye|chahie $
need|want ~2 it|set|ring|them ~4 before|by|urgently|now|today
right now
show|dikhao|dikhaiye ~3 @TOPIC
"""
BYGONE = """
abhi|tak nahi|nahin|nhi ~1 dekha|dekhi|dekhe|mila|mili|mile|aaya|aayi|hua|hui|pahuncha|pahunchi|chuna $
received|got|bought|ordered|purchased|delivered|arrived|reached|came ~4 @T|@E
aaye|aaya|aayi|gaye|gaya|gayi|liye|li ~1 the|tha|thi|thay
@SPEAK ~2 kiya|kia|kri|bheja|aaya|aayi|mila|mili|hua|hui|nahi|uthaya|uthate|sent|received|tha|thi
got|received|your|aapka|apka|saw|seen|getting ~1 message|msg|messages|text|call
tha|thi|kiya|liya|diya $
you|aapne|apne|they|u ~2 said|told|promised|called|bola|kaha|bataya
was|were ~2 busy|out|away|travelling|traveling|sleeping|driving|ill|sick|unwell
was|were|did|didnt ~2 supposed|told|promised|@SPEAK
"""
# when not to be written to; "not before Sunday" and "Diwali tak mat" are told apart by their times
NOT_THEN = """
dont|donot|never|not ~2 @SPEAK ~4 @T
@T ~2 @SPEAK ?kabhi|bilkul|mujhe|me mat|na kar*|bhej*|kij*|$
@T ~1 mat @SPEAK|bhej*
mat @SPEAK ~2 @T
"""
# "do not call now", "call mat karo": only with a time in another clause
NOT_SPOKEN = """
dont|donot|not ~2 @SPEAK
@SPEAK ~1 mat|na kar*|kij*|$
mat @SPEAK
"""
# "do it on Sunday"
BUT_THEN = """
^ ~1 @T ?ko|pe|par|me|mein kar*|kij*|bhej* ?dena|lena|dijiye|lijiye $
"""
NO_CALL = """
hold|block|reserve|rakh*|rok|roke ~3 order|piece|set|it|ring|coin|haar|chain|this|ye|kangan|necklace
order|piece|set|ring|coin|haar|chain|ye ~3 hold|block|reserve|rakh*|roke
book me|us
time|slot|appointment ~1 book|fix
video|vidiyo|home|ghar ~1 call|visit|kol|chat
call|phone|contact ~1 number|no|details
book|schedule|appointment|reserve|slot|reschedule|shift|cancel ~4 @SPEAK|visit|slot|@T
@T ~3 appointment|slot|visit
kitne|kab|how|when|kaun|which|kya ~1 rate|bhav|price|baje|din|time|long|many|much
reply|jawab fast|jaldi|now|do|karo|please $
message|msg|call ~2 from|by ~2 you|your|shop|company
"""
# a time that was set is set anew, given up, or will not be kept to the minute
RESETTING = """
cant|cannot|wont|unable ~2 come|reach|visit|it ~3 cancel|$
@NOT aa paunga|paungi|payenge|paenge|paoonga|sakta|sakti|sakenge|sakte|raha|rahi
instead|rather ~1 of @T
@T instead|rather
make|keep|move|shift|do|change it ~1 @T instead|rather|please|pls
@T ?tak|ka|ko|pe kar|rakh|krdo|kardo|kardijiye|rakhdo|krdijiye ?do|dijiye|dena|lo|dein|de|lijiye ?please|pls|ji|na|sir $
der|late se|me|mein|ho|hoga|hogi|aa*|pahunch* ?aa*|pahunch*|jayega|jayegi|jaunga|jaungi $
der|late ~2 aaunga|aaungi|aaenge|aayenge|pahunchunga|pahunchungi|pahunchenge
"""
VISITING = """
visit|visiting|aaunga|aaungi|aayenge|aunga|aungi|aaenge|aaugi|aauga|pahunch*|pahuch*|coming
aa|ane|aana ~1 raha|rahi|rahe|sakta|sakti|sakte|jaunga|jaungi|hai|hu
ill|il|will|we be ~1 there|in|at
will|ill|il|shall|can|to|want|would ~2 visit|reach
will|ill|shall|can|to|want|would ~2 come|visit|reach ~1 to|at|on|by|for|your|there|@T|with|and|shop|store|in|$
let ~1 me|us come|visit
dukan|dukaan|shop|store|showroom ~2 pe|par|me|mein|aa*
milte hain|hai
"""
# what is, may or will be: nobody is asked to wait for the answer
HOW_MUCH = """
kitna|kitne|kitni ~5 milega|milegi|lagega|lagegi|hoga|hogi|jayega|jayegi|doge|denge|sakta|sakti|sakte|baar|bar
kya karu|karun|kare|karein|karna $
chalega|chalegi $
will i|we ~1 get|receive
"""
# wished for at once, whatever day it is for, and whoever it is to be talked over with
AT_ONCE_WISHED = """
liye|vaste ~2 kuch|kya|something ~3 batao|bataiye|bataye|dikhao|dikhaiye|suggest
let me see on|how|it|this|that|the|these
can|could|may i|we ~1 keep|see|try|pay
half|aadha|aadhe|baki|baaki|rest|remaining ~4 baad|bad|later
dukan|dukaan|shop|counter|staff|owner|malik|manager|aapke|apke ~2 bhaiya|bhai|didi|sir|madam|log|logo|se ~1 se|baat
rules|instructions ~2 bhool*|forget|ignore
"""
# "2 lakh se kam mein": less than that, not at work ("kaam mein"), which folds to the same
CHEAPER = """
lakh|lac|hazaar|hazar|thousand|crore|rupaye|rupees|rs|price|budget|daam|rate|grams|gram|tola se kam
"""
QUESTIONING = """
^ ~1 till|until|upto|by|from|since when|what|kab
^ ~2 when|what|where|how|why|which are|is|do|does|did|will|can|should|was|were
^ ~1 how ~1 late|early|soon|long|many|much
^ ~1 kya|kab|kitne|kitna|kaise|which|what|when|how|where|is|are|do|does|will you|the|it|there|gold|my|this
kya|ka|na $
kya ~6 open|opened|khula|khuli|khule|khulta|khulti|band|closed|chalu
@TOPIC ~4 kya|kab|kitna|kitne|available|milega|milegi|hoga|hai|khula|khuli|open|real|valid|confirm
possible $
"""
