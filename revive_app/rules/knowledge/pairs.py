"""Notions that take two words: "made to order" is custom, "nose pin" a kind of piece, "less 3 %" a deduction."""

import re

from revive_app.rules.language.phrases import compile_phrases

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
# gold of ours, not of other jewellers
_OURS = compile_phrases(
    """
    our own
    bought|purchased|sold|taken ~2 from|by us
    apke|aapke|aapse|apse|apka|aapka ~2 se|yahan|yaha ~2 liya|li|liye|kharid*
    aapse|apse ~2 liya|li|liye|kharid*
    hamare|humare|hamari|humari|apne ~1 yahan|yaha
    hamara|hamare|hamari|humara|humare|humari ~1 apna|apne|apni|khud
    hamse|humse|hum ~2 liya|li|liye|kharid*
    hamara|humara|hamare|humare|hamari ~1 becha|bechi|diya
    gold|jewellery|piece|pieces|sona|it from us
    """,
    {"BARRIER": ""},
)
_IN_PARTS = compile_phrases(
    "in|into ~1 parts|instalments\ntukdon|tukde|hisson me|mein\nthoda|thode ~1 karke", {"BARRIER": ""}
)
PAIRS = (
    (compile_phrases("re string*|strung|thread*", {"BARRIER": ""}), "restring"),
    (compile_phrases("re polish*", {"BARRIER": ""}), "polish"),
    (compile_phrases("re plat*|rhodium", {"BARRIER": ""}), "replate"),
    (compile_phrases("re siz*", {"BARRIER": ""}), "resize"),
    (compile_phrases("pre book*|order*", {"BARRIER": ""}), "book"),
    (_OURS, "ours"),
    (compile_phrases("length|lambai ~3 adjust*|change*|alter*|badal*", {"BARRIER": ""}), "shorten"),
    (compile_phrases("for life\numr|umar bhar", {"BARRIER": ""}), "lifetime"),
    (compile_phrases("kam se kam\nat least", {"BARRIER": ""}), "minimum"),
    (compile_phrases("gold|silver|sona|gram|gm bar|bars", {"BARRIER": ""}), "bullion"),
    (
        compile_phrases(
            "kist|kisht|kishte|kishten|kiste|kisten|instalment|installment|instalments ~2 chhut|chhoot|chook",
            {"BARRIER": ""},
        ),
        "miss",
    ),
    (compile_phrases("lab ~1 grown", {"BARRIER": ""}), "labgrown"),
    (
        compile_phrases(
            "saving|save|saved|bachat|jama ~5 month|monthly|mahina|mahine|mahin|maah\n"
            "month|monthly|mahina|mahine|mahin|maah ~3 save|saved|bachat|jama",
            {"BARRIER": ""},
        ),
        "scheme",
    ),
    (
        compile_phrases(
            """
            add|adds|adding|added|contribute|contributes ~3 half|aadhi|aadha|%|percent ~3 instalment|installment|kist|kisht
            half|aadhi|aadha|% ~3 instalment|installment|kist|kisht ~5 add|adds|added|jod*|jud*
            half|aadhi|aadha instalment|installment|kist|kisht ~4 hamari|humari|hamare taraf
            our|hamari|humari|dukan|dukaan ~1 half|aadhi instalment|installment|kist|kisht
            instalment|installment|kist|kisht ka|ki ~2 % ~4 add|adds|added|jod*|jud*
            """,
            {"BARRIER": ""},
        ),
        "bonus",
    ),
    (re.compile(r" (?:les|minus|ghata\S*) \d"), "deduct"),
    (_IN_PARTS, "emi"),
    (
        compile_phrases(
            "gst|gstin|registration|licence|license|account|tan|cin|ifsc number|no|nambar|code|id",
            {"BARRIER": ""},
        ),
        "idnumber",
    ),
    (
        compile_phrases(
            "mobile|cell|smart phone|phones\nold|broken|used|purana|purane phone|phones|mobile|mobiles|laptop|tv|fridge",
            {"BARRIER": ""},
        ),
        "electronics",
    ),
    (
        compile_phrases(
            """
            chhota|chhoti|chhote|bada|badi|bade|bigger|smaller|tight|loose ~2 kar*|karva*|make
            make|making|made ~4 bigger|smaller|larger
            size ~2 bada|chhota
            size|saij|saijing|naap|maap|lambai|length ~8 badal*|badl*|change*|adjust*
            size|saij|naap|maap ~3 chhota|chhoti|chhote|bada|badi|bade|thik|theek|sahi ~2 kar*|karva*
            size|saij|naap|maap ~9 thik|theek ~2 kar*|karva*|ho
            """,
            {"BARRIER": ""},
        ),
        "resize",
    ),
    (
        compile_phrases(
            "i|to|we|one store|keep\nlooking|look|looks after\ntake|taking care", {"BARRIER": ""}
        ),
        "care",
    ),
    (
        compile_phrases(
            "made for|to you|order|measure|size\npiece|pieces|jewellery|ornament|ornaments to order\napni pasand ~1 ka|ki|ke|se ~2 design|dizain|banwa*|banva*|bana*",
            {"BARRIER": ""},
        ),
        "custom",
    ),
    (
        compile_phrases("due|paid ~2 before\nup front\nupfront\npehle ~2 paise|dena|dene", {"BARRIER": ""}),
        "advance",
    ),
    (compile_phrases("moved|moves|moving|shifted|shift|transferred|transfer", {"BARRIER": ""}), "move"),
    (compile_phrases("hear ~1 from us", {"BARRIER": ""}), "answer"),
    (compile_phrases("made|crafted|work ~2 by hand\nhath|haath se ~2 ban*", {"BARRIER": ""}), "handwork"),
    (
        compile_phrases(
            "pieces|piece|it|them|they|jewellery|items ~3 changed\nchange|changed ~4 within", {"BARRIER": ""}
        ),
        "exchange",
    ),
    (compile_phrases("nose pin|pins|ring|rings", {"BARRIER": ""}), "nosepin"),
    (
        compile_phrases(
            """
            ghar|home ~3 dikhane|dikhana|dikhao|dikhate|trial|try|aate|aake
            trial|try|visit|visits|show ~2 at home
            home ~1 trial|visit|visits|try
            trial|trials|try ~2 ghar|home
            """,
            {"BARRIER": ""},
        ),
        "hometrial",
    ),
    (
        compile_phrases(
            "last|lasts|chalta|chalti|chalte ~1 for|a|saal|mahine|year|months\ngood for", {"BARRIER": ""}
        ),
        "validity",
    ),
    (compile_phrases("lose|loses ~1 %|\\d*", {"BARRIER": ""}), "deduct"),
    (compile_phrases("mobile|phone|android|iphone|an|any|your app|apps", {"BARRIER": ""}), "app"),
    (compile_phrases("take|takes|taking ~1 off", {"BARRIER": ""}), "wear"),
    (compile_phrases("% off", {"BARRIER": ""}), "discount"),
    (compile_phrases("ghar|home tak\nghar ~2 pahunch*|pahuch*", {"BARRIER": ""}), "deliver"),
    (compile_phrases("we rest", {"BARRIER": ""}), "holiday"),
    (compile_phrases("advance|money|deposit|amount|paisa|paise ~1 back", {"BARRIER": ""}), "return"),
    (compile_phrases("come|comes ~1 back", {"BARRIER": ""}), "return"),
    (compile_phrases("give|gives|pay|pays|hand|get|gets back", {"BARRIER": ""}), "refund"),
    # "Wednesday off", "our weekly off"
    (
        compile_phrases(
            "weekly off\n"
            + " ".join(("|".join(f"{day}|{day}s" for day in WEEKDAYS), "off"))
            + "\noff on ~1 "
            + "|".join(f"{day}|{day}s" for day in WEEKDAYS),
            {"BARRIER": ""},
        ),
        "holiday",
    ),
)
