"""What several everyday words mean together, in a question and in a text: "kitne log kaam karte" asks of the staff."""

from revive_app.rules.language.phrases import Phrases, compile_phrases

_NONE = {"BARRIER": ""}

_MEANT = {
    "branches": """
        branches|shakhaen|shakhayen
        a|any|koi|other|another|dusri|ek|no|only ~1 branch|shakha|brach|outlet
        one|two|three|four ~1 shop|shops|showroom|showrooms|store|stores|branch ~1 only
        only ~1 one|two|three ~1 shop|shops|showroom|showrooms|store|stores
    """,
    "care": """
        how ~3 clean|cleaned|cleaning|wash|maintain|store
        kaise|kese ~2 saaf|saf|clean|dho*|dhou|chamka*|chamke
        saaf|saf|clean ~1 kaise|kese
        lukewarm|soapy|shampoo
        soft|dry ~1 brush|cloth|toothbrush|muslin
    """,
    "loosened": """
        stone|stones|nag|nagina|diamond|heera|hira|moti|pearl ~4 gir|gira|giri|gire|nikal|nikla|nikli|fell|fallen|falls|dropped|hil*|dhila|dhili
        comes|came|come|gets ~1 loose|off
        fell|fallen|fall ~1 out
    """,
    "monthly": """
        har|every|each|per|a|prati mahine|mahina|month
        monthly|masik|mahinewar
    """,
    "miss": """
        mahina|mahine|month|kist*|kisht*|instalment*|payment ~3 na|nahi|nahin|not|miss|missed|skip|skipped|left|chhut*|chhoot*
        miss|missed|skip|skipped ~2 month|instalment|payment|kist*
    """,
    "deduct": "keep|keeps|kept ~1 back\ntaken|take|takes ~1 off",
    "bargain": "mol|mool bhav|bhaav",
    "discount": "kuch|kuchh|thoda|kitna|aur|less kam ~1 hoga|hogi|karo*|kar*|milega|doge\npoints|percent ~2 off|less",
    "sleep": "so ~1 sakte|sakti|sakta|jau|jaun|jaye|jaate\nsote|sleep|sleeping",
    "test": "check|checked|checking ~1 kar*|karva*|karwa*\nget|have ~3 checked",
    "delete": "account|number|data|details|naam ~2 band|close|closed|hata*|mita*|erase*|remove*",
    "origin": """
        kahan|kaha|kidhar ~1 se ~2 laa*|la*|aa*|mang*|lete|liya
        kis|kaun|kaunse|which|what ~1 desh|mulk|country
        where ~4 come|sourced|from|bought
    """,
    "copy": """
        bill|receipt|invoice|rasid|raseed ~4 dobara|phir|again|copy|duplicate|lost|kho*|gum*|reprint*|nikal*
        lost|kho*|gum*|purana|old ~2 bill|receipt|invoice|rasid|raseed
    """,
    "change": """
        design|drawing|sketch|mind|man ~4 badal*|badl*|change*
        change* ~3 mind|design|drawing
    """,
    "wear": "pehen|pahan|pehn|pehan|pahen ~1 ke|kar",
    "upi": "phone ~1 pe|par ~2 se|payment|pay\ngoogle pay\nonline ~2 pay|payment|paise|paisa|pement\npay|payment|paise ~3 online",
    "owner": """
        in charge
        lead|leads|run|runs|head|heads|manage|manages ~1 it|now|today|company|firm|shops|shop
        who ~2 runs|run|heads|leads|manages|owns|handles
        kaun|kon ~2 chalata|chalate|chalati|sambhal*|dekhta|dekhte
        dukan|dukaan|business|company|shop ~4 kaun|kiski|kiska|kaun
        kiski|kiska ~2 dukan|dukaan|shop|company
    """,
    "labgrown": "lab|laib|laboratory ~1 wale|wala|vale|vala|grown|made|created|mein|me ~1 heer*|heera|hire|diamond|diamonds|bane",
    "engrave": """
        naam|name|akshar|initials|initial|letters|message ~3 likh*|khud*|print*|written|write|gud*
        likh*|khud*|write|written|print ~3 naam|name|akshar|initials
        initials|initial|letters|names|name ~2 cut|engraved|carved
        name|initials|date ~1 on ~3 ring|bangle|pendant|chain
    """,
    "advance": """
        before ~2 start|starting|begin|making|work
        pehle|pahle ~2 kitna|kitne|kitni|paise|paisa|dena|dene
        shuru ~2 pehle
    """,
    "custom": """
        apna|apne|apni|khud|own|my|mere|humare|hamare ~3 nag|stone|stones|heera|heere|diamond|ruby|rubies|emerald|panna|moti|pearl|pearls|gold|sona ~4 lag*|use*|set|jad*|ban*|dal*|give
        mere|apne|apni|my|own|your ~2 design|drawing|sketch|photo
        order ~1 par|pe|se|on ~1 ban*|made|make
        banvan*|banwan*|banva|banwa|banvate|banwate|banvani|banwani
        get|got|have|want ~3 made
        start|started|begin ~1 making
        photo|picture|pic|sketch ~2 dikha*|se|dekh* ~4 ban*
        waisa|vaisa|same|similar ~3 ban*|make
    """,
    "staff": """
        kitne|kitna|log|people|persons|members|aadmi|many ~3 kaam|work|works|working|employed|employ
        team ~1 size|members|kitni
        big|many|large|size ~3 team|staff|workforce
        employ|employs ~2 people|persons
    """,
    "designer": """
        design|designs|drawing|sketch ~2 kaun|kisne|kisse
        kaun ~3 design|designs|drawing|sketch
        who ~3 design|designs|designed|draw|draws
    """,
    "start": """
        since ~1 when
        how ~1 old ~3 shop|store|business|company|firm|showroom
        kitne|kitni ~1 saal|sal|years|varsh ~2 purani|purana|purane|old
        kab ~1 se ~2 dukan|dukaan|shop|business|store|showroom
        dukan|dukaan|shop|business|store|showroom ~2 kab ~1 se
        how ~1 long ~4 business|been
        was|were opened|founded|started|begun|established
        opened by
        goes|go back to
        founded|began|established in|by
        kab ~1 se ~2 chal*|hai
        set ~1 up ~3 business|shop|store|company|firm
        business|shop|store|company|family|firm ~3 start|started|begin|began|set|since
        which|what year ~4 start|started|begin|began|set|open|opened|found|founded
        kab|kitne|kitni ~2 se|saal|purani|purana ~4 dukan|dukaan|shop|business|company|kaam|dhandha
        dukan|dukaan|shop|business|kaam|dhandha ~3 kab|kitne ~2 se|shuru|khuli|saal
        how old ~2 shop|store|business|company|firm
    """,
    "lock": """
        rate|bhav|price|gold|sona|daam ~3 block|blocked|freeze|frozen|protect|protected|secure|secured|book|booked|booking
        block|freeze|protect|secure|book|booking ~4 rate|bhav|price|daam
        rate|bhav|daam ~2 pakka|pakki|pakke|rok*|rukva*|bandh*
    """,
    "address": """
        kaise|kese|how ~3 pahunch*|pahuch*|reach|aana|aaye|aaun|come|find
        where|kahan|kaha|kidhar ~2 dukan|dukaan|shop|store|showroom|located
    """,
    "buyback": """
        sell ~4 you
        bech* ~3 aapko|apko
        paise|paisa|money|cash ~3 lena|lene|instead|take|chahiye ~2 new|naya|kangan|sona|gold
        money|cash ~2 for ~3 gold|jewellery|chain|bangle|ornaments
        take|get|want money
        sona|sone|gahne|gahna|chain|kangan ~2 de ke|kar ~1 paise|cash|nakad
    """,
    "elsewhere": """
        any|another jeweller|jewellers|shop|sunar
        dusri|dusre|doosri|dusra|other|another|different ~2 dukan|dukaan|shop|shops|store|stores|jeweller|jewellers|sunar
        not bought|purchased ~2 from|here
        bought|purchased|kharida|liya ~1 elsewhere|outside|bahar
        other|another|others jewellers|jeweller
        kisi|kahin aur ~1 se|ki|ka|ke
    """,
    "ours": """
        aapke|apke|aapki|apki ~1 yahan|yaha|dukan|dukaan ~1 se ~1 liya|liye|li|kharid*
        from your|our|the shop|store
        sold by us|you
        pieces|piece|jewellery|gold that|which we|you sold|sell|made
    """,
    "restring": """
        dhaga|dhage|thread|string|dori ~4 badal*|badl*|change|changed|replace|new|naya
        badal*|badl*|change|replace ~3 dhaga|dhage|thread|string|dori
        moti|motiyon|pearl|pearls|mala|maala ~5 badal*|badl*|piro*
    """,
    "complaint": """
        not|nahi|na|no|un ~2 satisfied|happy|satisfaction|santusht
        khush|santusht ~1 nahi|na|nahin
        whom|kisko|kise|kisse ~3 complain|shikayat|write|likh*|contact|bol*
    """,
    "contact": """
        whom|who|kise|kisko|kisse ~3 write|likh*|contact|call|speak|talk|email|mail|milu*|baat
        write|likh*|mail|email ~1 to|kahan|kisko|kise
        kahan|where ~3 write|likh*|complain
    """,
    "abroad": """
        outside|out india|country
        other|foreign|another countries|country
        usa|uk|uae|dubai|canada|australia|singapore|germany|qatar|america|london|europe|gulf|nepal|oman|kuwait
        bharat|india|desh|mulk ke|se bahar
    """,
    "return": "send|give|bring|hand|ship|post|take|courier ~3 back\nwapas|vapas ~2 bhej*|de|du|dena|dene|kar*",
    "deliver": """
        saman|samaan|order|parcel|gehna|gehne|gahna|gahne|maal|item ~5 aa*|pahunch*|pahuch*|mang*|ghar
        ghar ~2 pahunch*|pahuch*|bhej*|mang*
        post|mail|courier|ship ~1 to|it|karo|karte|kar
        din|days|kab ~3 aayega|aaega|aayegi|aaegi|pahunch*|pahuch*|reach|arrive
    """,
    "cancel": "rate|bhav|booking|order ~4 cancel*|radd\nradd|cancel ~2 kar*|karna|karne|karva*",
    "idnumber": "gstin",
    "midway": "stop|leave|quit|exit|discontinue|band|chhod* ~4 midway|between|beech|bich|early|scheme|plan|yojana",
    "hometrial": "ghar|home ~3 dikha*|try|trial|dekhne|dekhna|laa*|la|bring|show|shown",
    "refund": "paise|paisa|money|advance|deposit|amount|rakam ~4 back|wapas|vapas|lauta*|refund*|returned",
    "photoconsent": "puch*|pooch*|poochh*|ask|asking|permission|consent ~4 pehle|before|without|bina\npehle|before|without|bina ~4 puch*|pooch*|poochh*|ask|asking|permission|consent",
    "repair": "theek|thik|sahi|sudhar*|durust ~1 kar*|ho*\nhook|lock|kunda|kundi|clasp|stone|nag|moti|chain|kada|payal|haar|earring|earing|jhumka ~3 toot|tut|toota|tooti|tuta|broke|broken|nikal|gir|fell|khul",
    "resize": "ring|anguthi|bangle|kada|kangan ~3 chhot*|bad*|smaller|bigger|tight|loose|dhil*|tang\nsmaller|bigger|chhoti|badi ~3 ring|anguthi|bangle|kada|kangan",
    "parking": "leave|keep|put|park|stand|khadi|khada|rakh*|lagau*|lagay* ~3 gaadi|gadi|car|bike|scooter|vehicle|activa|scooty\ngaadi|gadi|car|bike|scooter|vehicle ~4 khad*|lagay*|lagau*|lagan*|park|keep|put|leave|rakh*",
}


# A word of the trade that means something else here, and what: "mind badal gaya" exchanges nothing.
_MISREAD = {
    "price": "in charge\nmol|mool bhav|bhaav",
    "kada": "kara ~1 sakte|sakta|sakti|de|do|dena|denge|lo|lena|ke|kar|diya|doge",
    "care": "kaun|kon|who ~3 sambhal*|sambhaal*|care\nbis|customer care",
    "close": "account|messages|message|offers|scheme|plan|bachat ~2 band|close|closed",
    "watch": "may|can|to|will|and|please watch",
    "exchange": """
        design|drawing|sketch|mind|man|number|address|naam|pata|time|date|plan|pasand ~4 badal*|badl*|change*
        change* ~3 mind|design|drawing|number|address|name|date|time
        dhaga|dhage|thread|string|seal|battery|lock|kunda|hook ~3 badal*|badl*|replace*
    """,
    "weight": "mahina|mahine|mahino|month|kist*|kisht*|kishte*|instalment*|emi|paisa|paise|bill|form|deposit|fees|advance ~4 bhari|bhara|bhare|bhar",
    "address": """
        kahan|kaha|kidhar|where|kis desh ~1 se ~2 laa*|la*|aa*|mang*|lete|liya|come|source*|buy|get
        where ~4 come|sourced|from|bought
        where ~2 my|data|money|paise|number ~2 kept|stored|go
        kahan|kaha ~3 rakh*|rakkh*|store*|kept
        order|parcel|saman|courier|delivery ~2 kahan|kaha|kidhar
        kahan|kaha|kidhar ~1 pahunch*|pahuch*
        pata ~1 chal*|lag*|kar*
    """,
    "india": "kis|kaun|kaunse|which|what ~1 desh|mulk|country",
    "set": "set ~1 up|by\nstone|nag|ruby|diamond ~2 set",
    "call": "phone ~1 pe|par ~2 se|payment|pay|karu|kar|bhej*|google|upi",
    "try": "pehen|pahan|pehn|pehan|pahen ~1 ke|kar|kare|rakh* ~3 tair*|nah*|so*|swim*|naha*|gym|khel*|kaam|ghar|jaa*|wash",
    "data": "number|no ~3 of ~3 shop|store|people|pieces|branches|staff",
}
_MISREADINGS: tuple[tuple[str, Phrases], ...] = tuple(
    (named, compile_phrases(phrases, _NONE)) for named, phrases in _MISREAD.items()
)

_PATTERNS: tuple[tuple[str, Phrases], ...] = tuple(
    (named, compile_phrases(phrases, _NONE)) for named, phrases in _MEANT.items()
)


def turned(line: str) -> frozenset[str]:
    """The notions that take several words, in a line of folded words."""
    return frozenset(named for named, pattern in _PATTERNS if pattern.search(line))


def misread(line: str) -> frozenset[str]:
    """The notions that words of a line seem to name and, standing together, do not."""
    return frozenset(named for named, pattern in _MISREADINGS if pattern.search(line))
