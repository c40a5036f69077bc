"""The words times are told with, in the languages customers write; spellings fold, scripts are romanised."""

from typing import TypeVar

from revive_app.rules.language.text import fold, fold_all
from revive_app.rules.numbers.units import MONTHS as MONTH_NAMES
from revive_app.rules.snooze.verdict import PartOfDay

__all__ = ["MONTH_NAMES"]

T = TypeVar("T")


# the western, southern and eastern languages glue "on", "in" and "to" to a day: "shukravare", "sandhyakali", "varamlo"
_CASES = (
    "e",
    "i",
    "la",
    "lo",
    "ku",
    "ne",
    "nu",
    "na",
    "chya",
    "at",
    "il",
    "ki",
    "ma",
    "te",
    "an",
    "ani",
    "er",
    "ala",
    "ila",
)
_LONG = 5


def _with_cases(table: dict[str, T]) -> dict[str, T]:
    """The table with the case endings of longer words, none of which takes the place of another word."""
    inflected = {
        fold(word + ending): meant for word, meant in table.items() if len(word) >= _LONG for ending in _CASES
    }
    return {**inflected, **table}


def _table(lines: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for line in lines.strip().splitlines():
        name, _, spellings = line.partition(":")
        table.update((fold(word), name.strip()) for word in spellings.split())
    return table


UNITS = _with_cases(
    _table(
        """
minute: minute minutes min mins mint minit minat minute nimish nimisham nimishalu minit
hour: hour hours hr hrs ghanta ghante ghanton ghnta ghnte kalak taas tas ghonta manineram gantalu
day: day days din dino dinon divas divase divsa divsat divsanni divsani divsaat divsanantar divsano naal nal nalla roju rojulu rojula dine
week: week weeks wk wks hafta hafte hafton haftey saptah athvadiya athvadiyu athvadie athvadyat athavdyat athvadyane athavda athavdyane athavde varam vaaram varalu saptaho soptaho soptah
month: month months mahina mahine mahino mahinon maheena maheene mahinyat mahinyan mahinyanni mahinyane masam maasam maas mas mase mash nela nelalu
year: year years saal sal varsh varshi varushu varsham bochor bochhor
"""
    )
)
DAYS = {
    **dict.fromkeys(fold_all("kal kl kall kale kaale tomorrow tmrw tmr tomo tomorow tommorow tommorrow tomorro tmrow 2moro 2morrow udya udyala naalai nalai naalaiku naalaikku nalaiku nalaki repu repati agamikal agamikaal kalke"), 1),
    **dict.fromkeys(fold_all("parso parson parsu parsun porshu parshu porsu parva paravaa parvaa parmdivase paramdivse ellundi prso prson prsn naalanniku nalaniku overmorrow"), 2),
    **dict.fromkeys(fold_all("narso narson tarso tarson"), 3),
}  # fmt: skip
TODAY = fold_all("aaj today aj aje aaje inniku innaiku indru eeroju ivala ajke aajke 2day tday")
# numbers of the neighbours, before a unit only
NUMERALS = {
    fold(word): number
    for number, spellings in enumerate(
        (
            "ek oru onnu oka okati ekta",
            "be don rendu randu irandu eradu dui duto",
            "tran teen tin moonu munu mudu moodu moondru tinte",
            "char chaar naalu nalu naalugu nalugu chaarta",
            "paanch panch pach pachh anju aidu ainthu pnach",
            "chha chhe saha aaru aru choy",
            "saat edu ezhu shaat",
            "aath ettu enimidi",
            "nav nau onbadhu tommidi noy",
            "das daha pathu padi dosh",
        ),
        start=1,
    )
    for word in spellings.split()
}
# "pehli tarikh", "do tarikh"
ORDINALS = {
    fold(word): number
    for number, spellings in enumerate(
        ("first pehli pahli pehla pahila pahili paheli", "second dusri doosri", "third teesri tisri"), start=1
    )
    for word in spellings.split()
}
TONIGHT = fold_all("tonight tonite tonyt")

WEEKDAYS = _with_cases(
    {
        fold(word): number
        for number, spellings in enumerate(
            (
                "monday somvar somwar sombar somvaar shombar sombaar mondays thingal thinkal tingal somavaram somavara tingatkijhamai",
                "tuesday mangalvar mangalwar mangal mangalbar mangalvaar mongolbar chevvai sevvai mangalavaram mangalavara sevvaykijhamai",
                "wednesday budhvar budhwar budhvaar budh budhbar budhavaram wednsday wensday budhan budhavara budhankijhamai",
                "thursday guruvar guruwar brihaspativar veervar virvar guruvaar brihospotibar vyazhan guruvaram thrusday thursdy bruhaspativar guruvara viyajhakijhamai",
                "friday shukravar shukrawar shukrvar shukravaar shukrabar velli shukravaram sukravar fryday shukarvar shukravara vellikijhamai",
                "saturday shanivar shaniwar sanivar shanichar shanibar shanivaar sani shanivaram saterday saturdy shanivara sanikijhamai",
                "sunday ravivar raviwar itvar itwar itwaar etvar etwar ravivaar robibar nyayiru gnayiru adivaram sundy aitvar adivara nyayirukijhamai",
            )
        )
        for word in spellings.split()
    }
)
# only where something says that a day is meant: "sat" is seven, "fri" how "free" folds
SHORT_WEEKDAYS = {
    "mon": 0,
    "tue": 1,
    "tues": 1,
    "wed": 2,
    "thu": 3,
    "thur": 3,
    "thurs": 3,
    "fri": 4,
    "sat": 5,
    "sun": 6,
}
WEEKEND = fold_all("weekend weekends vikend vikent veekend wknd")

NEXT = fold_all(
    "following vachche vacche adhutha agami agaami avati aagami aagle next agle agla agli agale nxt aavta aavti aavte avta avti pudhchya pudhchi pudhil pudhachya adutha aduttha aduththa"
    " vache vacche samner porer agami nekst neks upcoming"
)
THIS = fold_all("this is isi coming aane ane ee inda ya ei chalu current")
LAST = fold_all("last pichle pichhle pichla pichli gaya gaye past previous gela gelya gata")

PARTS = _with_cases({
    **dict.fromkeys(fold_all("morning mrng mornin subah subha subeh savere sawere savare sakali sakal sokale shokale kaalaila kalaiyil udayam udayanne poddunna"), PartOfDay.MORNING),
    **dict.fromkeys(fold_all("afternoon afternon aftrnoon noon dopahar dopeher dofar dophar dupari bapore madhyanam madhyahnam dupure duphar lunch"), PartOfDay.AFTERNOON),
    **dict.fromkeys(fold_all("evening evng eve shaam sham shyam sanje sandhyakali sandhya sayantram saayangalam sayangalam sayankalam shondhya sondhay sandhyay sandhyabela"), PartOfDay.EVENING),
    **dict.fromkeys(fold_all("night nite nyt raat rat ratri raatri rathiri raatre rattiri"), PartOfDay.NIGHT),
})  # fmt: skip
CLOCK_WORDS = fold_all(
    "baje bje bajey bajhe oclock vage vaage vagya vagye vagyan vajta vajata vajtan vajle manikku manikki gantalaku gantala tay tar am pm a.m p.m hrs"
)
SALARY = fold_all(
    "salary salery sallary sailri tankhwah tankhvah tankha tankhah tankhaa pagar vetan sambalam jeetam beton payday paycheck selari maaina tanakhvah tankhaah tankhva salry paycheque"
)

OCCASIONS = _table(
    """
wedding: vivaah shaadi shadi wedding marriage vivah vivaah lagna lagan byah biye kalyanam pelli mariage
engagement: sagai engagement mangni roka
birthday: birthday bday janamdin janmadin janmdin
exam: exam exams examination paper papers pariksha boards parikshe pareeksha
travel: vacations holiday honeymoon pilgrimage tirth sasural maike mayke travel traveling travelling trip tour outstation vacation holidays bahar abroad flight train journey safar yatra hometown gaon gaanv
harvest: fasal harvest crop katai fasl kharif rabi
bonus: promotion incentives bonas bonus increment appraisal incentive commission arrears hike
other: hospital operation surgery funeral bimar beemar tabiyat admitted renovation guests mehmaan mehman shifting
"""
)

AFTER_BEFORE = fold_all("after post past once")
AFTER_BEHIND = fold_all(
    "baad bad bd later pachi pachhi nantar nanatar apram aprm apuram apparam apparom piragu pinnadi por pore pare tarvata"
    " kazhichu kalichu kazhithu kazhinju pinne pinnaale anantaram anantar nantr baadme pachhina tarvatha"
    " taruvata tarvatha tarwata tarwatha pashchat upranth uprant"
)
UNTIL_BEFORE = fold_all("till until til untill upto by")
UNTIL_BEHIND = fold_all("tak tk talak sudhi paryant parynt varai varaikum varaku porjonto paryanta")
BEFORE_BEFORE = fold_all("before")
BEFORE_BEHIND = fold_all("pehle pahle pehele phle pahale pela agodar adhi aadhi munnadi mundu aage")
NEARING = fold_all("approaching closer close nearer near kareeb karib nazdeek najdeek")
# between a time and its "baad": "diwali khatam hone ke baad", "salary milne ke baad"
LINKS = fold_all(
    "ke k ki ka se hone ho jane jaane jaye hojane khatam khatm over is gets get milne aane ane nikalne guzarne beetne ku ki er"
    " bhar bhr poora pura nipat nipatne jaane festival season rush day vale wale din shuru holidays celebration function utsav ekdum just parv tyohar"
    " ne the hi only gone done complete finish finished"
)
ARRIVING = fold_all(
    "aane ane aate ate lagte lagne milne milte lage aaye milegi milega aayegi aayega milti aa"
)
AGO = fold_all("ago pehle pahle back before pehele purani purana")
SINCE = fold_all("se since from")
NOT = fold_all(
    "nahi nahin nhi nai not no cant cannot wont dont couldnt nako naka illa illai nathi noy kadu isnt nope"
)
HALF = fold_all("half aadha aadhe adhe adha")
END = fold_all("end ends ending aakhir akhir aakhri akhri ant last antim end-me shevati ante endla akher")
MIDDLE = fold_all("mid middle beech bich madhya")
BEGINNING = fold_all("start starting beginning early shuru shuruat shuruaat first pehle")
ORDINAL = frozenset({"st", "nd", "rd", "th"})
DATE_WORDS = fold_all(
    "tareek tarikha taarik tarekh tarikh tareekh tarik tareek taarikh tarkhe tarkhela tarikhe dinank date thethi tedi"
)
