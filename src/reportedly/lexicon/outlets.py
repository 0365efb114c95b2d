"""Words that tell an outlet, and outlets that everybody knows by a name without such words."""

OUTLET_WORDS = frozenset(
    "agency beacon broadcasting broadcaster bugle bulletin chronicle courier daily dispatch"
    " dispatches echo enquirer examiner express gazette globe guardian herald independent"
    " inquirer intelligencer journal ledger magazine mail messenger mirror monitor news"
    " newspaper newswire newsletter observer outlook pioneer podcast post press quarterly radio"
    " record recorder register reporter review sentinel spectator standard star sun telegram"
    " telegraph television times today tribune tv weekly wire world advertiser argus banner"
    " clarion correspondent"
    " digest evening morning nation online patriot pravda press-gazette sentinel statesman"
    " zeitung allgemeine rundschau gazeta".split()
)
"""The last word of many outlets' names; alone these are weak."""

STRONG_OUTLET_WORDS = frozenset(
    "broadcasting chronicle courier dispatch enquirer gazette herald inquirer journal magazine"
    " mail newspaper newswire newsletter podcast post press radio telegraph television times"
    " tribune tv weekly daily wire news zeitung gazeta observer bulletin".split()
)


KNOWN_OUTLETS = frozenset(
    "ap afp reuters upi bbc cnn cnbc msnbc nbc abc cbs npr pbs c-span bloomberg politico"
    " axios gq meduza buzzfeed breitbart vox vice slate salon forbes fortune newsweek time"
    " tass interfax rt ria ria-novosti novosti sputnik xinhua kyodo dpa ansa efe espn"
    " huffpost propublica worldcrunch univision telemundo gawker vogue esquire"
    " rolling-stone novaya-gazeta kommersant vedomosti rbc izvestia pravda le-monde"
    " le-figaro die-zeit der-spiegel spiegel frankfurter-allgemeine el-país el-pais"
    " haaretz al-jazeera al-arabiya der-standard fivethirtyeight mcclatchy gannett nhk"
    " yonhap wsj wikileaks drudge infowars newsmax usa-today mother-jones"
    " realclearpolitics daily-beast the-hill the-nation the-atlantic the-economist"
    " the-intercept the-guardian fox-news abc-news cbs-news nbc-news sky-news"
    " zero-hedge politifact factcheck.org snopes business-insider daily-caller free-beacon"
    " washington-free-beacon washington-examiner weekly-standard national-review national-journal"
    " roll-call new-republic new-yorker intercept daily-signal daily-kos redstate red-state"
    " townhall newsbusters theblaze lifezette wnd worldnetdaily thinkprogress"
    " talking-points-memo realclearpolitics real-clear-politics gizmodo techcrunch ars-technica"
    " bustle jezebel tmz mashable mediaite insidesources western-journalism cspan nyt wapo"
    " american-conservative christian-science-monitor globe-and-mail us-weekly vanity-fair"
    " marketwatch democracy-now".split()
)
"""In lower case, words joined by hyphens."""


PUBLISHED = frozenset(
    "newspaper magazine daily weekly tabloid broadsheet channel broadcaster station network"
    " website site portal outlet podcast blog journal agency newswire paper tv television radio"
    " broadcasting publication periodical monthly quarterly".split()
)
"""Next to a name ("the newspaper M", "M television") these say that it is an outlet."""
