#include "models/segments/fieldcatalogue.h"

#include "models/segments/fieldlists.h"
#include "models/store/customfieldrepository.h"
#include "models/store/machinenames.h"
#include "models/store/ownaccount.h"

#include <algorithm>

namespace comptoir {

namespace {

using enum FieldType;
using enum FieldGroup;
using Meaning = FieldMeaning;

/// What every entry says of its field.
struct Entry
{
    const char *id;
    FieldGroup group;
    FieldType type;
    Meaning meaning;
    const char *label;
    const char *heading = nullptr; ///< null: as `label`
};

/// A field that stands in `customer` or `customer_facts`.
struct Plain
{
    Entry entry;
    const char *value; ///< an expression: "c.…" of the person, "f.…" of the figures
    const char *sort = nullptr; ///< null: as `value`
    FieldMeasure measure = FieldMeasure::AsIs;
    FieldUnit unit = FieldUnit::None;
};

constexpr Plain kPlain[] = {
    {{"name", Person, Text, Meaning::Name, QT_TRANSLATE_NOOP("FieldCatalogue", "Name")},
     "trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))",
     "c.sort_name"},
    {{"first_name", Person, Text, Meaning::Name, QT_TRANSLATE_NOOP("FieldCatalogue", "First name")},
     "c.first_name"},
    {{"last_name", Person, Text, Meaning::Name, QT_TRANSLATE_NOOP("FieldCatalogue", "Last name")},
     "c.last_name"},
    {{"company", Person, Text, Meaning::Name, QT_TRANSLATE_NOOP("FieldCatalogue", "Company")},
     "c.company"},
    {{"email", Person, Text, Meaning::Email, QT_TRANSLATE_NOOP("FieldCatalogue", "E-mail")},
     "c.email",
     "coalesce(c.email_key, c.email)"},
    {{"phone", Person, Text, Meaning::Phone, QT_TRANSLATE_NOOP("FieldCatalogue", "Phone")},
     "coalesce(c.phone_key, c.phone)"},
    {{"gender", Person, Choice, Meaning::Gender, QT_TRANSLATE_NOOP("FieldCatalogue", "Gender")},
     "CASE c.gender WHEN 1 THEN 'male' WHEN 2 THEN "
     "'female' END",
     "nullif(c.gender, 0)"},
    {{"language", Person, Choice, Meaning::Language,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Language")},
     "c.language"},
    {{"birthday", Person, Date, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Date of birth"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Born")},
     "c.birthday"},
    {{"age", Person, Integer, Meaning::Plain, QT_TRANSLATE_NOOP("FieldCatalogue", "Age")},
     "c.birthday",
     nullptr,
     FieldMeasure::Age,
     FieldUnit::Years},
    {{"customer_since", Activity, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Known since")},
     "c.created_at"},
    {{"orders_count", Orders, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Number of orders"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Orders")},
     "f.orders_count"},
    {{"total_spent", Orders, Money, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Total spent"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Spent")},
     "f.total_spent"},
    {{"refunded", Orders, Money, Meaning::Plain, QT_TRANSLATE_NOOP("FieldCatalogue", "Refunded")},
     "f.refunded"},
    {{"average_basket", Orders, Money, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Average basket")},
     "f.average_basket"},
    {{"first_order_at", Orders, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "First order")},
     "f.first_order_at"},
    {{"last_order_at", Orders, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Last order")},
     "f.last_order_at"},
    {{"days_since_last_order", Orders, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Days since the last order"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Days without order")},
     "f.last_order_at",
     nullptr,
     FieldMeasure::DaysSince,
     FieldUnit::Days},
    {{"open_carts_count", Carts, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Number of open carts"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Open carts")},
     "f.carts_count"},
    {{"open_cart_at", Carts, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Open cart since")},
     "f.open_cart_at"},
    {{"first_activity_at", Activity, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "First activity")},
     "f.first_seen_at"},
    {{"last_activity_at", Activity, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Last activity")},
     "f.last_activity_at"},
};

/// A field that is read from rows of another table.
struct Joined
{
    Entry entry;
    const char *rows;
    const char *person;
    bool weighed = false;
    const char *bundles = nullptr; ///< of a List
    const char *unpack = nullptr;
};

// The newest address, a default one before others, their own before one of somebody merged into
// them: as the profile has it.
#define COMPTOIR_ADDRESS_ROWS(column)                                                              \
    "SELECT k.customer_id, d." column ", (" COMPTOIR_OWN_ACCOUNT(                                  \
        "k") " << 61) + (d.is_default << 60)"                                                      \
             " + coalesce(d.updated_at, 0)"                                                        \
             " FROM address d JOIN customer_account k ON k.shop_id = d.shop_id"                    \
             " AND k.remote_id = d.account_remote_id"                                              \
             " WHERE d.deleted = 0 AND d.gone_at IS NULL{only}"

constexpr Joined kJoined[] = {
    {{"city", Place, Text, Meaning::Address, QT_TRANSLATE_NOOP("FieldCatalogue", "Town")},
     COMPTOIR_ADDRESS_ROWS("city"),
     "k.customer_id",
     true},
    {{"postcode", Place, Text, Meaning::Address, QT_TRANSLATE_NOOP("FieldCatalogue", "Postcode")},
     COMPTOIR_ADDRESS_ROWS("postcode"),
     "k.customer_id",
     true},
    {{"country", Place, Choice, Meaning::Country, QT_TRANSLATE_NOOP("FieldCatalogue", "Country")},
     COMPTOIR_ADDRESS_ROWS("country_code"),
     "k.customer_id",
     true},
    {{"shops", Shops, List, Meaning::Plain, QT_TRANSLATE_NOOP("FieldCatalogue", "Shops")},
     "SELECT DISTINCT k.customer_id, coalesce(s.name, s.platform) FROM customer_account k"
     " JOIN shop s ON s.id = k.shop_id WHERE 1{only}",
     "k.customer_id",
     false,
     "SELECT customer_id, shop_id FROM customer_account",
     "SELECT coalesce(name, platform) FROM shop WHERE id = CAST(?1 AS INTEGER)"},
    {{"accounts_count", Shops, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Number of accounts"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Accounts")},
     "SELECT customer_id, count(*) FROM customer_account WHERE 1{only} GROUP BY customer_id",
     "customer_id"},
    {{"account_kind", Shops, Choice, Meaning::AccountKind,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Kind of account"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Account")},
     "SELECT customer_id, kind, CASE kind WHEN 'account' THEN 2 WHEN 'guest' THEN 1 ELSE 0 END"
     " FROM customer_account WHERE 1{only}",
     "customer_id",
     true},
    {{"groups", Shops, List, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Groups in the shop"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Groups")},
     "SELECT DISTINCT k.customer_id, coalesce(g.name, each.value) FROM customer_account k,"
     " json_each(k.group_ids) each LEFT JOIN reference g ON g.shop_id = k.shop_id"
     " AND g.kind = 'group' AND g.remote_id = each.value WHERE k.group_ids IS NOT NULL{only}",
     "k.customer_id",
     false,
     "SELECT customer_id, shop_id || ' ' || group_ids FROM customer_account"
     " WHERE group_ids IS NOT NULL",
     "SELECT coalesce(g.name, each.value) FROM json_each(substr(?1, instr(?1, ' ') + 1)) each"
     " LEFT JOIN reference g ON g.shop_id = CAST(?1 AS INTEGER) AND g.kind = 'group'"
     " AND g.remote_id = each.value"},
    {{"threads_count", Support, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Conversations with support"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Conversations")},
     "SELECT customer_id, count(*) FROM thread WHERE gone_at IS NULL AND customer_id IS NOT NULL"
     "{only} GROUP BY customer_id",
     "customer_id"},
    {{"tags", OwnWords, List, Meaning::Plain, QT_TRANSLATE_NOOP("FieldCatalogue", "Tags")},
     "SELECT t.customer_id, tag.name FROM customer_tag t JOIN tag ON tag.id = t.tag_id"
     " WHERE 1{only}",
     "t.customer_id",
     false,
     "SELECT customer_id, tag_id FROM customer_tag",
     "SELECT name FROM tag WHERE id = CAST(?1 AS INTEGER)"},
    {{"notes_count", OwnWords, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Number of notes"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Notes")},
     "SELECT customer_id, count(*) FROM note WHERE 1{only} GROUP BY customer_id",
     "customer_id"},
    {{"last_note", OwnWords, Text, Meaning::FreeText,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Last note")},
     "SELECT customer_id, text, created_at FROM note WHERE 1{only}",
     "customer_id",
     true},
    {{"last_note_at", OwnWords, DateTime, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Date of the last note"),
      QT_TRANSLATE_NOOP("FieldCatalogue", "Noted on")},
     "SELECT customer_id, created_at, created_at FROM note WHERE 1{only}",
     "customer_id",
     true},
    {{"open_tasks_count", OwnWords, Integer, Meaning::Plain,
      QT_TRANSLATE_NOOP("FieldCatalogue", "Open tasks")},
     "SELECT customer_id, count(*) FROM task WHERE done_at IS NULL AND customer_id IS NOT NULL"
     "{only} GROUP BY customer_id",
     "customer_id"},
};
#undef COMPTOIR_ADDRESS_ROWS

/// What customer_by_name, facts_by_spent and facts_by_last_order keep in order.
constexpr QLatin1String kIndexed[] = {QLatin1String("c.sort_name"), QLatin1String("f.total_spent"),
                                      QLatin1String("f.last_order_at")};

bool isMostFirst(FieldType type)
{
    return type == Integer || type == Decimal || type == Money || type == DateTime;
}

Field fieldOf(const Entry &entry)
{
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = entry.group;
    field.type = entry.type;
    field.meaning = entry.meaning;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = isMostFirst(entry.type);
    field.choices = FieldWords::choices(entry.meaning);
    return field;
}

Field fieldOf(const Plain &plain)
{
    Field field = fieldOf(plain.entry);
    field.measure = plain.measure;
    field.unit = plain.unit;
    field.source.table
        = plain.value[0] == 'f' ? FieldSource::Table::Facts : FieldSource::Table::Person;
    field.source.value = QLatin1String(plain.value);
    field.source.sort = plain.sort ? QString(QLatin1String(plain.sort)) : field.source.value;
    field.source.isIndexed = std::find(std::begin(kIndexed), std::end(kIndexed), field.source.sort)
        != std::end(kIndexed);
    return field;
}

Field fieldOf(const Joined &joined)
{
    Field field = fieldOf(joined.entry);
    field.source.table = FieldSource::Table::Rows;
    field.source.rows = QLatin1String(joined.rows);
    field.source.person = QLatin1String(joined.person);
    field.source.weighed = joined.weighed;
    field.source.bundles = QLatin1String(joined.bundles);
    field.source.unpack = QLatin1String(joined.unpack);
    field.noneIsZero = field.id.endsWith(QLatin1String("_count"));
    return field;
}

FieldType typeOf(CustomField::Type type)
{
    switch (type) {
    case CustomField::Type::Number:
        return Decimal;
    case CustomField::Type::Date:
        return Date;
    case CustomField::Type::YesNo:
        return Boolean;
    case CustomField::Type::Choice:
        return Choice;
    case CustomField::Type::Text:
        break;
    }
    return Text;
}

Field fieldOf(const CustomField &custom)
{
    Field field;
    field.id = FieldCatalogue::customFieldId(custom.key);
    field.group = OwnWords;
    field.ownLabel = custom.label;
    field.type = typeOf(custom.type);
    field.choices = custom.choices;
    field.mostFirst = isMostFirst(field.type);
    field.source.table = FieldSource::Table::Rows;
    field.source.rows = QStringLiteral("SELECT customer_id, value FROM custom_field_value"
                                       " WHERE field_id = %1{only}")
                            .arg(custom.id);
    field.source.person = QStringLiteral("customer_id");
    return field;
}

} // namespace

FieldCatalogue::FieldCatalogue()
{
    for (const Plain &entry : kPlain)
        m_fields.append(fieldOf(entry));
    for (const Joined &entry : kJoined)
        m_fields.append(fieldOf(entry));
    m_fields += consentFields();
    m_fields += historyFields();
    m_fields += countedFields();
    m_fields += scoreFields();
    setDerivations(m_fields);
    std::stable_sort(m_fields.begin(), m_fields.end(),
                     [](const Field &a, const Field &b) { return a.group < b.group; });
}

Result<FieldCatalogue> FieldCatalogue::read(Database &database)
{
    Result<QList<CustomField>> custom = CustomFieldRepository(database).list();
    if (!custom)
        return custom.error();
    std::stable_sort(custom->begin(), custom->end(),
                     [](const CustomField &a, const CustomField &b) { return a.label < b.label; });
    FieldCatalogue catalogue;
    for (const CustomField &field : *custom)
        catalogue.m_fields.append(fieldOf(field));
    if (const Done found = catalogue.findMissing(database); !found)
        return found.error();
    return catalogue;
}

Done FieldCatalogue::findMissing(Database &database)
{
    const Result<QSet<DataSource>> present = presentSources(database);
    if (!present)
        return present.error();
    for (const DataSource source : dataSources()) {
        if (!present->contains(source))
            m_missing.insert(source);
    }
    for (Field &field : m_fields)
        field.isColumn = field.isColumn && isPresent(field.needs);
    return done();
}

const Field *FieldCatalogue::find(const QString &id) const
{
    const auto found = std::find_if(m_fields.cbegin(), m_fields.cend(),
                                    [&id](const Field &field) { return field.id == id; });
    return found == m_fields.cend() ? nullptr : &*found;
}

QString FieldCatalogue::customFieldId(const QString &key)
{
    return QStringLiteral("custom.") + key;
}

QString FieldCatalogue::consentFieldId(Channel channel, Purpose purpose)
{
    return QStringLiteral("consent.%1.%2").arg(machineName(channel), machineName(purpose));
}

} // namespace comptoir
