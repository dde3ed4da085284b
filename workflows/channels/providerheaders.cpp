#include "workflows/channels/providerheaders.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace comptoir {

namespace {

using Headers = QList<QPair<QByteArray, QString>>;

/// With blanks, at which a header can be folded.
QString json(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)).simplified();
}

Headers sendGrid(const QString &reference)
{
    const QJsonObject off{{QStringLiteral("settings"), QJsonObject{{QStringLiteral("enable"), 0}}}};
    return {{"X-SMTPAPI",
             json({{QStringLiteral("unique_args"),
                    QJsonObject{{QStringLiteral("reference"), reference}}},
                   {QStringLiteral("filters"),
                    QJsonObject{{QStringLiteral("opentrack"), off},
                                {QStringLiteral("clicktrack"), off}}}})}};
}

} // namespace

Headers providerHeaders(const QString &provider, const QString &reference)
{
    if (provider == QLatin1String("brevo"))
        return {{"X-Mailin-custom", reference}};
    if (provider == QLatin1String("mailjet"))
        return {{"X-MJ-CustomID", reference},
                {"X-Mailjet-TrackOpen", QStringLiteral("0")},
                {"X-Mailjet-TrackClick", QStringLiteral("0")}};
    if (provider == QLatin1String("mailgun"))
        return {{"X-Mailgun-Variables", json({{QStringLiteral("reference"), reference}})},
                {"X-Mailgun-Track-Opens", QStringLiteral("no")},
                {"X-Mailgun-Track-Clicks", QStringLiteral("no")}};
    if (provider == QLatin1String("postmark"))
        return {{"X-PM-Metadata-reference", reference},
                {"X-PM-TrackOpens", QStringLiteral("false")},
                {"X-PM-TrackLinks", QStringLiteral("None")}};
    if (provider == QLatin1String("sendgrid"))
        return sendGrid(reference);
    return {};
}

} // namespace comptoir
