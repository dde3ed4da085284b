#include "models/segments/fieldcatalogue.h"

#include "models/segments/fieldlists.h"
#include "models/store/customfieldrepository.h"
#include "models/store/machinenames.h"

#include <algorithm>

namespace comptoir {

namespace {

using enum FieldType;
using enum FieldGroup;
using Meaning = FieldMeaning;

/// What an entry says of a field that stands in `customer` or `customer_facts`.
struct Plain
{
    const char *id;
    FieldGroup group;
    FieldType type;
    Meaning meaning;
    const char *value; ///< an expression: "c.…" of the person, "f.…" of the figures
    const char *sort; ///< null: as `value`
    const char *label;
    const char *heading; ///< null: as `label`
};

constexpr Plain kPlain[] = {
    {"name", Person, Text, Meaning::Name,
     "trim(coalesce(c.first_name, '') || ' ' || coalesce(c.last_name, ''))", "c.sort_name",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Name"), nullptr},
    {"first_name", Person, Text, Meaning::Name, "c.first_name", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "First name"), nullptr},
    {"last_name", Person, Text, Meaning::Name, "c.last_name", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last name"), nullptr},
    {"company", Person, Text, Meaning::Name, "c.company", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Company"), nullptr},
    {"email", Person, Text, Meaning::Email, "c.email", "coalesce(c.email_key, c.email)",
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mail"), nullptr},
    {"phone", Person, Text, Meaning::Phone, "c.phone", "coalesce(c.phone_key, c.phone)",
     QT_TRANSLATE_NOOP("FieldCatalogue", "Phone"), nullptr},
    {"gender", Person, Choice, Meaning::Gender,
     "CASE c.gender WHEN 1 THEN 'male' WHEN 2 THEN "
     "'female' END",
     "nullif(c.gender, 0)", QT_TRANSLATE_NOOP("FieldCatalogue", "Gender"), nullptr},
    {"language", Person, Choice, Meaning::Language, "c.language", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Language"), nullptr},
    {"birthday", Person, Date, Meaning::Plain, "c.birthday", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Date of birth"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Born")},
    {"age", Person, Integer, Meaning::Plain, "c.birthday", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Age"), nullptr},
    {"customer_since", Activity, DateTime, Meaning::Plain, "c.created_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Known since"), nullptr},
    {"orders_count", Orders, Integer, Meaning::Plain, "f.orders_count", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Number of orders"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Orders")},
    {"total_spent", Orders, Money, Meaning::Plain, "f.total_spent", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Total spent"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Spent")},
    {"refunded", Orders, Money, Meaning::Plain, "f.refunded", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Refunded"), nullptr},
    {"average_basket", Orders, Money, Meaning::Plain, "f.average_basket", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Average basket"), nullptr},
    {"first_order_at", Orders, DateTime, Meaning::Plain, "f.first_order_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "First order"), nullptr},
    {"last_order_at", Orders, DateTime, Meaning::Plain, "f.last_order_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last order"), nullptr},
    {"days_since_last_order", Orders, Integer, Meaning::Plain, "f.last_order_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Days since the last order"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Days without order")},
    {"open_carts_count", Carts, Integer, Meaning::Plain, "f.carts_count", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Number of open carts"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Open carts")},
    {"open_cart_at", Carts, DateTime, Meaning::Plain, "f.open_cart_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Open cart since"), nullptr},
    {"first_activity_at", Activity, DateTime, Meaning::Plain, "f.first_seen_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "First activity"), nullptr},
    {"last_activity_at", Activity, DateTime, Meaning::Plain, "f.last_activity_at", nullptr,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last activity"), nullptr},
};

/// What an entry says of a field that is read from rows of another table.
struct Joined
{
    const char *id;
    FieldGroup group;
    FieldType type;
    Meaning meaning;
    const char *rows;
    const char *person;
    bool weighed;
    const char *label;
    const char *heading;
};

// The newest address, a default one before others, as the profile has it.
#define COMPTOIR_ADDRESS_ROWS(column)                                                              \
    "SELECT k.customer_id, d." column ", (d.is_default << 60) + coalesce(d.updated_at, 0)"         \
    " FROM address d JOIN customer_account k ON k.shop_id = d.shop_id"                             \
    " AND k.remote_id = d.account_remote_id"                                                       \
    " WHERE d.deleted = 0 AND d.gone_at IS NULL{only}"

constexpr Joined kJoined[] = {
    {"city", Place, Text, Meaning::Address, COMPTOIR_ADDRESS_ROWS("city"), "k.customer_id", true,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Town"), nullptr},
    {"postcode", Place, Text, Meaning::Address, COMPTOIR_ADDRESS_ROWS("postcode"), "k.customer_id",
     true, QT_TRANSLATE_NOOP("FieldCatalogue", "Postcode"), nullptr},
    {"country", Place, Choice, Meaning::Country, COMPTOIR_ADDRESS_ROWS("country_code"),
     "k.customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Country"), nullptr},
    {"shops", Shops, List, Meaning::Plain,
     "SELECT DISTINCT k.customer_id, coalesce(s.name, s.platform) FROM customer_account k"
     " JOIN shop s ON s.id = k.shop_id WHERE 1{only}",
     "k.customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Shops"), nullptr},
    {"accounts_count", Shops, Integer, Meaning::Plain,
     "SELECT customer_id, count(*) FROM customer_account WHERE 1{only} GROUP BY customer_id",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Number of accounts"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Accounts")},
    {"account_kind", Shops, Choice, Meaning::AccountKind,
     "SELECT customer_id, kind, CASE kind WHEN 'account' THEN 2 WHEN 'guest' THEN 1 ELSE 0 END"
     " FROM customer_account WHERE 1{only}",
     "customer_id", true, QT_TRANSLATE_NOOP("FieldCatalogue", "Kind of account"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Account")},
    {"groups", Shops, List, Meaning::Plain,
     "SELECT DISTINCT k.customer_id, coalesce(g.name, each.value) FROM customer_account k,"
     " json_each(k.group_ids) each LEFT JOIN reference g ON g.shop_id = k.shop_id"
     " AND g.kind = 'group' AND g.remote_id = each.value WHERE k.group_ids IS NOT NULL{only}",
     "k.customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Groups in the shop"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Groups")},
    {"threads_count", Support, Integer, Meaning::Plain,
     "SELECT customer_id, count(*) FROM thread WHERE gone_at IS NULL AND customer_id IS NOT NULL"
     "{only} GROUP BY customer_id",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Conversations with support"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Conversations")},
    {"tags", OwnWords, List, Meaning::Plain,
     "SELECT t.customer_id, tag.name FROM customer_tag t JOIN tag ON tag.id = t.tag_id"
     " WHERE 1{only}",
     "t.customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Tags"), nullptr},
    {"notes_count", OwnWords, Integer, Meaning::Plain,
     "SELECT customer_id, count(*) FROM note WHERE 1{only} GROUP BY customer_id", "customer_id",
     false, QT_TRANSLATE_NOOP("FieldCatalogue", "Number of notes"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Notes")},
    {"last_note", OwnWords, Text, Meaning::FreeText,
     "SELECT customer_id, text, created_at FROM note WHERE 1{only}", "customer_id", true,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last note"), nullptr},
    {"last_note_at", OwnWords, DateTime, Meaning::Plain,
     "SELECT customer_id, created_at, created_at FROM note WHERE 1{only}", "customer_id", true,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Date of the last note"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Noted on")},
    {"open_tasks_count", OwnWords, Integer, Meaning::Plain,
     "SELECT customer_id, count(*) FROM task WHERE done_at IS NULL AND customer_id IS NOT NULL"
     "{only} GROUP BY customer_id",
     "customer_id", false, QT_TRANSLATE_NOOP("FieldCatalogue", "Open tasks"), nullptr},
};
#undef COMPTOIR_ADDRESS_ROWS

/// What customer_by_name, facts_by_spent and facts_by_last_order keep in order.
constexpr QLatin1String kIndexed[] = {QLatin1String("c.sort_name"), QLatin1String("f.total_spent"),
                                      QLatin1String("f.last_order_at")};

bool isMostFirst(FieldType type)
{
    return type == Integer || type == Decimal || type == Money || type == DateTime;
}

Field fieldOf(const Plain &entry)
{
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = entry.group;
    field.type = entry.type;
    field.meaning = entry.meaning;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = isMostFirst(entry.type);
    field.source.table
        = entry.value[0] == 'f' ? FieldSource::Table::Facts : FieldSource::Table::Person;
    field.source.value = QLatin1String(entry.value);
    field.source.sort = entry.sort ? QString(QLatin1String(entry.sort)) : field.source.value;
    field.source.isIndexed = std::find(std::begin(kIndexed), std::end(kIndexed), field.source.sort)
        != std::end(kIndexed);
    if (field.id == QLatin1String("age")) {
        field.measure = FieldMeasure::Age;
        field.unit = FieldUnit::Years;
    } else if (field.id == QLatin1String("days_since_last_order")) {
        field.measure = FieldMeasure::DaysSince;
        field.unit = FieldUnit::Days;
    }
    field.choices = FieldWords::choices(entry.meaning);
    return field;
}

Field fieldOf(const Joined &entry)
{
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = entry.group;
    field.type = entry.type;
    field.meaning = entry.meaning;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = isMostFirst(entry.type);
    field.isSortable = entry.type != List; // which of several would count?
    field.source = {FieldSource::Table::Rows,    {},           {}, QLatin1String(entry.rows),
                    QLatin1String(entry.person), entry.weighed};
    field.choices = FieldWords::choices(entry.meaning);
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
