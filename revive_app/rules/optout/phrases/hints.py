"""A person would suspect it; another reading is possible."""

HINTS = """
@DONT|pls|please|no need ~1 @SEND $
@MAT|@DONT @BHEJ ?yaar|bhai|ji|please|pls|plz|na|aap|bhaiya|sir|madam $
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
interest|interested|intrest|ruchi|dilchaspi|shauk|shok|shauq|shaukeen ~1 @MAT
leave|let me|us ~2 alone|be|peace
@BOTHER deu|devu|dyu|dya|karu|karo|kara|aapo|aapsho ~1 @MAT
@DONT|stop|mat|na ~1 disturb*|bother*|irritat*|harass*|troubl*|annoy*|pester*|bug|bugging|spam*
@BOTHER @MAT|na karo|kro|kar|kijiye|karein|kare|karna|kariye
@BOTHER karna|kar|karne ~1 band|bandh|chhodo|chodo
not ~1 mr|mrs|ms|miss|mister
number|no|nambar ~3 ka|ki|cha nahi|nhi
will|ill|gonna|shall|going ~3 @BLOCK
^ ?i|have|already blocked|blocking|reported|reporting ~2 $
number|no|nambar ~1 kahan|kaha|kaise|kisne|kidhar ?se ~1 mil*|diya|liya|aaya|churaya|utha*|nikal*|paya|aayi|laate|late
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
@DONT ~1 @WANT ~1 anything|these|any|your|buy
@DONT|no ~1 need|require ~1 anything|this|it|any|your|jewellery ?thanks|thank|please|anymore|jewellery|products $
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
kisi|someone|somebody aur|else ~2 bhej*|bhejo|bhejiye|send|message|msg|karo|number|no|ka
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
@DONT|stop|mat|na|quit ~1 waste|wasting ~3 time
time|samay|vakt ~1 waste|barbad|kharab ~1 @MAT|karo|kar
take|get|got ~1 a|the hint
kitni|kitne baar|bar ~1 mana|manaa ~1 kiya|karu|karun|kar
kitni|kitne baar|bar ~1 bola|bolu|bolun|kaha|kahu ~3 mat|nahi|nhi|na|band|bandh|stop
how ~1 many ~1 times ~7 stop|not|dont
rather|prefer not ?to|thanks|thank $
give ~1 me|us ~1 a|some break|rest|peace
@WRONG ~1 jagah|insaan|aadmi|person|insan|bande|contact|place|recipient
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
^ ?mujhe|mala|mane|naku|enakku|enaku ~1 @VENDA|nathi $
^ enakku|enaku|naku|inime|inka ~1 @VENDA ~1 $
^ ?mujhe|mala|mane|naku|enakku|enaku ~1 @VENDA please|pls|ji|sir|anna|bhau|andi|pa $
^ ?enakku|enaku|naku ~1 @VENDA ~1 vidunga|vidu|vittudunga|viduda|vadileyandi|vadilesey|vadileyi|bidi|sodun|chhodo|charun $
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
@DONT ~3 @WANT ~3 anything|nothing ~1 from ~1 you|u|ur|your
sab ~1 @MAT @KAR|@CHAHIYE|forward|send
kuch|kuchh|koi ~2 @MAT aana|aane|aaye|aani ?chahiye
ye|yeh|yah|ise|isko|inko ~1 sab @STOPPERS
@BLOCK ~2 @WILL_DO
@DIED ~4 number|no|nambar|phone|customer
number|no|nambar|phone|customer ~5 @DIED
done|through with ~1 you|u|this|these|your|all
had|hav ~1 enough|it ~2 with|of ~1 you|your|u|this|these
had ~1 enough ?now|already|yaar $
enough is enough
give it|this ~1 a rest
knock|cut|pack it off|out|in
back|buzz|piss|bugger|bug|clear|f|fuck|sod off
lay|leave off ?please|me $
on my|mah nerves
drive|driving|drives|making|makes me|us crazy|mad|nuts|insane|sick
cant|cannot ~1 bear|tolerate|stand ~2 this|it|these|anymore
respect ~2 privacy
invasion|breach|violation ~2 privacy
hadd|had ho|hai|kar|par ~1 gayi|gai|gyi|yaar|rakhi|di $
ab bas|bss $
jeena|jina ~1 haram|haraam|mushkil
not|no ~1 looking ~1 for|to ~1 anything|buy ~2 $
no|not ~1 plan|plans|planning|intention ~2 buy|purchase|buying
not ~1 keen ?at|on|thanks|really|all|it|this ~1 $
nothing ~1 needed|required|wanted
^ ~1 no use ?to|for|now|thanks|me ?me $
of no use
uninterested|disinterested
least|zero|hardly ~1 interested|interest
happy|satisfied|ok ~1 with ~1 my|our|own ~1 jeweller|jeweler|shop|goldsmith
interest|interested|intrest|ruchi|dilchaspi ~1 ledu|nei|kadu|beda
@BOTHER ~1 @DONT_SEND|panadh*|panath*|panad*|panat*|cheyak*|cheyod*|korben|korio|karsho|karso|kodabed*|kodbed*|cheyyarut*|cheyarut*
visigincha*|visiginchak*|jalaben|jalaio
^ ~1 @WHO ~1 @YOU ~2 $
^ ~1 @YOU ~1 @WHO ~2 $
^ ~1 who is ~1 this|it ~1 $
@WHY ~2 @MESSAGE|@BHEJ|contact
epdi|eppadi|epadi|ela|kothay|kuthun|kutun|kone|engirundhu|enge|ekkada|hege|engane|kivein|kithon ~2 number|no|nambar|contact
number|no|nambar|contact ~2 epdi|eppadi|epadi|ela|kothay|kuthun|kutun|kone|engirundhu|enge|ekkada|hege|engane|kivein|kithon
podhum|pothum|podum|purey|puray|saaku|saku|chalu inka|saar|sir|nga|pa|ini|jhala|zala|jala|mathi
^ podhum|pothum|podum|saaku|saku|purey|puray $
olkhat|olakhat|olakhto|olakhti|olkhto|olkhti|teriyathu|teriyadhu|theriyathu|telidu|teliyadu|chini|chinina|gottilla ~1 @MAT|$
@MAT olkhat|olakhat|olakhto|olakhti|olkhto|chini
block|report|spam kari|karin|karen|pannuven|panren|panniduven|chestanu|korbo|kore|maduttene|cheyyum
will|ll|shall|gonna|going ~2 mark|put|flag|move ~4 spam|dnd|blacklist|blocklist|junk
marking|flagging|reported|blocked ~2 spam|whatsapp
spam|junk|blacklist|blocklist|list ~1 me|list|mein|main ~2 daal*|dal*|kar*|kr*
police|cyber|trai|cybercrime ~4 @WILL_DO|bata*|jaunga|jaungi|report|complaint|shikayat
will|shall|ll|going ~4 police|cyber|trai|cybercrime
^ ~2 go|get away ~1 $
every|har day|roz|din same thing|stuff|cheez
when|kab ~1 will|would ~1 you|this|it|these ~2 stop|end
cant|cannot|dont|never|wont ~1 you ~2 ever ~1 stop
you ~2 never|dont|wont ~1 stop
no|any|some privacy
inbox|phone|whatsapp|mobile|gallery|storage ~2 full ~2 @MESSAGE|@PROMOTION
constant|constantly|flooded|bombarded|overloaded|spammed|swamped|drowning ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~2 keep|keeps|kept coming|pouring|popping|arriving
too|so|very ~1 frequent|frequently|often ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~3 too|so|very ~1 frequent|frequently|often
reduce|fewer|less|lesser|limit|kam ~2 @MESSAGE|notifications
@MESSAGE ~2 kam|reduce|limit karo|kro|kijiye|kariye|kar|bhejo
cut down ~2 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION all day|night|time|morning
@MESSAGE|@PROMOTION ~1 morning|subah|day|din ~1 evening|night|shaam|raat
subah|din|morning|day ~1 shaam|raat|evening|night ~1 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION after @MESSAGE|@PROMOTION
har|every|each ~1 festival|tyohar|hafte|week|din|day|mahine|month ~3 @MESSAGE|@PROMOTION
bought|purchased|taken|got|buy|buying|ordered ~3 elsewhere|another|somewhere|tanishq|kalyan|malabar|joyalukkas|jos ?else|shop|store|jeweller|jeweler|place
already ~1 have|got ~2 own|family ~1 jeweller|jeweler|goldsmith
dusri|dusre|doosri|kahin|kahi|kisi jagah|dukan|dukaan|shop|aur|se ~2 se|le|lia|liya ~1 liya|li|lia|kharid*|lelia
kahin|kahi aur|or ~1 se ~1 le|lia|liya|kharid*
^ ~1 no need|requirement|zarurat|zaroorat|jarurat now|ab|anymore ~2 $
ab ~1 zarurat|zaroorat|jarurat ~1 @MAT
ab ~1 @MAT ~1 chahiye|lena|leni|zarurat ~1 $
work|kaam ~1 is|ho ~1 over|done|gaya|finished ~2 $
what|which|kya ~3 type|send|press|reply|likhu|bheju|dabau ~2 to ~2 stop|unsub*|leave|exit|optout
unsub*|optout link|option|button|kahan|kaise
no|kahan ~1 unsub*|optout ~1 option|button|link
how ~2 block|mute|avoid|get ~2 @MESSAGE|@PROMOTION|rid
^ ~2 bahut|bohot|bahot|bas|kaafi ho|hua gaya|gya|gayi ~2 $
had|hadd|hud ho|hai ~1 gai|gayi|gaya|yaar|bhai ~1 $
^ ~1 hadd|had hai|h|he $
chain|sukoon|shanti|aaram se ~1 jeene|rehne|rahne|jine|sone
pak|thak|ub|bore|bor|dukhi|pareshan|paresan gaya|gayi|gaye|gai|ho ~2 $
kaan ~1 pak
mat|na|nahi satao|sataiye|sataie|pakao|pakaao|chedo|chhedo
satao|pakao|pakaao mat|na|nahi
haath|hath|pair|pav ~1 jodta|jodti|padta|padti|jod ~2 $
kitna|kitne|itna|itne ~2 @BOTHER|satao*|pakao*
galti|galat ~2 mujhe|mere|hume ~3 bhej*|@MESSAGE
why|y|kyu|kyun|kyon ~4 get|getting|receive|receiving|send|sending ~2 @MESSAGE|@PROMOTION|this|these
stop|quit ~1 @BOTHER
mind your ?own business
^ ~2 annoying|irritating|irritated|disturbing ?yaar|man|really|people|guys|please $
^ ~1 again ?an|the|a|one @PROMOTION ~1 $
^ ?another @PROMOTION again ~1 $
nonstop|lagatar|continuous|continuously|endless|unlimited ~1 @MESSAGE|@PROMOTION
2|3|4|5|6|7|8|9|10|two|three|four|five|six|ten|do|teen|char|chaar|paanch|panch|das ~1 @PROMOTION|@MESSAGE ~1 in|per|a|ek|har|every ~1 a|one|single|din ~1 day|week|me|mein|din
@PROMOTION|@MESSAGE ~1 every|each single day|morning|week
^ ~1 roz|roj|daily roz|roj|daily ~2 @MESSAGE|@PROMOTION
process|way|method ~2 opt|unsub*
aapse|apse|tumse|inse ~2 kaam|matlab|lena|len|dena ~1 @MAT
koi ~1 kaam|matlab|rishta|lena ~1 @MAT ~1 aapse|apse|tumse
koi ~1 matlab ~1 @MAT
gahne|gehne|gehno|gahno|jewellery|jewelry|zevar|abhushan|ornaments ~1 @MAT ~1 @CHAHIYE|lena|leni|pehente|pahante|pehanta|pehanti ~1 $
@DONT wear|buy ~1 any|much|gold|jewellery|jewelry|ornaments $
not ~1 fond|into ~2 jewellery|jewelry|gold|ornaments ~1 $
blacklist|blocklist ~2 @WILL_DO
jeena|jina ~1 haram|haraam|mushkil|dushwar
pure|pura|puray jhala|zala|kara
podhum|pothum|podum|saaku|bas niruthunga|niruthu|nillisi|apandi|aapandi
^ ~1 buddhimutt*|budhimutt*|shalyap*|aaranu|aranu ~1 $
no|not ~1 use|need|requirement|interest|interested ~1 of|for|in ~2 jewellery|jewelry|gold|ornaments|this|these|anything|it $
let me|us ~1 live|breathe|sleep|work|go ~1 $
^ ~1 are|arey|arre|uff|oho|god|oh ~2 phir|fir|again ?se $
2nd|3rd|4th|5th|second|third|fourth|fifth|sixth ~1 @PROMOTION|@MESSAGE ~1 since|in|this
^ ~1 avoid|refrain ?please $
you ~1 need not|neednt ~1 $
yet|ek|not|oh|one another|aur|more ~1 @PROMOTION|@MESSAGE ~1 $
^ ~1 itne|itni|itna ~1 @PROMOTION|@MESSAGE $
who|kisne ~3 diya|di|gave|given ~3 number|no|nambar|contact
@INTEREST ~2 @MAT|ledu|nei|kadu|illa|beda
@MAT ~1 @INTEREST
saans|sans ~2 lene|lo
^ ~1 want out ~1 $
why|when ~4 remove|removed|delete|deleted ~2 @MINE ~1 @NUMBER
still ~1 getting|receiving|sending|coming|send ~3 @MESSAGE|@PROMOTION
turn|switch ~2 these|this|them|all off
^ ~3 @DONT send|forward|share ?to ?me|us|here ?anything|again $
@ANYMORE ~1 anuppa|anupa|panna|pampa ~1 @VENDA
^ ~2 anuppa|anupa|pampa ~1 @VENDA $
same ~1 @PROMOTION|@MESSAGE ~3 again|times|twice|thrice|baar|bar|daily|roz
chhod|chod do|dijiye|de ~2 mujhe|hume|humein|hamein|mereko|humko
mujhe|hume|humein|hamein|mereko|humko ~1 chhod|chod do|dijiye|de ~1 $
doosra|dusra|teesra|tisra|chautha|chotha|panchva|paanchva|paanchwa|chhatha ~1 @PROMOTION|@MESSAGE
nako|nakot ~2 kahi|kahich
kahi|kahich|onnum|kichu|emi ~1 nako|venda|vendam|venam|vaddu|lagbe ~1 $
"""
