"""Questions no paper of a shop answers: what is so today, what happened to her order, what luck or the future brings.

Each is a reason to doubt a passage that seems to fit, not a proof: "when will my chain be ready" may be told by the rule
for repairs. `answering` weighs them.
"""

from collections.abc import Callable

from revive_app.rules.language.phrases import Phrases, compile_phrases

_NONE = {"BARRIER": ""}

# hers, and what became of it
_STATUS = compile_phrases(
    """
    mera|meri|mere|hamara|hamari|maine|mene|my|our|mine ~5 ho gaya|gayi|gai|gaye|chuka|chuki
    mera|meri|mere|hamara|hamari|my ~5 nikla|nikli|pahuncha|pahucha|pahunchi|aaya|aayi|bana|bani|kata|kati|mila|mili|ready|taiyar|arrived|reached|shipped|dispatched|delivered|done|completed|paid|pending|balance|status
    mera|meri|mere|hamara|hamari|my ~4 kat|ban|mil|aa|nikal|pahunch|pahuch gaya|gayi|gai|gaye|chuka
    mera|meri|mere|my ~5 kitna|kitne|kitni|how|abhi ~3 jama|hua|hue|bacha|baki|bani|deposited|paid|left|due
    where is|are ~1 my ~2 order|parcel|package|consignment|shipment|packet|courier|ring|chain|necklace|jewellery|refund|money|item|set|bangle|bangles|earrings|repair
    has|have|did ~1 my|mine|our
    is|are ~1 my ~4 ready|done|shipped|arrived|repaired|complete|finished|safe|there
    when ~1 will|is ~1 my ~4 ready|come|reach|arrive|done
    abhi tak
    what is|whats my
    mera|meri|mere|my balance|points|bonus|due|dues|order|parcel|refund ~3 kitna|kitne|kahan|kaha|kab|status
    i|we saw|ordered|booked|bought ~4 yesterday|today|still|last
    """,
    _NONE,
)
# what suits, what is lucky, what is wise
_ADVICE = compile_phrases(
    """
    suit|suits|jachega|jachegi|jachenge|jamega|khilega
    achha|accha|acha|achhi|achchha|sahi|theek|thik|behtar ~1 lagega|lagegi|lagenge|rahega|rahegi
    should|shall i|we buy|invest|sell|wait|choose|wear|keep
    which|what|kaunsa|kaunsi|kaun|kis|kya ~3 lucky|shubh|suits|suit|faydemand
    mere|meri|me|my|mujhe|hamare ~3 lucky|shubh|suit|suits
    mere liye
    mujh par|pe
    for my skin|face|rashi|zodiac|sign|birth|star
    kis|kaunsi|which|kaun ~2 ungli|finger|hand|haath|din|day ~2 pehn*|pahan*|pehen*|wear|pahn*
    matlab|meaning|advice|suggest|recommend|salah
    invest*|nivesh
    lagau|lagaun|lagaye ~3 ya
    le lu|lun|loon
    """,
    _NONE,
)
# what will be
_FORECAST = compile_phrases(
    """
    badhega|badhegi|girega|giregi|ghatega|badhne|girne
    sasta|mehnga|mahanga|upar|neeche|niche ~1 hoga|hogi|jayega|jaayega|honge
    will|would|going ~5 fall|rise|increase|decrease|drop|go
    next|agle|agla|aane|coming ~1 year|saal|month|mahine|hafte|week|season ~4 kitna|kya|how|what|hoga|cost|bhav|rate|price
    what will|would ~4 be|cost
    kab ~2 sasta|badhega|girega|khulegi|khulega|khologe
    when ~1 will|are ~1 you ~1 open
    bhav|rate|price|daam|sona|sone|gold|silver|chandi ~4 kya|kitna|kitne hoga|hogi
    """,
    _NONE,
)
# what is so now: the rate, the piece in the window, who is in
_NOW = compile_phrases(
    """
    today|todays|aaj|now|abhi|current|currently|yesterday|kal|live ~4 rate|price|bhav|gold|sona|sone|silver|chandi|carat|gram
    rate|price|bhav ~5 today|now|aaj|abhi|yesterday|kal|currently
    did ~2 gold|silver|sona|chandi|rate|price ~2 cost|stand
    gold|silver|sona|sone|chandi|rate|bhav|price ~4 tha|thi|was
    was ~2 gold|silver|rate|price
    in|on your window|display|instagram|facebook|website|story|showcase
    window|khidki|display|instagram|facebook|story|showcase ~2 vala|vali|vale|me|mein|men|par|pe ~3 haar|har|ring|necklace|set|choker|piece
    still available
    is|are ~6 still|available|free ~1 today|now|tomorrow
    aaj|kal|today|tomorrow|abhi ~4 kitne ~1 ka|ki|ke
    sabse|most|biggest|largest|oldest|costliest|dearest|cheapest|heaviest ~3 mehnga|mahanga|sasta|purana|bada|badi|bhari|expensive|costly|piece|diamond|necklace|haar|gahna
    """,
    _NONE,
)
# a person's own matters, and the shop's
_PRIVATE = compile_phrases(
    """
    personal|private|niji ~2 number|address|mobile|phone|pata
    owner|owners|maalik|malik|manager|designer|karigar|staff|founder|ceo|ji|sahab|sir|madam ~3 age|umar|umr|birthday|married|shaadi|wife|husband|income|kamai|home|house|ghar|number
    age|umar|umr|birthday|wife|husband|house|home ~2 of ~2 owner|founder|manager|designer|staff|ceo
    how old is ~2 owner|founder|manager|designer
    how many|much ~4 did|do ~1 you sell|sold|make|earn
    kitne|kitna|kitni ~2 customer|customers|grahak|log ~2 aate|aati|aata|kharid*
    how many ~1 customers|people|visitors|clients ~2 come|visit|buy
    kitne|kitni ~1 design|designs|haar|pieces ~3 total|bech*|bik*
    turnover|revenue|profit|munafa|worth|kamai|salary|salaries|tankhwah|vetan|pagar
    """,
    _NONE,
)

# a number to call, which a text either prints or does not hold
_CALLED = compile_phrases(
    """
    phone|mobile|contact|whatsapp|landline|telephone|helpline ~1 number|nambar|no|num
    number|nambar ~2 do|dena|dijiye|bhejo|batao|bata|mil*|chahiye|of
    """,
    _NONE,
)

REASONS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("status", _STATUS.search),
    ("advice", _ADVICE.search),
    ("forecast", _FORECAST.search),
    ("now", _NOW.search),
    ("private", _PRIVATE.search),
)


def wants_a_number(line: str) -> bool:
    """Whether a number to call is asked for."""
    return _CALLED.search(line) is not None


def doubts(line: str) -> frozenset[str]:
    """The reasons to doubt that a paper answers a question, given as a line of folded words."""
    return frozenset(named for named, finds in REASONS if finds(line))


__all__ = ["REASONS", "Phrases", "doubts"]
