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
likhit likhkar anuman anumaan andazan maal फाइन लिखित अनुमान
aadat aasan andaz anokha anokhi asaliyat babuji bachpan baraati bariki bauji bik bikhar binti bitiya bua chahat chhati chuka chuke chuki devi devta
dikkat dulari dulhe duniya gaana gaane galat galatfahmi galti gehra gehre gehri godbharai grihpravesh guru hissa idhar iraada iskul itminan jaldbaazi
janamdin janmdin jeeja jeth kaaran kalej kaleja kapda kaul khandaan khol khola khole khoobsurti kinare kisika kism ladke lehnga lubhavna madamji mama
mami manmohak mannat maslan mataji mausi mehmano milana milane muhurt mundan munna mushkil naach naachne nayab nazariya nikhar nikharta nivedan
pareshaan pehnte pehnti phere pitaji pota poti prarthana raaste rasam rishtedar roop saalgirah saali seedhe shabd shabdon shagan shak shaukeen shikwa
skool suhana sundarta taiyari tarike tut ulta varshgaanth vinti vrat waisa waisi wajah zamana
"""

# among the five thousand most frequent words of Hindi: pronouns, joints, adverbs and what is said of anything
_FREQUENT = """
गए गई गईं द्वारा उन्होंने उन्होने इन्होंने हमें हमे हमने हमसे हमको हममें उसने इसने किसने किससे किसका किसकी तेरे तेरी तुझे तुझसे तुम्हारे तुम्हारी तुम्हें तुमने तुमसे तुमको
मुझसे मुझको मुझमें मेरे जिसने जिसमें जिसके जिसका जिसकी जिसको जिससे जिन्हें जिन्होंने जिनके जिनका जिनकी जिनको जिनमें जिनसे इनको इनका इनसे इनमें उनको उनका उनसे उनमें उनपर इसपर उसपर
इसमें उसमें इन्हीं उन्हीं इसी उसी यही वही किन्हीं आपने आपमें अपनों स्वयं खुद तथा एवं व अथवा अन्यथा अतः अत यद्यपि तथापि चूंकि अपितु जोकि क्योंकि इसीलिए ताकि यदि मानो जैसे वैसे कैसे ऐसी ऐसा ऐसे
वालों वालो वाला लोगों लोगो सबको सबके सबका सबसे सबकुछ सारा सारी सारे अनेक विभिन्न कुछेक बाकी बाक़ी शेष अधिकतर अधिकांश आंशिक
कार्य कार्यों कामों प्रयास प्रयोग उपयोग इस्तेमाल प्राप्त प्राप्ति जारी स्थित मुख्य प्रमुख विशेष विशिष्ट सामान्य साधारण आवश्यक आवश्यकता निश्चित निर्धारित तय स्पष्ट उपस्थित मौजूद संबंधित सम्बंधित संबंध सम्बन्ध
विषय माध्यम जरिए जरिये अंतर्गत तहत सहित समेत बजाय मात्र सिवा बगैर लगातार निरंतर तत्काल शीघ्र स्थिति व्यवस्था प्रक्रिया सूचना सूचित विवरण विस्तार विस्तृत उदाहरण कारणों तरफ तरफ़ दिशा समाधान सहायता
सहयोग प्रश्न प्रश्नों सवालों चयन निर्णय विचार विचारों भावना भावनाओं सहमत सहमति अनुरोध आग्रह निवेदन स्वीकार इनकार इंकार पुष्टि प्रस्तुत प्रदान नामों चीजों चीज़ों चीजें चीज़ें वस्तु वस्तुओं जगहों स्थानों
पहला पहली पहले तीसरा तीसरे तीसरी चौथा चौथे चौथी प्रथम द्वितीय तृतीय माह मासिक दैनिक प्रतिदिन सालों वर्षों अवधि घंटों दिवस दिवसीय महीनों हफ़्तों नियमित आसान आसानी सरल सीधी सीधा कठिन अलग निजी व्यक्तिगत
हार्दिक प्रसन्न आनंद आनन्द प्रेम स्नेह दोस्त दोस्तों मित्र मित्रों परिवारों रिश्तों रिश्ते जन्मदिन पर्व सुख बधाइयाँ मंगलमय शुभ महोदय महोदया श्रीमान श्रीमती जनाब
डाल डालने डाला डालें पड़ा पड़े पड़ी पड़ता पड़ती पड़ने दिख दिखने दिखे दिखता दिखती उठ उठा छू बैठ बैठे कराने कराना कराया कराई करवाना करवाने करवाया करवाएँ करवाने बनवाएँ पहने पहनने पहनकर
गहरा गहरी गहरे लंबे लंबा लम्बे मोटा मोटे मोटी पतला पतली पतले ऊंचा ऊँचा नीचे ऊपर बाहरी भीतर भीतरी अंदरूनी बेहद अत्यंत अत्यधिक बहुत काफ़ी काफी एकदम वाकई वास्तव वास्तविक सच्चा सच्चे सच झूठ ग़लत गलत बुरा बुरी बुरे
जल्दी धीरे फ़ौरन आजकल परसों कभी-कभी अक्सर प्रायः आमतौर अचानक आखिर आख़िर आखिरकार शायद संभवतः लगभग तक़रीबन क़रीब इतना उतना जितना कितना ज़्यादा ज्यादा कम थोड़ा थोड़ी बिलकुल बिल्कुल ज़रा बस
भेजूँ भेजें बताऊँ बताएँ दिखाऊँ दिखाएँ पूछूँ पूछकर देखूँ देखें चाहें चाहेंगे करूँ करें करवाऊँ लूँ दूँ आऊँ जाऊँ लाएँ आएँ जाएँ लें दें रखें रखिए लाइए आइए जाइए कीजिए दीजिए लीजिए बताइए दिखाइए सुनिए कहिए
"""
# the same, as they are typed in Latin letters, which is not as they are romanised
_TYPED = """
bikri bikree humse hamse humein hamein hume hame humne hamne humko hamko hummein hammein unhone unhonne inhone jinhone jinhein inhein unhein tumhe tumhein tujhe tujhse mujhko mujhme
mujhmein jisme jismein jisne jiska jiski jisko jisse jinme jinmein jinka jinki jinke unme unmein inme inmein isme usme usmein isliye isiliye kyonki kyunki cheez cheezen cheezon cheezein
cheeze chize chizen chizon logon logo baaton chijon dino dinon mahino mahinon saalon hafton ghanton baar baari dafa martaba tarike tareeke tarikon alag-alag kabhi-kabhi thik-thak
dobara dubara phirse zyadatar adhiktar karib-karib lagbhag takreeban aksar hamare tumhare sabke sabko sabka sabki sabhi donon teenon chaaron poochkar puchke dekhke karke leke deke
"""
# which one of many
_ORDINALS = " ".join(
    f"{number}{ending}"
    for number in [
        "paanch",
        "chhat",
        "saat",
        "aath",
        "nau",
        "das",
        "gyarah",
        "barah",
        "terah",
        "chaudah",
        "pandrah",
        "solah",
        "satrah",
        "atharah",
        "unnis",
        "bees",
    ]
    for ending in ("va", "vi", "ve", "vaan", "vin", "ven", "van", "wa", "wi", "we", "waan", "win", "wen")
)
# verbs that promise nothing: every form of them is said around a sale
_VERBS = """
bata dikha likh bol sun chun samajh samjha soch dekh puch pooch jaan maan chah pehen pehan pahan nikal nikaal laga mil mila milwa chal ruk baith bith uth daal
dal rakh gin tol naap pakad bit guzar saja jach khil mangwa bulwa bula karwa karva dikhwa dikhva khaa padh seekh sikha bhul bhool dhundh dhoond
dhoondh chhaant chaant kahalwa keh kah sochwa gaur ghum ghoom ghum pahan nap rehne reh rah liwa
"""
_VERB_ENDINGS = (
    "na ne ni ta te ti a e i ein en un oon unga ungi enge ega egi oge ogi kar ke iye iyega o aya aye ayi ayenge ayega ayegi"
    " aiye aiyega ao aun aunga aungi aate aata aati ane ana ani akar aein"
)


def _forms(stems: str) -> str:
    return " ".join(f"{stem}{ending}" for stem in stems.split() for ending in ("", *_VERB_ENDINGS.split()))


# among the seven thousand most frequent words of English
_COMMON = """
took self record identified essential average official standard quarter approach ability majority reasonable consistent immediate immediately recognise recognize declared
determine determined obtain obtained prior procedure duration manner ensure whichever wherever whoever furthermore moreover otherwise nonetheless nevertheless meanwhile thereby hence
sometime someday nowadays anytime halfway respective adequate acceptable approximate equivalent identical alternate alternatives alternative
assist associated assigned attempt aware brief briefly broadly capable consideration confirmation contrary criteria current currently deeply
defined definition depth description desired determination difficulty distant distinct duration edit emphasis ensure entered essential establish evaluate examine
examined existing expected explanation explanations extent extra factor favour featured finalize firmly fixed formal former frequency gladly glance halfway handful
hardly helpful hesitant highlight hint identify implies inquiry indicate indicates initially input insight instead instructions intended intention intentions interval introduce
involve involves keen key kindly layout lengthy likewise literally mainly manually merely moments namely nearby necessary normally notable noted observe obvious obviously occasional
occasionally occur occurs odd ongoing opposite optional outline overview partly patiently pending permit pleasing plenty pleasure portion possibly potential practical precisely
presence presumably previously primary principle proceed proper provided purely purpose quote readily recall recently reconsider refer referred regard relate related relevant rely
remark remarks repeatedly represents respect respectively reverse review revise rough roughly scale secondary section seek selection sequence shortly similarly simultaneously
slight smooth solely somewhat sort specified specify spoken stated steady straightforward strictly subsequent substantial suitable summarise summarize suppose supposed surrounding
tentative thereafter thorough throughout typically understandable unexpected unfamiliar unless unlikely upcoming usual utmost variation viable vice visible whenever wherever willing
wording yours
"""

EVERYDAY_WORDS = (
    fold_all(_ENGLISH)
    | fold_all(_HINDI)
    | fold_all(_FREQUENT)
    | fold_all(_TYPED)
    | fold_all(_ORDINALS)
    | fold_all(_forms(_VERBS))
    | fold_all(_COMMON)
)
