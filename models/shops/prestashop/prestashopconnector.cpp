#include "models/shops/prestashop/prestashopconnector.h"

#include "models/shops/httperrors.h"
#include "models/shops/prestashop/connection.h"
#include "models/shops/prestashop/extras.h"
#include "models/shops/prestashop/parse.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

class ConnectorText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::ConnectorText)
public:
    static Error unknownResource(const QString &resource)
    {
        return {ErrorCode::InvalidArgument,
                tr("Comptoir does not read \"%1\" from PrestaShop.").arg(resource),
                {}};
    }
};

constexpr int idsPerPage = 10'000;
const QLatin1String byIdAscending("[id_ASC]");

OrderStateKind kindOfWord(const QString &word)
{
    static const QHash<QString, OrderStateKind> kinds{
        {QStringLiteral("pending"), OrderStateKind::Pending},
        {QStringLiteral("paid"), OrderStateKind::Paid},
        {QStringLiteral("preparing"), OrderStateKind::Preparing},
        {QStringLiteral("shipped"), OrderStateKind::Shipped},
        {QStringLiteral("delivered"), OrderStateKind::Delivered},
        {QStringLiteral("cancelled"), OrderStateKind::Cancelled},
        {QStringLiteral("refunded"), OrderStateKind::Refunded},
        {QStringLiteral("payment_error"), OrderStateKind::PaymentError}};
    return kinds.value(word, OrderStateKind::Other);
}

QHash<qint64, OrderStateKind> mappedStates(const QJsonObject &options)
{
    QHash<qint64, OrderStateKind> kinds;
    const QJsonObject states = options[u"order_states"].toObject();
    for (auto it = states.constBegin(); it != states.constEnd(); ++it)
        kinds.insert(it.key().toLongLong(), kindOfWord(it.value().toString()));
    return kinds;
}

ParseContext contextOf(const Shop &shop)
{
    ParseContext context;
    context.zone = QTimeZone(shop.timeZone);
    if (!context.zone.isValid())
        context.zone = QTimeZone("Europe/Paris");
    context.shopCurrency = shop.currency;
    context.tables = ReferenceTables::fromJson(shop.options[u"tables"].toObject());
    context.stateKinds = mappedStates(shop.options);
    context.shopUrl = shop.baseUrl;
    const QJsonValue scope = shop.options[u"id_shop"];
    if (scope.toVariant().toLongLong() > 0)
        context.onlyShop = scope.toVariant().toLongLong();
    return context;
}

Manners mannersOf(const QJsonObject &options)
{
    return {options[u"ws_key_in_url"].toBool(), options[u"dispatcher"].toBool()};
}

bool isTable(const Resource &resource)
{
    return resource.id == u"languages" || resource.id == u"currencies"
        || resource.id == u"countries";
}

bool lacksACurrency(const ShopBatch &batch)
{
    return std::any_of(batch.bad.cbegin(), batch.bad.cend(), [](const BadRecord &bad) {
        return bad.error.detail.contains(QLatin1String("currency"));
    });
}

} // namespace

HttpPolicy PrestaShopConnector::httpPolicy()
{
    HttpPolicy policy;
    policy.transferTimeout = std::chrono::seconds(60);
    policy.maxBodyBytes = maxAnswerBytes;
    policy.maxAttempts = 3;
    return policy;
}

PrestaShopConnector::PrestaShopConnector(Shop shop, const ShopSecret &secret,
                                         const ConnectorContext &context, const HttpPolicy &policy)
    : m_shop(std::move(shop))
    , m_clock(*context.clock)
    , m_client(m_shop.baseUrl, secret.key, mannersOf(m_shop.options),
               std::make_unique<HttpClient>(*context.clock, context.random, policy))
    , m_reader(m_client)
    , m_extras(m_reader)
    , m_context(contextOf(m_shop))
{
    m_reader.setScope(m_shop.options[u"id_shop"].toVariant().toString());
    chooseLanguage();
}

QList<ResourceInfo> PrestaShopConnector::resources() const
{
    return resourceInfos();
}

Result<ConnectionReport> PrestaShopConnector::check(const CancelToken &cancel)
{
    ConnectionTest test(m_shop, m_client);
    Result<ConnectionReport> report = test.run(cancel);
    if (!report)
        return report;
    const QJsonObject learned = learnedOptions();
    for (auto it = learned.begin(); it != learned.end(); ++it)
        report->learnedOptions.insert(it.key(), it.value());
    return report;
}

QJsonObject PrestaShopConnector::learnedOptions() const
{
    QJsonObject options;
    if (m_client.manners().keyInUrl)
        options.insert(QStringLiteral("ws_key_in_url"), true);
    if (m_client.manners().dispatcher)
        options.insert(QStringLiteral("dispatcher"), true);
    if (m_context.tables != ReferenceTables())
        options.insert(QStringLiteral("tables"), m_context.tables.toJson());
    return options;
}

Result<ShopBatch> PrestaShopConnector::parseAgain(const QString &resource,
                                                  const QByteArray &raw) const
{
    return parseQuarantined(resource, raw, m_context);
}

/// The shop's language if it is known by name, else its first.
void PrestaShopConnector::chooseLanguage()
{
    const QHash<qint64, QString> &languages = m_context.tables.languages;
    qint64 chosen = 0;
    for (auto it = languages.cbegin(); it != languages.cend(); ++it) {
        const bool wanted = !m_shop.language.isEmpty() && it.value() == m_shop.language;
        if (wanted || chosen == 0
            || (it.key() < chosen && languages.value(chosen) != m_shop.language))
            chosen = it.key();
    }
    m_context.language = chosen;
    m_reader.setLanguage(chosen);
}

/// An hour more than now in the shop's zone: clocks differ, and a mark in the future would hide
/// what changes until then.
QString PrestaShopConnector::latestPossible() const
{
    const Timestamp soon{m_clock.now().ms + 3600LL * 1000};
    return soon.toZone(m_context.zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

bool PrestaShopConnector::isEarly(const Resource &resource, const Cursor &cursor) const
{
    const qint64 pause = std::chrono::milliseconds(resource.notBefore).count();
    const qint64 passed = m_clock.now().ms - cursor.at;
    return cursor.phase == Cursor::Phase::Rest && passed >= 0 && passed < pause;
}

/// The mark for the changes after a first walk is taken before it: what changes while it runs, in
/// rows that it has passed, is then read again.
Result<QString> PrestaShopConnector::newestChange(const Resource &resource,
                                                  const CancelToken &cancel)
{
    const auto newest
        = m_reader.list(resource.id, resource.answerKey, QStringLiteral("id,date_upd"),
                        {{QStringLiteral("date"), QStringLiteral("1")},
                         {QStringLiteral("sort"), QStringLiteral("[date_upd_DESC]")},
                         {QStringLiteral("limit"), QStringLiteral("1")}},
                        cancel);
    if (!newest)
        return newest.error();
    return std::min(prestashop::factsOf(*newest, 1).largestDate, latestPossible());
}

Result<Cursor> PrestaShopConnector::start(const Resource &resource, const Cursor &stored,
                                          const CancelToken &cancel)
{
    Cursor cursor = begin(stored, resource);
    if (cursor.size <= 0)
        cursor.size = resource.pageSize;
    if (cursor.phase == stored.phase || cursor.phase != Cursor::Phase::Walk)
        return cursor;
    cursor.at = m_clock.now().ms;
    if (resource.follow == Follow::Changes) {
        const Result<QString> newest = newestChange(resource, cancel);
        if (!newest)
            return newest.error();
        cursor.since = *newest;
    }
    return cursor;
}

/// Currencies, languages and countries, when no sync has brought them yet. Only the currencies are
/// needed: amounts of unknown currency would be worth nothing.
Done PrestaShopConnector::loadTables(const CancelToken &cancel)
{
    for (const char *name : {"currencies", "languages", "countries"}) {
        const Resource *resource = findResource(QString::fromLatin1(name));
        const auto page
            = m_reader.page(*resource, {{QStringLiteral("sort"), byIdAscending}}, 500, cancel);
        if (page)
            m_context.tables.merge(parseRecords(*resource, page->records, m_context));
        else if (resource->required || page.error().code == ErrorCode::Cancelled)
            return page.error();
    }
    chooseLanguage();
    return done();
}

/// What the page tells of the way on: by the records that could be read, and by those that were
/// left out because the shop fails at them.
PageFacts PrestaShopConnector::factsOf(const RecordPage &records, const QList<BadRecord> &rejected)
{
    QSet<qint64> ids;
    for (const BadRecord &bad : rejected)
        ids.insert(bad.id.toString().toLongLong());
    PageFacts facts = prestashop::factsOf(records.records, records.wanted, ids);
    facts.count = records.seen;
    if (records.lastId <= largestId / 2)
        facts.lastId = std::max(facts.lastId, records.lastId);
    return facts;
}

Result<ShopPage> PrestaShopConnector::fetch(const QString &resource, const QJsonObject &cursor,
                                            const CancelToken &cancel)
{
    const Resource *known = findResource(resource);
    if (!known)
        return ConnectorText::unknownResource(resource);
    const Cursor stored = Cursor::fromJson(cursor);
    if (isEarly(*known, stored))
        return ShopPage{{}, cursor, false, std::nullopt, {}};
    if (!isTable(*known) && m_context.tables.currencies.isEmpty()) {
        if (const Done loaded = loadTables(cancel); !loaded)
            return loaded.error();
    }
    const Result<Cursor> current = start(*known, stored, cancel);
    if (!current)
        return current.error();
    const Result<RecordPage> records
        = m_reader.page(*known, pageQuery(*current), current->size, cancel);
    if (!records)
        return records.error();

    const Result<QJsonArray> whole = m_extras.addTo(*known, records->records, cancel);
    if (!whole)
        return whole.error();
    ShopPage page;
    page.batch = parse(*known, *whole, cancel);
    const PageFacts facts = factsOf(*records, page.batch.bad);
    page.batch.bad += records->bad;
    Cursor next = advance(*current, facts, *known, latestPossible());
    next.size = records->wanted < current->size ? records->wanted : current->size;
    if (known->id == u"order_histories" && current->phase == Cursor::Phase::New)
        page.batch.orders = changedOrders(records->records, stored.last, cancel);
    page.nextCursor = next.toJson();
    page.hasMore = next.phase != Cursor::Phase::Rest;
    if (cancel.isCancelled())
        return httperrors::cancelled();
    return page;
}

/// The orders that new state changes name: modules that write a change by SQL leave the order's
/// date_upd as it was. A failure here is no loss, since the change itself has come.
QList<OrderRecord> PrestaShopConnector::changedOrders(const QJsonArray &histories, qint64 after,
                                                      const CancelToken &cancel)
{
    const QList<qint64> ids
        = extras::idsOf(extras::newerThan(histories, after), QLatin1String("id_order"));
    if (ids.isEmpty())
        return {};
    const Resource &resource = *findResource(u"orders");
    const auto page = m_reader.page(resource, {{QStringLiteral("filter[id]"), extras::anyOf(ids)}},
                                    int(ids.size()), cancel);
    if (!page)
        return {};
    const Result<QJsonArray> whole = m_extras.addTo(resource, page->records, cancel);
    return whole ? parse(resource, *whole, cancel).orders : QList<OrderRecord>();
}

ShopBatch PrestaShopConnector::parse(const Resource &resource, const QJsonArray &records,
                                     const CancelToken &cancel)
{
    ShopBatch batch = parseRecords(resource, records, m_context);
    // A currency that the owner added since the tables were read.
    if (lacksACurrency(batch) && loadTables(cancel))
        batch = parseRecords(resource, records, m_context);
    if (isTable(resource)) {
        m_context.tables.merge(batch);
        chooseLanguage();
    }
    return batch;
}

Result<ShopIdPage> PrestaShopConnector::fetchIds(const QString &resource, const QJsonObject &cursor,
                                                 const CancelToken &cancel)
{
    const Resource *known = findResource(resource);
    if (!known)
        return ConnectorText::unknownResource(resource);
    const qint64 last = cursor[u"last"].toInteger();
    const QueryItems query{{QStringLiteral("filter[id]"), QStringLiteral(">[%1]").arg(last)},
                           {QStringLiteral("sort"), byIdAscending},
                           {QStringLiteral("limit"), QString::number(idsPerPage)}};
    const auto list = m_reader.list(resource, known->answerKey, {}, query, cancel);
    if (!list)
        return list.error();
    ShopIdPage page;
    QList<qint64> ids = extras::idsOf(*list, QLatin1String("id"));
    ids.removeIf([](qint64 id) { return id > largestId; });
    for (const qint64 id : ids)
        page.ids.append(RemoteId::fromNumber(id));
    page.hasMore = list->size() >= idsPerPage;
    page.nextCursor = {{QStringLiteral("last"), ids.isEmpty() ? last : ids.constLast()}};
    return page;
}

} // namespace comptoir::prestashop
