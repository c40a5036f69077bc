"""Somebody brings a piece for a repair: work for the shop, and nobody's fault."""

from revive_app.rules.language.phrases import compile_phrases
from revive_app.rules.sentiment.groups import GROUPS


def brings_a_repair(folded: str) -> bool:
    """ "The hook is broken, how much for a repair?", "my ring is loose": asked for, or told, with no blame in it."""
    brings = _ASKS_REPAIR.search(folded) or _LOOSE.search(folded)
    return brings is not None and _BLAMES.search(folded) is None


_ASKS_REPAIR = compile_phrases(
    """
    repair|repairing|ripair|solder|fix|mend|restring ~3 kitne|kitna|kitni|karoge|karenge|karte|kar|ho|hoga|hogi|possible|charge|charges|cost|please|pls|milega
    much|charge|charges|cost|can|could|do|will ~4 repair|fix|mend|solder|restring|replace|tighten
    lag|jud|jod|theek|thik|sahi|chhota|chota|bada|tight ~1 jayega|jayegi|jaega|jaegi|sakta|sakti|doge|denge|dete
    laga|jod|bana|kar|theek|thik ~1 doge|denge|sakte|dete ~1 kya|ho|hai|$
    """,
    GROUPS,
)
# a finger that has changed
_LOOSE = compile_phrases(
    "ring|anguthi|angoothi|kada|kangan|bangle|bangles ~3 dhili|dhila|dheeli|loose|tight|tang|chhoti|choti|badi ~2 ho|hai|h|now|$",
    GROUPS,
)
# it came from this shop, or should not have happened so soon
_BLAMES = compile_phrases(
    """
    aapse|aapke|aapki|yahan|yaha|your|you|u ~3 liya|li|le|kharida|kharidi|bought|purchased|sold|gave|made|quality|piece|product|chain|ring|set
    jo ~4 li|liya|kharida|kharidi|bheja ~1 thi|tha|thi
    sahi|theek|thik|naap|size ~2 nahi|nahin|nhi ~1 liya|kiya|hai|laga
    nikal|utar nahi|nahin|nhi ~1 rahi|raha|rahe
    galat|wrong ~2 size|naap|piece
    bought|purchased|liya|kharida|kharidi|li|got ~4 from|se ~1 you|u|aap|here|yahan
    within|only|just|sirf|bas ~3 day|days|week|weeks|month|months|din|hafte|hafta|mahine|mahina|baar|bar|time
    in|me|mein|after|baad ~2 day|days|week|weeks|month|months|din|hafte|hafta|mahine|mahina ~1 me|hi|only|$
    again|phir|fir|dobara|dubara|twice|third|still|quality|kharab|bekar|ghatiya|worst|bad|poor|refund|return|paisa|paise
    """,
    GROUPS,
)
