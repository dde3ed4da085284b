#include "models/shops/prestashop/answer.h"

#include "models/shops/prestashop/jsontext.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>
#include <QXmlStreamReader>

#include <algorithm>

namespace comptoir::prestashop {

namespace {

struct ApiError
{
    int code = 0; ///< 0: the answer gives none (thirty bees' "encrypted_error")
    QString message;
};

constexpr int maxLoggedText = 200;

/// 2 to 12 (and thirty bees' errors without a number) are PHP warnings of the shop, not a refusal.
bool isPhpWarning(const ApiError &error)
{
    return error.code < 16;
}

QString describe(const QList<ApiError> &errors)
{
    QStringList parts;
    for (const ApiError &error : errors.mid(0, 3))
        parts += QStringLiteral("%1: %2").arg(QString::number(error.code), error.message);
    return parts.join(QStringLiteral("; ")).left(maxLoggedText);
}

/// Error 35 lists the fields there are: "… However, these are available: id, id_lang, …".
QStringList fieldsOffered(const QString &message)
{
    static const QRegularExpression list(QStringLiteral("these are available: ([a-z0-9_, ]+)"));
    const QRegularExpressionMatch match = list.match(message);
    return match.hasMatch() ? match.captured(1).remove(QLatin1Char(' ')).split(QLatin1Char(','))
                            : QStringList();
}

FailureKind kindOfCode(int code)
{
    switch (code) {
    case 16:
    case 17:
    case 18:
    case 20:
    case 21:
        return FailureKind::KeyRefused;
    case 22:
        return FailureKind::WebServiceOff;
    case 23:
    case 25:
    case 101:
        return FailureKind::VerbNotGranted;
    case 26:
        return FailureKind::ResourceNotGranted;
    case 27:
        return FailureKind::UnknownResource;
    case 87:
    case 92:
    case 131:
        return FailureKind::NotFoundRecord;
    case 132:
        return FailureKind::KeyNotForShop;
    default:
        break;
    }
    if ((code >= 29 && code <= 39) || code == 81)
        return FailureKind::BadQuery;
    return FailureKind::ShopFailed;
}

Failure failureOf(const QList<ApiError> &errors, int status)
{
    Failure failure;
    failure.status = status;
    failure.kind = FailureKind::ShopFailed;
    failure.detail = describe(errors);
    for (const ApiError &error : errors) {
        if (isPhpWarning(error))
            continue;
        failure.kind = kindOfCode(error.code);
        failure.availableFields = fieldsOffered(error.message);
        break;
    }
    return failure;
}

QList<ApiError> readErrors(const QJsonArray &list)
{
    QList<ApiError> errors;
    for (const QJsonValue value : list) {
        const QJsonObject object = value.toObject();
        errors.append({object[u"code"].toVariant().toInt(), object[u"message"].toString()});
    }
    return errors;
}

Reading failed(FailureKind kind, const RawAnswer &answer, const QString &detail = {})
{
    Reading reading;
    reading.failure = Failure{kind, answer.status, detail.left(maxLoggedText), {}, {}, {}};
    return reading;
}

bool asksForAHuman(const QByteArray &body)
{
    const QByteArray start = body.left(4096).toLower();
    return start.contains("captcha") || start.contains("cloudflare") || start.contains("firewall");
}

Reading readWebPage(const RawAnswer &answer)
{
    if (answer.status == 403 || asksForAHuman(answer.body))
        return failed(FailureKind::Blocked, answer);
    if (answer.status == 404)
        return failed(FailureKind::NotFoundByServer, answer);
    if (answer.status >= 500)
        return failed(FailureKind::ShopFailed, answer, QStringLiteral("a web page"));
    return failed(FailureKind::WebPage, answer);
}

/// Errors in XML come when the shop did not understand that JSON was asked.
Reading readXml(const RawAnswer &answer)
{
    QXmlStreamReader xml(answer.body);
    QList<ApiError> errors;
    while (!xml.atEnd() && errors.size() < 20) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"html")
            return readWebPage(answer);
        if (xml.name() == u"error")
            errors.append(ApiError());
        else if (xml.name() == u"code" && !errors.isEmpty())
            errors.last().code = xml.readElementText(QXmlStreamReader::SkipChildElements).toInt();
        else if (xml.name() == u"message" && !errors.isEmpty())
            errors.last().message = xml.readElementText(QXmlStreamReader::SkipChildElements);
    }
    if (errors.isEmpty())
        return failed(FailureKind::Garbled, answer, QStringLiteral("XML instead of JSON"));
    Reading reading;
    reading.failure = failureOf(errors, answer.status);
    return reading;
}

/// 304 and other redirects never carry records; the query of the target may hold the key.
Reading readRedirect(const RawAnswer &answer)
{
    Reading reading = failed(FailureKind::Redirected, answer);
    const QUrl target = answer.asked.resolved(QUrl::fromEncoded(answer.location));
    reading.failure->asked = answer.asked;
    reading.failure->location
        = target.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    return reading;
}

Reading readWithoutJson(const RawAnswer &answer)
{
    const QByteArray trimmed = answer.body.trimmed();
    if (trimmed.startsWith("<?xml") || trimmed.startsWith("<prestashop"))
        return readXml(answer);
    if (answer.status == 401)
        return failed(trimmed.startsWith("401") || trimmed.isEmpty() ? FailureKind::NoCredentials
                                                                     : FailureKind::KeyRefused,
                      answer);
    if (answer.status == 404 && (answer.fromWebService || trimmed.isEmpty()))
        return failed(FailureKind::NotFoundRecord, answer);
    if (trimmed.isEmpty())
        return failed(answer.status >= 500 ? FailureKind::ShopFailed : FailureKind::EmptyBody,
                      answer, QStringLiteral("empty body"));
    if (trimmed.startsWith('<') || answer.contentType.contains("html"))
        return readWebPage(answer);
    if (answer.status == 403)
        return failed(FailureKind::Blocked, answer);
    if (answer.status == 404)
        return failed(FailureKind::NotFoundByServer, answer);
    if (answer.status >= 500)
        return failed(FailureKind::ShopFailed, answer);
    return failed(FailureKind::Garbled, answer, QStringLiteral("no JSON in the answer"));
}

/// The records lie under the one key beside "errors": a list, or a single object.
bool takeRecords(const QJsonObject &object, Reading &reading)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        if (it.key() == u"errors" || (!it->isArray() && !it->isObject()))
            continue;
        reading.key = it.key();
        reading.records = it->isArray() ? it->toArray() : QJsonArray{*it};
        return true;
    }
    return false;
}

Reading readObject(const QJsonObject &object, const RawAnswer &answer, const QStringList &warnings)
{
    Reading reading;
    reading.warnings = warnings;
    const QList<ApiError> errors = readErrors(object[u"errors"].toArray());
    const bool hasRecords = takeRecords(object, reading);
    const bool onlyWarnings = std::all_of(errors.cbegin(), errors.cend(), isPhpWarning);
    if (hasRecords && onlyWarnings) {
        if (!errors.isEmpty())
            reading.warnings += describe(errors);
        return reading;
    }
    reading.records = {};
    if (!errors.isEmpty())
        reading.failure = failureOf(errors, answer.status);
    else
        return failed(FailureKind::Garbled, answer, QStringLiteral("JSON without records"));
    return reading;
}

Reading readDocument(const QJsonDocument &document, const RawAnswer &answer,
                     const QStringList &warnings)
{
    if (document.isObject())
        return readObject(document.object(), answer, warnings);
    Reading reading;
    reading.warnings = warnings;
    if (answer.status >= 400)
        return failed(FailureKind::ShopFailed, answer, QStringLiteral("a list with an error"));
    // `[]` means "nothing found"; other lists (names of resources) hold no records for us.
    if (!document.array().isEmpty())
        return failed(FailureKind::Garbled, answer, QStringLiteral("a bare list"));
    return reading;
}

} // namespace

Reading readAnswer(const RawAnswer &answer, const QString &key)
{
    if (answer.status >= 300 && answer.status < 400)
        return readRedirect(answer);
    if (answer.status == 429)
        return failed(FailureKind::RateLimited, answer);
    if (answer.body.size() > maxAnswerBytes)
        return failed(FailureKind::TooLarge, answer);
    QStringList warnings;
    const std::optional<QJsonDocument> document = readJson(answer.body, key.toLatin1(), warnings);
    // A web page may carry JSON of its own (structured data): not the answer to our question.
    const bool pageWithScripts
        = answer.contentType.contains("html") && answer.body.left(2048).toLower().contains("<html");
    if (!document || pageWithScripts)
        return readWithoutJson(answer);
    return readDocument(*document, answer, warnings);
}

} // namespace comptoir::prestashop
