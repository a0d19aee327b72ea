/// The words of passphrases: 2,048 common English words of three to seven letters, easy to read aloud. None is another
/// with one or two letters behind it, none sounds like another that is spelled otherwise, and none should frighten.
package enum PassphraseWords {
  /// The words in alphabetical order.
  package static let all: [String] = table.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let table = """
    abbey ability able about above absent absorb academy accept account achieve acorn acre across act active actual
    adapt add address adjust admire admit adopt adult advance advice aerial affair afford after again age agency
    agenda agile agree ahead aim air airline airport alarm album alert algebra alive all almond almost along alpha
    alpine already also alter always amaze amazing amber ambient amount ample amuse anchor ancient and angle ankle
    annual another answer antenna anthem any apart apple apply approve apricot april apron aquatic arc arcade arctic
    area arena arise aroma around arrange arrive arrow art article artisan artist ash asleep aspect assist aster
    athlete atlas atom attach attempt attend attic auction audio august aunt aurora author auto autumn avenue
    average avocado avoid awake aware away awesome awning axis back badge bag baker balance balcony ball balloon
    bamboo banana band banjo bank banner bar bargain barley barrel basic basil basin basket batch bath battery bay
    beach beacon bean beard beauty beaver because become before began begin behave behind belief believe bell belong
    below belt bench benefit beside best better between beyond bicycle big bike biology birch bird birth biscuit
    black blanket blend bless blink block bloom blossom blouse blue boat bold bolt bonnet bonus book boot border
    borrow both bottle bottom boulder bounce bouquet bowl box bracket branch brass brave breath breeze brick bridge
    brief bright bring broad bronze brook broom brother brown brush bubble bucket buckle bud budget buffalo bugle
    build bulb bundle bunny burger bus butter button buzz cabbage cabin cable cactus cafe cake calcium call calm
    camel camera camp canal canary candle candy canoe canopy canvas canyon cap capable captain car caramel caravan
    carbon career careful carpet carrot cartoon cashew castle casual cat cattle cause cave cedar ceiling celery
    cello cement census central century certain chain chair chalk chamber chance change channel chapel chapter
    charge charm chart chat chatter check cheese chef cherry chess chicken chief child chimney chin chip choice
    chorus chosen cider cinema circle circus citizen citrus city civil clarity class clause clay clean clear clerk
    clever click client cliff climate climb clinic clip clock cloth cloud clover club clue coach coal coast coat
    cobalt cobbler cocoa coconut code coffee coin cold collar collect college column comb combine come comfort comic
    common company compare compass compose concert connect consent contain control cook cool copper copy coral corn
    correct costume cottage cotton couch could count couple courage cousin cover cow cowboy coyote crab craft crane
    crater crayon cream create credit crew cricket crisp crop crowd crown crucial crumb crystal cube cuckoo culture
    cup curious current curtain curve cushion custom cycle dahlia dairy daisy dance dash date dawn day dazzle deal
    debut decade decent decide decimal deck declare decor deep define degree delay deliver delta demand denim dense
    dentist depart depend deposit depth deputy desert design desk dessert detail develop device dial diamond diary
    dice diesel diet differ dig digital dignity dinner diploma direct disco discuss dish disk display distant dive
    diverse divide doctor dog doll dolphin domain dome domino donate donkey donor door dot double dough dove down
    dozen draft dragon drama draw dream dress drift drill drink drive drizzle drop drum dry duck duet dune durable
    during duty dwell dynamic each eager eagle early earring earth ease east easy echo eclipse ecology economy edge
    edit educate effect effort egg either elastic elbow elder elect elegant element elm else email embark embassy
    emblem embrace emerald emerge employ empty enable enamel endless endure energy engage engine enjoy enlarge
    enough enrich ensure enter entire entry episode equal equator equip era errand essay estate eternal even every
    evident evolve exact example excel except excite exhibit exist exit exotic expand expect expert explain explore
    export express extend extra fabric fact factory faculty faith falcon family famous fancy fanfare farm fashion
    father feast feather feature federal feed feel fence fern ferret ferry festive fetch few fiction fiddle field
    fifteen fig figure file fill film filter final finance finch fine finish firefly firm first fish fit five fix
    flag flannel flash flat fleet flight flip float flock floor flow fluent fluffy flute fly foam focal focus fog
    foil fold folk follow fond food forest forever forget fork form formula fortune forum forward fossil foster
    found fox frame free freedom freight fresh friday friend frog from front frost frozen fruit fudge fuel full fun
    furnish further future gadget gain gala gallery gallop game garage garden garland garlic garnet gather gauge
    gaze gazelle gear gecko gem general gentle genuine get geyser giant gift ginger giraffe give glacier glad glance
    glass glide glimpse globe glory glove glow glue goal goat gold golf gondola good goose gourmet govern grace
    grade grain grammar grand granite grant grape graph grass gravity green greet grid grill grocery groove ground
    group grove grow guess guide guitar gulf gum gym habit half hammer hammock hamster hand hang happen happy
    harmony harp harvest hat have hawk hazel health heat heather heavy hedge height helium hello helmet help hen
    herb heron hexagon hiccup hike hill hint history hobby hockey hold holiday hollow home honest honey hood hook
    hoop hope horizon horn host hotel house hover how huge human humble hundred hungry hurry hut hybrid ice iceberg
    icon idea iguana imagine impact import improve impulse inch include income indeed index indigo indoor infant
    inform initial inland inner input inquiry insect inside inspire install instant intact intense into invent
    invest invite iris iron island issue item itself ivory ivy jacket jaguar jam january jar jasmine jazz jeans jeep
    jelly jewel jigsaw job join joke jolly journal journey joy juggle juice jukebox july jumbo jump june jungle
    junior juniper jupiter just kayak keen keep kernel kettle kid kilo kind king kiosk kitchen kite kitten kiwi knob
    koala label lace ladder lady lagoon lake lamp lane lantern lap laptop large lark laser lasso late laugh laundry
    laurel lava lawn layer layout leaf league leap learn least leather leave lecture left legal legend leisure lemon
    lend length lens leopard lesson letter lettuce level lever liberty library license lift light like lilac lily
    lime limit line link lion liquid list little live lizard llama load loaf lobby local locate lodge logic long
    look loop lottery lotus loud lounge love loyal lucky luggage lullaby lumber lunar lunch luxury lynx lyric
    machine magenta magic magnet magpie major make mallard mallet mammal mammoth manage mandate mango manner mansion
    mantle manual many map marble march margin marine market marsh mascot mask master match math matrix matter
    mature maximum maybe mayor meadow meal mean meander measure medal medium melody melon melt member memory mend
    mentor menu merge merit merry mesh message metal meteor method metro middle mile milk mill million mimic mineral
    minimum mint minute miracle mirror mist mix mobile model modern modest module moment monday money monitor monkey
    monsoon month moon moral morning mosaic moss most moth motion motor mouse move movie much mud muffin mug mule
    multi museum music mustard mutual myself mystery myth name napkin narrow native natural nature navy near neat
    nebula nectar need neither nephew neptune nest net network neutral never news next nice nickel niece nimble nine
    noble node noise nomad noodle noon normal north nose note notice novel now number nurse nut nutmeg nylon oak
    oasis oat oatmeal object oblige observe obtain obvious occur ocean october octopus odd offer office often oil
    old olive omega once onion online only onto opal open opera opinion oppose option orange orbit orchard orchid
    order organic origin osprey ostrich other otter ounce outdoor outer outline output outside oval oven over owl
    own oxygen oyster pace pacific pack paddle page paint palace palm panda panel paper paprika parade parcel parent
    park parrot parsley part partner pass pasta pastel pastry patch path patient patrol pattern pave payment peach
    peacock peanut pearl pebble pecan pedal pelican pen pencil penguin people pepper percent perfect perform perhaps
    period permit petal phone photo phrase piano pick picnic picture pigeon pilgrim pillow pilot pine pink pioneer
    pipe pizza place planet plant plastic plate platter play plaza please pledge plenty plum plus pocket podium poem
    poet point polar polish polite pollen polo pond pony poodle pool popcorn poplar popular porch port pose post
    potato pottery pouch pound powder power prairie praise precise prefer premium prepare present pretty pretzel
    price primary print prior prism prize probe process produce profile program project promise proof proper protect
    proud prove provide prune public pudding pulse pump pumpkin pupil puppet puppy pure purple purpose purse pursue
    puzzle pyramid quail quality quantum quarter queen quest quick quiet quill quilt quite quiz quota quote rabbit
    raccoon radar radio radish radius raft rail rainbow raisin rally ranch random range rapid rare rate rather ratio
    raven ravine ray reach react ready reason rebuild recall receive recent recipe record recover recruit recycle
    red reduce reef refer reflect reform refresh regard region regular relate relax relay release relief rely remain
    remark remind remote renew rent repair repeat reply request rescue reserve resort respect rest result resume
    retail retire return reveal review reward rhyme rhythm ribbon rice rich ride ridge rinse ripe ripple rise rival
    river roast robin robot robust rock rodeo roof rookie room rooster rope rose rotate round rover royal rubber
    ruby rug rule runner runway rural rush rustic rye saddle safari safe saffron saga sage salad salary salmon salon
    salt salute same sample sand satin saucer save say scale scarf scenic scheme scholar school science scooter
    scope score scout screen script scroll seagull seal search season second section secure seed seek segment select
    senate senior sense sequel sequoia serene series serious serve sesame session set settle seven several shade
    shadow shallow shampoo shape share sheep shelf shell shelter shield shift shine ship shirt shop short should
    shovel show shrimp shrub shuffle shuttle shy side sign silk silly silver similar simple since sing sister sit
    six size skate sketch ski sky slate sled sleep sleeve slice slide slight slim slipper slogan slope slow small
    smart smile smooth snack snail snooze snow soap soccer social sock soda sofa soft soil solar solid solo solve
    sonata song sonic soon soprano sound soup south soy space spare spark sparrow speak special speech speed spell
    spend sphere spice spider spin spinach spiral spirit splash sponge sponsor spoon sport spot spray spread spring
    sprout spruce square squash stable stadium staff stage stamp stand star state station statue stay steady steam
    stem stencil step stereo stew stick still stir stock stone stop store story stove straw stream street stretch
    stripe student studio study style subject subtle subway success such sugar suggest suit summer summit sunday
    sunny sunset super supper supply support surface surfer surplus survey sushi swallow swan sweater swift swim
    swing swirl switch syrup system table tackle taco tailor take talent talk tall tandem tango tape tariff task
    tassel taste taxi teach teacup teapot tell tempo ten tenant tennis term terrace test text textile thank that
    theme then theory thick thing think third this thistle thorn thread three thrive thumb thunder thus ticket tidy
    tiger tile till timber time tin tip tissue titan title toast today toffee toggle token told tomato tone tonic
    tool top torch tornado total toward towel tower town toy track trade traffic trail train travel tray treat tree
    trek trend tribute trim trio trip triumph trolley trophy trout truck true truffle truly trumpet trust try tuba
    tube tuesday tulip tune tunnel turbo turn turtle tutor tweed twelve twenty twice twig twin twist type typical
    ukulele ultra uncle under unfold unicorn uniform union unique unit unlock until unusual update upgrade uphill
    upon upper upright uptown upward urban useful usual utility utmost vacant vacuum valid valley value valve van
    vanilla vanish various vast vault vector vehicle velvet vendor venture venue verb verify verse version vessel
    vest veteran viable vibrant video view village vine vinegar vintage vinyl viola violet violin virtual visa
    visible vision visit vista visual vital vivid vocal voice volcano volley volume vote voucher voyage waffle wage
    wagon walk wall walnut walrus waltz wander want warm wash watch water wave wax wealth weave web wedding weekend
    welcome well west wharf wheat when while whisper whistle white wicker wide width wild will window wing winner
    winter wire wisdom wise wish with witty wizard wolf wonder wool word work world worth wren yacht yard yarn year
    yeast yellow yet yield yoga yogurt young youth zebra zenith zero zigzag zinc zipper zone zoo
    """
}
