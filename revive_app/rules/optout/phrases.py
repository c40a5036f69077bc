"""The phrases of leaving, staying and coming back; how they are written is told in `language.phrases`."""

# No doubt: nothing more of this, please.
CERTAIN = """
@STOP|@QUIT ~2 @SENDING|being
@STOP|@QUIT ~1 from ~1 @SENDING
not|dont|dnt|donot|never|no ~3 receive|disturbed|bothered|include|add|keep ~3 @MESSAGE|@PROMOTION|@LIST
no ~1 @SENDING ?please|pls|to|anymore|me $
hate|dislike|detest|stop ~2 these|your|such|this|the @MESSAGE|@PROMOTION
block|exclude|unlist me|us|my ~2 from|on|in ~2 your|the|ur ~1 @LIST|side|end
@MAT @BHEJ ~2 @ANYTHING|@MESSAGE|@PROMOTION
@MAT bheja karo|kro|kijiye|karein|kare|karna ~2 @ANYTHING|@MESSAGE|@PROMOTION
@ANYTHING ~1 @MAT bheja karo|kro|kijiye|karein|kare|karna
@MESSAGE|@PROMOTION ~3 nahi|nako|nakot|nakoy|na|nathi ?chahiye|pahijet|pahije|hai $
object|objection|objecting|objected ~2 to ~4 @MESSAGE|@PROMOTION|@SENDING|contacted
^ ?please|pls|just off|out ~2 @LIST
^ ?and|par|but not ?the|your|these|any @PROMOTION ?please|pls $
dont|dnt|donot|never|not|stop|no @BOTHER ~3 @MESSAGE|@PROMOTION|@SENDING
unsub*|unsubscribe
@MESSAGE|@PROMOTION ~3 mat|na|nahi|mt kiya|bheja|kia karo|kro|karen|karein|kare|kijiye|kariye|karna
mat|na|mt kiya|bheja|kia karo|kro|karen|karein|kare|kijiye|kariye|karna ~2 @MESSAGE|@PROMOTION
block ~1 kar|kardo|karo ~4 apne|aapke|apke|your ~2 se|side
@MINE ~1 @NUMBER block kar*|karo|kardo ~1 do|de|dijiye
@STOP ~2 receiving|getting|showing ~3 @MESSAGE|@PROMOTION|these|this|them
@STOP ~3 all ~1 @WRITE|contact|communication|activity
@STOP ~4 from ~1 you|your ~1 side|shop|store|end|company
put an end|stop to ~3 @MESSAGE|@PROMOTION|this|these
make|let|have|see ~4 @MESSAGE|@PROMOTION ~2 stop|end
@MESSAGE|@PROMOTION ~2 must|should|to|have|has|need|needs ~1 stop|cease|end $
want|like|wish|prefer|need|request|asking|rather|please|liked ~3 removed|excluded|deleted|unsubscribed|dropped|out|off|opted ~4 @LIST|@MESSAGE|@PROMOTION|@WRITE|contact
be|get|removed|excluded|deleted|dropped|struck|unlisted|taken from|off|of ~4 @LIST|@MESSAGE|@PROMOTION
get|take|pull|count|leave|keep|let|cut|throw|kick|knock|have me|us|my|mine|this ~3 off|out|outta ~3 @LIST|@MESSAGE|@PROMOTION|here
exclude|omit|unlist|delist|deregister|unregister|unenroll|blacklist me|us|my|mine|this ~3
get rid ~1 of ~1 @MINE ~1 @NUMBER
want|need|like ~1 @MINE ~1 @NUMBER ~2 removed|deleted|erased|gone
remove|delete|erase|wipe|purge|destroy ~3 data|details|information|number|record|records ~4 me|us|mine
i|ive|we|maine|have ~2 said|told|asked|wrote|typed|replied|sent|bola|kaha ~2 stop|unsubscribe ?already|twice|thrice|before|again|many|so|na|to|texting|messaging|sending ~2 $
strike|wipe|purge|scrub|cut|erase|clear|drop|forget|destroy|discard ~2 @MINE ~2 @NUMBER
remove|delete|erase|wipe|purge ~3 @MINE ~3 @LIST
personal|my|all ~2 data|details|information|number ~2 be|is|get ~1 removed|deleted|erased|wiped
not|dont|dnt|donot|never|no|without|rather not|dont ~2 hear ~3 from|you|again
not|dont|dnt|donot|never|no ~2 @WANT ~3 hear|contacted|messaged|texted|reached|message|contact
no ~1 @WANT ~2 in|to|for|of ~4 @MESSAGE|@PROMOTION|contacted|hear
rather|prefer ~2 not ~2 receive|get|hear|see|have|be|being ~4 @MESSAGE|@PROMOTION|contacted|messaged|from
not ~2 receive|get|see|have ~3 @MESSAGE|@PROMOTION ~3 from|by you|your|u
@MESSAGE|@PROMOTION ~2 not|arent|isnt ~1 required|needed|wanted|welcome|necessary|appreciated
keep|spare ~2 @MESSAGE|@PROMOTION ~2 to yourself|away
block ~2 @MINE ~1 number ~2 from|on|at ~1 your
no|not|never ~1 @MESSAGE|@PROMOTION ~3 come|comes|coming|sent|received|arrive
put|add|mark|register|keep ~4 dnd|do-not-disturb
@STOP|stopall ~5 @MESSAGE|@PROMOTION
@STOP ~2 @WRITE @MINE
@STOP ~1 receiving|getting
@STOP|cancel|close|end ~2 subscription ?to|of|for|please|now $
turn|switch|put ~1 off ~3 @MESSAGE|@PROMOTION
turn|switch|put ~2 @MESSAGE|@PROMOTION ~1 off
^ ?please|pls|plz|sorry|kindly no ?any|more|such @MESSAGE|@PROMOTION ?please|pls|plz|thanks|ji $
@MESSAGE|@PROMOTION ~1 na aaye|aaen|aayein|ayein|aae|aane|bhejen|bheje
@MESSAGE|@PROMOTION ~1 @VENDA|lagbe|chai ?na $
@MESSAGE|@PROMOTION|@BHEJ ~3 @BAND @ORDER
@MESSAGE|@PROMOTION|@BHEJ ~3 band|bandh|bnd ~1 hona|hone|hojaye|hojana|hojane|karwa*|karva*|karo*|hoge|honge
@MESSAGE|@PROMOTION ~3 band|bandh|bnd $
^ ~2 bas|ab|aur|or|ar|have|ata ~2 @MESSAGE|@PROMOTION ~1 @MAT|@VENDA $
@NUMBER ~1 pe|par|per|pr|par|la|ku|ki|ma ~3 @MAT|dont @BHEJ|@KAR|@WRITE
@ANYTHING ~1 @MAT @BHEJ ~4 ke|k baad|bad
@MESSAGE|@PROMOTION ~2 @STOPPERS
stop it|this|that now|immediately|or|else|please|plz|pls|yaar
stop doing|all this|that|these
@BAND @ORDER ~2 @MESSAGE|@PROMOTION|bhejna
@PRONOUN ~3 @BAND @ORDER
contact|message|msg|text|whatsapp|call ~2 @MAT karo|kro|karna|krna|kijiye|karein|kare|kariye|karun|karjo ?mujhe|dobara|kabhi|ab|aage|please|bhai $
not|dont|dnt|donot|never|na ~1 @WRITE ~1 @MINE|@ANYMORE|on|here|this
dont|dnt|donot|never|not ~1 @WRITE ?please|pls|plz|ji|sir|madam|thanks|again|here|anymore $
dont|dnt|donot|never|not snd|send|sent ~1 @MESSAGE
not|dont|dnt|donot|never|no ~1 @SEND ~3 @MESSAGE|@PROMOTION|@ANYTHING|@ANYMORE
not|dont|dnt|donot|never|no ~1 @SEND @MINE ?@ANYMORE|@ANYTHING $
kuch|koi|kai|kahi|kisi ?bhi|aur|hi ?bhi @MAT bhej* ?mujhe|humko|hume|mereko|please|pls|yaar|ab|ji|kabhi ?please|pls|yaar|ab|ji $
@MESSAGE|@PROMOTION ~2 @MAT @BHEJ|@KAR|anupu*
@MESSAGE|@PROMOTION ~2 @KAR|pathvu|pathavu nako|naka|nakos
@MESSAGE|@PROMOTION ~1 na|mat karta|karsho|karso|karjo|moklta|mokalta|moklsho|mokalsho|pathao|pathaben|dio|diyo|deben|debo|korben|karben|koriben|koro
@MESSAGE|@PROMOTION ~1 dio|diyo|deben|korben|karben|koriben|koro|pathio|pathiyo|pathao|pathaben na
@MESSAGE|@PROMOTION ~2 @BHEJ @MAT|@VENDA
@MESSAGE|@PROMOTION ~2 anupaadh*|anupadh*|cheyaku|cheyavad*|cheyyak*|cheyyod*|cheyyakk*|madabed*|maadabed*|madbed*|ayakkal*|ayakkand*|ayakkarut*|panadha|panadhing*|pandadh*|anupadhirkal|pannathing*|pampavad*|pampavod*|pamputunna*|anupad*|anupat*|anupath*|panad*|panat*|pampod*|pampad*u|pampak*|panpod*|panpak*|pampinchak*|pampinchod*|pampincho*|pampav*|kalisabed*|ayakar*|cheyak*|cheyod*
@MAT|dont|dnt @BHEJ|@KAR ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~4 @MAT ?aana|aane|aani @CHAHIYE
@MAT @CHAHIYE ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~3 band|bandh @CHAHIYE
not|dont|dnt|donot|no|never ~1 @WANT ~4 @MESSAGE|@PROMOTION|contacted|messaged|texted
no more|further|such ~2 @MESSAGE|@PROMOTION
not|dont|dnt|donot|never ~1 get|receive|see|have ~2 more|further|anymore ~4 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~9 not|dont|dnt|donot ~1 @WANT ~1 them|these ?any|anymore|at|now|more
^ ~1 everything|baki|baaki|rest|others ~2 stop|band|bandh
@MESSAGE|@PROMOTION ~2 mana|manaa|forbidden|prohibited|banned ~1 hai|he|h
@STOPPERS ~3 @MESSAGE|@PROMOTION
^ ~1 no @PROMOTION @MESSAGE|@PROMOTION ?please|pls|thanks|ji $
@STOP|@BAND ~1 rest|others|remaining ?please|pls|now $
apna|apne ~1 @MESSAGE|@PROMOTION apne ~1 paas|pas
no ~1 @MESSAGE|@PROMOTION ~3 @ANYMORE|me|please|pls
not these|this|your|daily|such ~2 @PROMOTION|@MESSAGE
not|dont|dnt|shouldnt|never ~1 get|receive|see ~3 @MESSAGE|@PROMOTION ~2 anymore|again|more|from
remove|delete|erase|exclude|unlist|mute me|us
remove|delete|erase|exclude|hide ~3 @NUMBER ?from|off|here $
remove|delete|erase ~1 @MINE ~2 @NUMBER
remove|delete|erase|exclude|hata* ~5 from|of|off|se ~4 @LIST
take|drop ~2 me|us|my|mine|mera|number ~4 from|of|off ~3 @LIST
take me|us of|off|out
take ~3 @NUMBER of|off|out
@NUMBER ~4 @HATA
@HATA ~2 @MINE ~1 @NUMBER
@HATA ~2 @LIST ~1 se|mathi|tun|nunchi
@LIST ~1 se|mathi|mathithi|madhun|madhu|nunchi|nundi|lirundhu|irundhu|theke|thheke|ninda|il ~4 @HATA|remove|delete|kat|kaat|kato|kata|katwa*
@MINE ~1 @NUMBER ~4 @HATA|remove|delete|out|bahar
@NUMBER|@MINE ~2 @LIST ~1 se|mathi|madhun|nunchi ~2 bahar|alag|out|bad
unsub*|anasab*|ansab*|unsabs*|ansub*|optout
opt|opting|opted ~2 out
naku|enaku|enakku|nanage|enikku ~3 @MESSAGE ~2 @VENDA|thevaillai
@MESSAGE|@PROMOTION ~3 anupa|anuppa|panna|pampa|pampinch*|cheyya ~1 @VENDA
@MESSAGE|@PROMOTION ~3 karta|moklta|mokalta|bhejta|bhejte jao|raho|rahe nahi|mat|na
@MESSAGE|@PROMOTION ~3 ki|ke|ka zarurat|zaroorat|jarurat|jarurat|avashyakta|garaj ~1 @MAT
@MESSAGE|@PROMOTION ~2 se ~1 mukti|chhutkara|azadi|pareshan
not|dont|dnt|donot|never|no|without|didnt|nobody ~2 consent|consented|permit|permitted|allow|allowed|authorise|authorised|authorize|authorized|entitled|permission ~6 @WRITE|@SEND|@SENDING|@MESSAGE|@PROMOTION|contacted|messaged
@LIST ~1 se|mathi|madhun|nunchi ~2 bahar|baahar|alag|out
dont|donot|without|no|never ~2 permission|consent|authority ~3 @WRITE|@SEND
withdraw|revoke|revoking|withdrawing|cancel|retract|withdrawn|revoked ~3 consent|permission|subscription|approval|authorisation|authorization|sahmati
sahmati|anumati|permission|consent ~2 wapas|vapas|radd|cancel|band
lose|forget my|this|mera number|no
thanks|thank|interested|chahiye remove|delete
"""

# Alone, or with courtesies only, these are orders.
KEYWORDS = """
stop stopall unsubscribe optout opt-out revoke band bandh bnd stap istop block spam report
niruthunga nirutungal apandi nillisi thambva unsubscrib
"""

# Alone these may be meant for an order or a menu.
WEAK_KEYWORDS = (
    "stahp rehne rahne rehnedo end quit cancel exit remove leave nomore stpo sotp tsop stp sop roko rokiye roke roken rokein rokna dont bas basta"
    " mat nako vendam vaddu beda mana"
)

# A person would suspect it; another reading is possible.
LIKELY = """
not|dont|dnt|donot|never|pls|please|no need ~1 @SEND $
@MAT|dont|dnt @BHEJ ?yaar|bhai|ji|please|pls|plz|na|aap|bhaiya|sir|madam $
@BHEJ @MAT|naka $
@MAT bheja karo|kro|kijiye|karein|kare|karna
enough of ~1 this|these|it|your|you
can|could|may i|we ~2 unsub*|optout|opt
phir|fir|again|wapas|vapas ~2 aa|aaya|aayi|aagaya|aa ~2 @PROMOTION|@MESSAGE
@PROMOTION|@MESSAGE ~1 phir|fir|again|wapas|vapas ~2 aa|aaya|aayi|aagaya
mujhe|hume|humein|mereko|mko ~1 @MAT bhej*
stop|quit sending|forwarding|posting
not|no|nto|zero|without|isnt|nt|longer interest|interested|intrested|intrestd|intersted
@MAT|no interest|interested|intrest|ruchi|dilchaspi
interest|interested|intrest|ruchi|dilchaspi ~1 @MAT
leave|let me|us ~2 alone|be|peace
@BOTHER deu|devu|dyu|dya|karu|karo|kara|aapo|aapsho ~1 @MAT
not|dont|dnt|donot|stop|mat|na ~1 disturb*|bother*|irritat*|harass*|troubl*|annoy*|pester*|bug|bugging|spam*
@BOTHER @MAT|na karo|kro|kar|kijiye|karein|kare|karna|kariye
@BOTHER karna|kar|karne ~1 band|bandh|chhodo|chodo
not ~1 mr|mrs|ms|miss|mister
number|no|nambar ~3 ka|ki|cha nahi|nhi
will|ill|gonna|shall|going ~3 @BLOCK
^ ?i|have|already blocked|blocking|reported|reporting ~2 $
number|no|nambar ~1 kahan|kaha|kaise|kisne|kidhar ?se ~1 mila|diya|liya|aaya
@MANY ~3 @MESSAGE|@PROMOTION ~2 aata|aati|aate|aa|aane|aaye|bhejta|bhejte
@BLOCK kar|karna|karunga|karungi|kardunga|kardungi|krdunga|karke|karu
@BLOCK|complain|complaint ~2 dunga|dungi|doonga|karunga|karungi|krunga
going to @BLOCK
who|kaun|kisne|where|kaha|kahan|how|kaise|kidhar ~4 @MINE|this|the|ye|yeh ~1 number|no|nambar|num|contact|details
@MINE ~1 number|no|nambar|num ~2 kisne|kaha|kahan|kaise
you|u|aap|tum|stop ~1 keep|kept|keeps messaging|sending|texting|spamming|calling|msging
why|what|y ~3 getting|receiving|sending|messaging|texting|spamming|contacting|writing
why|kyu|kyun|kyon ~1 so many
why|kyu|kyun|kyon|kyo|who|kisne ~4 add|added|include|included|jod|joda|jodi|dala|daala ~3 me|us|mujhe|hume|here|group|list
me|us|mujhe|mera|my|number ~3 kyu|kyun|kyon|kyo|kisne ~3 add|added|joda|dala|daala
why|kyu|kyun|kyon|kyo ~2 bhej*|@MESSAGE
bhej*|@MESSAGE ~2 kyu|kyun|kyon|kyo
how|kaise|kese|where|kahan ~4 unsub*|optout|opt|hatau|hataye|hataun
way|process|procedure|option|steps|link ~3 unsub*|optout|stop|leave
how|kaise|kese ~3 stop|leave|exit|remove|band|bandh ?this|it|these|that|ye|yeh|ise|isko|karu|karun|kare|karein|me|my ?number|this|from|all $
how|kaise|kese ~3 stop|band|bandh ~3 @MESSAGE|@PROMOTION
how|kaise|kese ~3 leave|exit|quit ~2 @LIST
not ~1 my|our cup|thing|type
roz|rozana|daily|everyday ~3 bhejte|bhejti|bhejta ~2 ho|hai|hain|rehte|rahte|rehti
2nd|3rd|4th|5th|second|third|fourth|fifth|sixth ~1 @PROMOTION|@MESSAGE ~2 today|aaj|day|week
not|dont|dnt|donot ~1 @WANT ~1 anything|these|any|your|buy
not|dont|dnt|no|donot ~1 need|require ~1 anything|this|it|any|your|jewellery ?thanks|thank|please|anymore|jewellery|products $
no need|requirement|thanks|thank ?you|u|now|anymore|please $
already purchased|bought|kharid*|taken|got ~3 other|another|else|somewhere|elsewhere|dusre|different
le|kharid ~1 liya|li|liye|chuki|chuka ~3 dusri|dusre|kahin|kahi|aur|jagah
flood|flooding|bombard|bombarding|filling|fill ~2 me|us|inbox|whatsapp|phone
thevai|avasaram|jarur|garaj|dorkar|zarurat illa|illai|ledu|nathi|nahi|nei|nai|ilai
go away|to hell
whose number|no|phone|contact
^ ~2 kiska|kiski|kiske number|no|nambar|phone
number|no|nambar|phone ~3 mine|mera|meri ~1 now|ab
number|no|nambar|phone|customer ~5 passed|expired|died|dead|demise
passed|expired|died|dead ~5 number|no|nambar|phone
^ ~1 ye|yeh|yah|ya|is|this|aa|he|idi ~3 ka|ki|cha|no|chi number|nambar|no|phone ~1 @MAT ?hai|he|h|hain|che|ahe|aahe $
number|no|nambar|sim|phone ~3 doesnt|isnt|not|nt|no|dont|never ~1 belong*|of|for|owned|used|registered
number|no|nambar|phone ~3 kisi|someone|somebody|another|dusre|different|other aur|else|person|ka|ki|elses|owner
kisi|someone|somebody aur|else ~2 bhejo|bhejiye|send|message|msg|karo|number|no|ka
belongs ~2 someone|somebody|another|different
will|ll|gonna|shall|going|get ~2 be|being|getting|get blocked|reported
@BLOCK ~1 maar|marunga|marungi|marenge|list|lagaunga|lagaungi|karwa*|karva*
customer|client|grahak ~1 @MAT
nahi|nahin|not ~2 customer|client|grahak
bas|bss ~2 karo|kro|kijiye|kariye|kare|hua|hogaya
@MANY ?morning|day|week|festival|din|subah ?one|another|new ?more ?sale|offer @PROMOTION|@MESSAGE ~3 from|by
@MANY ~3 @PROMOTION|@MESSAGE ~4 from|by|of you|your|u|aap|ur
offer|sale|ad|message|msg|scheme offer|sale|ad|message|msg|scheme
@PROMOTION|@MESSAGE|daily|roz ~5 pak|thak|ub|paka|bore|irritate|dukhi|fed|sick|tired ~1 gaya|gayi|gaye|gya|ho|diya|up|of
lose|delete|forget ~1 my|mine|this ~1 number|contact
unwanted|unsolicited|irrelevant|useless|faltu|bekaar|bekar|fuzool|unnecessary ~2 @MESSAGE|@PROMOTION
dimag|dimaag|dimak|sar|sir|bheja ~2 kha*|kharab|khrab|pakao|paka|dard|chaato|khao
not|dont|dnt|donot|stop|mat|na|quit ~1 waste|wasting ~3 time
time|samay|vakt ~1 waste|barbad|kharab ~1 @MAT|karo|kar
take|get|got ~1 a|the hint
kitni|kitne baar|bar ~1 mana|manaa ~1 kiya|karu|karun|kar
kitni|kitne baar|bar ~1 bola|bolu|bolun|kaha|kahu ~3 mat|nahi|nhi|na|band|bandh|stop
how ~1 many ~1 times ~7 stop|not|dont
rather|prefer not ?to|thanks|thank $
give ~1 me|us ~1 a|some break|rest|peace
galat|wrong ~1 jagah|insaan|aadmi|person|insan|bande|contact|place|recipient
incorrect|different ~1 number|no|person
how|kaise|kese|where|kahan ~4 stop|deactivate|disable|turn|switch|mute ~3 @MESSAGE|@PROMOTION|this|these|it
get lost|off|out
shut up
picha|peecha|pichha|jaan|jan chhodo|chhod|chodo|chod|chhodiye
door|dur raho|rahiye|hato
maaf|maf|bakhsh|baksh ~1 karo|kar|kijiye|do
not your|ur|a customer|client
i am|main|mai ~1 not|nahi mr|mrs|ms|miss
@ANYTHING|koi ~1 zarurat|zaroorat|jarurat|need|requirement ~1 @MAT
zarurat|zaroorat|jarurat|need|requirement @MAT
not|no|isnt|nt required|needed|necessary ?thanks|thank|anymore|please $
blocking|reporting ~2 you|u|this|number
fed up ~1 of|with|by
sick|tired of
@BOTHER kar|karte ~1 rahe|ho|hai|rakha|diya
annoying|irritating|pakau hai|ho|yaar
annoying|irritating|spamming ~1 hai|yaar|stop|me
spam hai|yaar|stop|he|h
this|these|it|ye|yeh is|are|sab ~2 spam|spamming|annoying|irritating|harassment
tang|pareshan|paresan aa|ho gaya|gayi|gaye|chuka|chuki
dnd ?par|pe|on|activated|list|number
on|activate|activated dnd
mana|manaa ~1 kiya|kar|karne ~2 tha|thi|phir|fir
told|said|asked ~3 not ~1 to ~2 @WRITE|@SEND
din|day|week|hafte|mahine me|mein|mai ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION a|per|every|each day|week|hour|month
getting|receiving|get|receive|aate ~4 @MESSAGE|@PROMOTION ~3 a|per|every|each|in day|week|month|hour|morning
getting|receiving|get|receive|aa|aate ~4 @MESSAGE|@PROMOTION ~4 daily|everyday|roz|constantly
@MESSAGE|@PROMOTION pe|par|after @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~1 aate|aata rehte|rehta|rahte|hi
lagbe|chai|joiye|beku|kavali na|naa
^ ?mujhe|mala|mane|naku|enakku ~1 @VENDA|nathi $
^ ?mujhe|hume|ab @MAT lena|leni|chahiye|kharidna ~1 @ANYTHING $
@ANYTHING ~2 @MAT @CHAHIYE|lena|leni|lene|kharidna
@MAT @CHAHIYE ~2 @ANYTHING|bhai|ji
^ ?ab|bhai|sorry|ji|nahi ?mujhe|hume|humein|mereko|mujhko|hamein|muje ?kuch|koi|ab|bhi|aur @MAT @CHAHIYE $
^ ?mujhe|hume|ab|bhai|sorry|ji @MAT @CHAHIYE ?bhai|ji|mujhe|hume|thanks|please|yaar|aapka|aapki $
nathi|nai joitu|joito|joie ~1 @ANYTHING
too|so|how|bit|bahut|bohot|itne|kitne|kitni|roz|daily ~2 many|much|zyada|jyada|saare ~2 @MESSAGE|@PROMOTION
@MANY ~3 @MESSAGE|@PROMOTION ~3 bhej*|mat|aate|day|everyday|karte|karoge|yaar|yr|kyu|week|aa
@MESSAGE|@PROMOTION ~4 too|bit much|many
@PROMOTION|@MESSAGE ~1 every|each day|hour|week|morning
no|nothing more|further ?please|pls|plz|thanks|ji $
enough|bas|basta ~1 $
"""

# Somebody we should not be writing to: what else they name does not matter.
STRANGER = """
wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num $
^ ~2 wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num ?hai|he|h|par|pe|laga|lag|bhai|bro|boss|yaar|dude|mate|ji|sir|madam|maam|sorry|mila ?gaya|hai|bhai|ji|diya $
have|got|reached|hav ~2 wrong ~1 number|no|person|nambar
^ ~4 wrong guy|man|lady|woman|girl|fellow|chap|people|fellow ?sorry|bro|boss|sir|madam|here $
^ ~1 never ~1 been|come|visited ~3 shop|store|showroom|you|u $
dont|dnt|donot|not|never|do ~1 know ~1 you|any
dont|dnt|donot|not|never|do ~1 know ~1 your|this number|shop|store|company|brand|person|people|name
never|not|dont|havent ~1 heard ~1 of|about ~1 you|your|this
never|not|didnt|nahi|kabhi|havent ~2 bought|purchased|shopped|visited|kharida|kharidi|dealt
i|we ~1 never|not|havent ~1 been|come|came
never|not|didnt|nahi|kab|kabhi ~2 gave|give|given|shared|diya|dia ~3 number|no|nambar|contact|details
maine|mene ~2 number|no|nambar ~2 @MAT|kab ~2 diya
maine|mene ~1 kab ~2 number|no|nambar ~1 diya
number|no|nambar|contact ~2 @MAT|kab ~1 diya
mistaken|confused|confusing|mistaking|mixing ~1 me|us|this ~1 for|with
number|phone|sim|no ~1 belongs to|of
^ ~2 number|nambar|nmbr|no ~1 galat|galath|wrong ?hai|h|he|che|aahe|laga ?bhai|ji|sir|madam|yaar|boss|sorry $
^ ~1 this|it|its|thats|that ~1 isnt|not|nt ~3 number|phone|contact ?anymore|now|at ?all $
who|kaun ~1 is|are|ho|hain|r ~1 this|you|u|aap|tum ~4 number|no|nambar|contact
^ ~2 who ~1 are|r you|u ?people|guys|even|all $
^ ~2 kaun|kon|koun ~1 hai|ho|he ~2 bhai|tu|yaar $
^ ~2 aap|tum|app|ye ~1 kaun|kon|koun ?log ~1 ho|hai|hain $
where|kahan|kaha|kidhar|kaise|how|kisse ~2 uthaya|nikala|liya|got|get|found|took|paya|churaya ~2 @MINE|this|ye ~1 number|no|nambar|contact
not|isnt|nahi|nhi ~1 my|mine|mera number|no|nambar
@MINE number|no|nambar nahi|nhi|nathi|nahiye|nay|noy|noi|illa|kadu ?hai|he|h|hain|che|chhe $
never|not|didnt|havent|nahi|kabhi ~2 signed|subscribed|registered|opted|agreed
galat|wrong ~1 number|no|nambar ~1 pe|par|to|at ~3 bhej*|sending|messaging|texting
why ~1 do|you|u ~2 have ~1 my|mine number|no|nambar|contact|details
who|kaun|kisne|where|kahan|kaha|how|kaise ~2 give|gave|given|gives|got|get|mila|diya|liya ~2 @MINE number|no|nambar|contact|details
number|no|nambar ~2 mera|mine|my ~1 nahi|nhi|not
"""

# What makes "not interested" or "don't want" a remark about one thing.
CONTINUES = "show dekhan dekhao batavo batava dakhva dakhava kaatunga katunga chupinchandi toriso kanikku dikhao dikhaiye dikha dikhana only sirf but instead rather take lunga lungi finalise finalize dusra dusri other others batao tell send bhejo bhej price looking browsing"

START_AGAIN = """
free|welcome ~1 to @WRITE|@SEND|@SENDING
start|begin|resume ~1 sending|messaging|texting ~3 @MESSAGE|@PROMOTION|me|again
^ ~1 start ?messages|again|please|pls|karo|kro|sending|it|msg|msgs|kijiye|dobara|updates ?please|again|karo|dobara $
unstop|unblock|optin|resubscribe
^ ~3 subscribe
opt ~2 in
resume|restart ~2 @MESSAGE|@PROMOTION|sending|it
resume|restart $
@MESSAGE|@PROMOTION|@BHEJ ~3 shuru|suru|chalu|chaalu|start ~1 @ORDER|karo
@AGAIN|se ~2 shuru|suru|chalu|chaalu|start ~1 @ORDER
shuru|suru|chalu|chaalu|start @ORDER ?please|dobara|phir|fir|wapas|again|se
^ ?please chalu|chaalu|shuru|suru @ORDER $
message|msg|text|contact me again|back
can|may ~2 message|msg|text|contact ~2 again
can|may ~2 keep|continue ~1 @SENDING
^ ~1 ab ~1 @MESSAGE|@PROMOTION|@BHEJ ~2 sakte|sakti|sakta
^ ~1 @MESSAGE|@PROMOTION ~2 sakte|sakti|sakta ho|hain|hai ~1 ab|now
can|may|please send ~3 @MESSAGE|@PROMOTION ~2 again
put|add|include me|us|my ~3 @LIST|back|offers|offer|updates|again
add|include me|us|my ~2 for|to|in ~2 @PROMOTION|@MESSAGE|@LIST
^ ?please|pls|do|haan|ji keep|continue sending|messaging|texting|posting
@YES ~1 keep|continue sending|messaging|texting|posting
continue ~2 @MESSAGE|@PROMOTION
@NUMBER ~4 @LIST ~1 me|mein|par|pe
@NUMBER ~1 phir|fir|wapas|vapas|dobara|again ~3 jod*|add|daal*|dal*
like|love|want|wish|interested ~1 to|in get|receive|getting|receiving|hear ~3 @MESSAGE|@PROMOTION|updates
^ ~1 @YES ~3 @PROMOTION|@MESSAGE ~1 bhej*|send|@CHAHIYE|karo|do|de
^ @YES ~3 send|add|bhej* ~3 @PROMOTION|@MESSAGE
@MESSAGE|@PROMOTION ~1 bheja|kiya karo|kro|kijiye|karein|karna
@MESSAGE|@PROMOTION ~1 bhejte|karte rehna|raho|rahiye|rehiye
by mistake|galti ~1 stop|stopped|unsub*|block*
galti ~1 se ~2 stop|band|unsub*|block*
@BHEJ|batate|karte|send|bata karo|kro|kijiye|kariye|karein|karna|rehna|raho|rahiye|rehiye|rahiyega|rahen ?mujhe|hume|please|ji|roz $
^ ~2 mujhe|hume ~5 bheja|bataya|msg|message karo|kro|kijiye|kariye|karein|kare|karen $
keep|keeping me|us ~1 posted|updated|informed|notified|loop
^ ~2 notify|inform|update|alert me|us ~3 new|offers|offer|launch|launches|arrivals|whenever|daily|regularly|collection|sale
send|give|share ~2 daily|weekly|regular|monthly ~3 @MESSAGE|@PROMOTION|rate|rates|price|collection|designs
@LIST ~1 me|mein|mai|main|ma|madhe|lo ~3 daal*|dal*|add|jod*|shamil|rakh*|rakho|le|lelo|include|ghala|umero|cherchandi
^ ~3 subscribe|subscribing|enroll|enrol|signup
want|like|wish ~2 subscribe|join|optin|rejoin
sign me|us up
want|need|like|love ~3 @MESSAGE|@PROMOTION again|back
may|can ~1 start|resume|continue|begin ~2 @SENDING
you|u ~1 may|can ~2 message|msg|text|contact|send ~2 me|us|again|anytime
@AGAIN ~1 @MESSAGE ~1 anupunga|anuppunga|moklo|pathva|pampandi|bhejo|pathan
"""
