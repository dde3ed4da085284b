#include "views/segments/builder/palettewords.h"

#include "models/segments/field.h"

#include <algorithm>
#include <iterator>

namespace comptoir {

namespace {

struct FieldEntry
{
    const char *id; ///< of a field, or the beginning of several
    const char *words;
};

constexpr FieldEntry kFields[] = {
    {"name", "called person nom personne appelle"},
    {"first_name", "called prenom"},
    {"last_name", "surname family nom de famille"},
    {"company", "firm business b2b professional entreprise societe professionnel pro"},
    {"is_company", "b2b professional business pro entreprise professionnel"},
    {"email", "address mail courriel adresse mel"},
    {"phone", "mobile number telephone portable numero"},
    {"gender", "sex man woman mr mrs sexe homme femme civilite"},
    {"language", "speaks langue parle"},
    {"birthday", "birthday born anniversaire naissance"},
    {"age", "old years young ans jeune vieux"},
    {"lead_source", "origin site referrer google origine provenance"},
    {"city", "city place lives ville habite commune"},
    {"postcode", "zip area department code postal departement"},
    {"region", "county state area departement province"},
    {"country", "nation lives abroad pays etranger"},
    {"shops", "store channel boutique magasin"},
    {"accounts_count", "logins comptes"},
    {"account_kind", "guest login invite compte"},
    {"is_gone", "deleted removed erased closed supprime efface ferme disparu"},
    {"groups", "group prices groupe tarif"},
    {"shop_tags", "labels etiquette"},
    {"orders_count", "purchases loyal times bought achats fidele commandes fois"},
    {"total_spent", "revenue turnover value money vip ca depense montant valeur argent"},
    {"refunded", "money back returns rembourse retour"},
    {"average_basket", "basket mean value panier moyen"},
    {"first_order_at", "new purchase date premier achat nouveau"},
    {"last_order_at", "recent inactive purchase dernier achat inactif recence"},
    {"days_since_last_order", "inactive sleeping recency inactif dormant recence"},
    {"codes_used", "coupon voucher promotion promo bon reduction remise"},
    {"codes_count", "coupon voucher promotion promo bon reduction remise"},
    {"code_share", "coupon voucher promotion promo hunters chasseurs reduction remise"},
    {"products_count", "variety range varie gamme"},
    {"items_count", "pieces quantity articles quantite"},
    {"open_carts_count", "abandoned basket abandonne panier"},
    {"open_cart_at", "abandoned basket abandonne panier"},
    {"open_cart_link", "abandoned recover recuperer abandonne panier"},
    {"visits", "browse website site visite navigation"},
    {"last_visit_at", "browse website site visite navigation"},
    {"product_views", "browse seen product consulte vu produit fiche"},
    {"time_spent", "duration duree minutes"},
    {"buttons_clicked", "click cta clic bouton"},
    {"store_visits", "counter physical magasin physique"},
    {"emails_sent", "newsletter message mail campagne envoye recu"},
    {"last_email_at", "newsletter message mail campagne recu"},
    {"emails_opened", "read newsletter lu ouvert ouverture"},
    {"last_open_at", "read newsletter lu ouvert ouverture"},
    {"emails_clicked", "click link clic lien"},
    {"last_click_at", "click link clic lien"},
    {"emails_bounced", "bounce invalid erreur rejete"},
    {"open_rate", "read newsletter ouverture taux"},
    {"click_rate", "link newsletter clic taux"},
    {"customer_since",
     "signup sign up registered new created inscription inscrit creation nouveau"},
    {"first_activity_at", "new seen nouveau vu"},
    {"last_activity_at", "inactive sleeping seen inactif dormant vu"},
    {"last_contact_at", "inactive spoke contacte"},
    {"consent", "newsletter gdpr optin opt-in subscribed permission rgpd abonne inscrit accord"},
    {"threads_count", "support ticket sav question reclamation"},
    {"open_threads_count", "support ticket sav question reclamation"},
    {"last_wrote_at", "support ticket sav question reclamation ecrit"},
    {"loyalty_points", "card reward fidelite carte recompense"},
    {"last_points_at", "card reward fidelite carte recompense"},
    {"reviews_count", "stars rating avis etoiles note"},
    {"referrals_count", "friend sponsor parrainage ami parrain"},
    {"satisfaction", "nps happy survey content enquete note"},
    {"engagement", "score points active interest actif interet temperature"},
    {"rfm_cell", "score segment recency frequency recence frequence montant"},
    {"recency_score", "rfm recence"},
    {"frequency_score", "rfm frequence"},
    {"monetary_score", "rfm montant depense"},
    {"favourite", "likes taste interest prefere aime gout"},
    {"tags", "label mark etiquette libelle marque"},
    {"notes_count", "memo comment commentaire remarque"},
    {"last_note", "memo comment commentaire remarque"},
    {"open_tasks_count", "todo reminder tache rappel"},
    {"custom.", "own field champ personnalise"},
};

using Group = FieldGroup;

struct VerbEntry
{
    const char *id;
    FieldGroup group;
    const char *words;
};

constexpr VerbEntry kVerbs[] = {
    {"order_placed", Group::Orders, "buy purchase sale customer client achat achete commande"},
    {"order_tried", Group::Orders, "buy purchase unpaid impaye achat commande"},
    {"order_on_file", Group::Orders,
     "test deleted cancelled any file supprimee annulee toute fichier commande"},
    {"order_paid", Group::Orders, "payment money paiement regle"},
    {"order_shipped", Group::Orders, "sent parcel expedie envoye colis"},
    {"order_delivered", Group::Orders, "received parcel livre recu colis"},
    {"order_cancelled", Group::Orders, "cancel annule"},
    {"refunded", Group::Orders, "money back return rembourse retour"},
    {"code_used", Group::Orders, "coupon voucher promotion promo bon reduction remise"},
    {"bought", Group::Orders,
     "category brand article purchase categorie marque achat achete produit"},
    {"interest_shown", Group::Scores, "likes taste favourite interest prefere aime gout interet"},
    {"cart_left", Group::Carts, "abandoned basket checkout abandonne panier"},
    {"cart_filled", Group::Carts, "basket added panier ajoute"},
    {"visited", Group::Visits, "page website browse site navigation vu"},
    {"product_viewed", Group::Visits, "page seen browse consulte vu fiche produit"},
    {"store_visited", Group::Visits, "counter physical magasin physique"},
    {"store_bought", Group::Orders, "counter physical till magasin physique caisse achat"},
    {"form_sent", Group::Visits, "quiz survey contact formulaire questionnaire"},
    {"button_clicked", Group::Visits, "click cta clic bouton"},
    {"message_sent", Group::Messages, "newsletter mail campaign campagne recu"},
    {"message_delivered", Group::Messages, "newsletter mail arrived arrive recu"},
    {"message_opened", Group::Messages, "read newsletter lu ouvert ouverture"},
    {"message_clicked", Group::Messages, "click link newsletter clic lien"},
    {"message_bounced", Group::Messages, "bounce invalid erreur rejete"},
    {"message_reported", Group::Messages, "spam complaint plainte indesirable"},
    {"sms_sent", Group::Messages, "sms text texto"},
    {"signed_up", Group::Activity, "registered account new inscription inscrit compte nouveau"},
    {"subscribed", Group::Consent, "newsletter optin opt-in abonne inscrit accord"},
    {"unsubscribed", Group::Consent, "optout opt-out leave desabonne desinscrit"},
    {"wrote_to_support", Group::Support, "ticket question complaint sav reclamation ecrit"},
    {"tagged", Group::OwnWords, "label mark etiquette marque"},
    {"points_moved", Group::Loyalty, "card reward fidelite carte recompense"},
    {"review_left", Group::Loyalty, "stars rating avis etoiles note"},
    {"satisfaction_answered", Group::Loyalty, "nps survey enquete note"},
    {"friend_referred", Group::Loyalty, "sponsor parrainage ami parrain"},
    {"event", Group::Activity, "event file other evenement fichier autre"},
};

const VerbEntry *entryOf(const QString &id)
{
    const auto *found
        = std::find_if(std::begin(kVerbs), std::end(kVerbs),
                       [&id](const VerbEntry &one) { return id == QLatin1String(one.id); });
    return found == std::end(kVerbs) ? nullptr : found;
}

} // namespace

/// The longest beginning that fits says most of it.
QString PaletteWords::ofField(const QString &id)
{
    const FieldEntry *best = nullptr;
    for (const FieldEntry &one : kFields) {
        const bool isBetter = !best || qstrlen(one.id) > qstrlen(best->id);
        if (isBetter && id.startsWith(QLatin1String(one.id)))
            best = &one;
    }
    return best ? QString(QLatin1String(best->words)) : QString();
}

QString PaletteWords::ofVerb(const QString &id)
{
    const VerbEntry *entry = entryOf(id);
    return entry ? QString(QLatin1String(entry->words)) : QString();
}

QString PaletteWords::groupOfVerb(const QString &id)
{
    const VerbEntry *entry = entryOf(id);
    return FieldWords::group(entry ? entry->group : FieldGroup::Activity);
}

} // namespace comptoir
