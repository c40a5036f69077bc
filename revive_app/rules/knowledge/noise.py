"""Words of a question that say nothing about where its answer stands: how one asks, who asks, and for whom."""

from revive_app.rules.language.glossary import STOPWORDS
from revive_app.rules.language.small_talk import HINDI_WORDS
from revive_app.rules.language.text import fold_all

NOISE = (
    STOPWORDS
    | HINDI_WORDS
    | fold_all("""
whats hows wheres whos theres its thats till til account company chargeable applicable about actually add after again ago all allow allowed already also always anybody anyone anything anyway apart around ask asking available away back bad
bring brought buy buying bought call called came cannot cant check choose claim climb come comes coming compare complete confirm could day days decide detail details did
didn doesn isn aren wasn weren couldn shouldn wouldn haven hasn won added less purchase purchases solved solve resolved settle settled famous popular
different difficult doing done dont down during each early easy else end enough ever every exist exists everyone everything exact exactly explain extra far feel few find fine
first fix for forget found friend full gave general gets getting giving glad going good got great had happen happens hard has having hear help hence her here him his
hold home hope however idea if important in include included information inside instead into issue it just keep kind know last late later lately leave let like little long longer
look looking lot made main make makes making man many matter may maybe mean means meet might mind mine minute moment more most mother much must myself name near need needed needs never
new nice none normal normally note nothing now number of often old on once one only open option options or order other ours out outside over own part people per perhaps person
place plan please possible possibly prefer problem proper properly put question quick quickly quite rather reach read ready real really reason regarding related reply require required
right said same say says second see seem send set several shall she should show side simple since sir small so some someone something sometimes soon sorry sort stairs start stay step still stop
such suggest supposed sure take taken takes taking tell than thank thanks that the their them then there these they thing things think this those though time times to today together told
too top total towards tried turn turns type under understand until up upon us use used useful using usually very via visit wait want wanted wants was way we week well went were what whatever
when where whether which while who whole whom whose why will with within without wonder work working works worry would write wrong year years yes yesterday yet you your yours
husband wife daughter son sister brother father mummy papa dad mom grandmother grandfather dadi nani dada nana aunty uncle cousin in-laws baby-sister relative family
midway halfway meanwhile suddenly usually normally generally currently presently nowadays later afterwards beforehand instead besides otherwise roughly nearby somewhere
mind changed suppose happened want wish intend plan planning khadi khada khade lagau laun rakhu rakhun karvau rukega jama hone hue hota jata kiske kiski kiska kisne chalega chalegi
aata aati aate aana aane aaye aaya aayi abhi achha accha agar aise aisa alag andar apna apne apni aaj aur baad baar baat bahut banate banta banti bas batao bataiye bata batana bhai bhi bheja bina bola
chahiye chahte chahti chahta chalega chalta chalti chalte chala chalu deke dekar dena dene denge dete deta deti dega degi den diya di din dijiye do doge dono dusra dusre dusri du dun doon ek gaya gayi gaye ghar ha haan hai hain hi ho hoga hogi honge hona hone hoti hota hote
hum humein hume hua hui hue is isko item items executive executives gae gaye iska iske iski ismein itna itne jab jaise jaisa jaisi jaldi jana jane jate jata jati jayega jayegi jayenge jaye jao ji jo jyada zyada ka kab kabhi kahan kaha kaise kaisa kaisi kaam kam kar kara karke karna karne karo karta karte karti karu karun karwa karwana karwane karwate
karwau karwaun karunga karungi karenge kaun kaunsa kaunsi kaunse ke khud ki kis kisi kisko kitna kitne kitni kiya ko koi kuch kya kyu kyun laga lagaya lage lagega lagegi lagta lagte lagti lagau lagaun le leke lekar lena lene lenge leta lete leti liya liye li lo loge log logon main mat mein mera mere meri
mil mila mile mili milega milegi milenge milta milte milti mujhe muje na nahi naya nayi naye ne nikal nahin padega padegi padta padti padna pata pe par paas pas pehle pahle phir fir poora pura pehen rakhna rakhte rakha rakhi rakhu rakhun rahe raha rahi rehta rehti sab sabhi sahi sakta sakte sakti sake
saath sath se sirf suno sunte tab tak tarah theek thik thoda thodi tha thi the to toh tum tumhara turant un unka unke uska uske uski us upar usse usko wahi wahan waha wala wale wali waise wo woh yaha yahan yahin ye yeh yani zaroori zaruri zarurat zaroorat hona-chahiye cheez chij saman samaan wapas-se
""")
)
