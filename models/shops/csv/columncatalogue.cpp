#include "models/shops/csv/columncatalogue.h"

#include "models/domain/contact.h"

#include <array>

namespace comptoir::csv {

namespace {

class FieldLabels
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::csv::FieldLabels)
};

constexpr int kCustomers = 1;
constexpr int kOrders = 2;
constexpr int kConsents = 4;
constexpr int kEvents = 8;
constexpr int kPeople = kCustomers | kOrders | kConsents | kEvents;

struct Entry
{
    const char *id;
    const char *label;
    CellType type;
    int kinds; ///< bits: where the field exists
    int required; ///< kinds where it belongs to the group of which one must be mapped
    const char *synonyms; ///< parted by '|', folded
};

/// Group 1 is who it is about; each other required field is a group of its own.
constexpr std::array kEntries{
    // Who
    Entry{"customer_id", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Customer number"),
          CellType::Text, kPeople, kPeople,
          "id client|client|customer id|customer|no client|numero client|code client|id customer|"
          "identifiant client|customer number|user id|id_customer|n client|n de client|"
          "numero de client"},
    Entry{"email", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "E-mail"), CellType::Email,
          kPeople, kPeople,
          "email|e mail|mail|courriel|adresse email|adresse e mail|adresse mail|email address|"
          "adresse electronique|customer email|email client|e mail client|mail client|"
          "email du client|adresse e mail du client|billing email|contact email|e mail address"},
    Entry{"phone", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Phone"), CellType::Phone,
          kPeople, kPeople,
          "telephone|tel|phone|mobile|portable|numero de telephone|phone number|gsm|"
          "telephone mobile|tel portable|telephone client|telephone du client|sms|"
          "numero de mobile|mobile phone|billing phone|phone numbers"},
    Entry{"first_name", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "First name"),
          CellType::Text, kCustomers | kOrders | kConsents, 0,
          "prenom|first name|firstname|given name|prenom client|prenom du client|prenoms|"
          "customer first name|billing first name|fname"},
    Entry{"last_name", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Last name"), CellType::Text,
          kCustomers | kOrders | kConsents, 0,
          "nom|last name|lastname|surname|family name|nom de famille|nom client|nom du client|"
          "customer last name|billing last name|lname"},
    Entry{"full_name", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Full name"), CellType::Text,
          kCustomers | kOrders | kConsents, 0,
          "nom complet|full name|fullname|nom et prenom|prenom et nom|nom prenom|prenom nom|"
          "customer name|billing name|contact"},
    Entry{"company", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Company"), CellType::Text,
          kCustomers, 0,
          "societe|company|entreprise|raison sociale|organisation|company name|"
          "nom de la societe|nom de l entreprise|billing company"},
    // Customers
    Entry{"gender", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Title or gender"),
          CellType::Text, kCustomers, 0, "civilite|genre|sexe|gender|title|titre"},
    Entry{"birthday", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Birthday"), CellType::Day,
          kCustomers, 0,
          "date de naissance|naissance|anniversaire|birthday|birth date|birthdate|date of birth|"
          "ne le|nee le|ne e le|date anniversaire|date d anniversaire"},
    Entry{"language", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Language"), CellType::Text,
          kCustomers, 0, "langue|language|lang|locale"},
    Entry{"created_at", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Customer since"),
          CellType::Time, kCustomers, 0,
          "client depuis|date de creation|cree le|created at|created|date inscription|"
          "date d inscription|inscription|registered|date add|date_add|inscrit le|inscrite le|"
          "inscrit e le|inscrit depuis|cree e le|creation|date creation|date d ajout|"
          "date registered|registration date|registered at|sign up|signup date|sign up date|"
          "customer since|date created|added time|added at"},
    Entry{"tags", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Tags"), CellType::List,
          kCustomers, 0, "tags|etiquettes|mots cles|groupes|labels|groups|groupe|groupe client"},
    Entry{"address1", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Address"), CellType::Text,
          kCustomers, 0,
          "adresse|address|rue|street|adresse 1|address1|address 1|adresse1|adresse postale|"
          "street address|address line 1|billing address 1"},
    Entry{
        "address2", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Address, second line"),
        CellType::Text, kCustomers, 0,
        "complement|complement d adresse|adresse 2|address2|address 2|adresse2|complement adresse|"
        "address line 2|billing address 2"},
    Entry{"region", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Region"), CellType::Text,
          kCustomers, 0, "region|departement|state|province"},
    // Orders
    Entry{"order_id", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Order number"),
          CellType::Text, kOrders, 0,
          "commande|no commande|numero commande|numero de commande|id commande|order id|order|"
          "order number|reference|reference commande|facture|ticket|no ticket|invoice|name"},
    Entry{"shop", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Shop"), CellType::Text, kOrders,
          0, "boutique|shop|magasin|store|nom boutique|shop name|store name"},
    Entry{"placed_at", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Order date"),
          CellType::Time, kOrders, kOrders,
          "date|date commande|date de commande|order date|placed at|ordered at|date achat|"
          "date d achat|purchase date|created at|date vente"},
    Entry{"total", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Order total"), CellType::Amount,
          kOrders, 0,
          "total|montant|montant total|total ttc|montant ttc|order total|amount|total paye|"
          "total price|ca|prix total"},
    Entry{"shipping", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Shipping"), CellType::Amount,
          kOrders, 0, "frais de port|port|livraison|shipping|shipping cost|frais de livraison"},
    Entry{"discount", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Discount"), CellType::Amount,
          kOrders, 0, "remise|reduction|discount|discount amount"},
    Entry{"discount_code", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Discount code"),
          CellType::Text, kOrders, 0,
          "code promo|code|bon de reduction|discount code|coupon|code de reduction"},
    Entry{"tax", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Tax"), CellType::Amount, kOrders,
          0, "tva|taxe|taxes|tax|vat|montant tva"},
    Entry{"refunded", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Refunded"), CellType::Amount,
          kOrders, 0, "rembourse|remboursement|refunded|refund"},
    Entry{"status", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Order state"), CellType::Text,
          kOrders, 0, "statut|etat|status|order status|etat commande|statut commande"},
    Entry{"payment_method", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Paid with"),
          CellType::Text, kOrders, 0,
          "paiement|mode de paiement|moyen de paiement|payment|payment method|reglement"},
    Entry{"source", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Channel or source"),
          CellType::Text, kOrders | kConsents, 0,
          "source|canal|origine|point de vente|provenance|formulaire|form"},
    Entry{"product_id", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Product number"),
          CellType::Text, kOrders, 0, "id produit|product id|code article|code produit|article id"},
    Entry{"sku", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Product reference"),
          CellType::Text, kOrders, 0,
          "sku|reference produit|ref|ref produit|reference article|lineitem sku"},
    Entry{"product_name", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Product"),
          CellType::Text, kOrders, 0,
          "produit|article|designation|product|product name|libelle|nom produit|item|"
          "lineitem name|nom du produit"},
    Entry{"variant", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Variant"), CellType::Text,
          kOrders, 0, "declinaison|variante|variant|option|taille"},
    Entry{"quantity", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Quantity"),
          CellType::Integer, kOrders, 0,
          "quantite|qte|qty|quantity|nombre|nb articles|lineitem quantity"},
    Entry{"unit_price", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Unit price"),
          CellType::Amount, kOrders, 0,
          "prix unitaire|prix|pu|unit price|price|prix unitaire ttc|lineitem price"},
    Entry{"line_total", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Line total"),
          CellType::Amount, kOrders, 0, "total ligne|montant ligne|line total|sous total"},
    // Where
    Entry{"postcode", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Postcode"), CellType::Text,
          kCustomers | kOrders, 0,
          "code postal|cp|postcode|zip|zip code|postal code|"
          "billing postcode"},
    Entry{"city", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Town"), CellType::Text,
          kCustomers | kOrders, 0, "ville|city|town|commune|localite|billing city"},
    Entry{"country", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Country"), CellType::Text,
          kCustomers | kOrders, 0,
          "pays|country|country code|code pays|country region|billing country"},
    // Consents
    Entry{"channel", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Channel (e-mail, SMS …)"),
          CellType::Text, kConsents, 0, "canal|channel|media|type"},
    Entry{"purpose", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Purpose"), CellType::Text,
          kConsents, 0, "finalite|purpose|objet"},
    Entry{"consent", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Consent (yes or no)"),
          CellType::Text, kConsents | kCustomers, kConsents,
          "consentement|consentement oui ou non|accord|consent|newsletter|abonne|optin|opt "
          "in|infolettre|accepte|state|statut|"
          "inscrit|accepts marketing|subscribed|abonne newsletter|accepte la newsletter|"
          "accepte newsletter|accepte les offres|accepte les e mails|abonne a la newsletter|"
          "abonnement newsletter|inscrit newsletter|inscrit a la newsletter|"
          "inscription newsletter|inscription a la newsletter|lettre d information|"
          "accepts email marketing|accepts newsletter|newsletter subscription|"
          "newsletter subscriber|email marketing consent"},
    Entry{"consent_at", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Consent given on"),
          CellType::Time, kConsents | kCustomers, 0,
          "date consentement|date du consentement|consentement donne le|date accord|"
          "date de l accord|consent date|opt in date|date optin|"
          "date inscription newsletter|date newsletter|date|subscribed at"},
    Entry{"consent_source",
          QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Consent given through"), CellType::Text,
          kConsents | kCustomers, 0,
          "source consentement|source du consentement|consentement donne par|source accord|"
          "consent source|preuve|proof|"
          "origine consentement|ip|opt in source"},
    Entry{"wording", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Text agreed to"),
          CellType::Text, kConsents, 0, "texte|wording|mention|phrase|libelle"},
    // Events
    Entry{"event_id", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Event number"),
          CellType::Text, kEvents, 0, "id|event id|numero|no ticket|ticket"},
    Entry{"event_kind", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Kind of event"),
          CellType::Text, kEvents, 0, "type|evenement|event|kind|action"},
    Entry{"at", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Date"), CellType::Time, kEvents,
          kEvents, "date|le|at|quand|date heure|datetime|timestamp|date visite|date vente"},
    Entry{"subject", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "What it was about"),
          CellType::Text, kEvents, 0, "objet|sujet|subject|page|produit|libelle|detail|url"},
    Entry{"amount", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Amount"), CellType::Amount,
          kEvents, 0, "montant|amount|total|total ttc|ca"},
    Entry{"value", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Value (points, seconds …)"),
          CellType::Number, kEvents, 0, "points|valeur|value|score|solde|points fidelite"},
    // Both
    Entry{"currency", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Currency"), CellType::Text,
          kOrders | kEvents, 0, "devise|monnaie|currency"},
    Entry{"note", QT_TRANSLATE_NOOP("comptoir::csv::FieldLabels", "Note"), CellType::Text,
          kCustomers | kOrders, 0,
          "note|notes|commentaire|commentaires|remarque|comment|comments|remarques|observation|"
          "observations|memo|note client|notes client|note interne|customer note|remark|remarks"},
};

int bitOf(Kind kind)
{
    switch (kind) {
    case Kind::Customers:
        return kCustomers;
    case Kind::Orders:
        return kOrders;
    case Kind::Consents:
        return kConsents;
    case Kind::Events:
        break;
    }
    return kEvents;
}

} // namespace

QString kindId(Kind kind)
{
    switch (kind) {
    case Kind::Customers:
        return QStringLiteral("customers");
    case Kind::Orders:
        return QStringLiteral("orders");
    case Kind::Consents:
        return QStringLiteral("consents");
    case Kind::Events:
        break;
    }
    return QStringLiteral("events");
}

QList<Kind> allKinds()
{
    return {Kind::Customers, Kind::Orders, Kind::Consents, Kind::Events};
}

std::optional<Kind> kindFromId(const QString &id)
{
    for (const Kind kind : allKinds()) {
        if (kindId(kind) == id)
            return kind;
    }
    return std::nullopt;
}

QList<Field> fieldsOf(Kind kind)
{
    QList<Field> fields;
    int group = 1;
    for (const Entry &entry : kEntries) {
        if ((entry.kinds & bitOf(kind)) == 0)
            continue;
        const bool isRequired = (entry.required & bitOf(kind)) != 0;
        // Orders need nobody: walk-in sales are sales.
        const bool saysWho = entry.required == kPeople;
        const int own = saysWho && kind == Kind::Orders ? 0
            : saysWho                                   ? 1
            : isRequired                                ? ++group
                                                        : 0;
        fields.append({QLatin1String(entry.id), FieldLabels::tr(entry.label), entry.type, own,
                       QString::fromUtf8(entry.synonyms).split(u'|')});
    }
    return fields;
}

Field fieldOf(Kind kind, const QString &id)
{
    for (const Field &field : fieldsOf(kind)) {
        if (field.id == id)
            return field;
    }
    return {};
}

} // namespace comptoir::csv
