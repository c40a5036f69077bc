"""What a sentence states must touch the facts somewhere: "we have a play area for kids" is made of harmless words."""

from collections.abc import Iterator

from revive_app.rules.guard.affirmed import affirmed
from revive_app.rules.guard.claims import GENERAL
from revive_app.rules.guard.reading import Reply, Sentence
from revive_app.rules.guard.verdict import Reason, ReasonCode
from revive_app.rules.knowledge.meaning import WEEKDAYS
from revive_app.rules.language.glossary import STOPWORDS, is_material, notion, weight
from revive_app.rules.language.neighbours import NEIGHBOURS
from revive_app.rules.language.people import STAFF
from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.language.scan import PieceKind
from revive_app.rules.language.small_talk import ENGLISH, HINDI, OUR_WORDS, SAFE_WORDS
from revive_app.rules.language.text import fold_all

# the shop as one that does, has or gives; the customer as one who may or gets; a thing as one that will be
_PROMISES = compile_phrases(
    """
    we|our|hum|ham|hamara|hamare|hamari|humara|humare|humari
    you|u ~1 can|may|could|get|receive|have|need
    youll|youd get|have|find|receive
    there|theres ?is|are
    it ~1 comes|will|can
    it|they ~1 be
    sakte|sakta|sakti ~1 ho|hai|hain
    lete|dete|denge|karte|karenge|milega|milegi|milenge|milta|milti|milte|rahega|rahegi|jayega|jayegi|jayenge
    """,
    {"BARRIER": ""},
)
# where the shop is to be found
_LOCATES = compile_phrases(
    """
    find|reach us ~2 opposite|near|behind|beside|next|close|at|in|on
    store|shop|dukan|dukaan|showroom|studio ~5 saamne|samne|paas|peeche|piche|bagal|opposite|near|behind|beside|next|close
    """,
    {"BARRIER": ""},
)
# what the assistant itself does, feels and asks, and who else is asked
_OF_THE_TALK = compile_phrases(
    """
    we|i|im|were|well|ill|can|will|id|wed|to|hum|main|please ~2 connect*|connecting|help*|reply|write|show|send|share|shared|tell|assist|suggest|check|find|look|looking|note|noted|understand|hope|wish|love|know|see|hear|recommend|ask|answer|explain|guide|talk|speak|start|begin|pick|choose|compare|search|pass|forward|message|remember|keep|accept|apologise|apologize|reduce|say|stay|use
    let me|us|lets
    i|im|am ~1 asking|checking|connecting|sharing|sending|passing
    baat ~1 kar|karein|karen|karenge|karte
    thank|thanks|sorry|apologies|glad|happy|pleased|delighted|welcome|congratulations|dhanyavad|shukriya|maaf|badhai|swagat|khushi|mubarak|shubh|shubhkamna*|shubhkamnayein|khed|namaste|namaskar|hello|hi|akal|certainly|absolutely
    look|looking ~1 forward
    depend|depends|depending|nirbhar
    hisab|hisaab|anusar|mutabik ~1 se|hota|hoga
    @STAFF|person ~5 decide|ask|tell|know|say|confirm|check|call|answer|help|look|write|reply|read|reads|join|over|batayenge|bata|puch*|pooch*|dekh*|karenge|pahuncha*|tak
    question|matter|something for|our|the|only ~2 @STAFF
    dikhata|dikhati|dikha|dikhaun|dikhaunga|dikhaungi|bhejta|bhejti|bhejun|bataun|batata|batati|bata|dekh*|samajh*|yahin|yahi|wait|waiting|pratiksha|prateeksha|intezaar|intezar|batayein|bataiye|boliye|puch*|pooch*|likh|likhiye|yaad|soch*|karungi|karunga|karu|karun
    you|aap ~1 may|might|can|could|will|need|want ~1 like|love|enjoy|need|want|decide|anything|something|write|ask|tell|choose
    you ~1 have ~2 taste|eye
    need|want anything|something|more|help
    madad|jawab|javab|salah ~2 kar*|denge|dete|deta|deti|sakti|sakta|milega
    photo|photos|picture|pictures|catalog|catalogue|link|detail|details|jankari|jaankari|assistant|pata
    main|mai|i|im ~4 se|from|hu|hoon|hun|assistant
    share|tell|send|choose|take ~3 your|me|time
    """,
    {"BARRIER": "", "STAFF": STAFF},
)
# praise, wishes, courtesy
_COURTESY = compile_phrases(
    """
    look|looks|sound|sounds|go|goes|suit|suits|match|matches|pair|pairs ~2 with|on|lovely|beautiful|great|good|nice|wonderful|pretty|perfect|well|beautifully|together
    lovely|beautiful|sundar|pretty|perfect|classic|elegant|favourite|khoob|stunning|nice|great|wonderful|good|sweet|charming|fair|right|excellent ~3 choice|choices|idea|taste|pasand|one|piece|design|question|point|news|mine|way|with
    accha|achha|acchi|achhi|acche|achhe|badhiya|sundar|khoobsurat|pyara|pyari|shandar|lajawab|halka|halki|perfect|sahi|jachta|jachti ~1 hai|hain|rahega|rahegi|rahenge|lagega|lagegi|lagta|lagti|lagenge
    pasand|choice ~2 achhi|accha|acchi|badhiya|sundar|khoobsurat|lajawab
    jacha*|jachega|jachegi|jachenge|khil*|khayal|khayaal|lagega|lagegi
    have|enjoy ~2 day|evening|weekend|festival|time|it
    see|talk|speak|write ~1 you
    may ~1 it|this|these|the ~1 bring
    no problem|worries
    zaroor|jaroor|bilkul|haan ~3 ji
    aaram ~1 se
    good ~1 morning|evening|afternoon|day|night
    another|next|some time
    simple|easy|rush|hurry|jaldi
    """,
    {"BARRIER": ""},
)


def check_ties(reply: Reply) -> Iterator[Reason]:
    """A reason for every sentence that states something and names nothing the facts know."""
    for sentence in reply.sentences:
        told = affirmed(sentence)
        if told is None or told.asks or told.quoted or told.mentions or told.quantities:
            continue
        if sentence.negated and _PROMISES.search(told.folded) is None:
            continue  # "I don't know tomorrow's rate, it changes in the morning"
        if _is_talk(told) or any(piece.kind is PieceKind.ADDRESS for piece in told.pieces):
            continue
        # "cash wapas nahi, sirf jewellery milti hai": a few words that go with what is denied
        whole = sentence if told is not sentence and len(_words(told)) <= _A_FEW else told
        if told is not sentence and _ties(sentence, reply) and _in_facts(told, reply):
            continue  # "…, and a parent has to be there": their own words
        if not _ties(whole, reply):
            yield sentence.reason(ReasonCode.CLAIM_NOT_IN_DATA, 0, len(sentence.text), "untied")


def _is_talk(sentence: Sentence) -> bool:
    """Whether a sentence is courtesy, of a few words, of the talk itself, or of a language read but a little."""
    if _LOCATES.search(sentence.folded) is not None:
        return False
    if _OF_THE_TALK.search(sentence.folded) is not None:
        return True
    if _PROMISES.search(sentence.folded) is not None:
        return False
    if _COURTESY.search(sentence.folded) is not None:
        return True
    words = _words(sentence)
    if len(words) <= _A_FEW or sentence.to_customer:
        return not any(weight(n) > _TELLING for n in sentence.notions)
    return sum(word in _OF_NEIGHBOURS for word in words) * _A_FEW >= len(words)


def _in_facts(sentence: Sentence, reply: Reply) -> bool:
    said = [word for word in _words(sentence) if len(word) > _A_FEW and word not in STOPWORDS]
    return bool(said) and all(word in reply.known.folded for word in said)


def _words(sentence: Sentence) -> list[str]:
    return [piece.folded for piece in sentence.pieces if piece.folded]


_A_FEW = 4
_OF_NEIGHBOURS = fold_all(NEIGHBOURS) - fold_all(ENGLISH) - fold_all(HINDI) - STOPWORDS


_RATE = fold_all("rate rates bhav bhaav भाव रेट")


def _ties(sentence: Sentence, reply: Reply) -> frozenset[str]:
    """What of the facts the sentence speaks of."""
    if not _RATE.isdisjoint(_words(sentence)) and not _RATE.isdisjoint(reply.known.folded):
        return frozenset({"price"})
    return frozenset(
        n
        for n in sentence.notions & (reply.known.notions | _JUDGED_ELSEWHERE)
        if (weight(n) >= _TELLING or is_material(n)) and n not in _TIES_NOTHING
    ) or (sentence.notions & _STOCKED if sentence.about or len(_words(sentence)) <= _A_FEW else frozenset())


# judged in `days`; visits are booked by code; and what is judged in `stock`, where a piece is in question
_JUDGED_ELSEWHERE = frozenset(WEEKDAYS) | {"book", "visit", "appointment"}
_STOCKED = frozenset({"stock", "available", "ready"})
_TELLING = 2
_TALK = SAFE_WORDS | OUR_WORDS | STOPWORDS
_TIES_NOTHING = GENERAL | {"store"} | {named for word in _TALK if weight(named := notion(word)) == _TELLING}
