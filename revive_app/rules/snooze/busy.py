"""Who is kept at this moment: at work, in a meeting, at the wheel. That passes in hours, not in weeks.

"Busy" alone says no such thing: that may be a season.
"""

from revive_app.rules.language.phrases import compile_phrases

_NONE = {"BARRIER": ""}
_PLACES = "meeting|office|class|lecture|train|gaadi|gadi|bus|metro|gym|market|bazaar|kitchen|mandir|temple|movie|theatre"
_AT_IT = compile_phrases(
    f"""
    driving|sleeping|asleep|resting|sleepy|cooking|eating|working
    driving|gaadi|gadi ~1 chala*
    so|khana|kha|pooja|puja ~1 raha|rahi|rahe|kar ?hu|hai|hoon|hun|rahe
    tied|caught|held|stuck ~1 up|with|in|at|now|right|$
    kaam|kam me|mein|mai|pe|par ?abhi|bahut|thoda hu|hoon|hun|phansa|laga|lagi
    at ~1 work|office
    {_PLACES} me|mein|mai|pe|par ~1 hu|hoon|hun|h|hai|hain|baitha|baithi|busy|abhi|$
    in|at|attending ~2 {_PLACES}
    cant|cannot|unable ~1 talk|speak|reply|chat ~2 now|$
    """,
    _NONE,
)
# "busy these days", "busy with the wedding": longer than a day
_FOR_LONGER = compile_phrases(
    """
    aajkal|nowadays|season|sijan|wedding|shaadi|shadi|exam|exams|hospital|funeral|travel*|station|bimar|beemar|ill|sick
    these|in|inn|kuch|few|some|next ~1 dino|din|days|weeks|hafte|months
    week|weeks|month|months|year|hafta|hafte|mahina|mahine|saal
    aaj kal
    """,
    _NONE,
)


# "office me pehnungi": where she wears it; "deliver at office": where it goes
_WORN = compile_phrases("pehn*|pahan*|pahn*|pehen*|wear*|worn|deliver*|bhej*|courier|address", _NONE)


def is_busy_now(folded: str) -> bool:
    """Whether a clause of folded words tells of something that keeps her for hours."""
    return _AT_IT.search(folded) is not None and not (_FOR_LONGER.search(folded) or _WORN.search(folded))
