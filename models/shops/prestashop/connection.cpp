#include "models/shops/prestashop/connection.h"

#include "models/shops/httperrors.h"
#include "models/shops/prestashop/apiroot.h"
#include "models/shops/prestashop/failuretext.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace comptoir::prestashop {

namespace {

class ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::prestashop::ConnectionText)
public:
    static QString zone(const QByteArray &zone)
    {
        //: %1: a time zone such as Europe/Paris
        return tr("PrestaShop writes its dates in the shop's own time without saying which. "
                  "Comptoir reads them as %1: change that in the shop's settings if the shop is "
                  "set to another zone.")
            .arg(QString::fromLatin1(zone));
    }
    static QString severalShops(qsizetype count)
    {
        return tr("This is a multistore with %n shops. Comptoir reads the one that this address "
                  "belongs to, unless you choose another in the shop's settings.",
                  nullptr, int(count));
    }
};

QList<PermissionCheck> permissionsOf(const ApiRoot &root)
{
    QList<PermissionCheck> checks;
    for (const Resource &resource : resources()) {
        const QString id = resource.id;
        checks.append({id, resourceLabel(id), root.readable.contains(id), resource.required});
    }
    return checks;
}

/// The names by number, as Shop::options keeps them for the owner to choose.
QJsonObject namesOf(const QJsonArray &shops)
{
    QJsonObject names;
    for (const QJsonValue shop : shops) {
        const QString id = shop[u"id"].toVariant().toString();
        names.insert(id, shop[u"name"].toString(id));
    }
    return names;
}

QString text(const QJsonValue &value)
{
    return value.toVariant().toString();
}

bool isTrue(const QJsonObject &record, QStringView field)
{
    return record[field].toVariant().toInt() != 0;
}

/// A key without any right still gets an answer; a page of something else does not.
Result<ApiRoot> rootOf(const RawAnswer &answer)
{
    if (answer.status >= 200 && answer.status < 300) {
        if (const auto root = readApiRoot(answer.body))
            return *root;
    }
    const Reading reading = readAnswer(answer, {});
    Failure failure;
    failure.kind = FailureKind::WebPage;
    return errorOf(reading.failure.value_or(failure), QStringLiteral("api"));
}

} // namespace

/// The main currency is the one that all rates are told in: active, and worth 1 of itself.
void ConnectionTest::readCurrency(PageReader &reader, const CancelToken &cancel,
                                  ConnectionReport &report)
{
    const auto list = reader.list(QStringLiteral("currencies"), QStringLiteral("currencies"),
                                  QStringLiteral("id,iso_code,conversion_rate,deleted,active"),
                                  {{QStringLiteral("sort"), QStringLiteral("[id_ASC]")}}, cancel);
    if (!list)
        return;
    for (const QJsonValue value : *list) {
        const QJsonObject record = value.toObject();
        const bool usable = isTrue(record, u"active") && !isTrue(record, u"deleted");
        const auto code = Currency::fromCode(text(record[u"iso_code"]));
        if (usable && code && text(record[u"conversion_rate"]).toDouble() == 1.0) {
            report.currency = *code;
            return;
        }
    }
}

/// The first active language: which one is the default is told by the configuration only, which
/// also holds mail passwords, so we do not ask for the right to read it.
void ConnectionTest::readLanguage(PageReader &reader, const CancelToken &cancel,
                                  ConnectionReport &report)
{
    const auto list = reader.list(QStringLiteral("languages"), QStringLiteral("languages"),
                                  QStringLiteral("id,iso_code,active"),
                                  {{QStringLiteral("sort"), QStringLiteral("[id_ASC]")}}, cancel);
    if (!list)
        return;
    for (const QJsonValue value : *list) {
        const QJsonObject record = value.toObject();
        if (isTrue(record, u"active")) {
            report.language = text(record[u"iso_code"]).toLower();
            return;
        }
    }
}

Result<ConnectionReport> ConnectionTest::run(const CancelToken &cancel)
{
    const Result<RawAnswer> answer = m_client.get({}, {}, cancel);
    if (!answer)
        return answer.error();
    const Result<ApiRoot> root = rootOf(*answer);
    if (!root)
        return root.error();
    ConnectionReport report;
    report.platformVersion = m_client.version();
    report.shopName = root->shopName;
    report.permissions = permissionsOf(*root);
    PageReader reader(m_client);
    if (root->readable.contains(QStringLiteral("currencies")))
        readCurrency(reader, cancel, report);
    if (root->readable.contains(QStringLiteral("languages")))
        readLanguage(reader, cancel, report);
    report.notices.append(ConnectionText::zone(m_shop.timeZone));
    if (root->readable.contains(QStringLiteral("shops"))) {
        const auto shops = reader.list(QStringLiteral("shops"), QStringLiteral("shops"),
                                       QStringLiteral("id,name"), {}, cancel);
        if (shops && shops->size() > 1) {
            report.notices.append(ConnectionText::severalShops(shops->size()));
            report.learnedOptions.insert(QStringLiteral("shops"), namesOf(*shops));
        }
    }
    if (cancel.isCancelled())
        return httperrors::cancelled();
    return report;
}

} // namespace comptoir::prestashop
