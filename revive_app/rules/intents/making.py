"""Phrases of somebody who has a piece made or changed, or gives an old one for a new."""

PHRASES: dict[str, str] = {
    "custom_order": """
    made|make|making|get|need|needs ~4 bigger|smaller|longer|shorter|tighter|looser
    replace|replaced|change|swap|substitute ~4 with|by ~2 @STONE|@METAL|another
    @STONE|moti|nag ~3 lagwa*|lagva*|lagana|laga|jadwa*|jadva*|dalwa*
    engrave|carve|carved|carving|imprint|printed
    like ~2 this|that|in|the ~1 photo|picture|image|pic|sketch
    one|ring|set|haar|piece ~2 like ~1 this|that|photo
    @ARTICLE ~2 bada|badi|chhota|chhoti|choti|chota|lamba|lambi ~1 kar*
    joint|combine|merge ~3 into
    use|with ~1 my ~2 old ~1 gold ~3 make|new
    dekh ~1 kar|ke ~1 bana*
    shorten|lengthen|shortening|lengthening
    @STONE ~4 replaced|replace|changed|badal* ~3 by|with|se|@STONE
    name|naam ~5 on|pe|par ~3 @ARTICLE
    made|make|need ~4 bigger|smaller|size ~2 bigger|smaller|up|down|$
    one|ek size bigger|smaller|up|down|bada|badi|chhota|chhoti
    custom|customise|customize|customised|customized|bespoke|customisation|customization
    made ~1 to ~1 order
    make|bana|banana ~2 same|similar|exact|exactly|copy
    banwa*|banva*
    bana ~1 doge|sakte|denge|dijiye|do|paoge|ke
    make|create|design ~3 from|like|this|similar|matching|for|my|a|with
    same ~2 design|like|type ~3 make|bana|banwa*
    photo|sketch|picture|design ~2 jaisa|jaisi|like|from ~3 bana*|make|set
    resize|resizing|engrave|engraving|engraved|fingerprint|customised|alter|alteration
    reduce|increase|change|chhota|chhoti|bada|badi|tight|loose ~3 size
    size ~3 bada|badi|chhota|chhoti|badha*|ghata*|kam|change|reduce|increase|tight|loose|resize
    nag|stone|stones ~2 badal*|change|replace|laga*|set
    naam|name|initials|letters ~3 likh*|engrave*|khud*|wala|wali|ka|pendant|printed|write
    combine|join|convert|jodna|jodwa*|judwa*
    jod|mila ~1 kar|ke|do|sakte|doge
    matching|match ~3 made|earrings|bana*|set|for
    remake|remodel|redesign|modify|replica|recreate|customis*|customiz*|personalis*|personaliz*
    bana|banva|banwa|ban ~1 sakte|sakta|sakti|doge|denge|paoge|dete|sakogi|sakenge|dijiye
    own|apna|apni|khud|mera|meri|my ~1 design|sketch|drawing|dizain|designs
    photo|pic|picture|image|sketch|drawing ~3 jaisa|jaisi|se|dekh|like ~3 bana*|ban|make|set|made
    extend|shorten|lengthen|lambi|lamba|chhoti|chhota|choti|bada|badi|tight|loose|dheela|dheeli ~1 kar*|karwa*|kara*
    initial|initials|monogram|engrav*|khudwa*|likhwa*
    order|orders ~1 pe|par|per|se ~2 ban*|bana*
    add|extra|lagwa*|lagva*|jadwa* ~3 stone|diamond|nag|heera|bead|moti|stones
    make|made|create|design|prepare ~2 a|one|me|it|for|my|own|your ~3 @ARTICLE
    special|alag|unique ~2 order|banwa*|banva*
    fitting|adjust ~2 ring|bangle|size
    same ~2 design|piece|one|type ~3 in|me|mein|with|bana*|banwa*|make
    name|naam ~2 pendant|wala|wali|locket|ring|chain|bracelet
    change|switch ~2 stone|stones|nag|colour|color|gems|ruby|pearl ?please|pls|in|of|to
    copy|replicate|recreate ~2 design|this|that|one|ring|set|necklace
    sketch|drawing|picture|photo|design|image ~4 make|made|bana*|create|done
    write|writing|written|put|add|print|likh* ~3 name|names|initials|initial|date|om|text|letters|word|something ~4 on|it|back|pe|par|inside|band|bands|$
    write|inscribe|likh|likho|likhwa* ~3 on|pe|par ~2 back|inside|piche|peeche|andar|ring|band|bands|locket|pendant|coin|bangle
    piche|peeche|andar ~2 likh*|naam|khud*
    made|make|done|banwa* ~1 in|me|mein ~1 silver|gold|platinum|rose|white|chandi|sone
    make ~1 to ~1 order
    photo|tasveer|image ~1 lagwa*|lagva*|lagani|dalwa*
    @ARTICLE ~4 inch|cm|mm|size|gram ~1 badha*|badhwa*|lamba|lambi|chota|choti|chhota|chhoti|kam|extra|longer|shorter|more|extend
    lamba|lambi|chota|choti|chhota|chhoti|bada|badi|patla|patli ~1 karwa*|karva*|kara*|kar
    mere|meri|mera|hamare|apne|apni ~1 design|dizain|sketch|photo ~3 bana*|banwa*|pendant|ring
    baby|babys|bachche|bacche|bete|beti ~2 name|naam ~3 on|pe|par|pendant|locket|@ARTICLE
    can|could|possible ~1 it|this|these ~1 be ~1 made|done|customised|customized|resized|altered
    """,
    "exchange_old_gold": """
    do|will|can ~1 you|u|they ~1 buy|take|accept ~2 gold|silver|coins|coin|old|scrap|diamond|diamonds|jewellery|utensils
    give ~2 my ~1 old ~4 take|new|get
    @OLD ~2 silver|chandi|utensils|bartan|coins ~3 take|lete|accept|buy
    junu|juna|juni|purono|purano|patha|pazhaya|paata ~1 sonu|sona|sone|thangam|bangaram|chandi ~2 lo|leso|gheta|neben|nen|edukureengala|teesukuntara|vangureengala
    ke ~1 badle ~2 kya|kitna|milega|naya
    @EXCHANGE ~4 @OLD|@METAL|coins|coin|jewellery|ring|chain|bangle|bangles|kangan|haar|diamond|stones
    @OLD ~3 @METAL|jewellery|gehne|gahne|zevar|chain|kangan|bangle|bangles|ring|haar|coin|coins|chandi|sikke|silver|ornaments|set
    @OLD|@METAL ~4 @EXCHANGE|lete|loge|lenge|kharidte|wapas|len|deke|de
    buy ~1 back
    buyback
    sell ~4 back|you|my|gold|old|jewellery|coins
    trade ~1 in
    wapas|vapas ~2 lete|loge|kharid*
    upgrade
    melt|melting|galana|galwa*|pighla*|scrap
    resale|buyback|exchange ~1 value|rate|price|kitna|milega
    exchange|exchanging|exchanged|exchng|xchange|eksachenj|ekschenj
    badal*|badl* ~2 @METAL|naya|naye|nayi|new|@ARTICLE
    @ARTICLE|@METAL|@OLD ~3 badal*|badl*|bech*|bik*
    bech*|sell|selling|resell ~4 @METAL|@ARTICLE|@OLD|my|apna|apni|mere
    purana|purani|purane|old|junu|juna|juni ~4 de|deke|dekar|return|wapas|badle|kar|naya|naye|new
    cash|paise ~3 for|ke|badle ~2 gold|sona|sone|jewellery
    value ~2 of|for ~2 my|old|@OLD
    encash|liquidate ~3 gold|jewellery|ornaments|coins
    do|will|can ~1 you|u ~1 buy ~2 @OLD
    sona|sone|chandi|gehne|zevar|kangan|chain ~1 gala*|galwa* ~3 naya|nayi|naye
    """,
}
