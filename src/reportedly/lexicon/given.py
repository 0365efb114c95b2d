"""Given names that tell a person, and mostly a gender.

Names that both genders bear are in neither set but in `EITHER`; a name that is missing here
costs a hint and nothing else.
"""

MALE = frozenset(
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto aleksandr"
    " aleksei alessandro alexander alexandre alexei alfred ali allan allen alvaro amir"
    " anatoly anders andré andreas andrei andrej andrew andriy andy angus anthony anton"
    " antonio antonín arkady arnold arthur artur asif barack barry benedict benjamin"
    " bernard bernie bill bjorn bob bobby boris brad bradley brendan brett brian bruce"
    " bruno bryan carl carlos charles charlie chen chris christian christoph christopher"
    " chuck claude clifford clinton colin conor craig curtis dale damian dan daniel daniil"
    " danilo danny darren dave david dean denis dennis derek diego dimitri dirk dmitri"
    " dmitry dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar"
    " eduard eduardo edward edwin emil emmanuel enrique eric erik ernest ethan eugene evan"
    " evgeny faisal felipe felix ferdinand fernando filip francesco francis francisco"
    " françois frank franklin franz fred frederick fyodor gareth gary gavin gennady geoff"
    " geoffrey georg george gerald gerard gerhard gianni giorgio giovanni giuseppe gleb"
    " glenn gordon graham greg gregory grigory guillermo gustav gustavo hamid hans harold"
    " harry harvey hassan heinrich helmut henrik henry herbert herman howard hugh hugo"
    " hussein ian ibrahim igor ihor ilya imran isaac ismail ivan ivo jack jacob jacques"
    " jaime jake jakob jamal james jan jared jaroslav jason javier jeff jeffrey jens"
    " jeremy jerome jerry jesse jim jimmy jiří joe joel johan johann johannes john johnny"
    " jon jonas jonathan jorge jose josé josef joseph josh joshua josip juan julian julio"
    " justin kamil karel karl keith ken kenneth kevin khalid kirill klaus konstantin kurt"
    " kyle lamar lars larry laszlo laurent lawrence lech leo leon leonard leonid leopold"
    " leroy lev levi lewis liam lloyd lorenzo louis luc luca lucas luigi luis lukas luke"
    " lyndon magnus mahmoud manuel marc marcel marco marcus marek mario mark markus martin"
    " marvin mateusz matteo matthew matthias maurice max maxim maxime micah michael michal"
    " michel miguel mihai mikael mike mikhail miklos milan milos miloš mitch mitt mohamed"
    " mohammad mohammed moritz morris mustafa mykola nasser nathan nathaniel ned neil"
    " nelson nicholas nicolas nicolás niels nigel nikita nikola nikolai nikolay nikos noah"
    " norman oleg oleksandr oliver olivier omar oscar otto owen pablo paolo pascal patrick"
    " paul paulo pavel pavlo pawel pedro per pete peter petr petro petros phil philip"
    " philippe phillip pierre piotr rafael rahul raj ralph ramon randall randy raoul"
    " rasmus raul ray raymond reginald rené ricardo richard rick rob robert roberto"
    " rodrigo roger rohan roland rolf roman ronald ron ross roy ruben rudolf rudy rupert"
    " ruslan russell ryan salman salvador samuel scott sean sebastian serge sergei sergey"
    " serhiy seth seymour shaun shawn sidney simon spencer stanley stefan stephen steve"
    " steven stewart stuart sven taras ted terrence terry theodore thierry thomas tim"
    " timothy tobias todd tom tomas tommy tony travis trevor tristan tyler umar vaclav"
    " vadim valentin valery vasily viktor victor vincent vikram vitali vitaly vlad"
    " vladimir vladislav volodymyr walter warren wayne werner wesley stanislav wilhelm"
    " will willem william willy wolfgang xavier yaroslav yevgeny youssef yuri yusuf"
    " zachary zoran".split()
)

FEMALE = frozenset(
    "abby abigail ada adriana agatha agnes aisha alejandra alena alexandra alice alicia alina"
    " alison allison alma amanda amber amelia amina amy ana anastasia andrea angela angelina"
    " anita anke ann anna anne annette annika antonia april ariana astrid audrey barbara beata"
    " beatrice becky bella bernadette beth bethany betsy betty beverly birgit bonnie brenda bridget"
    " brigitte camilla camille carla carly carmen carol carolina caroline carolyn carrie catherine"
    " cathy cecilia celia chantal charlotte chelsea cheryl christina christine cindy claire clara"
    " claudia colleen condoleezza constance cristina cynthia dagmar daisy dana daniela danielle"
    " daria debbie deborah debra delia denise diana diane dolores donna dora doris dorothy edith"
    " eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen elsa emilia"
    " emily emma erica erika erin esther ethel eugenia eva eve evelyn fatima fiona florence frances"
    " francesca gabriela gabrielle galina gemma genevieve georgia geraldine gertrude gillian gina"
    " giulia gloria grace greta gretchen hannah heather heidi helen helena hilary hillary holly"
    " ida ilona ina inga inge ingrid irene irina iris irma isabel isabella isabelle ivana ivanka"
    " jacqueline jana jane janet janice jasmine jean jeanne jelena jennifer jenny jessica jill jo"
    " joan joanna johanna josephine joyce juanita judith judy julia juliana julie juliet kamala"
    " karen karin karina kate katerina katharina katherine kathleen kathryn kathy katie katrina"
    " katya kayla kellyanne kerstin kira kirsten krista kristen kristin kristina ksenia lara larisa"
    " laura lauren lea leah leila lena leslie leticia lidia lilian liliana lillian lily linda lisa"
    " liz lois loretta lorraine louisa louise lucia lucy ludmila luisa lydia lynn madeleine magda"
    " malala mandy manuela marcela marcia margaret margarita maria marian mariana marianne marie"
    " marina marion marisa marissa marjorie marlene marta martha martina mary maryam maureen maya"
    " megan meghan melania melanie melinda melissa mercedes mia michele michelle milena mira"
    " miranda miriam molly monica monika muriel nadia nadine nancy naomi natalia natalie natasha"
    " nathalie nelly nicole nikki nina nora norma odette olena olga olivia oksana ophelia pamela"
    " patricia paula paulina pauline peggy penelope penny petra phyllis polina priscilla rachel"
    " ramona raquel rebecca regina rhonda rita roberta rosa rosalind rose rosemary roxana ruth"
    " sabina sabine sabrina sadie sally samantha sandra sara sarah selma shannon sharon sheila"
    " shirley silvia simone sofia sonia sonja sophia sophie stacey stella stephanie sue susan"
    " susanna susanne suzanne svetlana sylvia tamara tamar tania tanya tara tatiana tatyana"
    " teresa tessa thelma theresa tiffany tina tracy trudy ulrike ursula valentina valeria valerie"
    " vanessa vera veronica veronika victoria viktoria viola violet virginia vivian wanda wendy"
    " whitney wilma yana yelena yulia yvette yvonne zainab zara zoe zuzana".split()
)

EITHER = frozenset(
    "alex ariel ashley blake cameron casey chris dana dominique drew evgeni jamie jan jordan jules"
    " kelly kim kris lee leslie logan mika morgan nikki pat quinn riley robin sam sasha shannon"
    " sidney taylor terry toni tracy val vivian yuki".split()
)

GIVEN = MALE | FEMALE | EITHER

FEMALE_ENDINGS = ("ova", "eva", "ëva", "ská", "skaya", "skaja", "ová", "dottir", "dóttir")
"""Ends of surnames that only women bear (East and West Slavic, Icelandic)."""

MALE_ENDINGS = ("vich", "vych", "enkov")
"""Ends of patronymics and surnames that only men bear."""
