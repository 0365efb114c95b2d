"""Places that speak for their governments, and words in names of places."""

PLACES = frozenset(
    "afghanistan africa albania algeria america argentina armenia asia australia austria"
    " azerbaijan bahrain bangladesh belarus belgium bolivia bosnia brazil britain bulgaria cambodia"
    " cameroon canada chile china colombia congo croatia cuba cyprus denmark ecuador egypt england"
    " eritrea estonia ethiopia europe finland france gaza georgia germany ghana greece greenland"
    " guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy"
    " jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia"
    " libya lithuania luxembourg macedonia malaysia mali malta mexico moldova mongolia montenegro"
    " morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan"
    " palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda"
    " scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland"
    " syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine"
    " uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe crimea chechnya kashmir"
    " tibet alabama alaska arizona arkansas california colorado connecticut delaware florida"
    " hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts"
    " michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon"
    " pennsylvania tennessee texas utah vermont wisconsin wyoming ankara athens baghdad baku"
    " bangkok beijing beirut belgrade berlin bern boston bratislava brussels bucharest budapest"
    " cairo chicago cleveland copenhagen dallas damascus delhi denver detroit dublin geneva hanoi"
    " havana helsinki houston islamabad istanbul jakarta jerusalem kabul kyiv kiev lisbon london"
    " luxembourg madrid manila miami minsk moscow mumbai munich nairobi oslo ottawa paris"
    " philadelphia prague pyongyang riga riyadh rome seoul shanghai sofia stockholm strasbourg"
    " sydney tallinn tbilisi tehran tokyo tripoli vienna vilnius warsaw washington yerevan zagreb"
    " zurich u.s. us u.k. uk eu u.n.".split()
) | frozenset(
    "new york,new jersey,new hampshire,new mexico,north carolina,south carolina,north dakota"
    ",south dakota,west virginia,puerto rico,saudi arabia,south korea,north korea,south africa"
    ",new zealand,hong kong,los angeles,san francisco,san diego,new orleans,las vegas,sri lanka"
    ",costa rica,el salvador,south sudan,sierra leone,great britain,northern ireland,new delhi"
    ",buenos aires,tel aviv,burkina faso,papua new guinea,cape town,abu dhabi,kuala lumpur".split(
        ","
    )
)

PLACE_WORDS = frozenset(
    "republic kingdom states island islands county city province region valley river mountains"
    " lake sea ocean coast north south east west street avenue square airport bay beach border"
    " hills oblast district".split()
)
"""In a name of several words, these make it a place's."""
