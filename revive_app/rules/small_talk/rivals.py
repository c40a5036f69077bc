"""Whether somebody holds another shop against ours: "my friend said Tanishq is cheaper"."""

from revive_app.rules.language.text import clean, fold_all, words

_NAMED = fold_all(
    "tanishq tanisq kalyan malabar joyalukkas joyallukas josalukkas caratlane bluestone grt senco kisna giva melorra pcj reliance"
    " bhima khazana lalithaa tribhovandas tbz candere mia zoya orra amazon flipkart meesho तनिष्क कल्याण मालाबार"
)
_OTHERS = fold_all(
    "online market bazaar bazar sunar sonar jeweller jewellers neighbour friend sister dost saheli padosi elsewhere कहीं बाज़ार सुनार सहेली दोस्त"
)
_LESS = fold_all("cheaper cheap sasta sasti saste less lesser lower low kam better competitive सस्ता सस्ती कम")
_FREE = fold_all("free muft nil zero फ्री")
_MORE = fold_all("mehnga mehenga mahanga mehngi costlier expensive महंगा महँगा higher zyada")
_THAN = fold_all("se than compared से")
# who has bought elsewhere wants nothing now; who asks something is answered that
_OTHERWISE = fold_all(
    "bought purchased liya li kharida kharid kharidi leliya why how kyu kyun kyon kaise kya what which when mil kuch show dikhao"
)
_LONGEST = 16


def speaks_of_rivals(text: str) -> bool:
    """Whether another shop is said to be cheaper, or ours dearer than it."""
    said = [word.folded for word in words(clean(text))]
    known = frozenset(said)
    if not said or len(said) > _LONGEST or "?" in text or known & _OTHERWISE:
        return False
    if known & _NAMED:
        return bool(known & (_LESS | _FREE) or (known & _MORE and known & _THAN) or "%" in text)
    return bool(known & _OTHERS and known & _LESS)
