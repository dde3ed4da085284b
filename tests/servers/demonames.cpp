#include "tests/servers/demonames.h"

#include <array>

namespace comptoir {

namespace {

constexpr std::array<QStringView, 97> kFemale{
    u"Camille",     u"Léa",        u"Manon",      u"Chloé",     u"Emma",         u"Sarah",
    u"Julie",       u"Marie",      u"Claire",     u"Sophie",    u"Nathalie",     u"Isabelle",
    u"Sylvie",      u"Catherine",  u"Anne",       u"Christine", u"Valérie",      u"Céline",
    u"Aurélie",     u"Élodie",     u"Émilie",     u"Pauline",   u"Mathilde",     u"Lucie",
    u"Charlotte",   u"Alice",      u"Louise",     u"Jeanne",    u"Margaux",      u"Inès",
    u"Jade",        u"Zoé",        u"Anaïs",      u"Laure",     u"Hélène",       u"Florence",
    u"Véronique",   u"Sandrine",   u"Stéphanie",  u"Delphine",  u"Caroline",     u"Virginie",
    u"Audrey",      u"Mélanie",    u"Laetitia",   u"Agnès",     u"Béatrice",     u"Brigitte",
    u"Françoise",   u"Monique",    u"Jacqueline", u"Martine",   u"Chantal",      u"Odile",
    u"Solène",      u"Maëlle",     u"Noémie",     u"Clémence",  u"Justine",      u"Ophélie",
    u"Marine",      u"Océane",     u"Fatima",     u"Aïcha",     u"Yasmine",      u"Samira",
    u"Leïla",       u"Amina",      u"Nadia",      u"Khadija",   u"Maria",        u"Ana",
    u"Sofia",       u"Giulia",     u"Elena",      u"Linh",      u"Mai",          u"Aminata",
    u"Fatou",       u"Awa",        u"Bénédicte",  u"Ghislaine", u"Marie-Claude", u"Marie-Ange",
    u"Anne-Sophie", u"Rose-Marie", u"Gwenaëlle",  u"Nolwenn",   u"Rozenn",       u"Maylis",
    u"Estelle",     u"Ludivine",   u"Perrine",    u"Servane",   u"Capucine",     u"Apolline",
    u"Victoire"};

constexpr std::array<QStringView, 93> kMale{
    u"Thomas",      u"Nicolas",      u"Julien",    u"Pierre",        u"Jean",
    u"Michel",      u"Philippe",     u"Alain",     u"Bernard",       u"Patrick",
    u"Christophe",  u"Laurent",      u"Stéphane",  u"Olivier",       u"David",
    u"Frédéric",    u"Sébastien",    u"Guillaume", u"Alexandre",     u"Antoine",
    u"Maxime",      u"Romain",       u"Vincent",   u"Mathieu",       u"Benoît",
    u"François",    u"Éric",         u"Pascal",    u"Thierry",       u"Didier",
    u"Bruno",       u"Gilles",       u"Yves",      u"Hervé",         u"Loïc",
    u"Gaël",        u"Yann",         u"Erwan",     u"Ronan",         u"Lucas",
    u"Hugo",        u"Louis",        u"Jules",     u"Arthur",        u"Gabriel",
    u"Raphaël",     u"Adam",         u"Paul",      u"Victor",        u"Léo",
    u"Nathan",      u"Théo",         u"Clément",   u"Baptiste",      u"Quentin",
    u"Rémi",        u"Jérôme",       u"Cédric",    u"Fabien",        u"Arnaud",
    u"Grégory",     u"Ludovic",      u"Xavier",    u"Emmanuel",      u"Dominique",
    u"Claude",      u"André",        u"Jacques",   u"Mohamed",       u"Karim",
    u"Rachid",      u"Mehdi",        u"Youssef",   u"Ibrahim",       u"Mamadou",
    u"Ousmane",     u"Minh",         u"Marco",     u"João",          u"Pedro",
    u"Luca",        u"Jean-Pierre",  u"Jean-Luc",  u"Jean-Baptiste", u"Jean-François",
    u"Pierre-Yves", u"Marc-Antoine", u"Étienne",   u"Cyril",         u"Damien",
    u"Florian",     u"Corentin",     u"Tristan"};

constexpr std::array<QStringView, 213> kSurnames{
    u"Martin",    u"Bernard",   u"Thomas",     u"Petit",       u"Robert",     u"Richard",
    u"Durand",    u"Dubois",    u"Moreau",     u"Laurent",     u"Simon",      u"Michel",
    u"Lefèvre",   u"Leroy",     u"Roux",       u"David",       u"Bertrand",   u"Morel",
    u"Fournier",  u"Girard",    u"Bonnet",     u"Dupont",      u"Lambert",    u"Fontaine",
    u"Rousseau",  u"Vincent",   u"Muller",     u"Lefebvre",    u"Faure",      u"André",
    u"Mercier",   u"Blanc",     u"Guérin",     u"Boyer",       u"Garnier",    u"Chevalier",
    u"François",  u"Legrand",   u"Gauthier",   u"Garcia",      u"Perrin",     u"Robin",
    u"Clément",   u"Morin",     u"Nicolas",    u"Henry",       u"Roussel",    u"Mathieu",
    u"Gautier",   u"Masson",    u"Marchand",   u"Duval",       u"Denis",      u"Dumont",
    u"Marie",     u"Lemaire",   u"Noël",       u"Meyer",       u"Dufour",     u"Meunier",
    u"Brun",      u"Blanchard", u"Giraud",     u"Joly",        u"Rivière",    u"Lucas",
    u"Brunet",    u"Gaillard",  u"Barbier",    u"Arnaud",      u"Martinez",   u"Gérard",
    u"Roche",     u"Renard",    u"Schmitt",    u"Roy",         u"Leroux",     u"Colin",
    u"Vidal",     u"Caron",     u"Picard",     u"Roger",       u"Fabre",      u"Aubert",
    u"Lemoine",   u"Renaud",    u"Dumas",      u"Lacroix",     u"Olivier",    u"Philippe",
    u"Bourgeois", u"Pierre",    u"Benoît",     u"Rey",         u"Leclerc",    u"Payet",
    u"Rolland",   u"Leclercq",  u"Guillaume",  u"Lecomte",     u"Lopez",      u"Jean",
    u"Dupuy",     u"Guillot",   u"Hubert",     u"Berger",      u"Carpentier", u"Sanchez",
    u"Dupuis",    u"Moulin",    u"Louis",      u"Deschamps",   u"Huet",       u"Vasseur",
    u"Perez",     u"Boucher",   u"Fleury",     u"Royer",       u"Klein",      u"Jacquet",
    u"Adam",      u"Paris",     u"Poirier",    u"Marty",       u"Aubry",      u"Guyot",
    u"Carré",     u"Charles",   u"Renault",    u"Charpentier", u"Ménard",     u"Maillard",
    u"Baron",     u"Bertin",    u"Bailly",     u"Hervé",       u"Schneider",  u"Fernandez",
    u"Le Gall",   u"Collet",    u"Léger",      u"Bouvier",     u"Julien",     u"Prévost",
    u"Millet",    u"Perrot",    u"Daniel",     u"Le Roux",     u"Cousin",     u"Germain",
    u"Breton",    u"Besson",    u"Langlois",   u"Rémy",        u"Le Goff",    u"Pelletier",
    u"Lévêque",   u"Perrier",   u"Leblanc",    u"Barré",       u"Lebrun",     u"Marchal",
    u"Weber",     u"Mallet",    u"Hamon",      u"Boulanger",   u"Jacob",      u"Monnier",
    u"Michaud",   u"Rodriguez", u"Guichard",   u"Gillet",      u"Étienne",    u"Grondin",
    u"Poulain",   u"Tessier",   u"Chevallier", u"Collin",      u"Chauvin",    u"Da Silva",
    u"Bouchet",   u"Gay",       u"Lemaître",   u"Bénard",      u"Maréchal",   u"Humbert",
    u"Reynaud",   u"Antoine",   u"Hoarau",     u"Perret",      u"Barthélemy", u"Cordier",
    u"Pichon",    u"Lejeune",   u"Gilbert",    u"Lamy",        u"Delaunay",   u"Pasquier",
    u"Carlier",   u"Laporte",   u"Diallo",     u"Traoré",      u"Nguyen",     u"Tran",
    u"Benali",    u"Haddad",    u"Cissé",      u"Ferreira",    u"Pereira",    u"Rossi",
    u"Kowalski",  u"Yilmaz",    u"Benoist"};

constexpr std::array<QStringView, 30> kStreets{
    u"rue de la République",  u"rue Victor-Hugo",   u"avenue Jean-Jaurès",
    u"rue des Lilas",         u"place du Marché",   u"rue Pasteur",
    u"rue de l’Église",       u"chemin des Vignes", u"impasse des Mésanges",
    u"boulevard Voltaire",    u"rue du Moulin",     u"allée des Tilleuls",
    u"rue Gambetta",          u"quai des Tanneurs", u"rue de la Fontaine",
    u"route de la Plage",     u"rue Saint-Michel",  u"avenue du Général-Leclerc",
    u"rue des Écoles",        u"cours Lafayette",   u"rue du 8-Mai-1945",
    u"venelle du Four",       u"rue Émile-Zola",    u"passage de la Poste",
    u"rue de la Gare",        u"lieu-dit Le Bourg", u"rue des Acacias",
    u"montée de la Chapelle", u"square des Roses",  u"rue Marie-Curie"};

constexpr std::array<QStringView, 12> kCompanies{
    u"Atelier du Lin",       u"Les Bains de Margot", u"Hôtel des Voyageurs",
    u"Institut Belle Rive",  u"Maison Tournesol",    u"Chambres d’hôtes Le Prieuré",
    u"L’Épicerie d’à côté",  u"Café de l’Horloge",   u"Association Les Mains vertes",
    u"Cabinet Duroc & Fils", u"Spa « Côté Dune »",   u"SARL Fil & Fibre"};

constexpr std::array<QStringView, 8> kDomains{
    u"courrier.example", u"poste.example",      u"maboite.example", u"lettre.example",
    u"plume.example",    u"messagerie.example", u"famille.example", u"atelier.example"};

constexpr std::array<DemoPlace, 70> kFrench{{
    {u"75011", u"Paris", u"FR"},
    {u"75015", u"Paris", u"FR"},
    {u"75018", u"Paris", u"FR"},
    {u"75020", u"Paris", u"FR"},
    {u"69003", u"Lyon", u"FR"},
    {u"69007", u"Lyon", u"FR"},
    {u"13006", u"Marseille", u"FR"},
    {u"13008", u"Marseille", u"FR"},
    {u"31000", u"Toulouse", u"FR"},
    {u"31500", u"Toulouse", u"FR"},
    {u"06000", u"Nice", u"FR"},
    {u"44000", u"Nantes", u"FR"},
    {u"44300", u"Nantes", u"FR"},
    {u"67000", u"Strasbourg", u"FR"},
    {u"34000", u"Montpellier", u"FR"},
    {u"33000", u"Bordeaux", u"FR"},
    {u"33800", u"Bordeaux", u"FR"},
    {u"59000", u"Lille", u"FR"},
    {u"59800", u"Lille", u"FR"},
    {u"35000", u"Rennes", u"FR"},
    {u"51100", u"Reims", u"FR"},
    {u"42000", u"Saint-Étienne", u"FR"},
    {u"76600", u"Le Havre", u"FR"},
    {u"83000", u"Toulon", u"FR"},
    {u"38000", u"Grenoble", u"FR"},
    {u"21000", u"Dijon", u"FR"},
    {u"49000", u"Angers", u"FR"},
    {u"30000", u"Nîmes", u"FR"},
    {u"63000", u"Clermont-Ferrand", u"FR"},
    {u"72000", u"Le Mans", u"FR"},
    {u"13100", u"Aix-en-Provence", u"FR"},
    {u"29200", u"Brest", u"FR"},
    {u"37000", u"Tours", u"FR"},
    {u"80000", u"Amiens", u"FR"},
    {u"87000", u"Limoges", u"FR"},
    {u"74000", u"Annecy", u"FR"},
    {u"66000", u"Perpignan", u"FR"},
    {u"57000", u"Metz", u"FR"},
    {u"25000", u"Besançon", u"FR"},
    {u"45000", u"Orléans", u"FR"},
    {u"76000", u"Rouen", u"FR"},
    {u"68100", u"Mulhouse", u"FR"},
    {u"14000", u"Caen", u"FR"},
    {u"54000", u"Nancy", u"FR"},
    {u"84000", u"Avignon", u"FR"},
    {u"86000", u"Poitiers", u"FR"},
    {u"17000", u"La Rochelle", u"FR"},
    {u"64000", u"Pau", u"FR"},
    {u"64200", u"Biarritz", u"FR"},
    {u"29000", u"Quimper", u"FR"},
    {u"56000", u"Vannes", u"FR"},
    {u"22000", u"Saint-Brieuc", u"FR"},
    {u"35400", u"Saint-Malo", u"FR"},
    {u"73000", u"Chambéry", u"FR"},
    {u"26000", u"Valence", u"FR"},
    {u"05000", u"Gap", u"FR"},
    {u"12000", u"Rodez", u"FR"},
    {u"24200", u"Sarlat-la-Canéda", u"FR"},
    {u"41000", u"Blois", u"FR"},
    {u"89000", u"Auxerre", u"FR"},
    {u"71000", u"Mâcon", u"FR"},
    {u"18000", u"Bourges", u"FR"},
    {u"85100", u"Les Sables-d’Olonne", u"FR"},
    {u"20000", u"Ajaccio", u"FR"},
    {u"20200", u"Bastia", u"FR"},
    {u"97400", u"Saint-Denis", u"FR"},
    {u"01000", u"Bourg-en-Bresse", u"FR"},
    {u"15000", u"Aurillac", u"FR"},
    {u"19100", u"Brive-la-Gaillarde", u"FR"},
    {u"62500", u"Saint-Omer", u"FR"},
}};

constexpr std::array<DemoPlace, 20> kForeign{{
    {u"1000", u"Bruxelles", u"BE"},  {u"4000", u"Liège", u"BE"},
    {u"5000", u"Namur", u"BE"},      {u"9000", u"Gent", u"BE"},
    {u"1204", u"Genève", u"CH"},     {u"1003", u"Lausanne", u"CH"},
    {u"2000", u"Neuchâtel", u"CH"},  {u"8001", u"Zürich", u"CH"},
    {u"1700", u"Fribourg", u"CH"},   {u"1218", u"Luxembourg", u"LU"},
    {u"10115", u"Berlin", u"DE"},    {u"50667", u"Köln", u"DE"},
    {u"80331", u"München", u"DE"},   {u"28001", u"Madrid", u"ES"},
    {u"08001", u"Barcelona", u"ES"}, {u"00184", u"Roma", u"IT"},
    {u"20121", u"Milano", u"IT"},    {u"1011 AB", u"Amsterdam", u"NL"},
    {u"1100-148", u"Lisboa", u"PT"}, {u"98000", u"Monaco", u"MC"},
}};

constexpr std::array<DemoOddPerson, 34> kOdd{{
    {u"Siobhán", u"O’Brien", u"siobhan.obrien", u"", u""},
    {u"Pat", u"O'Brien", u"pat.o'brien", u"", u""},
    {u"Awa", u"N'Diaye", u"awa.ndiaye", u"", u""},
    {u"Derya", u"Çelik", u"derya.celik", u"", u""},
    {u"Joost", u"van Dijk", u"joost.van.dijk", u"", u""},
    {u"Björk", u"Guðmundsdóttir", u"bjork.gudmundsdottir", u"", u""},
    {u"Łukasz", u"Żółć", u"lukasz.zolc", u"", u""},
    {u"Ñuño", u"Ibáñez y Núñez de la Peña", u"nuno.ibanez", u"", u""},
    {u"Marie-Antoinette-Joséphine-Charlotte-Eugénie",
     u"de La Rochefoucauld-Montmorency-Bouteville de Saint-Germain-l’Auxerrois",
     u"marie.antoinette.josephine.charlotte.eugenie.de.la.rochefoucauld", u"", u""},
    {u"A", u"B", u"a.b", u"", u""},
    {u"X", u"", u"x", u"", u""},
    {u"", u"Prénomabsent", u"prenomabsent", u"", u""},
    {u"Zoé 🌸", u"Petit", u"zoe.fleur", u"", u"aime la lavande 💜"},
    {u"ליאת", u"כהן", u"liat.cohen", u"", u"כתיבה מימין לשמאל"},
    {u"محمد", u"الأمين", u"mohamed.elamine", u"", u""},
    {u"明美", u"山田", u"akemi.yamada", u"", u""},
    {u"Ελένη", u"Παππά", u"eleni.pappa", u"", u""},
    {u"<b>Gras</b>", u"<script>alert('x')</script>", u"html", u"",
     u"<p>Cliente <strong>fidèle</strong> &amp; exigeante</p>"},
    {u"=1+1", u"@SUM(A1:A9)", u"formule", u"",
     u"=HYPERLINK(\"https://piege.example\";\"cliquez\")"},
    {u"+33", u"-2", u"plus.moins", u"", u""},
    {u"Robert'); DROP TABLE", u"Élèves;--", u"robert.tables", u"", u""},
    {u"Null", u"Null", u"null", u"", u""},
    {u"Anne  Marie", u"  Espaces  ", u"espaces", u"", u""},
    {u"Jean\tTab", u"Retour\nLigne", u"tab.retour", u"",
     u"première ligne\nseconde ligne ; avec « guillemets » et \"droits\""},
    {u"Bissextile", u"Février", u"bissextile.fevrier", u"1988-02-29", u""},
    {u"Alice", u"Vingt-Neuf", u"alice.vingtneuf", u"2000-02-29", u""},
    {u"Centenaire", u"Doyenne", u"doyenne", u"1919-06-01", u""},
    {u"Anonyme", u"Sans-Courriel", u"", u"", u""},
    {u"Comptoir", u"Passage", u"", u"", u""},
    {u"TOUT", u"EN MAJUSCULES", u"TOUT.EN.MAJUSCULES", u"", u""},
    {u"tout", u"en minuscules", u"tout.en.minuscules", u"", u""},
    {u"d’Artagnan", u"de Batz", u"dartagnan", u"", u""},
    {u"Test", u"Test", u"test", u"", u"compte d’essai"},
    {u"e\u0301lodie", u"de\u0301compose\u0301e", u"elodie.decomposee", u"",
     u"accents en deux signes"},
}};

} // namespace

std::span<const QStringView> demoFemaleNames()
{
    return kFemale;
}

std::span<const QStringView> demoMaleNames()
{
    return kMale;
}

std::span<const QStringView> demoSurnames()
{
    return kSurnames;
}

std::span<const QStringView> demoStreets()
{
    return kStreets;
}

std::span<const QStringView> demoCompanies()
{
    return kCompanies;
}

std::span<const QStringView> demoMailDomains()
{
    return kDomains;
}

std::span<const DemoPlace> demoFrenchPlaces()
{
    return kFrench;
}

std::span<const DemoPlace> demoForeignPlaces()
{
    return kForeign;
}

std::span<const DemoOddPerson> demoOddPeople()
{
    return kOdd;
}

} // namespace comptoir
