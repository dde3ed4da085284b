#include "models/segments/behaviour.h"
#include "models/segments/fieldlists.h"

#include <QCoreApplication>

#include <algorithm>

namespace comptoir {

namespace {

using Statistic = FieldDerivation::Statistic;

struct CountedEntry
{
    const char *id;
    FieldGroup group;
    const char *verb;
    Statistic statistic;
    const char *measure; ///< null with Count, First and Last
    int days; ///< 0: of all time
    const char *label;
    const char *heading;
};

constexpr CountedEntry kCounted[] = {
    {"visits_count", FieldGroup::Visits, "visited", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Visits to the shop"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Visits")},
    {"visits_30_days", FieldGroup::Visits, "visited", Statistic::Count, nullptr, 30,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Visits to the shop in the last 30 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Visits, 30 days")},
    {"last_visit_at", FieldGroup::Visits, "visited", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last visit"), nullptr},
    {"product_views_count", FieldGroup::Visits, "product_viewed", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Product pages looked at"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Product pages")},
    {"product_views_30_days", FieldGroup::Visits, "product_viewed", Statistic::Count, nullptr, 30,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Product pages looked at in the last 30 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Product pages, 30 days")},
    {"time_spent", FieldGroup::Visits, "visited", Statistic::Sum, "seconds", 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Time spent in the shop, in seconds"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Time spent")},
    {"buttons_clicked_count", FieldGroup::Visits, "button_clicked", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Buttons clicked in the shop"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Buttons clicked")},
    {"store_visits_count", FieldGroup::Visits, "store_visited", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Visits to the store"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Store visits")},
    {"emails_sent_count", FieldGroup::Messages, "message_sent", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails sent"), nullptr},
    {"emails_sent_30_days", FieldGroup::Messages, "message_sent", Statistic::Count, nullptr, 30,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails sent in the last 30 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Sent, 30 days")},
    {"last_email_at", FieldGroup::Messages, "message_sent", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last e-mail sent"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last e-mail")},
    {"emails_opened_count", FieldGroup::Messages, "message_opened", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails opened"), nullptr},
    {"emails_opened_30_days", FieldGroup::Messages, "message_opened", Statistic::Count, nullptr, 30,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails opened in the last 30 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Opened, 30 days")},
    {"emails_opened_90_days", FieldGroup::Messages, "message_opened", Statistic::Count, nullptr, 90,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails opened in the last 90 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Opened, 90 days")},
    {"last_open_at", FieldGroup::Messages, "message_opened", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last e-mail opened"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last opened")},
    {"emails_clicked_count", FieldGroup::Messages, "message_clicked", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Clicks in e-mails"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Clicks")},
    {"emails_clicked_30_days", FieldGroup::Messages, "message_clicked", Statistic::Count, nullptr,
     30, QT_TRANSLATE_NOOP("FieldCatalogue", "Clicks in e-mails in the last 30 days"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Clicks, 30 days")},
    {"last_click_at", FieldGroup::Messages, "message_clicked", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last click in an e-mail"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last click")},
    {"emails_bounced_count", FieldGroup::Messages, "message_bounced", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "E-mails that came back"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Came back")},
    {"last_wrote_at", FieldGroup::Support, "wrote_to_support", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last wrote to customer service"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last wrote")},
    {"loyalty_points", FieldGroup::Loyalty, "points_moved", Statistic::Sum, "points", 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Loyalty points"), nullptr},
    {"last_points_at", FieldGroup::Loyalty, "points_moved", Statistic::Last, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last move of loyalty points"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Last points")},
    {"reviews_count", FieldGroup::Loyalty, "review_left", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Reviews left"), nullptr},
    {"referrals_count", FieldGroup::Loyalty, "friend_referred", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Friends referred"), nullptr},
    {"codes_count", FieldGroup::Orders, "code_used", Statistic::Count, nullptr, 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Orders with a discount code"), nullptr},
    {"products_count", FieldGroup::Orders, "bought", Statistic::Distinct, "product", 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Different products bought"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Products")},
    {"items_count", FieldGroup::Orders, "bought", Statistic::Sum, "quantity", 0,
     QT_TRANSLATE_NOOP("FieldCatalogue", "Items bought"),
     QT_TRANSLATE_NOOP("FieldCatalogue", "Items")},
};

FieldDerivation derivationOf(const CountedEntry &entry)
{
    FieldDerivation derivation;
    derivation.verb = QLatin1String(entry.verb);
    derivation.statistic = entry.statistic;
    if (entry.measure)
        derivation.measure = QLatin1String(entry.measure);
    if (entry.days > 0)
        derivation.window = Window::lastly(entry.days, SpanUnit::Days);
    return derivation;
}

QString figureSql(const Behaviour &verb, const FieldDerivation &derivation)
{
    const BehaviourAttribute *measure = verb.find(derivation.measure);
    switch (derivation.statistic) {
    case Statistic::Count:
        return verb.source.key.isEmpty()
            ? QStringLiteral("count(*)")
            : QStringLiteral("count(DISTINCT %1)").arg(verb.source.key);
    case Statistic::Sum:
        return QStringLiteral("sum(%1)").arg(measure->value);
    case Statistic::Average:
        return QStringLiteral("avg(%1)").arg(measure->value);
    case Statistic::Distinct:
        return QStringLiteral("count(DISTINCT %1)").arg(measure->value);
    case Statistic::First:
        return QStringLiteral("min(%1)").arg(verb.source.at);
    case Statistic::Last:
        break;
    }
    return QStringLiteral("max(%1)").arg(verb.source.at);
}

/// What each row brings to the figure.
void setPieces(FieldSource &source, const Behaviour &verb, const FieldDerivation &derivation)
{
    using Adding = FieldSource::Adding;
    const BehaviourAttribute *measure = verb.find(derivation.measure);
    const bool isKeyed = !verb.source.key.isEmpty();
    QString piece = verb.source.at;
    switch (derivation.statistic) {
    case Statistic::Count:
        source.adding = isKeyed ? Adding::Distinct : Adding::Count;
        piece = isKeyed ? verb.source.key : QStringLiteral("0");
        break;
    case Statistic::Sum:
        source.adding = Adding::Sum;
        piece = measure->value;
        break;
    case Statistic::Distinct:
        source.adding = Adding::Distinct;
        piece = measure->value;
        break;
    case Statistic::First:
        source.adding = Adding::Least;
        break;
    case Statistic::Last:
        source.adding = Adding::Greatest;
        break;
    case Statistic::Average:
        return;
    }
    source.pieces = QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4 AND %1 IS NOT NULL{during}")
                        .arg(verb.source.person, piece, verb.source.from, verb.source.condition);
    if (source.adding == Adding::Distinct)
        source.pieces += QStringLiteral(" ORDER BY ") + piece;
}

FieldSource sourceOf(const Behaviour &verb, const FieldDerivation &derivation)
{
    FieldSource source;
    source.table = FieldSource::Table::Rows;
    source.person = verb.source.person;
    source.at = verb.source.at;
    source.window = derivation.window;
    source.rows = QStringLiteral("SELECT %1, %2 FROM %3 WHERE %4 AND %1 IS NOT NULL{only}{during}"
                                 " GROUP BY %1")
                      .arg(verb.source.person, figureSql(verb, derivation), verb.source.from,
                           verb.source.condition);
    setPieces(source, verb, derivation);
    return source;
}

FieldType typeOf(const CountedEntry &entry, const Behaviour &verb)
{
    switch (entry.statistic) {
    case Statistic::First:
    case Statistic::Last:
        return FieldType::DateTime;
    case Statistic::Sum:
    case Statistic::Average:
        return verb.find(QLatin1String(entry.measure))->type;
    case Statistic::Count:
    case Statistic::Distinct:
        break;
    }
    return FieldType::Integer;
}

Field fieldOf(const CountedEntry &entry, const BehaviourCatalogue &verbs)
{
    const Behaviour *verb = verbs.find(QLatin1String(entry.verb));
    Q_ASSERT(verb);
    Field field;
    field.id = QLatin1String(entry.id);
    field.group = entry.group;
    field.type = typeOf(entry, *verb);
    field.needs = verb->needs;
    field.labelText = entry.label;
    field.headingText = entry.heading;
    field.mostFirst = true;
    field.derived = derivationOf(entry);
    field.source = sourceOf(*verb, *field.derived);
    field.noneIsZero = field.type != FieldType::DateTime;
    return field;
}

struct DerivedEntry
{
    const char *field;
    Statistic statistic;
    const char *measure;
    ShopFigure shopFigure;
};

// Of customer_facts, over valid orders.
constexpr DerivedEntry kDerived[] = {
    {"orders_count", Statistic::Count, "", ShopFigure::OrdersPerBuyer},
    {"total_spent", Statistic::Sum, "amount", ShopFigure::SpentPerBuyer},
    {"refunded", Statistic::Sum, "refunded", ShopFigure::None},
    {"average_basket", Statistic::Average, "amount", ShopFigure::AverageBasket},
    {"first_order_at", Statistic::First, "", ShopFigure::None},
    {"last_order_at", Statistic::Last, "", ShopFigure::None},
    {"days_since_last_order", Statistic::Last, "", ShopFigure::None},
};

} // namespace

QList<Field> countedFields()
{
    const BehaviourCatalogue verbs;
    QList<Field> fields;
    for (const CountedEntry &entry : kCounted)
        fields.append(fieldOf(entry, verbs));
    return fields;
}

void setDerivations(QList<Field> &fields)
{
    for (const DerivedEntry &entry : kDerived) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&entry](const Field &one) {
            return one.id == QLatin1String(entry.field);
        });
        Q_ASSERT(field != fields.end());
        field->derived = FieldDerivation{
            QStringLiteral("order_placed"), entry.statistic, QLatin1String(entry.measure), {}, {}};
        field->shopFigure = entry.shopFigure;
    }
}

} // namespace comptoir
