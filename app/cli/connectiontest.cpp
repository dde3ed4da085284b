#include "app/cli/connectiontest.h"

#include "app/cli/commandoutput.h"

#include <QJsonArray>

namespace comptoir::cli {

QJsonObject ConnectionTest::json(const ConnectionReport &report)
{
    QJsonArray permissions;
    for (const PermissionCheck &check : report.permissions) {
        permissions.append(QJsonObject{{QStringLiteral("resource"), check.resource},
                                       {QStringLiteral("granted"), check.granted},
                                       {QStringLiteral("required"), check.required}});
    }
    return {{QStringLiteral("usable"), report.isUsable()},
            {QStringLiteral("platform_version"), report.platformVersion},
            {QStringLiteral("shop_name"), report.shopName},
            {QStringLiteral("currency"), report.currency.code()},
            {QStringLiteral("time_zone"), QString::fromUtf8(report.timeZone)},
            {QStringLiteral("permissions"), permissions},
            {QStringLiteral("notices"), QJsonArray::fromStringList(report.notices)}};
}

void ConnectionTest::print(CommandOutput &out, const ConnectionReport &report)
{
    if (!report.shopName.isEmpty())
        out.line(tr("%1 answers, version %2.").arg(report.shopName, report.platformVersion));
    QList<QStringList> rows;
    for (const PermissionCheck &check : report.permissions) {
        const QString state = check.granted ? tr("allowed")
            : check.required                ? tr("missing, needed")
                                            : tr("missing");
        rows.append({check.resource, state, check.label});
    }
    if (!rows.isEmpty())
        out.table({tr("Permission"), {}, tr("For")}, rows);
    for (const QString &notice : report.notices)
        out.line(notice);
}

Error ConnectionTest::notUsable(const ConnectionReport &report)
{
    QStringList missing;
    for (const PermissionCheck &check : report.permissions) {
        if (check.required && !check.granted)
            missing.append(check.resource);
    }
    return Error{
        ErrorCode::Permission,
        tr("The key works, but lacks what Comptoir needs: %1. Nothing was changed: allow it "
           "in the shop and try again.")
            .arg(missing.join(QStringLiteral(", "))),
        QStringLiteral("required permissions missing")};
}

} // namespace comptoir::cli
