"""Hindi verbs of the trade in all their forms: "badalwana", "badlenge", "badalte" are all `exchange`.

A stem takes every ending a customer may type; a list that names a form itself goes first (see `glossary`).
"""

STEMS = """
exchange: badal badl badalva badalwa badalva
engrave: khudva khudwa khoda gudva gudwa likhva likhwa chhapva chhapwa
delete: hata hatva hatwa mita mitva
pierce: chhed chhid chhidva chhidwa chhedva chhedwa bindh bindhva
repair: jod jodva jodwa judva judwa sudhar sudharva toot
polish: chamka chamkva chamkwa
clean: dho dhulva dhulwa
restring: piro piruva piruwa pirva pirwa piroya gunth gunthva gunthwa guthva guthwa
deliver: bhijva bhijwa pahuncha pahucha pahunchva mangva mangwa
custom: banva banwa ghadva ghadwa
return: lauta lautva
sell: bech bechva bikva
deduct: kaat katva
pay: chuka bharva
open: khul khol khulva
care: sambhal sambhaal
lock: rukva thahar
test: jaanch parakh pighal pighla gala galva janch
"""

_ENDINGS = (
    "na ne ni ta te ti unga ungi enge ega egi oge ogi oonga oongi kar ke iye iyega o en ein u un oon wa wane wana wani"
    " va vane vana vani vaya vate vata vati wate wata wati wau waun waoge vaoge aya aye ayi ayenge ayega ayegi ao aiye"
    " ya ye yi yenge yega yegi te-hai a e i"
)
# so short that with an ending they are other words ("katte" is fine, "kate" is "kate")
_SHORT = 3
# "badla", "janchi": of stems that end in a consonant
_PERFECTIVE = frozenset("aei")
# "pirva dete hain", "khudwa do": what is let be done stands bare before "give", and is no other word
_LET_BE_DONE = ("va", "wa")
_VOWELS = frozenset("aeiou")


def forms() -> str:
    """Every form as glossary lines: the notion, then the spellings."""
    lines = []
    for line in STEMS.strip().splitlines():
        named, _, stems = line.partition(":")
        spelled = [
            f"{stem}{ending}"
            for stem in stems.split()
            for ending in _ENDINGS.split()
            if (len(stem) > _SHORT or len(ending) > 1) and not (ending in _PERFECTIVE and stem[-1] in _VOWELS)
        ]
        bare = [stem for stem in stems.split() if stem.endswith(_LET_BE_DONE)]
        lines.append(f"{named}: {' '.join([*bare, *spelled])}")
    return "\n".join(lines)
