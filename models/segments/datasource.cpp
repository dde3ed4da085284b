#include "models/segments/datasource.h"

#include "models/store/database.h"

namespace comptoir {

namespace {

struct SourceEntry
{
    DataSource source;
    const char *arrived; ///< a condition that is true once something of it is on file
    const char *name;
};

#define COMPTOIR_EVENTS(kinds) "EXISTS(SELECT 1 FROM event WHERE kind IN (" kinds "))"
constexpr SourceEntry kSources[] = {
    {DataSource::OrderHistory, "EXISTS(SELECT 1 FROM order_state_change)",
     QT_TRANSLATE_NOOP("DataSourceWords", "the history of orders' states")},
    {DataSource::Visits, COMPTOIR_EVENTS("'visit', 'page_viewed', 'product_viewed'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "visits")},
    {DataSource::ProductViews, COMPTOIR_EVENTS("'product_viewed'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "looks at products")},
    {DataSource::StoreVisits, COMPTOIR_EVENTS("'store_visit'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "visits to the store")},
    {DataSource::StoreSales, COMPTOIR_EVENTS("'store_purchase', 'in_store_sale'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "sales in the store")},
    {DataSource::Forms, COMPTOIR_EVENTS("'form_submitted', 'cta_clicked'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "forms and clicks in the shop")},
    {DataSource::EmailSends,
     COMPTOIR_EVENTS("'message_sent', 'message_delivered', 'message_bounced', 'message_reported'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "e-mails sent")},
    {DataSource::EmailOpens, COMPTOIR_EVENTS("'message_opened'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "e-mails opened")},
    {DataSource::EmailClicks, COMPTOIR_EVENTS("'message_clicked'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "clicks in e-mails")},
    {DataSource::SmsSends, COMPTOIR_EVENTS("'sms_sent'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "text messages sent")},
    {DataSource::Loyalty, COMPTOIR_EVENTS("'loyalty_points'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "loyalty points")},
    {DataSource::Satisfaction, COMPTOIR_EVENTS("'nps'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "answers on satisfaction")},
    {DataSource::Reviews, COMPTOIR_EVENTS("'review_left'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "reviews")},
    {DataSource::Referrals, COMPTOIR_EVENTS("'referral'"),
     QT_TRANSLATE_NOOP("DataSourceWords", "referrals")},
    {DataSource::Events, "EXISTS(SELECT 1 FROM event)",
     QT_TRANSLATE_NOOP("DataSourceWords", "events from a file")},
    {DataSource::Coordinates, "EXISTS(SELECT 1 FROM postcode_place)",
     QT_TRANSLATE_NOOP("DataSourceWords", "where postcodes lie")},
};
#undef COMPTOIR_EVENTS

} // namespace

QList<DataSource> dataSources()
{
    QList<DataSource> sources;
    for (const SourceEntry &entry : kSources)
        sources.append(entry.source);
    return sources;
}

Result<QSet<DataSource>> presentSources(Database &database)
{
    QStringList conditions;
    for (const SourceEntry &entry : kSources)
        conditions.append(QLatin1String(entry.arrived));
    Statement read
        = database.prepare(QStringLiteral("SELECT ") + conditions.join(QStringLiteral(", ")));
    QSet<DataSource> present{DataSource::Own};
    if (read.next()) {
        int column = 0;
        for (const SourceEntry &entry : kSources) {
            if (read.boolean(column++))
                present.insert(entry.source);
        }
    }
    read.reset();
    if (!read.ok())
        return read.error();
    return present;
}

QString DataSourceWords::name(DataSource source)
{
    for (const SourceEntry &entry : kSources) {
        if (entry.source == source)
            return tr(entry.name);
    }
    return {};
}

QString DataSourceWords::needs(const QList<DataSource> &sources)
{
    QStringList names;
    for (const DataSource source : sources)
        names.append(name(source));
    //: %1 is what has not arrived: "visits"
    return names.isEmpty() ? QString() : tr("Needs %1").arg(names.join(QStringLiteral(", ")));
}

QString DataSourceWords::missing(DataSource source)
{
    if (source == DataSource::OrderHistory)
        return tr("This needs the history of orders' states, which has not arrived from your "
                  "shops.");
    if (source == DataSource::Coordinates)
        return tr("This needs coordinates: where postcodes lie. Bring them in from a file "
                  "(Settings, Data and backup), or ask for the postcode instead.");
    //: %1 is what is missing: "visits", "loyalty points"
    return tr("This needs %1. Your shop does not give them: bring them in as a file of events "
              "(Settings, Import).")
        .arg(name(source));
}

} // namespace comptoir
