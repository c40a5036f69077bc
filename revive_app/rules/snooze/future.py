"""What Hindi verbs become when somebody says what they will do: "bataunga", "dekhte hain", "krungi"."""

from revive_app.rules.language.text import fold_all

_VERBS = (
    "bata dekh soch le kar kharid banva banwa puch puchh pooch bol kah keh likh de karwa karva samajh decide confirm"
    " msg message text call ping reply sampark mil dikha bhej aazma lauta ban chun pata"
)
_ENDINGS = (
    "unga ungi oonga oongi enge ange ega egi engey ege ta ti te tahu tihu u un unn ata ati ate aunga aungi"
    " aenge ayenge ayega ayegi aoonga"
)
# written without its vowel: "btaunga", "krte", "dkhte"
_CLIPPED = {"bata": "bta", "kar": "kr", "dekh": "dkh", "puch": "pch", "soch": "sch"}


def _forms() -> str:
    stems = [*_VERBS.split(), *_CLIPPED.values()]
    forms = [f"{stem}{ending}" for stem in stems for ending in _ENDINGS.split()]
    # "lunga", "dunga": the stem's vowel is swallowed
    swallowed = [
        f"{stem[:-1]}{ending}" for stem in ("le", "de") for ending in _ENDINGS.split() if ending[0] in "uo"
    ]
    return " ".join((*forms, *swallowed))


FUTURES = fold_all(_forms())
