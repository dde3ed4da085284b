#include "models/segments/rulejson.h"
#include "models/segments/rulesentence.h"
#include "tests/models/segments/speaking.h"

#include <QTest>

using namespace comptoir;

namespace {

/// No-break blanks as plain ones: what matters here is the words.
QString plain(QString text)
{
    return text.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
}

} // namespace

class TestRuleSentence : public QObject
{
    Q_OBJECT
private:
    FieldCatalogue m_fields;
    BehaviourCatalogue m_verbs;

    [[nodiscard]] QString sentence(const Rule &rule) const
    {
        RuleNames names;
        names.value = [](FieldMeaning meaning, const QString &word) {
            if (meaning == FieldMeaning::Product && word == QLatin1String("7"))
                return QStringLiteral("Couteau n° 8");
            if (meaning == FieldMeaning::Category && word == QLatin1String("3"))
                return QStringLiteral("Cuisine");
            return meaning == FieldMeaning::Country && word == QLatin1String("FR")
                ? QStringLiteral("France")
                : QString();
        };
        names.segment = [](const QString &key) { return key.toUpper(); };
        return plain(RuleSentence(m_fields, m_verbs, names).of(rule));
    }

private slots:
    void cleanup() { QLocale::setDefault(QLocale(QStringLiteral("en"))); }

    void aRuleReadsLikeASentence_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("french");
        const auto row = [](const char *name, const QByteArray &json, const char *english,
                            const char *french) {
            QTest::newRow(name) << json << QString::fromUtf8(english) << QString::fromUtf8(french);
        };
        row("everybody", R"("all": [])", "All customers.", "Tous les clients.");
        row("one order", R"("all": [{"did": "order_placed", "at_least": 1}])",
            "Customers who placed an order.", "Clients qui ont passé une commande.");
        row("paid or not", R"("all": [{"did": "order_tried", "at_least": 1}])",
            "Customers who placed an order (paid or not).",
            "Clients qui ont passé une commande (payée ou non).");
        row("paid or not, and a town",
            R"("all": [{"did": "order_tried", "never": true}, {"field": "city", "operator": "is", "values": ["Lyon"]}])",
            "Customers who have not placed an order (not even an unpaid one), and whose town is"
            " “Lyon”.",
            "Clients qui n’ont passé aucune commande (même impayée), et dont la ville est"
            " « Lyon ».");
        row("several orders",
            R"("all": [{"did": "order_placed", "at_least": 2, "window": {"last": {"days": 90}}}])",
            "Customers who placed at least 2 orders within the last 90 days.",
            "Clients qui ont passé au moins 2 commandes au cours des 90 derniers jours.");
        row("exactly one order", R"("all": [{"did": "order_placed", "exactly": 1}])",
            "Customers who placed exactly 1 order.",
            "Clients qui ont passé exactement 1 commande.");
        row("at most three",
            R"("all": [{"did": "order_placed", "at_most": 3, "window": {"calendar": "year", "offset": 0}}])",
            "Customers who placed at most 3 orders this year.",
            "Clients qui ont passé au plus 3 commandes cette année.");
        row("no order",
            R"("all": [{"did": "order_placed", "never": true, "window": {"last": {"months": 3}}}])",
            "Customers who have not placed an order within the last 3 months.",
            "Clients qui n’ont passé aucune commande au cours des 3 derniers mois.");
        row("an order with an amount",
            R"("all": [{"did": "order_placed", "at_least": 1, "where": [{"attribute": "amount", "operator": "at_least", "values": [{"amount": "50.00", "currency": "EUR"}]}]}])",
            "Customers who placed an order, where the amount is at least €50.00.",
            "Clients qui ont passé une commande, où le montant est d’au moins 50,00 €.");
        row("orders online with a code",
            R"("all": [{"did": "order_placed", "at_least": 2, "where": [{"attribute": "source", "operator": "is", "values": ["online"]}, {"attribute": "has_code", "operator": "is", "values": [true]}]}])",
            "Customers who placed at least 2 orders, where the place of sale is “Online” and a "
            "discount code was used.",
            "Clients qui ont passé au moins 2 commandes, où le lieu de vente est « En ligne » et "
            "un code promo a été utilisé.");
        row("a brand",
            R"("all": [{"did": "bought", "at_least": 3, "window": {"since": "2026-06-01"}, "where": [{"attribute": "brand", "operator": "is", "values": ["Opinel", "Duralex"]}]}])",
            "Customers who bought something of the brand “Opinel” or “Duralex” at least 3 times "
            "since 1 June 2026.",
            "Clients qui ont acheté un produit de la marque « Opinel » ou « Duralex » au moins 3 "
            "fois depuis le 1er juin 2026.");
        row("a product by number",
            R"("all": [{"did": "bought", "never": true, "where": [{"attribute": "product", "operator": "is", "values": ["7"]}]}])",
            "Customers who have not bought “Couteau n° 8”.",
            "Clients qui n’ont pas acheté « Couteau n° 8 ».");
        row("a category in an order",
            R"("all": [{"did": "order_placed", "at_least": 1, "where": [{"attribute": "category", "operator": "has_none", "values": ["3"]}]}])",
            "Customers who placed an order, where the category is not “Cuisine”.",
            "Clients qui ont passé une commande, où la catégorie n’est pas « Cuisine ».");
        row("at Christmas",
            R"("all": [{"did": "order_placed", "at_least": 1, "window": {"months": [11, 12]}}])",
            "Customers who placed an order in November or December of any year.",
            "Clients qui ont passé une commande en novembre ou décembre, quelle que soit l’année.");
        row("a left cart",
            R"("all": [{"did": "cart_left", "at_least": 1, "window": {"last": {"hours": 48}}}])",
            "Customers who left a cart within the last 48 hours.",
            "Clients qui ont abandonné un panier au cours des 48 dernières heures.");
        row("a visit two days ago",
            R"("all": [{"did": "product_viewed", "at_least": 3, "window": {"last": {"days": 1}}}])",
            "Customers who looked at a product at least 3 times within the last day.",
            "Clients qui ont consulté un produit au moins 3 fois au cours du dernier jour.");
        row("an opened mail",
            R"("all": [{"did": "message_opened", "at_most": 1, "window": {"last": {"weeks": 2}}}])",
            "Customers who opened an e-mail at most once within the last 2 weeks.",
            "Clients qui ont ouvert un e-mail au plus une fois au cours des 2 dernières semaines.");
        row("spent",
            R"("all": [{"figure": "sum", "of": "amount", "did": "order_placed", "operator": "more_than", "values": [{"amount": "500.00", "currency": "EUR"}], "window": {"last": {"months": 3}}}])",
            "Customers who spent more than €500.00 within the last 3 months.",
            "Clients qui ont dépensé plus de 500,00 € au cours des 3 derniers mois.");
        row("spent on average",
            R"("all": [{"figure": "average", "of": "amount", "did": "order_placed", "operator": "between", "values": [{"amount": "20.00", "currency": "EUR"}, {"amount": "60.00", "currency": "EUR"}]}])",
            "Customers who spent between €20.00 and €60.00 per order on average.",
            "Clients qui ont dépensé en moyenne entre 20,00 € et 60,00 € par commande.");
        row("pieces",
            R"("all": [{"figure": "sum", "of": "quantity", "did": "bought", "operator": "at_least", "values": [12]}])",
            "Customers whose total of “Quantity” under “Bought a product” is at least 12.",
            "Clients dont le total de « Quantité » pour « A acheté un produit » est d’au moins "
            "12.");
        row("different products",
            R"("all": [{"figure": "distinct", "of": "product", "did": "bought", "operator": "at_least", "values": [5], "window": {"last": {"years": 1}}}])",
            "Customers who bought at least 5 different products within the last year.",
            "Clients qui ont acheté au moins 5 produits différents au cours de la dernière année.");
        row("the first time",
            R"("all": [{"occurrence": "first", "did": "order_placed", "window": {"last": {"days": 10}}}])",
            "Customers who placed an order for the first time within the last 10 days.",
            "Clients qui ont passé une commande pour la première fois au cours des 10 derniers "
            "jours.");
        row("the last time with a code",
            R"("all": [{"occurrence": "last", "did": "order_placed", "having": [{"attribute": "has_code", "operator": "is", "values": [true]}]}])",
            "Customers who placed an order for the last time, and that time a discount code was "
            "used.",
            "Clients qui ont passé une commande pour la dernière fois, et cette fois-là un code "
            "promo a été utilisé.");
        row("the best", R"("all": [{"rank": "top", "field": "total_spent", "percent": 10}])",
            "Customers who are in the top 10% of those who have ordered, by total spent.",
            "Clients qui font partie des 10 % les plus hauts parmi ceux qui ont commandé, selon le "
            "total dépensé.");
        row("the best score", R"("all": [{"rank": "top", "field": "engagement", "percent": 5}])",
            "Customers who are in the top 5% of those who have a score, by engagement score.",
            "Clients qui font partie des 5 % les plus hauts parmi ceux qui ont un score, selon le "
            "score d’engagement.");
        row("the oldest", R"("all": [{"rank": "top", "field": "age", "people": 1}])",
            "Customers who are among the top 1 of those of whom this is known, by age.",
            "Clients qui sont en tête parmi ceux pour qui c’est connu, selon l’âge.");
        row("the last by number",
            R"("all": [{"rank": "bottom", "field": "orders_count", "people": 50}])",
            "Customers who are among the bottom 50 of all customers, by number of orders.",
            "Clients qui font partie des 50 derniers parmi tous les clients, selon le nombre de "
            "commandes.");
        row("beside the shop",
            R"("all": [{"field": "average_basket", "operator": "at_least", "times_shop": 1.5}])",
            "Customers whose average basket is at least 1.5 times that of the shop.",
            "Clients dont le panier moyen vaut au moins 1,5 fois celui de la boutique.");
        row("a birthday today", R"("all": [{"anniversary": "birthday", "from": 0, "to": 0}])",
            "Customers whose birthday is today.", "Clients dont l’anniversaire est aujourd’hui.");
        row("a birthday soon", R"("all": [{"anniversary": "birthday", "from": 1, "to": 7}])",
            "Customers whose birthday is in the next 7 days.",
            "Clients dont l’anniversaire est dans les 7 prochains jours.");
        row("a birthday in three days",
            R"("all": [{"anniversary": "birthday", "from": 3, "to": 3}])",
            "Customers whose birthday is in exactly 3 days.",
            "Clients dont l’anniversaire est dans exactement 3 jours.");
        row("a segment", R"("all": [{"segment": "vip", "member": false}])",
            "Customers who are not in the segment “VIP”.",
            "Clients qui ne sont pas dans le segment « VIP ».");
        row("a sample", R"("all": [{"sample": 12.5, "seed": 1}])",
            "Customers who are in a random sample of 12.5%.",
            "Clients qui font partie d’un échantillon aléatoire de 12,5 %.");
        row("near by",
            R"("all": [{"within_km": 20, "latitude": 45.764, "longitude": 4.8357, "place": "Lyon"}])",
            "Customers who live within 20 km of Lyon.",
            "Clients qui habitent à moins de 20 km de Lyon.");
        row("a text",
            R"("all": [{"field": "email", "operator": "contains", "values": ["@gmail.com", "@free.fr"]}])",
            "Customers whose e-mail address contains “@gmail.com” or “@free.fr”.",
            "Clients dont l’adresse e-mail contient « @gmail.com » ou « @free.fr ».");
        row("a town", R"("all": [{"field": "city", "operator": "is", "values": ["Lyon"]}])",
            "Customers whose town is “Lyon”.", "Clients dont la ville est « Lyon ».");
        row("two towns not",
            R"("all": [{"field": "city", "operator": "is_not", "values": ["Lyon", "Paris"]}])",
            "Customers whose town is neither “Lyon” nor “Paris”.",
            "Clients dont la ville n’est ni « Lyon » ni « Paris ».");
        row("a postcode",
            R"("all": [{"field": "postcode", "operator": "starts_with", "values": ["69", "01"]}])",
            "Customers whose postcode starts with “69” or “01”.",
            "Clients dont le code postal commence par « 69 » ou « 01 ».");
        row("a country by code",
            R"("all": [{"field": "country", "operator": "is", "values": ["FR"]}])",
            "Customers whose country is “France”.", "Clients dont le pays est « France ».");
        row("unknown", R"("all": [{"field": "birthday", "operator": "is_unknown"}])",
            "Customers whose date of birth is not known.",
            "Clients dont la date de naissance ne figure pas au fichier.");
        row("an age", R"("all": [{"field": "age", "operator": "between", "values": [18, 30]}])",
            "Customers whose age is between 18 and 30 years.",
            "Clients dont l’âge va de 18 à 30 ans.");
        row("a share",
            R"("all": [{"field": "code_share", "operator": "at_least", "values": [50]}])",
            "Customers whose share of orders with a discount code is at least 50%.",
            "Clients dont la part des commandes avec un code promo est d’au moins 50 %.");
        row("an amount",
            R"("all": [{"field": "total_spent", "operator": "more_than", "values": [{"amount": "1234.50", "currency": "EUR"}]}])",
            "Customers whose total spent is more than €1,234.50.",
            "Clients dont le total dépensé dépasse 1 234,50 €.");
        row("last order long ago",
            R"("all": [{"field": "last_order_at", "operator": "in", "window": {"older_than": {"months": 3}}}])",
            "Customers whose last order was more than 3 months ago.",
            "Clients dont la dernière commande remonte à plus de 3 mois.");
        row("last order between",
            R"("all": [{"field": "last_order_at", "operator": "in", "window": {"ago": {"from": {"months": 6}, "to": {"months": 3}}}}])",
            "Customers whose last order was between 3 and 6 months ago.",
            "Clients dont la dernière commande date d’il y a entre 3 et 6 mois.");
        row("signed up lately",
            R"("all": [{"field": "customer_since", "operator": "in", "window": {"last": {"days": 15}}}])",
            "Customers whose sign-up was within the last 15 days.",
            "Clients dont l’inscription se situe au cours des 15 derniers jours.");
        row("born in May",
            R"("all": [{"field": "birthday", "operator": "in", "window": {"months": [5]}}])",
            "Customers whose date of birth was in May of any year.",
            "Clients dont la date de naissance se situe en mai, quelle que soit l’année.");
        row("signed up between dates",
            R"("all": [{"field": "customer_since", "operator": "not_in", "window": {"between": ["2026-01-01", "2026-03-31"]}}])",
            "Customers whose sign-up was not between 1 January 2026 and 31 March 2026 inclusive.",
            "Clients dont l’inscription ne se situe pas entre le 1er janvier 2026 et le 31 mars "
            "2026 inclus.");
        row("tags",
            R"("all": [{"field": "tags", "operator": "has_all", "values": ["VIP", "Presse"]}])",
            "Customers whose tags include “VIP” and “Presse”.",
            "Clients dont les étiquettes comprennent « VIP » et « Presse ».");
        row("no tag", R"("all": [{"field": "tags", "operator": "has_none", "values": ["VIP"]}])",
            "Customers whose tags do not include “VIP”.",
            "Clients dont les étiquettes ne comprennent pas « VIP ».");
        row("an agreement",
            R"("all": [{"field": "consent.email.marketing", "operator": "is", "values": ["granted"]}])",
            "Customers whose answer to “E-mail, news and offers (consent)” is “Agreed”.",
            "Clients dont la réponse à « E-mail, actualités et offres (accord) » est « Accord "
            "donné ».");
        row("a company", R"("all": [{"field": "is_company", "operator": "is", "values": [true]}])",
            "Customers who buy as a company.", "Clients qui achètent en tant qu’entreprise.");
        row("so for long",
            R"("all": [{"segment": "vip", "member": true, "lasting": {"days": 30}}])",
            "Customers who are in the segment “VIP”, for at least 30 days now.",
            "Clients qui sont dans le segment « VIP », et ce depuis au moins 30 jours.");
        row("two conditions",
            R"("all": [{"did": "order_placed", "at_least": 1}, {"field": "city", "operator": "is", "values": ["Lyon"]}])",
            "Customers who placed an order and whose town is “Lyon”.",
            "Clients qui ont passé une commande et dont la ville est « Lyon ».");
        row("three conditions",
            R"("any": [{"did": "order_placed", "at_least": 1}, {"field": "city", "operator": "is", "values": ["Lyon"]}, {"segment": "vip", "member": true}])",
            "Customers who placed an order, or whose town is “Lyon”, or who are in the segment "
            "“VIP”.",
            "Clients qui ont passé une commande, ou dont la ville est « Lyon », ou qui sont dans "
            "le segment « VIP ».");
        row("none of",
            R"("none": [{"did": "unsubscribed", "at_least": 1}, {"field": "tags", "operator": "has_any", "values": ["Presse"]}])",
            "All customers except those who unsubscribed or whose tags include “Presse”.",
            "Tous les clients, sauf ceux qui se sont désabonnés ou dont les étiquettes comprennent "
            "« Presse ».");
        row("a group within",
            R"("all": [{"any": [{"field": "city", "operator": "is", "values": ["Lyon"]}, {"field": "city", "operator": "is", "values": ["Paris"]}]}, {"did": "order_placed", "at_least": 2}])",
            "Customers who placed at least 2 orders and who are among those whose town is “Lyon” "
            "or whose town is “Paris”.",
            "Clients qui ont passé au moins 2 commandes et qui font partie de ceux dont la ville "
            "est « Lyon » ou dont la ville est « Paris ».");
        row("an exception",
            R"("all": [{"did": "order_placed", "at_least": 2}, {"none": [{"field": "tags", "operator": "has_any", "values": ["Presse"]}]}])",
            "Customers who placed at least 2 orders, except those whose tags include “Presse”.",
            "Clients qui ont passé au moins 2 commandes, sauf ceux dont les étiquettes comprennent "
            "« Presse ».");
        row("deep",
            R"("any": [{"all": [{"did": "order_placed", "at_least": 2}, {"any": [{"segment": "vip", "member": true}, {"field": "city", "operator": "is", "values": ["Lyon"]}]}]}, {"field": "age", "operator": "at_least", "values": [60]}])",
            "Customers whose age is at least 60 years, or who are among those who placed at least "
            "2 orders, and (who are among those who are in the segment “VIP” or whose town is "
            "“Lyon”).",
            "Clients dont l’âge est d’au moins 60 ans, ou qui font partie de ceux qui ont passé au "
            "moins 2 commandes, et (qui font partie de ceux qui sont dans le segment « VIP » ou "
            "dont la ville est « Lyon »).");
        row("not filled in", R"("all": [{"field": "city", "operator": "is"}])",
            "Customers whose town is …", "Clients dont la ville est …");
    }
    void aRuleReadsLikeASentence()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, english);
        QFETCH(QString, french);
        const Result<Rule> rule = RuleJson::read("{\"version\": 1, " + json + "}");
        QVERIFY2(rule, rule ? "" : qPrintable(rule.error().text));
        {
            const Speaking speaking(QStringLiteral("en"));
            QVERIFY(speaking.isLoaded);
            QCOMPARE(sentence(*rule), english);
        }
        const Speaking speaking(QStringLiteral("fr"));
        QVERIFY(speaking.isLoaded);
        QCOMPARE(sentence(*rule), french);
    }

    /// Whatever can be asked has words of its own within a sentence, in French too.
    void nothingIsLeftWithoutWords()
    {
        const Speaking speaking(QStringLiteral("fr"));
        for (const Behaviour &verb : m_verbs.behaviours()) {
            for (const auto comparison :
                 {BehaviourCondition::Count::AtLeast, BehaviourCondition::Count::Never}) {
                RuleNode node;
                node.body = BehaviourCondition{verb.id, comparison, 1, {}, {}};
                const QString text = RuleSentence(m_fields, m_verbs).clause(node);
                QVERIFY2(text.startsWith(QLatin1String("qui "))
                             || text.startsWith(QLatin1String("dont "))
                             || text.startsWith(QString::fromUtf8("à qui ")),
                         qPrintable(text));
            }
            for (const BehaviourAttribute &attribute : verb.attributes) {
                RuleNode node;
                node.body = BehaviourCondition{verb.id,
                                               BehaviourCondition::Count::AtLeast,
                                               1,
                                               {{attribute.id, Operator::IsKnown, {}}},
                                               {}};
                const QString text = RuleSentence(m_fields, m_verbs).clause(node);
                QVERIFY2(text.contains(QString::fromUtf8(", où ")), qPrintable(text));
                QVERIFY2(!text.contains(QChar(0x00AB)), qPrintable(text)); // no label in quotes
            }
        }
        for (const Field &field : m_fields.fields()) {
            if (field.group == FieldGroup::Consent || field.type == FieldType::Boolean)
                continue;
            RuleNode node;
            node.body = AttributeCondition{field.id, Operator::IsKnown, {}, {}};
            const QString text = RuleSentence(m_fields, m_verbs).clause(node);
            QVERIFY2(!text.contains(QChar(0x00AB)), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(TestRuleSentence)
#include "tst_rulesentence.moc"
