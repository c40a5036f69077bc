"""Words that stand for each other in the phrases of wishes. See `language.phrases`."""

GROUPS: dict[str, str] = {
    "BARRIER": "",
    "SHOW": (
        "show dikhao dikhaiye dikhana dikha dikhaye dikhaao dikhado dikhaoge batavo batava batao dakhva"
        " dakhava dakhavna kaatunga kaattunga katunga chupinchandi chupandi dekhan dekhao toriso kanikku"
        " kaanikku bhejo bhejiye bhejna bhej send share suggest anuppunga anupunga anupu pampandi pathva"
        " pathavo pathan moklo mokalo dekhna dekhni see browse recommend"
    ),
    "PIECE": (
        "design designs dijain dizain collection collections catalogue catalog photo photos pics pic set sets"
        " model models ring rings anguthi anguthiyan chain chains necklace necklaces haar har earring earrings"
        " jhumka jhumke jhumki bangle bangles kangan chudi chudiyan choodi kada bracelet bracelets pendant"
        " pendants mangalsutra nath nosepin payal anklet choker chokers tikka studs tops bali jewellery"
        " jewelry gehne gahne items pieces bichiya locket coin coins gift options variety varieties patterns"
        " arrivals stock latest polki kundan"
    ),
    "HOWMUCH": (
        "ketlani ketlano ketlanu ketlama ketlana kitilaa kityala kitlya enthaku entaku evvalavuku kotoy kottay yeshtaagutte kitna kitne kitni ketla ketlu ketli evlo evalavu evvalavu entha enta kiti kitila koto kata eshtu"
        " yeshtu ethra kitnaa kitney"
    ),
    "PRICE": (
        "price prices cost costs daam dam kimat keemat kimmat kimath mulya rate dar vilai vila dhara dora"
        " bele charge charges estimate quotation quote budget mrp amount worth padega padegi lagega lagegi"
        " parega kharcha kharch bhaav total approx"
    ),
    "METAL": (
        "22ct 18ct 24ct 14k 14ct sonaru sonan sonaar chandir roupyo bangaaram thanga vendiya bellu chinna sonano sonana chandino gold sona sone sonu sonya sonyacha silver chandi chaandi rupa thangam"
        " bangaram sonar velli vendi platinum 22k 24k 18k 916 22kt 24kt carat karat"
    ),
    "STONE": "ruby rubies panna emerald emeralds neelam sapphire pukhraj kundan polki pearl pearls moti diamond diamonds heera manik stone stones nag",
    "RATE": "dam daam dama vila vile vilai dharalu ret reit rate rates bhav bhaav dar dor price vilai dhara bele board",
    "OLD": ("old purana purani purane puraana junu juna juni pazhaya patha paat purono used secondhand"),
    "EXCHANGE": (
        "exchange exchanged badal badalna badalne badli badlo badlu badalte badlun upgrade swap buyback sell"
        " bech bechna bechne bechu bechun bechni resale"
    ),
    "BOOK": (
        "book booking appointment appointments apointment apoint mulakat slot slots reserve schedule"
        " reschedule bookkaro fix"
    ),
    "VISIT": "visit aana aau aaun aaye aayen aaunga aaungi come milna milne dekhne",
    "PERSON": (
        "customer-care supervisor designer expert incharge proprietor manager owner malik person human insan insaan staff salesman salesperson executive agent someone"
        " kisi koi banda aadmi representative team sir madam real bhaiya maalik boss senior karigar rep"
        " manushya agents someone's anyone anybody human's logon"
    ),
    "TALK": ("talk speak baat bat call callback contact connect phone ring chat meet transfer fon kol"),
    "ORDER": (
        "parsal paarsal saman samaan consignment order orders ordar aardar parcel repair refund delivery courier shipment package marammat rifand"
        " instalment installment kist payment set piece ring chain necklace haar bangle"
    ),
    "WHERE": (
        "where kahan kaha kidhar status track tracking update pahucha pahuncha pahunchi reached dispatched"
        " dispatch shipped kab when ready taiyar tayar eppo eppudu kadhi kyare kakhon progress"
    ),
    "DAY": (
        "today tomorrow kal aaj sunday monday tuesday wednesday thursday friday saturday ravivar somvar"
        " shanivar shukravar weekend subah shaam morning evening baje am pm somwar mangalwar budhwar guruwar"
        " shukrwar shaniwar itwar aajkal parso"
    ),
    "ARTICLE": (
        "ring rings anguthi anguthiyan mundri challa chain chains chen necklace necklaces haar har hara haram"
        " earring earrings jhumka jhumke jhumki jhumkas bali baliyan chandbali chandbalis tops stud studs"
        " bangle bangles kangan kangans chudi chudiyan choodi kada kade bracelet bracelets pendant pendants"
        " locket mangalsutra mangalsutras nath nathni nosepin payal pajeb anklet anklets choker chokers tikka"
        " tikkas set sets solitaire coin coins sikka bichiya kamarband idol murti jewellery jewelry gehne"
        " gahne gahna zevar ornaments piece pieces item items product products"
    ),
    "NEWISH": (
        "new naye nayi naya latest nava navin kotha pudhu trending popular best bestseller bestselling fresh"
    ),
    "TAKE": (
        "chahiye chahie chaiye want need needed leni lena lene looking joiye joie pahije venum kavali chai"
    ),
    "IS": "hai he h hain kya ka batao bataiye bolo please pls",
}
