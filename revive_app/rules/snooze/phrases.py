"""How customers put a conversation off. A time stands as "@T" here: see `language.phrases` for the rest.

The tokens for a time and for an occasion are letters no word folds to, and which fold to themselves.
"""

TIME = "vlkt"
EVENT = "vlkn"

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
        " cheppandi chepta janabo janaben janiye kal-karo"
    ),
    # "tell me" now or then
    "TELL": "batao bataiye batayiye bata bataye tell update check try ask get revert reach follow see bolo dekhna come",
    "WILL": "will ill would shall gonna",
    "DECIDE": (
        "decide tell let reply revert confirm buy purchase take order think update check message msg text call ping"
        " inform see get come respond connect contact finalise finalize discuss consult ask talk"
    ),
    "SHALL": (
        "bataunga bataungi bataenge batayenge batayege bataunga batata batati batate batadunga batadungi btata btati"
        " btaunga btaungi batau bataun dekhenge dekhunga dekhungi dekhte dekhta dekhti dekhege dekhengey dekhu dekhun"
        " sochenge sochunga sochungi sochte sochta sochti sochege lenge lunga lungi lete leta leti lunge lege loonga"
        " loongi le-lenge karenge karunga karungi karta karti karte krenge krte krta krti karege kharidenge kharidunga"
        " kharidungi banwayenge banwaunga payega payegi payenge aayenge-lene baghu baghuya bagha baghto ghein gheu gheuya"
        " joishu joish laish laishu laisu paakalam pakalam vaangaren vanguren vaangikaren chustanu chusta chuddam konta"
        " tisukunta teesukuntanu dekhbo dekhchi nebo kinbo pannaren panren chestanu chesta karish karishu ghenar sochu"
    ),
    "NOT": "not nahi nahin nhi nai no nako naka illa illai vaddu vaddhu kadu na noy nathi vendam cant cannot",
    "NOW": "now abhi aaj today filhal philhal hamna atta aata ippo ippodhu ippudu ekhon akhon this ab",
    "KIN": (
        "husband wife family mom mother mummy mumma mum dad father papa pati patni biwi ghar gharwale gharwalon wale sasu saas"
        " sister behan brother bhai bhabhi beti beta daughter son sir friend parents inlaws hubby missus bahu mausi aai"
        " baba appa amma kanavar bharta shami didi dada partner fiance everyone sab sabse unse usse inse"
    ),
    "COURTESY": (
        "please pls plz plj plss kindly ji sir madam maam bhai bhaiya didi na no ok okay okk then to toh only hi ab now just yaar"
        " thanks thank you u thx me mujhe im i we hum main mein pakka sure maybe may be shayad let lets it the ko pe par k ke"
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
some|any|another|other other|day|time ?day|time
another|different day|time
thode|thoda|kuch|kuchh|some|fev|thora ?more|aur din|dino|samay|time|days|weeks|der|hafte|mahine|months|while|diwas|divas
in a ~1 while|bit
thodi|thori der
pachi|pachhi|nantar|apram|aprm|apuram|apparam|tarvata|taruvata|pore|pare ~2 @SPEAK|@SHALL|vat|kotha
ttyl|brb
^ ~1 once|when|after|jab ~1 i|im|we|were|hum|main ~2 back|return|returned|home|free|reach ~5 $
se ~2 aane|lautne|aake|aakar|lautkar ~1 baad|bad|@SHALL|@SPEAK
"""

# Not at this moment.
NOT_NOW = """
not ~1 now|today|tonight
^ @T @NOT @T ?ko|please|pls|ji $
not this|right week|month|year|time|now
abhi|aaj|filhal|philhal|hamna|atta|aata|ippo|ippudu|ekhon|ab ~1 @NOT $
abhi|aaj|filhal|philhal|hamna|atta|aata|ippo|ippudu|ekhon|ab @NOT
abhi|filhal|philhal|now ~3 budget|mood|time|samay|free|fursat ~1 @NOT
no|@NOT ~1 budget|money|time|mood ~1 now|abhi|today|$
budget|paise|paisa|time|samay ~1 @NOT ~1 $
busy|bijee|vyast|vyasta|biji|bizy|kaam|mashgul
in|at|attending|me|mein ~2 meeting|office|hospital|funeral|class|train|flight|court|function
meeting|office|class|hospital me|mein|mai
driving|gaadi|gadi ~1 chala*
im|am driving|travelling|traveling|away|outside
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
let ~1 me|us ~2 think|check|discuss|ask|decide|consult|confirm|see|talk
i|we|ill|will|need|have|let|still ~4 think|thinking|discuss|decide|decision|consult ~4 over|about|it|with|and|then|$
will|ill ~2 get|come|revert|reply ~1 back|to|you
will|ill ~2 let ~1 you|u know
puch|puchh|puchkar|puchke|pooch ~1 ke|kar|k|lu|lun|karke|@SHALL ~3 @SHALL|$
@KIN ~2 puch|puchh|puchkar|pooch|baat|salah ~3 @SHALL|hai|lu|ke
ask|asking|consult|discuss|talk|check|confirm ~3 @KIN
@KIN se|ko ~2 puch*|pooch*|baat|dikha ~2 kar*|ke|leti|leta|lu|k
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
@E ~2 ruko|rukiye|ruk|wait|thahro|intezar|intzar
wait ~1 till|until|for|pls|please|@T|@E|$
give ~1 me|us ~1 @T|some|few|fev|a|time
@T ~1 do|dijiye|de|dedo|dena ~1 mujhe|hume|please|$
@E ~2 aane|ane|aate|hone|milne|lagne|khatam|beetne|milte|lagte|aa|jaane ~1 do|dijiye|de|hi|den|par|pe|jaye|jae
@E ~2 ho ?jaye|jae|jane ?phir|tab
"""

SUITING = """
make it @T
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
once ~4 over|done|back|finished|complete
vait|wait ~2 for ~2 @E
"""
BACK_TO_IT = """
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
@SPEAK ~2 kiya|kia|kri|bheja|aaya|aayi|mila|mili|hua|hui|nahi|uthaya|uthate|sent|received|tha|thi
got|received|your|aapka|apka|saw|seen|getting ~1 message|msg|messages|text|call
tha|thi|kiya|liya|diya $
you|aapne|apne|they|u ~2 said|told|promised|called|bola|kaha|bataya
was|were|did|didnt ~2 supposed|told|promised|@SPEAK
"""
NO_CALL = """
video|vidiyo|home|ghar ~1 call|visit|kol|chat
call|phone|contact ~1 number|no|details
book|schedule|appointment|reserve|slot|reschedule|shift|cancel ~4 @SPEAK|visit|slot|@T
@T ~3 appointment|slot|visit
kitne|kab|how|when|kaun|which|kya ~1 rate|bhav|price|baje|din|time|long|many|much
reply|jawab fast|jaldi|now|do|karo|please $
message|msg|call ~2 from|by ~2 you|your|shop|company
"""
VISITING = """
visit|visiting|aaunga|aaungi|aayenge|aunga|aungi|aaenge|aaugi|aauga|pahunch*|pahuch*|coming
aa|ane|aana ~1 raha|rahi|rahe|sakta|sakti|sakte|jaunga|jaungi|hai|hu
will|ill|shall|can|to|want|would ~2 come|visit|reach ~1 to|at|on|by|for|your|there|@T|with|and|shop|store|in|$
let ~1 me|us come|visit
dukan|dukaan|shop|store|showroom ~2 pe|par|me|mein|aa*
milte hain|hai
"""
QUESTIONING = """
^ ~1 kya|kab|kitne|kitna|kaise|which|what|when|how|where|is|are|do|does|will you|the|it|there|gold|my|this
kya|ka|na $
@TOPIC ~4 kya|kab|kitna|kitne|available|milega|milegi|hoga|hai|khula|khuli|open|real|valid|confirm
possible $
"""
