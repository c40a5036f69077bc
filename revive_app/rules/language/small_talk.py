"""Words a reply may hold without proof: they greet, praise, ask, offer help and join sentences, and state no fact.

What is neither here, nor in the facts, nor said by the customer, claims something nobody checked.
"""

from revive_app.rules.language.neighbours import NEIGHBOURS
from revive_app.rules.language.text import fold_all

ENGLISH = """
passing able about above absolutely across actually add adding after again ago agree ah ahead almost along already alright also although always am amazing among
amount and another answer answers anyone anything apart apologies apologise apologize appreciate are around as ask asked asking assist assistance assistant
at available away back based basically be beautiful beautifully beauty because been before begin behind being believe below besides best better between big
bit both brief bright bring browse budget but button buy buying bye calling came can cannot care carry case catch cause celebrate celebration certain
certainly chance charming chat check checked checking choice choose choosing chosen classic clear clearly click close closely colleague colleagues collection combination
come comes comfortable coming comment common compare comparing compliment compliments concern concession confirm confirmed confirming confusion congrats congratulations connect connecting consider contact
continue conversation correct cost could couple course currently customer customers date dates daughter dear decide decided decision definitely delicate delight delighted depend depending
depends desire detail detailed details did difference different difficult discuss discussion do does doing done doubt down each earlier easily easy either elegant
elegance else enjoy enough ensure especially even evening ever every everyone everything exact exactly example excellent except excited expect expected expert explain
explore extra eye fabulous fair family fantastic far favourite favorite feature features feel festive few figure final find finding fine finish first fit fits fitting follow
following for forget forward found friend friendly from full fully further gently get getting give given gives giving glad gladly go goes going good gorgeous got grace graceful
gracious grand great group guess guide guidance had half hand happen happily happiness happy has have having hear hearing heart heavy height hello help helpful helping here hers hi high
higher him his hold home hope hoping how however human husband idea ideal if image imagine important in including inconvenience indeed inform information initially instead intend interest
interested interesting into is issue it its itself join joy just keep kind kindly know known last late later latest least leave left less let like liked likely likes limit line link list
listed little long longer look looking looks love loved lovely low lower luxurious luxury made main make makes making manage manager many mark match matches matching matter may maybe me mean
means meant meanwhile measure measurement meet mention mentioned message might mind minute minutes moment more morning most mother much must name near nearly need needed needs neither never
new next nice night no none noon nor normal not note noted nothing now number occasion occasions of off offer offering often oh ok okay on once one ones only onto open option options
or order other others otherwise our out outfit over overall own owner pair pairs part particular party pass patience perfect perfectly perhaps person photo photos pick picked picking piece pieces place
plan planning please pleased pleasure plus point possible precise prefer preference preferred present pretty previous price probably problem proceed process provide purchase put question questions quick
quickly quite radiant range rate rather reach reaching read ready real really reason reasons receive recommend recommended regard regarding regards relatives remain remember remind reply request required requirement
respond response rest result right round royal runs said same saw say saying says search second see seeing seem seems seen select selected selecting send sending sense sent separate separately
serve set several shall share shared sharing she shine shining shoot short should show showing shown side similar simple simply since sir sister situation size slightly small smile so soft solution some someone something
sometimes son soon sorry sort sound sounds sparkle sparkling speak special specific specifically splendid spot stage stand start started starts statement stay step still stop story striking strong stunning style stylish
subject subtle such suggest suggested suggestion suggestions suit suitable suits super support suppose sure surely surprise sweet take taken takes taking talk taste team tell telling tells than thank thanks that the their
them then there therefore these they thing things think thinking this those though thought through thus tick till time timeless times to together told tomorrow too top total totally touch tradition traditional treat trend trending
trendy true truly trust try trying turn two type typed types typing understand understanding understood unfortunately unique until up update updated updates upon us use used useful using usual usually value variety various
version very view visit wait waiting want wanted wants was way wear wearing weather wedding week weekend weight welcome well went were what whatever when whenever where whether which while who whole whom whose why wide wife will
wish wishes with within without wonderful wondering word words work works world worry worries worth would wrist write writing wrong yes yet you your yours yourself finger neck ear ears bride groom anniversary birthday engagement
rupees rupee approx approximately roughly around nearly exactly only total altogether sum per each both computed calculated comes sells-as costs priced weighs weighing weigh
anywhere everywhere somewhere nowhere throughout accordingly additional adds advance affordable although announce annual appear apply applies approximate arrange arrive article arriving assure attached attention attractive await awesome balance basis basket become becomes
bear beforehand begins belong bill book booked booking brand breathtaking bridal building bundle call calls calm cannot careful carefully cash catalogue category chain characters charge charged charges chart cheers cheerful collect combine
complete completed completely complex concerned condition conditions confident contain contains convenient correctly counter craft crafted craftsmanship create created curious daily deduct deducted deduction describe described design designs detailed differ differs direct
directly discount doorstep double dress earlier earring east effort effortless elaborate email end ends entire entry equal estimate ethnic event events everyday exchange exclude excluded excluding exist exists expensive expiry explained explore express extended eyes fact
festival filled fixed floor formal forth forty four free fresh functions general gift gifts glance gold greet greetings guests halls hallmark handy heading heirloom hesitate hint hour hours impress include included includes inclusive increase individual inside inspired intricate invite involved
jewel jewellery jewels kept later length lengths lies light lightweight lists living located location lost lot lots luck member members memorable mentioned message messaging method minimal mix modern month months mood motif motifs names national natural nature neat neckline nephew niece
notice office online opens ordinary original ornate outside paid parents party passed pattern patterns pay paying payment pays period personal personally picks picture pictures plain planned plans pointed polite portion posted prepare prepared press pricing priority
promise proper properly public quality quantity quote quoted rare rates rating ratio recent recently reduce refer reference refers relative release relevant remaining remains removed repeat replies represents research reserve responds rich ring rings rose routine rule rules safe
same save scale schedule script section sector send sends series seven shape shapes sharing she shop shops shots showroom sign signature silver six size sizes slight sparkles specify spend square starting state store stores straight style styled subject submit subtotal suited sum summary
symbol tab table tag tally tender term terms theme themes thick thin thoughtful thousand three throughout timing timings token ton touches tough traditionally transaction transfer trip trousseau typical unable unclear unsure until untouched upper upwards urgent user users valid value valued
vary varies versatile via video vivid warm watch wearable wears website weigh weights whatsapp whichever wise wonder wraps yearly yellow yesterday young zero differently
aapse aane aati aata achhe adhik adhiktam anumati anya asal ashwast avashya baatein bahar bataane bataun bina bolna chhota chhoti chhote bada badi bade chun chunna dekhkar dhundh dhoondh diwas gaur gupt haal haalanki hisaab hisab ismen isliye jaankaari jabki jahaan jaldi jama jarur
jatayi jaati jaata jaate jati jata jate jodkar judi kahin kahna kaam khareed kharidne khareedne khareedi kharidi khulta khulti khula khuli khule kiye kiya kul-milakar lihaaz mahatvapurn mangwa manpasand maujood milakar milaakar mubaarak nazar nazdeek neeche nischint parivar pata pasandida pesh pichhle prakar pyaare
roz rozana rukti saal saamne saari saare sabki salah samjhiye sampark samne sandesh savere sawaal shaam shukravar somvar ravivar subah raat dopahar suchi surakshit svagat talaash tez tohfa turant uchit umda unmein vaala vaali vaale varna vikalp vyast yahaan zyaadatar
इसलिए इसका जाँच जांच दिन हफ़्ते महीने रोज़ रोज सुबह शाम दोपहर रात बजे खुली खुला खुले बंद दुकान सामान गहने गहना चीज़ मदद सवाल जवाब संदेश फ़ोटो पूछ पूछें बताएँ चुनें चाहिए मौका शादी त्योहार खास सुंदर खूबसूरत शानदार बढ़िया तोहफ़ा परिवार
"""

HINDI = """
fark farak antar फर्क फ़र्क अंतर
aap aapka aapke aapki aapko aapne aapse aaj ab abhi accha acha achha achhi acche agar aise aisa alag andar apna apne apni arre aspaas aaspaas asli aur baad baat baaki badhai badhiya bahut baja baje banaya banane bane banega banegi
banne banta banti banwana bara bare batata batati batana batao bataye bataiye bataya batayi batayenge bata batae bataega bhai bhaiya bharni bharosa bhej bhejo bhejiye bhejti bhejta bhi bilkul bol bola bolo bolti budget chahenge chahenge chahein chahiye chahte
chahti chahta chal chalega chaliye chalo chuna chunein chuniye dein dekh dekha dekhe dekhein dekhiye dekhna dekhne dekho dekhti dekhta den dena dene denge deta dete deti dhanyavad dhanyawad dhyan didi dikha dikhaiye dikhana dikhane dikhao dikhata dikhati dil din
diya diye dono doosra dusra dusre dusri dunga dungi ek ekdum fikr gaya gayi gaye ghar gujarish haan haath hai hain ham hamara hamare hamari har hi ho hoga hogi hona hone honge hongi hoon hoti hota hote hu hua hui hue hum humara humare humein hume
ijazat in inka inke inki inme in isko ismein isme isse iska iske iski itna itne itni jaan jaana jaanna jaankari jaante jab jahan jaise jaisa jaisi jald jaldi jaldee jankari jayega jayegi jayenge jee ji jis jise jo jodi jyada kaafi kab kabhi kaam kaisa kaise
kaisi kal kam kaha kahan kahiye kar kara karein kare karen karna karne karo karta karte karti karke karun karunga karungi karwa karwana kaun kaunsa kaunse kaunsi ke kehna ki kijiye kis kisi kitna kitne kitni ko koi koshish kripaya kripya kshama kuch kul kya kyonki kyunki
laga lagega lagegi lagenge lagta lagte lagti lakin le leke lekin lena lene lete leti lenge lijiye liye lo maaf maafi madad madam magar mahine main man matlab maza mein mera mere meri mil milega milegi milenge milne milta milte milti mila mili mile minute
mujhe mujhse na naam namaskar namaste nahi nahin naya naye nayi ne niche nikaal nikal nikalti niyam padega padegi padenge pakka par paas pas pasand paata pata pehla pehle pehli pehen pehenne phir pooch poochh poochkar puch puchh puchkar puchna puchti puch-kar poora poori pura puri pyara pyari
rah raha rahe rahi rahega rahegi rahenge rahta rahti rakh rakha rakhe rakhi rakhiye ruk rukiye ruko saath saathi sab sabhi sabse sahi sakta sakte sakti sakenge samajh samajhiye samay samjha sambhav sawal se shaayad shayad shukriya shuru sidha sirf soch sochiye
sundar suniye swagat tab tabhi tak tarah tareeka tayar taiyar theek thik thoda thodi thode to toh tum umeed un unhe unka unke unki upar upyukt us use uska uske uski vah vahi vahin waah wah wahan wahi wahin waise wala wale wali waqt woh wo ya yaad yaani yah yahan yahaan yahi yahin
yahaan ye yeh zaroor zaroorat zaruri zara zyada takreeban takriban lagbhag kareeb karib behtareen behtar khubsurat khoobsurat mubarak shubhkamnayein shaadi shadi dulhan beti biwi patni pati maa bahan khas khaas mauka mauke ichchha jawab jawaab poochein puchein poochiye puchiye likhiye likh
पूछकर बताती बताता बताऊँगी बताऊँगा आसपास क्योंकि ठीक यह वह उसका इसका आपका आपके आपको हमारे हमारा हमारी कृपया ज़रूर शुक्रिया धन्यवाद नमस्ते साथी जानकारी बताइए देखिए दिखाइए पसंद आया चाहेंगे माफ़ कीजिए दे पा रही रहा हूँ हैं था थी अभी सही बिल्कुल बधाई शुभकामनाएँ प्रति अधिक खरीद करीब लगभग सिर्फ़ केवल कुल दोनों जोड़ी मिलकर वज़न लगते लगता लगेगा होगा होगी होंगे सकते सकता सकती मिल मिलेगा मिलेगी मिलता मिलती रहती रहता तक वाला वाली वाले एक ही हज़ार लाख सौ
"""

# More of the same: what people say around a sale in English.
ENGLISH += """
accept accepting access accident according account achieve active activity actual address adjust adjusted admire adorn adult advice advise afford afternoon afternoons age air alike allow allowed allowing aloud altogether ambience amid angle animal anxious anyway anyways apt area areas arm arms array
arrival arrived arrives art aside asleep aspect assume assured aunt author autumn aware awkward badly balanced bare basic bearing beat beloved bend beneath bet beyond birth blend bless blessed blessing blessings blouse blue blush board body bold boss bother bottom bound boy boys
branch borrow secretly shifting brand-new break breakfast breath breeze bridge brings broad broken brother brown brush bunch bus busy button calendar camera candle capture captured car carried carries cat caught celebrate celebrated celebrates celebrating centre century chair chapter character charms chatting cheer cherish cherished child childhood children choices circle
city classy clean cleaned clearer clever closed closer cloth clothes clothing clue cold collar colour colours combine comfort comfortably command comments communicate company complement complements complexion composed compromise computer concept condition conscious content contrast control cook cool copies copy corner corrected corrections costume cotton countless country courage cousin
cover covers cream crowd cup curve curved cute cuts dad damage dance dark darker darling dates day days deal deals dearest death debate deep deepest deeper delay delayed delays delight delightful delights demand deserve deserves desk dilemma dinner disappoint disappointed disappointing discover display distance distinct divine doll door dot doubts drama dramatic draw drawing draws dream dreams dress dressed dresses drive drop drops
dry due dull dusk duty earn ears earth ease eat edge edges effect eight eighth elder elders elegantly eleven empty encourage energy engaged enjoyed enjoying enquire enquiring enquiry ensemble entirely errand error essence eternal evenings everlasting exception exchange excite excitement exciting excuse exercise expectation explanation explains expressing expression expressive
face faces fall falls familiar families fancy fantasy fashion fast father fathers feather feedback feeling fell fellow feminine festive-season festivity fifteen fifth fifty fill fills finalise finalize finger fingers fire firm flat flattering flexible flow flower flowers flying focus fold folks fond food foot forever-yours forget forgive formality fortnight forwarded forwarding forwards four fourth frame
framed frequent frequently freshly friday friends front fun function funny future gallery game garden gather gathering generally generations gentle genuine-thanks gesture gesture girl girls glam glamour glance glitter glow glowing glows goal golden goodbye gown graceful-look grandmother grandparents grateful gratitude green greeted grey grow growing grown guarantee-no guessing guy hair handle handles hang hanging happens hard harder hate hat
heading heal heart-warming heartfelt heartiest hearts heels held hesitation hide highly hint hit hmm holiday holidays honest honestly honour honoured hopefully host hot house huge hundred hundreds hurry-not icon iconic ignore illness imagination impression impressive in-between inch inches inspiration inspire instant instruction intention interior intimate introduce introduction invitation invitations item items journey
joyful joyous jump kid kids kilo kindest kindness king kiss kitchen knee knowing knowledge lace lady ladies lake lakh land language lap laugh laughter law layer layered layering layers lead leading lean learn leather leave-it lend lend lesson letter letters life lifestyle lift lighter lights lightly liking liner lip lips lit literally load loan-no local logic lonely lookout loose lord loving lovingly loyal
lunch magic magical maid mail main majestic male map march marriage married marry marvellous massive meal meaningful measures media medium meeting melody mentioning merry mild milestone milestones mindful minor mirror miss missed missing mistake mix-and-match mobile moderate modest mom mommy money monsoon mood moon mornings mothers mountain mouth move moved movement moves mum museum music mutual mystery narrow navy nearby nearest neat-looking needle neighbour
neutral newly newlyweds news nights nobody noise none-other noon nose note-that noted notes novel observe obvious obviously occasion-wear occur ocean odd older oldest ones opinion opportunity opposite orange ordering outcome outfits outing outline outlook outstanding overwhelmed pace package pain paint paired pairing paper parcel pardon parent park passion past patient pause peace peaceful pearl-white peek people personality personalised
phase phone phrase physical piece-wise pink placed places plans plate play playful plenty poem poetry poise polite polished popular position positive possibility post potential pour powder power practical practice praise prayer precious preferences preferring presence presented presents presume prettier prettiest pride princess print privacy private problems produce profession programme progress prominent promising prompt promptly proof proportion proud puja purchase purple
purpose queen queries query quiet rain rainy raise reaction realise realistic reality reassure recall recipient recollect red reflect reflects refresh refuse relation relationship relax relaxed relief religious rely remarkable remembering reminds reminder repeatedly replace replied replying representative respect responding rested restrict returning reveal revert reverting review rid ride rise rituals river road role romance romantic room rooms rough rush
sad sake salad sari saree sarees lehenga lehengas kurta kurtas kurti dupatta salwar anarkali sherwani suit sample samples sand sangeet mehendi haldi reception satin satisfied saturday saying scene scenes scope sea season seasons seat secret self-care selfie semi sensible sensitive sentiment sentimental serious settle settled setting settings seventh shade shades shadow shape share-worthy sharp shift shifted shimmer shimmering shirt shock shoes shopping shorter shortlist shortlisted
shot shoulder shower shy sides sigh sight silk silky simpler simplest simplicity single sit six sixth skill skin skip sleek sleep sleeve slim slip slow slowly smart smell smiles smiling smoky smooth smoothly snap social softer softly solve somehow somewhere sooner soul southern spark sparkly speaking spent spirit spirits split spoil spoken spots spread spring stable staff standing stands star stars stating stay-tuned steal steps stick stone stones stops storm strand strands stress stretch string strings stroke strong struggle
stuck student studio stuff stylishly subtly success suddenly sufficient suggestion summer sun sunday sunny sunshine supportive surprise-gift surprising sweetest sweetheart sweetly swing symbolic symbolise sympathy system takeaway tall tap tea teacher teaser technical teen telephone temperature tempting ten tend texture thankful theirs thin third thirty thoughts thread thrilled thrilling throw thursday tied tight tiny tip tips tired title toe tomorrow tone tones
tonight topic totally track traditions train transform travel travels treasure treasured treasures tree tries trip trouble trust-worthy-no truth tuesday tune turned turns twelve twenty twice twin twinkle twins twist types ultimate umbrella uncle underneath undoubtedly union unit universe unlike unlikely unusual upcoming updating upload uploaded uploading upset urge usage vacation vague vibe vibes vibrant victory village vintage-inspired visible vision visual voice volume voucher-no vow
waist wake walk wall wardrobe warmest warmly warmth wash watched water wave waves weak wedding-day wednesday weekdays weekends weekly wed welcomed welcoming western wet wheel white wholehearted widely wild willing win wind window wine winner winter wisely wonderfully wondered wood word-of-mouth wore worn-out worried worries worthwhile wow wrap wrapped writing-to yard yay yeah year-end young-at-heart youth yummy zero zone heaviest lightest slimmer chunky dainty sober bolder simpler prettier
"""

# Hindi verbs, as typed; every stem takes the endings below.
_STEMS = """
aa aaj-ma ja kar de le dekh bol bata puch pooch poochh chun pehen pahan laga rakh bhej mil ban sun samajh soch ruk likh padh khil khul lag chal baith reh rah ho gin naap tol jod badh dila dikha karwa karva bulwa bulaa milwa milva mangwa mangva
pahuncha pahunch dhundh dhoondh chahe chah mana maan jaan pehchan sambhal sambhaal sajaa saja jach jam utar chadh badal nikal nikaal ghoom ghum bhool bhul yaad hichkicha muskura has khush kah keh sikh seekh samjha dhyan-de bacha dho khila pila sula utha gir bit beet guzar guzaar bana bech khareed kharid
aazma aajma pakad chhod chod jud bhar dhar nibha suljha sulajh dar ghabra shukr maang mang le-ja de-de likhwa padhwa dekh-le dila laa la paa pa sata man rok thahar thehar jata jhuk mud
"""
_ENDINGS = [
    "",
    "a",
    "e",
    "i",
    "o",
    "en",
    "ein",
    "iye",
    "iega",
    "iyega",
    "iyo",
    "na",
    "ne",
    "ni",
    "ta",
    "te",
    "ti",
    "kar",
    "ke",
    "oon",
    "un",
    "u",
    "unga",
    "ungi",
    "unge",
    "oonga",
    "oongi",
    "enge",
    "engi",
    "ega",
    "egi",
    "oge",
    "ogi",
    "wa",
    "we",
    "wayein",
    "kare",
    "karein",
    "rahi",
    "raha",
    "rahe",
    "lein",
    "len",
    "lo",
    "lenge",
    "dein",
    "den",
    "do",
    "denge",
    "dungi",
    "dunga",
    "doongi",
    "doonga",
    "lungi",
    "lunga",
    "ye",
    "yein",
    "yen",
    "yega",
    "yegi",
    "yenge",
    "ya",
    "yi",
    "ye",
    "ein",
    "aiye",
    "aie",
    "o",
    "na-hai",
    "iyeg",
]

HINDI += " ".join(f"{stem}{ending}" for stem in _STEMS.split() for ending in _ENDINGS)

HINDI += """
liya liye li diya diye di kiya kiye ki gaya gayi gaye hua hui hue tha thi the
maine mainne gehno gahno gehnon gahnon hamein hume beech bich aaram araam khayal khyal kaala kaale kaali laal hara hare hari neela neele peela safed gulabi sunehra sunehri rang ladi lari kurta kurte kurti saree dupatta lehenga joda jode kapde kapdo poshak libaas kalai gardan gala gale kaan naak ungli haath paon pair sar baal chehra aankh aankhein
khushi khushiyan khushkhabri pyaar pyar mohabbat rishta rishte rishton yaadein yaadgar sapna sapne umang utsav tyohar tyauhar pooja puja havan muhurat shagun shubh ashirwad aashirwad dua duaein bhagwan ishwar mata pita dada dadi nana nani chacha chachi bhaiya bhabhi devar nanad saas sasur damaad bahu beta bete bachcha bachche bachchi gudiya rani raja ladka
ladki ladkiyan aurat mahila mard log logon mehmaan mehmaanon samaroh sangeet mehendi haldi baraat vidaai rasm rasmein reet riwaz parampara paramparik sada saadgi sadgi saada sade nafees nafasat naazuk nazuk nazakat shaan shandar shaandar shaahi raunak chamak chamakta chamakti chamakdar khilta khilti jachta jachti jachega sajega jachenge saje
khamma ghani sat sri shri akal jai jay shree jinendra radhe krishna ram sa saab sahab sahib ammi abbu ustad begum hukum huzoor padharo padhariye padharein pranam adaab aadaab salaam khuda hafiz shabba khair alvida phir-milenge
subah-subah jitna jitne jitni utna utne utni kaisey waise aisey jaisey yun yunhi khud swayam apne-aap dobara wapas-se pehle-se turant fauran jaldi-se aahista dheere dheeme zor thodi-der der derr deri waqt pal ghadi abhi-abhi roz-roz aksar kabhi-kabhi hamesha-yaad aage peeche upar neeche bahar baahar bheetar paas-paas door doori nazdik saamne
sach sachmuch sachchi jhooth-nahi sahi-sahi zaroor-zaroor pakki pakka-se bilkul-sahi shayad-hi matlab-ki yaani-ki halanki agarche chahe-jo jabhi tabhi-to isliye-ki kyon-ki varna warna nahin-to balki bhi-to waise-bhi phir-bhi to-bhi is-liye us-liye iske-liye uske-liye aapke-liye
koshish mehnat imtihan intezar intezaar pratiksha prateeksha fursat suvidha asuvidha khed afsos dukh taklif pareshani chinta fikar tension tasalli vishwas bharosa yakeen ummeed umeed aasha nirasha zimmedari faisla faisle nirnay vichar raay salaah sujhav sujhaav sawaal-jawab baatcheet vaarta charcha baithak mulakaat mulaqat
संतोष प्रतीक्षा करेंगे करूँगी करूँगा देंगे दूँगी दूँगा लेंगे आएँ आइए आइएगा पधारिए लिखा लिखी लिखिए मेरे मेरी मुझे आपसे आपने उन्हें उनके इनके जिस जिसे जिन कौन कौनसा कितना कैसे कैसा कैसी क्यों कहाँ कब तब जब अगर तो भी ही और या लेकिन मगर पर से में को का की के ने साथ बाद पहले ऊपर नीचे अंदर बाहर पास दूर बहुत थोड़ा ज़्यादा कम सब सभी कुछ कोई हर दोनों
पन्ना पन्ने लैब नाम काम बात बातें पल दिल मन खुशी प्यार बेटी बेटा बहन माँ पिता दुल्हन दूल्हा शुभ अवसर मुबारक आशीर्वाद सोचिए समझ लीजिए दीजिए रखिए पहनिए चुनिए भेजिए बताएँगे बताऊँगी पूछूँगी मिलेंगे रुकिए देखें दिखाऊँ भेजूँ करूँ बताऊँ लगेंगे जँचेगा खिलेगा हल्का हल्की भारी छोटा छोटी बड़ा बड़ी नया नई पुराना लंबा लंबी गोल सादा रंग लाल हरा नीला सफ़ेद काला सुनहरा
"""

# "le" and "de" swallow their vowel
HINDI += " lega legi lenge lungi lunga lenge lete leti leta dega degi denge dungi dunga dete deti deta hoga hogi honge jaayega jaayegi jaega jaegi jaenge aega aegi aenge"
ENGLISH += " during afterwards afterward unbroken intact sealed undamaged untouched untampered until till unless whenever wherever whoever onwards"
HINDI += " vanakkam namaskaram namaskara nomoshkar kem cho aadab salam jai jinendra radhe shyam ji"

# More of both, as it is said around facts: verbs, adverbs and joints, and no thing a shop could promise.
ENGLISH += """
amounts amounting adds added altogether apologise apologies asks assume aware bar barely begins bigger bits brings broadly cannot carries charges checked checking
chosen clarify closer closest comfortably comparing confirms considering consists counted counting counts covered covers deducted depends despite differs divided
doubt due each eligible ends enough equals equally especially except exceeds extends fall falls fits follows fraction further given gives gladly goes going
halves happens hardly heavier helps higher honest honestly however ideal immediately inclusive indeed instead keeps kept lasts lately lets lighter likewise
listed lists longer longest lots lower lowest matches meaning means meets mentioned merely multiplied names namely narrower nearer nearest neither nice none
noted nothing notice notices numbers offers onwards opens opposite otherwise outstanding paying per picked plain possibly presently priced prices
prior promptly purely quote quotes rather reaches recently reckon regarding regular remaining remains remind request requests rounded rounding runs saying says second seen
selected sells separate settles several sharp shorter shown shows side simply sits sized slightly smaller smallest somewhat sold sorts stands starting starts stays still
stocked straight strictly style such sums takes taller tell tells thinner thicker though times together totals towards twice under unless unlike unsure upper usually
wait waits wanting weighs whatever whenever wherever whichever whole wider widest willing wise wonder works worn worth yearly yes yet fortnight decade ago clarity-wise
pieces-wise honestly-speaking apiece midway mentioned-above aforementioned respectively remainder leftover balance split spread divide multiply subtract minus plus
rested rests resting recheck double-check doublecheck verify verified verifying enquire inquire enquiring liaise coordinate escalate relay relayed convey conveyed
"""
HINDI += """
aakhir akhir aakhri aam taur chhutti chutti guzarish darasal dar-asal asal mein haal filhaal filhal maujooda maujuda vartaman mutabik mutabiq anusaar anusar hisab-se
jodein jodiye jodne jodkar ghatakar ghataye bachega bachegi bachenge bacha bache bachi bachta bachti bachte baant baantein baantkar baantne milte-julte milti-julti
nikalta nikalte nikalegi nikalega nikla nikli nikle banegi banega banenge bane hue huye huwa hota hoti aayega aayegi aayenge jayega padta padti padte padega padegi
padenge lagta lagti lagte lagenge lagegi lagega katega katenge katta katte kat-ke jata jati jaate jaati hain rakhte rakhti rakhta dete deti deta lete leti leta milta
milti milte maangte mangte maang poochte puchte kehte kehti kahte bolte bolti samjhte dekhte chunte chuniye pehnein pahnein pehenein dikhti dikhta dikhte lagaye lagayein
pahunch pahunche pahunchte aaiye aaye aayen aayein aaiyega jaiye jaiyega lijiyega dijiyega kijiyega rahiyega bataiyega boliyega likhiyega rukiyega dekhiyega
chahein chahen chaahein chaho chahe jitna utna itna bas sirf keval matra takriban andazan lagbhag qareeb kareeb tak se pe par ke ki ka ko ne mein me aur ya lekin magar
kintu parantu balki warna nahin nahi bhi hi to toh jo so wo woh ye yeh inhe unhe inka unka jinka kiska kisko kisne iska uska iski uski ismein usmein isse usse inse unse
dobara phirse pehle baad pashchat upraant dauran beech saath saath-saath alawa atirikt chhodkar bajaye badle-mein iliye taaki jisse kyunki isliye tabhi jabki halanki
namaz jumma din-bhar subah-se raat-ko dopahar-mein tadke saanjh sandhya hafte-mein mahine-mein saal-mein roz-subah har-roz
pura-pura aadha-aadha thoda-bahut kam-se-kam zyada-se-zyada kul-milakar milakar jodkar ginti gin ginkar jodi jode joda dono teeno charo panchon sabhi
sahab saheb begum baji aapa didi bhaiya bhaisaab bhaijaan ji-haan ji-nahi haanji bilkul beshak zaroor yaqeenan shauk shauq se khushi-khushi besabri
"""

HINDI_WORDS = fold_all(HINDI)
SAFE_WORDS = fold_all(ENGLISH) | HINDI_WORDS | fold_all(NEIGHBOURS)

# What an assistant says of itself, of its help and of occasions. In a reply these claim nothing; in a question they tell
# what is asked for, so they are not among the words a question may hold for nothing.
OURS = """
live lives living annually yearly annual saalana salana varshik
experience experiences connecting connected connect business current currently shine shining sparkle glow arrange arranging
workshop regards concern concerns matter matters issue trouble mistake confusion misunderstanding situation moment whole journey
step steps next previous interested interest curious considering consider thinking thought thoughts mind decision decide deciding
preference preferences prefer preferred suitable suits suit ideal idea ideas inspiration occasion occasions ceremony function
functions reception sangeet mehendi engagement festive elegant graceful timeless delicate stunning gorgeous radiant charming royal
regal classy lovely pretty striking intricate detailed subtle bold minimal minimalist contemporary modern traditional everyday
casual office outfit saree lehenga kurta dress neckline skin tone face shape explore exploring discover browse glance scroll tap
click type reply respond response responding message chat conversation note noted assist assisting guide guiding suggest
suggestion suggestions recommend recommendation recommendations advise narrow options shortlist compare unable afraid
unfortunately regret sincerely truly honestly kindly gladly happily personally shortly soon meanwhile details detail specific
specifically exact exactly precisely particular accurate correct right information clarify clarification weekday weekend evening
afternoon morning noon convenient convenience slot timing schedule availability sister brother mother father husband wife daughter
son niece nephew cousin friend family bride groom parents grandmother milake milakar mila-kar usi usme usmein usko usse isi ismein
isko lehenge sari joda libaas jachega jachegi jachta sajega sajegi agle agli agla pichle pichli pichla madad sahayata jankari
vivaran bought purchased laiye laiyega against saaton saato saat-din breakage humari hamaari humaari केवाईसी kyc sangel sangtil sangenge hamesha aakhir aakhri ant spare sparing covers cover enough namaz prayer prayers lustre shade shades grading gradings rest resting fully loses lose baant baantkar padta padti padte qualify qualifies eligible applicable works-out jeweller jewellers ज्वेलर ज्वैलर pasandeeda khubsurat khoobsurat sundar pyari pyaara lajawab shandar shaandar dulhan shaadi sagai avsar mauka tyohar
parivar saath khushi swagat dhanyavaad shukriya meherbani kripya zara thodi thoda dekhiye dekhein dikhati dikhata dikhaun bhejti
bhejta bhejun bataiye bataun poochh poochiye samajh samajhti samajhta zaroor bilkul avashya pasand nayi naye purani purane halki
halka bhaari chhota chhoti bada badi pocket front side angle closeup close-up selfie portrait satisfaction satisfied virtual
assistant senior seniors human ai bot artificial intelligence query queries request requests
"""
OUR_WORDS = fold_all(OURS)
