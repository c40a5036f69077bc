"""Who is writing, and is it a machine? In English, Hindi and Hinglish, and in the neighbours what is asked most."""

from revive_app.rules.small_talk.topic import ASKING, BEING, YOU, Small, topic_of

WHO = topic_of(
    Small.WHO,
    "who whos whose kaun kon koun kiska kiski kiske koni kone evaru yaaru yaru yar कौन किसका किसकी",
    beside=(
        f"{ASKING} {YOU} {BEING} this that it these there here the a on other side of from by yeh ye yah yahan idhar wo woh is speaking texting"
        " messaging writing pinging calling sending talking chatting to with message messaged texted msg msging number no num nambar phone new"
        " dis shop store jeweller jewellers company showroom dukan dukaan saved sir bol bolte bole bolta bolti bolat bolto raha rahe rahi likh"
        " rahe baat kar main mai mein se ka ki kahan kaha hi idu adu hoye ahet sab ese ese bolchen ei eita"
        " बोल रहा रही रहे ये यह वो नंबर बात कर से दुकान किधर"
    ),
)
KE = topic_of(Small.WHO, "ke", "apni tumi", beside="bolchen bolcho eta")
_FROM_WHERE = f"{ASKING} {YOU} {BEING} this that it from se raha rahe rahi ye yeh the bolte"
WHICH_SHOP = topic_of(
    Small.WHO,
    "which kaunsi konsi kaunsa konsa किस",
    "shop store jeweller jewellers jeweler company showroom brand dukan dukaan दुकान",
    beside=_FROM_WHERE,
)
# where the shop is, its papers say
WHERE_FROM = topic_of(
    Small.WHO,
    "where kahan kaha kidhar कहाँ किधर",
    "messaging texting writing calling bol bolte बोल",
    beside=_FROM_WHERE,
)
NO_MEMORY = topic_of(
    Small.WHO,
    "recall remember yaad याद",
    "dont didnt cant not nahi nhi नहीं",
    beside=f"i me mujhe do aa raha hai aaya {BEING} exactly kuch मुझे आ रहा",
)
KNOW_YOU = topic_of(
    Small.WHO, "know", "you u", beside="do did i we have met before dont pehchan from somewhere where should"
)
NOT_SAVED = topic_of(
    Small.WHO,
    "number no num nambar contacts contact phone नंबर",
    "save saved lost deleted gone changed new sev सेव",
    beside=(
        f"this your ur {BEING} isnt not dont didnt do have havent has my i all in nahi nhi nahin tha the ye yeh aapka apka mere paas mein me phone"
        " got was were ho gaya gaye wale नहीं आपका"
    ),
)
_MACHINE_WORDS = (
    "bot bots robot robots chatbot machine mashin computer ai chatgpt gpt automated automatic autoreply autobot software program automatik"
    " otomaitik artificial yantra yanthiram rabot rebot रोबोट बॉट मशीन कंप्यूटर कम्प्यूटर ऑटोमैटिक सॉफ्टवेयर"
)
_HUMAN_WORDS = "human insaan insan insaano manushya manushana manus manush manishi aadmi admi maanus person real asli originl original live actual इंसान इन्सान मनुष्य आदमी असली"
_MACHINE_BESIDE = (
    f"{YOU} {BEING} is am r be may kya i me know tell bata batao bataiye it this that a an the or ki ke ka talking to with speaking chatting texting tara koi kisi"
    " koyi ye yeh yah wo woh se baat kar raha rahi rahe main mai mein ya reply replies replying message messages msg response responses generated sound"
    " sounds look looks seem seems like lagta lagte lagti think thing intelligence not right sach sachi auto one some kind chat conversation human side other"
    " somebody someone there behind woman man lady girl ladki ladka aurat too also only even sirf hi par pe on any am still again mostly bolo"
    " aa ah illa illai le kadu nahi na no yes wala wali rahi customer care baat answer answering answers who what kaun"
    " या से बात कर रहा रही रहे में मैं मैसेज ये यह कोई किसी जवाब तारा"
)
MACHINE = topic_of(Small.MACHINE, _MACHINE_WORDS, beside=f"{_HUMAN_WORDS} {_MACHINE_BESIDE}")
AUTO = topic_of(
    Small.MACHINE,
    "auto ऑटो",
    "reply replies response message messages msg generated रिप्लाई मैसेज",
    beside=f"{_MACHINE_BESIDE} {_HUMAN_WORDS}",
)
# "are you real?", and not "is this real?" of an offer
HUMAN = topic_of(
    Small.MACHINE,
    _HUMAN_WORDS,
    f"{YOU} am hu hoon tara",
    beside=_MACHINE_BESIDE,
)
# of bot or person nothing is asked: somebody is wanted
PERSON = topic_of(
    Small.PERSON,
    _HUMAN_WORDS,
    "there koi any here kahan yahan कोई",
    beside=f"{BEING} is kya hai a se ya there who can available online wahan on duty person human kya aur or nahi",
)
NUMBER = topic_of(
    Small.NUMBER,
    "number no num nambar nmbr contact landline helpline नंबर नम्बर",
    f"{YOU} shop store dukan dukaan showroom contact phone whatsapp landline calling helpline official दुकान फोन फ़ोन व्हाट्सएप",
    beside=(
        "what whats is the a please give send share do dijiye dedo de bhejo bhejiye bhej whatsapp mobile calling call number for of to ka ki kya hai h me mujhe"
        " apna this it have get can i where may karna hai karne ke liye koi any another other alag dusra doosra jispe jis par details who"
        " save saved sev क्या है का की दीजिए दो भेजिए मुझे कोई और"
    ),
)
NAME = topic_of(
    Small.NAME,
    "name naam nam peru peyar nav नाम",
    f"{YOU} shop store dukan company दुकान",
    beside=f"{ASKING} {BEING} what whats enna emiti ki ka kya the good shubh of your mera मेरा full again",
)
