#pragma once

#include "tests/servers/loopbackserver.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// How GatewayServer reads questions and writes answers.
namespace comptoir::gatewaywords {

/// The accounts' names.
inline const QString kOvhService = QStringLiteral("sms-ab12345-1");
inline const QString kTwilioAccount = QStringLiteral("AC00112233445566778899aabbccddeeff");

inline ServerReply json(int status, const QJsonObject &body)
{
    return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

inline ServerReply json(int status, const QJsonArray &body)
{
    return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

inline QJsonObject bodyOf(const ServerRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

inline QString formValue(const ServerRequest &request, const char *name)
{
    for (const QByteArray &pair : request.body.split('&')) {
        const qsizetype equals = pair.indexOf('=');
        if (QByteArray::fromPercentEncoding(pair.left(equals)) == name)
            return QString::fromUtf8(QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return {};
}

inline QString queryValue(const ServerRequest &request, const char *name)
{
    return request.query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

inline QString digits(QString number)
{
    return number.remove(QStringLiteral("whatsapp:")).remove(u'+');
}

inline QString mailTime()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date);
}

inline bool isBasic(const ServerRequest &request, const QString &user, const QString &password)
{
    return request.headers.value("authorization")
        == "Basic " + (user + u':' + password).toUtf8().toBase64();
}

} // namespace comptoir::gatewaywords
