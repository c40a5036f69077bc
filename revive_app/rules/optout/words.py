"""The vocabulary of leaving, in English, Hindi, Hinglish and their neighbours.

Written in Latin letters; Indian scripts are romanised before they are compared. The phrases made of it are in
`phrases`; how both are written is told in `language.phrases`.
"""

GROUPS: dict[str, str] = {
    "MESSAGE": (
        "wtsapp wtsap whtsapp whatsap whatapp wattsapp whtsap wapp watsup whatsp wtsp esemes smses junk suneha sunehe message messages msg msgs mesage massage massages mesej mesejes maisej maisejes mechej mesejlu messagelu"
        " maisejej messege messeges msgz sampark samparka jogajog yogayog thodarbu thodarpu sms smses text texts whatsapp whatsapps vhatsaep vhatsap watsapp watsap wa"
        " sandesh sandes broadcast broadcasts communication communications notification notifications notifikeshan"
        " forwards spam mails newsletter newsletters updates alerts mailer mailers mailings bulletins messaging"
        " correspondence pings mesg mesgs mssg mssgs maseg mesegs meseges msge mesaj sandeshe sandesa sandeshalu"
        " seythi seythigal seythigalai sandesha sandesham sandeshangnga sandeshangal پیغام پیغامات میسج میسجز میسیج"
        " seithi vaarta barta bartaa messaj mesejj mesejus mesejgal whatsapping"
    ),
    "PROMOTION": (
        "coupon coupons voucher vouchers promotion promotions promotional promo promos ad ads advert adverts advertisement advertisements"
        " advertising vigyapan vijnapan vijyapan marketing offer offers ofar ofars afar ofer ofers campaigns sale sales"
        " विज्ञापन jahirat jaahirat prachar pramoshan publicity deals banner banners flyer flyers pamphlets poster"
        " posters parchar sel skimo vilambaram vilambarangal prakatana prakatanalu bigyapon jahirati"
    ),
    "STOP": "stop stahp stahap stohp stopit stp stpo sotp tsop stap estop halt discontinue cease disable deactivate mute terminate suspend",
    # stops only what is named right after it
    "QUIT": "quit refrain avoid end desist abstain",
    "SEND": (
        "send sending sends sent sand snd forward forwarding share sharing post posting mail mailing push pushing"
        " drop"
    ),
    "SENDING": (
        "sending sendin texting textin messaging mesaging msging msgng contacting spamming spaming forwarding"
        " whatsapping whatsappin pinging writing mailing posting sharing pushing bombarding flooding blasting broadcasting advertising promoting soliciting notifying pestering"
    ),
    "WRITE": (
        "wtsapp wtsap whtsapp whatsap whatapp watsap wattsapp whtsap wapp watsup whatsp wtsp message messaging msg msging text texting contact contacting whatsapp whatsapping ping pinging spam"
        " spamming spaming sms write writing mail mailing approach reach bombard"
    ),
    "BHEJ": (
        "بھیجو بھیجیں بھیجنا بھیجیے بھیجئے mokaljo moklajo mokalajo dhadu dhada taku ghallo ghalo bhejya bhejia bhej bheja bhejo bhejna bhejne bhejni bhejiye bhejie bheje bhejen bhejein bhejiyega bhejiega bhejte bhejta"
        " bhejana bhejiyo bhijwa* bhijva* moklo mokalo mokal mokalta moklta mokalso mokalsho moklsho mokalshone"
        " mokalavanu mokalvanu mokalva mokli moklavanu pathva pathavu pathvu pathav pathavne pathavun pathvat pathavat"
        " pathvaych* pathavaych* pathau pathano pathaben pathabe pathan pathio pathate anupa anuppa anuppu anupuvadhu"
        " anupuvathu anupuradha anupradha anupuratha pampadam panpadam pampinch* pampatam kalisi kalsi kaluhis*"
        " ayakkuka ayakkunnath daal dal dalo dalna dalte daaliye dalie daalo daalna daaliyega dalen"
    ),
    "KAR": (
        "karo kro karna krna kare karen karein kariye karie kijiye kijie kijiyega kijiega karte kar kr kariyega"
        " kara karu karva karvanu karun karaych* karne karnaa korben karben korun pannadhinga panna panradha"
        " pandradha cheyadam maadodu"
    ),
    # the South says "do not send" with one word
    "DONT_SEND": (
        "podadh* podath* podad* pettakand* pettod* pettaku pettak* panpinchod* pampinchak* ravod* raavod* rakudad* raakudad*"
        " kaluhisabed* kalsabed* kalsbed* haakbed* hakabed* kalisbed* kalisabyad* madbyad* haakabed* kaluhisbed* idanda"
        " anupadhe anupadhirkal anupadheenga anuppadhinga anuppathinga anuppatheenga anuppadheergal"
        " idarut* cheyyarut* cheyarut* ayakend* ayakand* ayakal* ayakart* ayakarut* thaman pathabenna"
    ),
    # with a "no" after it: "thevai illa", "avasaram ledu", "dorkar nei"
    "NEED": (
        "need thevai tevai avasaram avasyam avashyam jarur jarurat zarurat zaroorat jaroorat garaj dorkar darkar proyojon"
        " avashyakta avashyakata aavashyakata lod matlab lagnar"
    ),
    "REMOVE": (
        "remove delete erase wipe purge exclude unlist strike scratch scrap cross clear drop cut omit eliminate discard"
        " unregister deregister delist pull take kick"
    ),
    # turns "band", "stop", "unsubscribe" into an order
    "STOPPERS": (
        "roke roken rukvao thamun thaman thamiye thamo maneyandi manandi nillisu nillisiri nirthuka niruthunga niruthungal nirutunga nirutungal niruththungal niruthidunga niruthavum nirutha niruthu apandi apeyandi"
        " aapandi aapeyandi aapesey* nilipiveyandi nilupandi nillisi nilsi nirthu nirthuka nirthoo thambva thambava"
        " thambav thambvave roko rokiye rokein rokna rokdo rukwa* rukva* chhodo chodo chhodiye chhoddo chhodna thamao"
        " thamun"
    ),
    "ORDER": (
        "karsho karso karasho karado karvado karwado kardein kardo karaye karayein karave karavet karavi karo kro kar kr kardo krdo kare karen karein kariye karie kijiye kijie kijiyega kijiega karna krna kardijiye"
        " kara karun korun koro karjo karva karvo kardena kardijiyega kari kari nakho do de dijiye dijie den dein deo"
        " dena karwa* karva* karao karaiye kardiya diya pannunga pannungal cheyandi cheseyandi maadi cheyyu cheyyuka"
    ),
    # a refusal of what follows, in English
    "DONT": "not dont dnt donot never dun dnot dontt doont",
    "NOT": "dun dnot dont dnt nto donot doesnt never nahi nahin nhi nai not cant cannot wont shouldnt",
    "MAT": "مت نہ نہیں mat mt na naa nahi nahin nhi nai nako naka nakos never nathi noy nay illa illai",
    "VENDA": "venta nakoyt nakoyat nakoch nakkoy nakot nakoy venda vendam ventam vendaam venam venaam vaenda vendaa vaddu vaddhu voddu oddu beda bedi bedaa nako nakko naka naku akkarledu vadhu",
    "BAND": (
        "band bandh bnd bund baand stop stap rok chhod chod roko rokiye rokein chhodo chodo chhodiye rokna off bondho"
        " bondo"
    ),
    "WANT": (
        "want wants wanna wish need like care interested wanted require appreciate expect intend prefer desire"
        " intention interest"
    ),
    "CHAHIYE": (
        "chahiye chahie chahye chaiye chahiy chaie chahiyen chaye chai chahide chahida joitu joito joita joitoo joie"
        " joiye joitya pahije pahijet havet havay havaa lagat chaiyye mangta mangte"
    ),
    "MINE": (
        "enre hamara hamari hamare humara humari humare hmara my mine our us me mera mere meri mero maro mara maru mari mala maza mazha mazya majha majhe majhya maja en ennoda"
        " enoda ennudaiya naa na nanna nana nama nammudo amar amake apna ente"
    ),
    "NUMBER": (
        "nampa nampar jankari jaankari janakari mahiti vivaran number numbers no num nambar nmbr nomber nambarai numbr nmber phone mobile contact contacts details detail"
        " data info information account profile name naam nam nav id cell mob peru peyar"
    ),
    "LIST": (
        "yaditun yaditoon suchitun talika pattiyal jabita list lists suchi soochi database databases group groups grp grps broadcast broadcasts system systems record"
        " records yadi yaadi directory contacts contact campaign mailing mailings phone phonebook books register memory files"
    ),
    "HATA": (
        "sariye sarie shorie ozhivakku ozhivaku ozhivakkuka katie kaatiye nikali nikadi kadhjo kadhva kadhava kadhavet kadhavi hatava hatavun hatavave hatao thookidunga thookkidunga thukidunga neekividunga azhichidunga azhinga azhithu azhikkavum teesesi teesiveyandi tisiveyandi theesiveyandi cheripeyandi cheripi tolaginchu shoriye hatiye hta htao htado htaiye hata hatao hatado hatana hataiye hataie hataye hatayen hatayein hatae hatva* hatwa* hataden hatadijiye"
        " hatavi hatavo hatavjo nikal nikalo nikaal nikaldo nikaliye nikalie nikalen nikalna nikaldena nikaldiye"
        " delete delet dilit remove rimuv mita mitao mitado mitaiye mitade uda udao udado udaiye kadhi kadho kadh kadha"
        " kadhun kadhoon kadhu kaadhi kadhnako kadhave vagal vagala vagla nikungal nikkungal neekkungal neekunga"
        " neekidunga nikidunga nikividungal neekku eduthudunga eduthidunga edunga eduthuviduga eduththuvidungal"
        " eduthuvidungal eduthurunga teeseyandi tiseyandi teseyandi tiseyi theeseyandi theseyandi tolaginch* muche"
        " muchhe muchun mucho soriye sorie bad-din felun tegeyiri tegedu tege maatu maattu maati erase"
    ),
    "ANYMORE": (
        "again anymore further hereafter henceforth future ever dobara dubara dobaara kabhi aage aainda ainda ab"
        " inime inimel inimelu ini fari farithi punha parat ar onwards hereon ahead forward agaain have havethi ata"
        " aata yapudhe yapuढe ika ikanunchi innu"
    ),
    "ANYTHING": "nythng anythin anythng nything anything any kuch kuchh koi kai kahi kisi something nothing",
    "PRONOUN": (
        "inhe inko this it that these those all ye yeh sab isko ise yah yahi aa he natak nautanki tamasha bakwas drama thing"
        " things everything hi"
    ),
    # what else can be stopped, sent, removed or not wanted: the sentence is about that, then
    "BARRIER": (
        "searching waiting gpay upi phonepe paytm code nose pin pins tiepin hathphool jhoomar borla collar meena jadau moonga coral tanzanite zircon solitaire rhodium gram grams gms tola chooda chuda rakhi plate strap stopper kaan naak finger resize voucher giftcard sip buckle pouch bag buyback cleaning brochure website password gate watchman guard counter labour nosepin order orders ordar aardar parcel parsal courier kuriyar delivery delivari item items product products cart"
        " booking appointment visit ring rings anguthi chain necklace haar har bangle bangles kada kade kangan pendant"
        " locket set sets earring earrings jhumka jhumke tops mangalsutra payal nath choker stone stones nag nageena heera"
        " diamond diamonds gold sona sone silver chandi coin coins design designs dijain colour color rang size saiz"
        " model piece red blue green pink black white yellow lal hara hare hari neela peela kala tag box dibba address"
        " pata bill invoice hallmark charge charges discount price rate daam making photo photos video videos image"
        " pic pics card warranty insurance link bonus instalment installment kist emi scheme skim plan payment cheque"
        " money paise paisa refund advance cod cash shop store dukan dukaan dokan market hook lock pench pech screw clasp"
        " polish repair line catalogue catalog reel clock excuses traffic signal bus parking light stock sample"
        " wastage saving savings engagement wala wali vali vala wale vale one ones ride light lights"
        " compromise trying looking selling exchanging loose tight miss missing gst tax slot call certificate"
        " wear wearing wrap wrapping job office stud studs earing pearl moti kundan polki thread work karigar engraving"
        " dispatch shipping shipment delivering otp bank account-number packing packet ghungroo rong rang kolor saij kacha"
    ),
    # may stand around a keyword without changing what it says
    "FILLER": (
        "کرو کریں کر دو دیں karun karantu no nope yes haan haa han plij pliz plees podhum them those asap quickly fast urgently turant fauran jaldi pa da anna akka ayya andi garu ra bhau dada kaka ben saheb sahib sahab sahebji chetta chechi beta na dis dat dem dese "
        "please pls plz plzz pleasee plss kindly kripya krupaya krupya sir madam maam mam bhai bhaiya bhaisahab bhaiyya"
        " ji yaar yr yar boss bro dear thanks thank thanku thankyou thx dhanyavad dhanyawad dhanyavaad shukriya sorry"
        " hi hello hey ok okay bas bass ab now right away i said already told and aur im immediately once just the a"
        " to for from of me mujhe us my u you your aap apka log team enough karo kro kar kr kardo krdo do dijiye dijie"
        " kare karen karein kijiye kijie kara karna it this that these ye yeh sab isko all also want se message messages msg msgs hath haath jodta jodti"
        " hu hoon at hereby number didi uncle aunty dost mate everything forever completely totally already really"
        " seriously must tum kro pannunga cheyandi korun madi"
    ),
    # bounds the pause: that is a snooze
    "LATER": (
        "tomorrow kal parso tak until till before baad after today aaj tonight later weekend monday tuesday"
        " wednesday thursday friday saturday sunday week month hafte mahine morning evening night raat subah shaam"
        " dopahar baje salary udya"
    ),
    "HAPPENED": "hai hain hota hoti hote ho hua hui hue gaya gayi hogaya rahe raha rahi diya tha hoga thai kyu kyun kyon kab why when",
    "BLOCK": "block blok report riport blocking reporting blocked reported",
    "BOTHER": (
        "visigi* visikk* visik* birokt* jvalat* jalat* jalab* tonda* tonder* shalyam shalyap* buddhimutt* budhimutt* tholla thollai tholai tolla tollai hairaan sataiye sataie pakao pakaao disturb disturbing hairan heran haraan pareshan pareshaan paresan paresaan tang bother bothering irritate"
        " harass traas tras trouble satao satana sata dukhi bugging bugs pester pestering annoy annoying annoyed irritating irritated torture torturing harassing troubling nagging hounding"
    ),
    "ASK": "how kaise kese why kyu kyun kyon what where who kaun kisne kaha kahan",
    "MANY": (
        "many kitna itne itna itni kitne kitni roz rozana daily bahut bohot bhot baar every everyday constantly much har din"
        " continuously continuous nonstop non-stop subah-shaam unlimited"
    ),
    "KIN": (
        "wife husband mother father mom dad mummy papa sister brother son daughter friend boss biwi pati patni beta beti"
        " bhai behan bahan saas sasur family staff driver kids mumma maa pitaji mata bete didi chacha uncle aunty"
        " bhabhi jija cousin neighbour neighbor colleague parents unko unhe uske usko use unke inko"
    ),
    "SERVICE": (
        "order orders ordar aardar bill bills billing repair delivery tracking invoice invoices courier parcel kist appointment"
        " jankari service transaction transactional reminder account receipt receipts status rate"
    ),
    "AGAIN": "pachi thirumba thirumbi matte veendum veendu marubadi marubadiyum again back resume phir fir dobara dubara vapas wapas wapis fari punha parat marupadiyum malli abar firse",
    "SHURU": "start restart shuru suru chalu chaalu on resume begin",
    "YES": "yes haan haa han yeah sure ok okay ji",
    # what somebody says who will do it, or is doing it
    "WILL_DO": (
        "dunga dungi denge doonga doongi dungaa deta deti dete karunga karungi karenge karoonga karoongi"
        " krunga krungi krenge karta karti karte krta krti krte karu karun karoon kru kardunga kardungi"
        " kardenge krdunga krdungi krdenge maarunga marunga marungi maarungi marenge lagaunga lagaungi"
        " karwaunga karwaungi karvaunga karvaungi krwaunga krwaungi karwata karvata karke krke karish karshu"
        " kardish karen karnar karin karel pannuven panniduven panren panduven chestanu chesta cheshta"
        " chesthanu korbo korchi kore"
    ),
    # a number or a person that is the wrong one
    "WRONG": (
        "wrong rong worng wrng galat galath ghalat glt galt chukicha chukichya chukiche chuk chukun khoto"
        " khota khotu khotho thavarana thavaraana tavarana thavarra thappu tappu tappudu thappudu tappaina"
        " thappana thapu tappada bhul bhool incorrect mistaken tettaya thettaya tettu thettu"
    ),
    # somebody who is no more
    "DIED": (
        "died dead passed expired demise deceased mrityu dehant nidhan swargwas swargvas swargwasi swargiya"
        " devlok guzar gujar gujri varle vaarle warle mele gele maran iranthuttar irandhutar iranduttar"
        " iranthutaanga chanipoyaru chanipoyadu poyaru mara maragechen gechen tirodhan vafat intekal intiqal"
    ),
    # who, in all languages
    "WHO": ("who kaun kon koun kaon yaar yaaru yaru evaru evaro aaranu aaru kone"),
    # why, in all languages
    "WHY": ("why y kyu kyun kyon kyo kem yen yaen enduku endhuku keno kano yake yaake enthinu"),
    # the one who is spoken to
    "YOU": (
        "you u ya aap ap app tum tu tame tumhi tumi apni tusi neenga neengal nee meeru miru neevu ningal"
        " ningalu log people guys"
    ),
    # somebody is asked to send
    "SEND_ON": (
        "anuppunga anupunga anuppungal anuppavum moklo mokljo mokalo mokaljo pathva pathava pathvat pampandi"
        " pampinchandi pampisthu pathan pathaben kalisi kaluhisi ayakku ayakkoo ayakkuka bhejo bhejna bhejiye"
        " bhejie bhejiyega bhejta send"
    ),
    # to go on doing it
    "STAY": (
        "rehna rahna rahana raho rahiye rehiye rahiyega rehiyega rahein rahen rahe rehne rahne rahane rejo"
        " raha rehjo rehen"
    ),
    # interest, in our languages
    "INTEREST": (
        "ras aavad swarasya aarvam arvam asakti aasakti agraho agroho thalparyam talparyam dilchaspi ruchi"
        " shauk shok"
    ),
}
