"""The vocabulary and the phrases of leaving, in English, Hindi, Hinglish and six neighbours.

Written in Latin letters; Indian scripts are romanised before they are compared. How phrases are
written is in `language.phrases`.
"""

GROUPS: dict[str, str] = {
    "MESSAGE": (
        "message messages msg msgs mesage massage massages mesej mesejes maisej maisejes mechej mesejlu messagelu"
        " maisejej messege messeges msgz sms smses text texts whatsapp whatsapps vhatsaep vhatsap watsapp watsap wa"
        " sandesh sandes broadcast broadcasts communication communications notification notifications notifikeshan"
        " forwards spam mails newsletter newsletters updates alerts"
    ),
    "PROMOTION": (
        "promotion promotions promotional promo promos ad ads advert adverts advertisement advertisements"
        " advertising vigyapan vijnapan vijyapan marketing offer offers ofar ofars afar ofer ofers campaigns sale sales"
        " विज्ञापन jahirat prachar pramoshan publicity deals"
    ),
    "STOP": "stop stp stpo sotp tsop stap estop halt discontinue cease disable deactivate mute",
    "SEND": "send sending sends sent sand forward forwarding share",
    "WRITE": (
        "message messaging msg msging text texting contact contacting whatsapp whatsapping ping pinging spam"
        " spamming spaming sms write writing"
    ),
    "BHEJ": (
        "bhej bheja bhejo bhejna bhejne bhejiye bhejie bheje bhejen bhejein bhejiyega bhejiega bhejte bhejta bhejo na"
        " moklo mokalo mokalso mokalsho moklsho mokalavanu mokalvanu pathva pathavu pathvu pathav pathavne"
        " pathavun pathano pathaben pathabe pathan pathio anupa anuppa anupuvadhu anupuvathu pampadam panpadam"
        " pampadam kalisi ayakkuka"
    ),
    "KAR": (
        "karo kro karna krna kare karen karein kariye karie kijiye kijie kijiyega kijiega karna karte kar kariyega"
        " kara karu karva karvanu karun korben korun pannadhinga"
    ),
    # turns "band", "stop", "unsubscribe" into an order
    "STOPPERS": (
        "niruthunga niruthungal nirutunga nirutungal niruththungal apandi apeyandi aapandi nillisi nilsi nirthu nirthuka thambva"
        " thambava thambva roko rokiye rokein rokna chhodo chodo chhodiye chhoddo"
    ),
    "ORDER": (
        "karo kro kar kr kardo krdo kare karen karein kariye karie kijiye kijie kijiyega kijiega karna krna kardijiye"
        " kara karun korun koro karjo karva kardena kari nakho do de dijiye dijie den dein"
    ),
    "NOT": "dont dnt donot doesnt never nahi nahin nhi nai not",
    "MAT": "mat mt na naa nahi nahin nhi nai nako naka nakos",
    "BAND": "band bandh bnd bund stop stap rok chhod chod roko rokiye rokein chhodo chodo chhodiye rokna",
    "WANT": "want wants wanna wish need like care interested",
    "CHAHIYE": (
        "chahiye chahie chahye chaiye chahiy chaie chahiyen chaye chai joitu joito joita joitoo joie pahije havet"
        " havay havaa lagat"
    ),
    "MINE": "my mine our us me mera mere meri maro maru mari mala maza majha majhe maja en ennoda naa na nanna amar amake",
    "NUMBER": (
        "number numbers no num nambar nmbr nomber nambarai phone mobile contact details detail data info"
        " information account profile name id"
    ),
    "LIST": (
        "list lists suchi soochi database databases group groups grp grps broadcast broadcasts system records"
        " yadi directory contacts campaign"
    ),
    "HATA": (
        "hata hatao hatado hatana hataiye hataie hatayen hatayein hatae hataye hataden hatadijiye nikal nikalo nikaal"
        " nikaldo nikaliye nikalie nikalen nikalna delete dilit remove mita mitao mitado mitaiye kadhi kadho kadhun"
        " kadhoon kadhu kaadhi kadhnako nikungal nikkungal neekkungal neekunga neekidunga teeseyandi tiseyandi"
        " tiseyi theeseyandi muche muchhe mucho tegeyiri"
    ),
    "ANYMORE": (
        "again anymore further hereafter henceforth future ever dobara dubara dobaara kabhi aage aainda ainda ab"
        " inime inimel fari punha parat ar onwards"
    ),
    "ANYTHING": "anything any kuch kuchh koi kai kahi kisi something nothing",
    "PRONOUN": "this it that these those all ye yeh sab isko ise yah aa he natak nautanki tamasha bakwas drama thing things everything hi",
    # what else can be stopped, sent, removed or not wanted: the sentence is about that, then
    "BARRIER": (
        "order orders ordar aardar parcel parsal courier kuriyar delivery delivari item items product products cart"
        " booking appointment visit ring rings anguthi chain necklace haar har bangle bangles kada kade kangan pendant"
        " locket set sets earring earrings jhumka jhumke tops mangalsutra payal nath choker stone stones nag nageena heera"
        " diamond diamonds gold sona sone silver chandi coin coins design designs dijain colour color rang size saiz"
        " model piece red blue green pink black white yellow lal hara hare hari neela peela kala tag box dibba address"
        " pata bill invoice hallmark charge charges discount price rate daam making photo photos video videos image"
        " pic card warranty insurance link bonus instalment installment kist emi scheme skim plan payment cheque"
        " money paise paisa refund advance cod cash shop store dukan dukaan dokan market hook lock pench screw clasp"
        " polish repair line catalogue catalog reel clock excuses traffic signal bus parking light stock sample"
        " wastage saving savings engagement wala wali vali vala wale vale one ones ride light lights"
        " compromise trying looking selling exchanging loose tight miss missing"
    ),
    # may stand around a keyword without changing what it says
    "FILLER": (
        "na "
        "please pls plz plzz pleasee plss kindly kripya krupaya krupya sir madam maam mam bhai bhaiya bhaisahab bhaiyya"
        " ji yaar yr yar boss bro dear thanks thank thanku thankyou thx dhanyavad dhanyawad dhanyavaad shukriya sorry"
        " hi hello hey ok okay bas bass ab now right away i said already told and aur im immediately once just the a"
        " to for from of me mujhe us my u you your aap aapka log team enough karo kro kar kr kardo krdo do dijiye dijie"
        " kare karen karein kijiye kijie kara karna it this that these ye yeh sab isko all also want se message messages msg msgs hath haath jodta jodti"
        " hu hoon"
    ),
    # bounds the pause: that is a snooze
    "LATER": (
        "tomorrow kal parso tak until till before baad after today aaj tonight later weekend monday tuesday"
        " wednesday thursday friday saturday sunday week month hafte mahine morning evening night raat subah shaam"
        " dopahar baje salary udya"
    ),
    "HAPPENED": "hai hain hota hoti hote ho hua hui hue gaya gayi hogaya rahe raha rahi diya tha hoga thai karoge kyu kyun kyon kab why when",
    "BLOCK": "block blok report riport",
    "BOTHER": "disturb disturbing hairan heran haraan pareshan pareshaan paresan tang bother bothering irritate harass traas tras trouble",
    "ASK": "how kaise kese why kyu kyun kyon what where who kaun kisne kaha kahan",
    "MANY": "many itne itna kitne kitni roz rozana daily bahut bohot bhot baar every everyday constantly much",
    "KIN": (
        "wife husband mother father mom dad mummy papa sister brother son daughter friend boss biwi pati patni beta beti"
        " bhai behan bahan saas sasur family staff driver kids"
    ),
    "SERVICE": (
        "order orders ordar aardar bill repair delivery tracking invoice courier parcel kist appointment jankari"
        " service transaction transactional reminder account"
    ),
    "AGAIN": "again back resume phir fir dobara vapas wapas fari punha parat marupadiyum malli abar firse",
    "SHURU": "start restart shuru suru chalu chaalu on resume begin",
    "YES": "yes haan haa han yeah sure ok okay ji",
}

# No doubt: nothing more of this, please.
CERTAIN = """
@STOP|quit ~2 sending|texting|messaging|msging|contacting|spamming|spaming|forwarding|whatsapping
@STOP|stopall ~5 @MESSAGE|@PROMOTION
@STOP ~2 @WRITE @MINE
@STOP ~1 receiving|getting
@STOP|cancel|close|end ~2 subscription ?to|of|for|please|now $
turn|switch|put ~1 off ~3 @MESSAGE|@PROMOTION
turn|switch|put ~2 @MESSAGE|@PROMOTION ~1 off
^ ?please|pls|plz|sorry|kindly no ?any|more|such @MESSAGE|@PROMOTION ?please|pls|plz|thanks|ji $
@MESSAGE|@PROMOTION ~1 na aaye|aaen|aayein|ayein|aae|aane|bhejen|bheje
@MESSAGE|@PROMOTION ~1 venda|vendam|ventam|vendaam|vaddu|vaddhu|beda|nako|naka|naku|lagbe|chai ?na $
@MESSAGE|@PROMOTION|@BHEJ ~3 @BAND @ORDER
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
@MESSAGE|@PROMOTION ~1 na|mat karta|karsho|karso|karjo|moklta|mokalta|moklsho|mokalsho|pathao|pathaben|dio|diyo|deben|debo|korben|koro
@MESSAGE|@PROMOTION ~1 dio|diyo|deben|korben|koro|pathio|pathiyo|pathao|pathaben na
@MESSAGE|@PROMOTION ~2 @BHEJ @MAT|venda|vendam|ventam|vendaam|vaddu|vaddhu|beda
@MESSAGE|@PROMOTION ~2 anupad*|anupat*|anupath*|panad*|panat*|pampod*|pampad*u|pampak*|panpod*|panpak*|pampinchak*|pampinchod*|pampincho*|pampav*|kalisabed*|ayakar*|cheyak*|cheyod*
@MAT|dont|dnt @BHEJ|@KAR ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~4 @MAT ?aana|aane|aani @CHAHIYE
@MAT @CHAHIYE ~3 @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~3 band|bandh @CHAHIYE
not|dont|dnt|donot|no|never ~1 @WANT ~4 @MESSAGE|@PROMOTION|contacted|messaged|texted
no more|further|such ~2 @MESSAGE|@PROMOTION
no ~1 @MESSAGE|@PROMOTION ~3 @ANYMORE|me|please|pls
not these|this|your|daily|such ~2 @PROMOTION|@MESSAGE
not|dont|dnt|shouldnt|never ~1 get|receive|see ~3 @MESSAGE|@PROMOTION ~2 anymore|again|more|from
remove|delete|erase|exclude|unlist|mute me|us
remove|delete|erase|exclude|hide ~3 @NUMBER ?from|off|here $
remove|delete|erase ~1 @MINE ~2 @NUMBER
remove|delete|erase|exclude|hata* ~5 from|of|off|se ~3 @LIST
take|drop ~2 me|us|my|mine|mera|number ~4 from|of|off ~3 @LIST
take me|us of|off|out
take ~3 @NUMBER of|off|out
@NUMBER ~4 @HATA
@HATA ~2 @MINE ~1 @NUMBER
@HATA ~2 @LIST se|mathi|tun|nunchi
@LIST se|mathi|madhun|nunchi ~3 @HATA
unsub*|anasab*|ansab*|unsabs*|ansub*|optout
opt|opting|opted ~2 out
dont|donot|without|no|never ~2 permission|consent|authority ~3 @WRITE|@SEND
withdraw|revoke|cancel ~2 consent|permission|subscription
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
    "end quit cancel exit remove leave nomore stpo sotp tsop stp sop roko rokiye roke roken rokein rokna dont bas basta"
    " mat nako vendam vaddu beda mana"
)

# A person would suspect it; another reading is possible.
LIKELY = """
not|dont|dnt|donot|never|pls|please|no need ~1 @SEND $
@MAT|dont|dnt @BHEJ ?yaar|bhai|ji|please|pls|plz|na|aap|bhaiya|sir|madam $
@BHEJ @MAT|naka $
mujhe|hume|humein|mereko|mko ~1 @MAT bhej*
stop|quit sending|forwarding|posting
not|no|zero|without|isnt|nt interest|interested|intrested|intrestd|intersted
@MAT|no interest|interested|intrest|ruchi|dilchaspi
interest|interested|intrest|ruchi|dilchaspi ~1 @MAT
leave|let me ~1 alone|be|peace
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
why|kyu|kyun|kyon|kyo ~2 bhej*|message|msg|messages
bhej*|msg|message|messages ~2 kyu|kyun|kyon|kyo
how|kaise|kese|where|kahan ~4 unsub*|optout|opt|hatau|hataye|hataun
way|process|procedure|option|steps ~2 unsub*|optout|stop|leave
how|kaise|kese ~3 stop|leave|exit|remove|band|bandh ?this|it|these|that|ye|yeh|ise|isko|karu|karun|kare|karein|me|my ?number|this|from|all $
how|kaise|kese ~3 stop|band|bandh ~3 @MESSAGE|@PROMOTION
not|dont|dnt|donot ~1 @WANT ~1 anything|these|any|your|buy
not|dont|dnt|no|donot ~1 need|require ~1 anything|this|it|any|your|jewellery ?thanks|thank|please|anymore|jewellery|products $
no need|requirement|thanks|thank ?you|u|now|anymore|please $
already purchased|bought|kharid*|taken|got ~3 other|another|else|somewhere|elsewhere|dusre|different
le|kharid ~1 liya|li|liye|chuki|chuka ~3 dusri|dusre|kahin|kahi|aur|jagah
flood|flooding|bombard|bombarding|filling|fill ~2 me|us|inbox|whatsapp|phone
bas karo|kro|kar|kijiye|kare|karein|kara
thevai|avasaram|jarur|garaj|dorkar|zarurat illa|illai|ledu|nathi|nahi|nei|nai|ilai
go away|to hell
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
fed up
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
din|day|week|hafte ~2 @MESSAGE|@PROMOTION
getting|receiving|get|receive|aa|aate ~4 @MESSAGE|@PROMOTION ~4 day|week|daily|everyday|month|roz|hour|morning
@MESSAGE|@PROMOTION pe|par|after @MESSAGE|@PROMOTION
@MESSAGE|@PROMOTION ~1 aate|aata rehte|rehta|rahte|hi
lagbe|chai|joiye|beku|kavali na|naa
^ ?mujhe|mala|mane|naku|enakku ~1 vendam|vendaam|ventam|vaddu|vaddhu|nako|beda|nathi $
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
no more|further $
enough|bas|basta ~1 $
"""

# Somebody we should not be writing to: what else they name does not matter.
STRANGER = """
wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num $
^ ~2 wrong|galat|galath|chukicha ~1 number|no|person|nambar|nmbr|num ?hai|he|h|par|pe|laga|lag|bhai|ji|sir|madam|maam|sorry|mila ?gaya|hai|bhai|ji|diya $
have|got|reached|hav ~2 wrong ~1 number|no|person|nambar
not ~2 customer|client|grahak
dont|dnt|donot|not|never|do ~1 know ~1 you|this|your|any
never|not|didnt|nahi|kabhi|havent ~2 bought|purchased|shopped|visited|kharida|kharidi|been|come|came|dealt
never|not|didnt|nahi|kab|kabhi ~2 gave|give|given|shared|diya|dia ~3 number|no|nambar|contact|details
maine|mene ~2 number|no|nambar ~2 @MAT|kab ~2 diya
maine|mene ~1 kab ~2 number|no|nambar ~1 diya
number|no|nambar|contact ~2 @MAT|kab ~1 diya
who|kaun ~1 is|are|ho|hain|r ~1 this|you|u|aap|tum ~4 number|no|nambar|contact
not|isnt|nahi|nhi ~1 my|mine|mera number|no|nambar
@MINE number|no|nambar nahi|nhi|nathi|nahiye|nay|noy|noi|illa|kadu ?hai|he|h|hain|che|chhe $
why ~1 do|you|u ~2 have ~1 my|mine number|no|nambar|contact|details
number|no|nambar ~2 mera|mine|my ~1 nahi|nhi|not
"""

# What makes "not interested" or "don't want" a remark about one thing.
CONTINUES = "show dekhan dekhao batavo batava dakhva dakhava kaatunga katunga chupinchandi toriso kanikku dikhao dikhaiye dikha dikhana only sirf but instead rather dusra dusri other others batao tell send bhejo bhej price looking browsing"

START_AGAIN = """
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
can|may|please send ~3 @MESSAGE|@PROMOTION ~2 again
put|add|include me|us|my ~3 @LIST|back|offers|offer|updates|again
add|include me|us|my ~2 for|to|in ~2 @PROMOTION|@MESSAGE|@LIST
^ ?please|pls|do|haan|ji keep|continue sending|messaging|texting|posting
@YES ~1 keep|continue sending|messaging|texting|posting
continue ~2 @MESSAGE|@PROMOTION
@NUMBER ~3 jod|jodo|add|daal|dal
like|love|want|wish|interested ~1 to|in get|receive|getting|receiving|hear ~3 @MESSAGE|@PROMOTION|updates
^ ~1 @YES ~3 @PROMOTION|@MESSAGE ~1 bhej*|send|@CHAHIYE|karo|do|de
^ @YES ~3 send|add|bhej* ~3 @PROMOTION|@MESSAGE
@MESSAGE|@PROMOTION ~1 bheja|kiya karo|kro|kijiye|karein|karna
@MESSAGE|@PROMOTION ~1 bhejte|karte rehna|raho|rahiye|rehiye
by mistake|galti ~1 stop|stopped|unsub*|block*
galti ~1 se stop|band|unsub*|block*
@AGAIN ~1 @MESSAGE ~1 anupunga|anuppunga|moklo|pathva|pampandi|bhejo|pathan
"""
