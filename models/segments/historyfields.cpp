#include "models/segments/fieldlists.h"
#include "models/store/contacts.h"
#include "models/store/ownaccount.h"

#include <QCoreApplication>

namespace comptoir {

namespace {

using Meaning = FieldMeaning;

/// See FieldSource for `rows`.
struct HistoryEntry
{
    const char *id;
    FieldGroup group;
    FieldType type;
    FieldUnit unit;
    DataSource needs;
    const char *rows;
    const char *person;
    bool weighed;
    const char *label;
    const char *heading;
};

constexpr HistoryEntry kHistory[] = {
    // The first site that sent them, the earliest being the heaviest.
    {"lead_source", FieldGroup::Person, FieldType::Text, FieldUnit::None, DataSource::Own,
     "SELECT customer_id, coalesce(referring_site, landing_site), -placed_at FROM orders"
     " WHERE coalesce(referring_site, landing_site) IS NOT NULL AND customer_id IS NOT NULL{only}",
     "customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Came first from"), nullptr},
    {"region", FieldGroup::Place, FieldType::Text, FieldUnit::None, DataSource::Own,
     "SELECT k.customer_id, d.region, (" COMPTOIR_OWN_ACCOUNT(
         "k") " << 61)"
              " + (d.is_default << 60) + coalesce(d.updated_at, 0)"
              " FROM address d JOIN customer_account k ON k.shop_id = d.shop_id"
              " AND k.remote_id = d.account_remote_id WHERE d.deleted = 0 AND d.gone_at IS "
              "NULL{only}",
     "k.customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Region"), nullptr},
    {"shop_tags", FieldGroup::Shops, FieldType::List, FieldUnit::None, DataSource::Own,
     "SELECT DISTINCT k.customer_id, each.value FROM customer_account k, json_each(k.tags) each"
     " WHERE k.tags IS NOT NULL{only}",
     "k.customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Tags in the shop"), nullptr},
    {"codes_used", FieldGroup::Orders, FieldType::List, FieldUnit::None, DataSource::Own,
     "SELECT DISTINCT o.customer_id, d.code FROM orders o JOIN order_discount d"
     " ON d.order_id = o.id WHERE o.valid = 1 AND d.code IS NOT NULL"
     " AND o.customer_id IS NOT NULL{only}",
     "o.customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Discount codes used"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Codes used")},
    {"code_share", FieldGroup::Orders, FieldType::Decimal, FieldUnit::Percent, DataSource::Own,
     "SELECT o.customer_id, 100.0 * sum(EXISTS(SELECT 1 FROM order_discount d"
     " WHERE d.order_id = o.id AND d.code IS NOT NULL)) / count(*) FROM orders o"
     " WHERE o.valid = 1 AND o.customer_id IS NOT NULL{only} GROUP BY o.customer_id",
     "o.customer_id", false,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Share of orders with a discount code"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "With a code")},
    {"open_cart_link", FieldGroup::Carts, FieldType::Text, FieldUnit::None, DataSource::Own,
     "SELECT k.customer_id, k.recovery_url, k.updated_at FROM cart k WHERE k.order_id IS NULL"
     " AND k.completed_at IS NULL AND k.gone_at IS NULL AND k.lines_count > 0"
     " AND k.customer_id IS NOT NULL{only}",
     "k.customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Link to the open cart"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Cart link")},
    {"last_contact_at", FieldGroup::Activity, FieldType::DateTime, FieldUnit::None, DataSource::Own,
     "SELECT customer_id, max(at) FROM (" COMPTOIR_CONTACTS
     ") WHERE customer_id IS NOT NULL{only} GROUP BY customer_id",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Last contact"), nullptr},
    // Messages opened or clicked of those sent, each once.
    {"open_rate", FieldGroup::Messages, FieldType::Decimal, FieldUnit::Percent,
     DataSource::EmailOpens,
     "SELECT customer_id, min(100.0, 100.0 * count(DISTINCT CASE kind WHEN 'message_opened'"
     " THEN coalesce(subject, id) END) / sum(kind = 'message_sent')) FROM event"
     " WHERE kind IN ('message_sent', 'message_opened') AND customer_id IS NOT NULL{only}"
     " GROUP BY customer_id HAVING sum(kind = 'message_sent') > 0",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Share of e-mails opened"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Opened")},
    {"click_rate", FieldGroup::Messages, FieldType::Decimal, FieldUnit::Percent,
     DataSource::EmailClicks,
     "SELECT customer_id, min(100.0, 100.0 * count(DISTINCT CASE kind WHEN 'message_clicked'"
     " THEN coalesce(subject, id) END) / sum(kind = 'message_sent')) FROM event"
     " WHERE kind IN ('message_sent', 'message_clicked') AND customer_id IS NOT NULL{only}"
     " GROUP BY customer_id HAVING sum(kind = 'message_sent') > 0",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Share of e-mails clicked"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Clicked")},
    {"open_threads_count", FieldGroup::Support, FieldType::Integer, FieldUnit::None,
     DataSource::Own,
     "SELECT customer_id, count(*) FROM thread WHERE gone_at IS NULL AND status <> 'closed'"
     " AND customer_id IS NOT NULL{only} GROUP BY customer_id",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Conversations that are not closed"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Open conversations")},
    {"satisfaction", FieldGroup::Loyalty, FieldType::Decimal, FieldUnit::None,
     DataSource::Satisfaction,
     "SELECT customer_id, value, at FROM event WHERE kind = 'nps' AND value IS NOT NULL"
     " AND customer_id IS NOT NULL{only}",
     "customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Last mark for satisfaction"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Satisfaction")},
};

Meaning meaningOf(const HistoryEntry &entry)
{
    return entry.group == FieldGroup::Place ? Meaning::Address : Meaning::Plain;
}

Field fieldOf(const HistoryEntry &entry)
{
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = entry.group;
    field.type = entry.type;
    field.unit = entry.unit;
    field.meaning = meaningOf(entry);
    field.needs = entry.needs;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = entry.type != FieldType::Text;
    field.noneIsZero = entry.type == FieldType::Integer;
    field.source.table = FieldSource::Table::Rows;
    field.source.rows = QLatin1String(entry.rows);
    field.source.person = QLatin1String(entry.person);
    field.source.weighed = entry.weighed;
    return field;
}

} // namespace

QList<Field> historyFields()
{
    QList<Field> fields;
    for (const HistoryEntry &entry : kHistory)
        fields.append(fieldOf(entry));
    Field company;
    company.id = QStringLiteral("is_company");
    company.group = FieldGroup::Person;
    company.type = FieldType::Boolean;
    company.labelText = QT_TRANSLATE_NOOP("FieldCatalogue", "Buys as a company");
    company.headingText = QT_TRANSLATE_NOOP("FieldCatalogue", "Business");
    company.source.value = company.source.sort = QStringLiteral("(c.company IS NOT NULL)");
    fields.append(company);
    Field gone;
    gone.id = QStringLiteral("is_gone");
    gone.group = FieldGroup::Shops;
    gone.type = FieldType::Boolean;
    gone.labelText = QT_TRANSLATE_NOOP("FieldCatalogue", "In no shop any more");
    gone.isColumn = false; // customers have a filter for it; sorting would ask for everybody's
    gone.source.value = gone.source.sort
        = QStringLiteral("NOT EXISTS(SELECT 1 FROM customer_account k WHERE k.customer_id = c.id"
                         " AND k.deleted_in_shop = 0 AND k.gone_at IS NULL)");
    fields.append(gone);
    return fields;
}

} // namespace comptoir
