"""What people say to each other every day: greetings of a festival, family news, excuses, "one minute"."""

from revive_app.rules.small_talk.topic import BEING, KIN, MY, WHEN, YOU, Small, topic_of

MISTAKEN = topic_of(
    Small.MISTAKEN,
    "wrong oops oopsie ooops opps ignore mistake mistakenly accidentally galti galat delete disregard glti गलती ग़लती गलत ignor",
    "chat message messages msg mesg sent send bhej bheja gaya dab text one that last previous पहले मैसेज भेज window group oops oopsie ooops",
    beside=(
        "i it was for my the a meant in by to se mein me diya diye ho gayi gaya hui kar karo kijiye do dijiye kar-do wala wali vala pehle pahle wale"
        f" someone else somebody another person {KIN} friend not you aapke liye nahi tha thi above earlier pichla last please that was this one"
        " you no aap ko kisi aur ke liye दिया गया हो करो"
    ),
)
NOT_YOU = topic_of(
    Small.MISTAKEN,
    "not",
    "you",
    beside="this was that for message msg meant it is wasnt",
)
OOPS = topic_of(
    Small.MISTAKEN,
    "that this it woh wo ye",
    "for liye",
    "was meant tha",
    beside=f"oops sorry my {KIN} friend someone else somebody mere meri ke to somebody not you",
)
WAIT = topic_of(
    Small.WAIT,
    "wait ruko rukiye rukie ruk min mins minute minutes sec second रुकिए रुको मिनट hold",
    beside="1 2 5 10 one ek a me give just hang on do dijiye thoda jara zara jao please for some ek-min एक दो ज़रा",
)
EASE = topic_of(
    Small.EASE,
    "problem issue issues worry worries tension fikar chinta baat bat चिंता बात फ़िक्र",
    "no dont mat not koi nahi na never मत कोई",
    beside="at all you it about karo kijiye kar lo lijiye hai h nahi worries is its your that thats fine ok i se कीजिए करो लो नहीं",
)
LOOKING = topic_of(
    Small.LOOKING,
    "looking timepass browsing checking dekh casually aise aisehi ऐसे देख",
    "just only nothing kuch bas timepass browsing hi बस कुछ",
    beside=f"i am im {BEING} raha rahi rahe nahi around prices for hu main se aise yu yun hi time pass now right all to let me is it was ही रहा रही",
)
LOSS = topic_of(
    Small.LOSS,
    "died death dehant nidhan deceased demise swargwas expired mrityu maut passed gujar guzar rahe rahi rahin देहांत निधन मृत्यु मौत गुज़र गुजर रहे रहीं",
    f"{KIN} ghar house ने",
    beside=(
        f"{MY} {WHEN} {BEING} away is has have had was there we i lost no more ho gaya gayi gaye gai chal base basi nahi nhi nahin ka ki ke"
        " so not celebrating festival festivals diwali anything any mood shok sutak period mourning suddenly dear very sad ab due to a death of"
        " हो गया गई गए नहीं का की चल बसे"
    ),
)
JOY = topic_of(
    Small.JOY,
    "baby born expecting pregnant twins promoted promotion promosan engaged grandson granddaughter grandchild potA poti बच्चा",
    "we i my our hum mera meri mere hamare hamari is was has have had got hua hui ho हमारे",
    beside=f"{KIN} {MY} {WHEN} {BEING} a an boy girl ladka ladki hua hui ho gayi gaya been with just am are news good finally blessed job son daughter at work ka ki",
)
WISHES = topic_of(
    Small.WISHES,
    "happy shubh mubarak merry shubhkamnaye shubhkamnayein badhai greetings wishes wish wishing season शुभ मुबारक शुभकामनाएँ शुभकामनाएं हार्दिक बधाई",
    "diwali deepawali dipawali deepavali divali dhanteras holi eid id ramzan ramadan christmas xmas pongal onam dussehra dasara dussera navratri rakhi raksha bandhan"
    " ugadi lohri sankranti janmashtami ganesh chaturthi new year navvarsh naya saal nav varsh padwa baisakhi vaisakhi women womens day independence republic"
    " festive festival gurupurab teej karwa chauth akshaya tritiya makar दिवाली दीपावली होली ईद नया साल दशहरा नवरात्रि",
    beside=(
        "to you u ur your and the team family all everyone whole aapko aap apko sabko sabhi ki ka ko ke aur very bahut dher saari in advance a prosperous blessed"
        " joyous safe happy shubh best warm from hum side taraf se tumhe guys staff shop owner too same bhi parivar my our hardik wala ratnavali jewels"
        " 2025 2026 2027 2028 आपको और आपके परिवार को की का के सभी bandhan kitne"
    ),
)
SAME = topic_of(
    Small.WISHES,
    "same aapko apko you सभी आपको",
    "bhi too भी",
    beside="to same you u your family and all the bhi",
)
PERSONAL = topic_of(
    Small.PERSONAL,
    "married single old age umar umr love pyar pyaar boyfriend girlfriend bf gf lunch dinner breakfast chai khana khaana live lives living rehte rehti rahte rahti shaadi shadi"
    " marry handsome beautiful joke jokes sing song salary kamate kamati शादीशुदा उम्र प्यार खाना चाय रहती",
    f"{YOU} tell sing sunao crack me do have pi pee khaya kha khai liya li khaye",
    beside=(
        f"{BEING} how what where is kya do did had have has a an any your me with in to from there i kahan kaha kitne kitni saal ki ke ka hui hua shuda ki ho paise"
        " jaipur mumbai delhi india city will get go out ek one tea coffee pi khaya kha li liya khai crack sunao se karte karti ho are not too very hi"
        " who क्या है कहाँ हो करती पी खाया"
    ),
)
# forwarded from group to group; "good morning" alone is a greeting
GOOD_DAY = topic_of(
    Small.GOOD_DAY,
    "morning evening afternoon day suprabhat week sunday monday weekend din सुप्रभात दिन",
    "have blessed wonderful lovely nice great fwd fwded forwarded rahe mangalmay मंगलमय शुभ",
    beside=f"good a to you all and every jai mata di shree shri krishna ram radhe happy everyone as received very your aapka ho be is with family god bless {MY} हो आपका",
)
_HOW_ALONE = "how hows kaise kaisi haal haalchaal halchal kem kasa kase kashi epdi eppadi ela kemon kaimon hru sup whatsup wassup कैसे कैसी हाल"
HOW = topic_of(
    Small.HOW,
    _HOW_ALONE,
    f"{YOU} ho hain haal haalchaal halchal cho everything life day going chal hru sup whatsup wassup irukinga irukeenga irukkinga unnaru unnaru unnaaru achen acho हाल हैं हो",
    beside=(
        f"{BEING} r are is am doing going it all today aaj kya sab kuch badhiya theek thik mast your life day everyone there raha chal what whats up"
        " irukinga irukkeenga irukeenga unnaru achen acho ahat i good fine main bhi के क्या आज सब"
    ),
)
ALL_WELL = topic_of(
    Small.HOW,
    "sab all everything main i सब",
    "badhiya theek thik mast kushal well fine changa ठीक बढ़िया",
    beside=f"{BEING} with you aap kya there hoping ho am bhi hope bilkul too very thank thanks",
)
PUZZLED = topic_of(
    Small.PUZZLED,
    "samajh samjha samjhi samjh understand understood mean matlab get confusing समझ मतलब",
    "nahi nhi not didnt dont cant couldnt what kya matlab wahi नहीं क्या मतलब",
    beside=f"i me mujhe mujhko hume aaya aayi aa raha rahi this that it you u your do by is {BEING} to kuch say saying trying ka your isse iska ye yeh kehna aapka aaya sorry आया मुझे का raha point",
)
THERE = topic_of(
    Small.THERE,
    "there hello hai hain sun kahan online available listening",
    "you u anyone anybody koi still rahe ho aap",
    beside=f"is are kya {BEING} rahi kahan gaye gayi am i on here there",
)
PARTING = topic_of(
    Small.PARTING,
    "bye byee byeee tata goodnight night nite gn gnite alvida see cya milte take care tc ratri रात्रि अलविदा मिलते",
    "bye byee byeee tata goodnight gn good shubh you ya milte care cya alvida tc शुभ रात्रि मिलते",
    beside="ok good night sweet dreams see you soon again around take care tc for now chalo phir fir hain dukan shop pe shubh ratri everyone all talk haina हैं फिर",
)
