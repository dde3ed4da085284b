#include "models/shops/shopify/apierror.h"

#include "models/shops/jsondocument.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kMaxTold = 300;
constexpr qsizetype kMaxErrorBody = 262'144;

class ApiErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ApiErrorTexts)
public:
    static QString unauthorised()
    {
        return tr("Shopify no longer accepts the access token of this shop. What came in before is "
                  "safe. Check that the app is still installed, then enter the token or the client "
                  "secret again.");
    }
    static QString frozen()
    {
        return tr("Shopify has frozen this shop, usually because of an unpaid invoice. What came "
                  "in before is safe; the sync goes on once the shop is open again.");
    }
    static QString locked()
    {
        return tr("Shopify has locked this shop. What came in before is safe; ask Shopify's "
                  "support to unlock it.");
    }
    static QString personalData()
    {
        return tr("Shopify does not let this app read customer data. In the app's settings, "
                  "request access to protected customer data, or make the app yourself in the Dev "
                  "Dashboard, where it is always allowed.");
    }
    static QString expiringTokens()
    {
        return tr("Shopify wants tokens that expire for this app. Make an app of your own in the "
                  "Dev Dashboard and enter its client ID and client secret instead of the token.");
    }
    static QString scope(const QString &name)
    {
        return tr("The app lacks the permission “%1”. Add it to the app, release the new version, "
                  "approve it in the shop, then test the connection again.")
            .arg(name);
    }
    static QString forbidden()
    {
        return tr("Shopify does not allow this app to read that. Check the permissions of the app, "
                  "then test the connection again.");
    }
    static QString notFound()
    {
        return tr("There is no Shopify shop at this address, or it does not know what was asked. "
                  "Check the address of the shop.");
    }
    static QString slow()
    {
        return tr("Shopify asks to slow down. Nothing is lost; the next sync goes on from here.");
    }
    static QString failed()
    {
        return tr("Shopify's server failed. Nothing is lost; the next sync tries again.");
    }
    static QString moved()
    {
        return tr("The shop answers from another address. Enter the address that ends in "
                  ".myshopify.com, as shown in the shop's settings under Domains.");
    }
    static QString refused()
    {
        return tr("Shopify refused the request. Nothing was changed; if it happens again, send the "
                  "log to the developers.");
    }
    static QString notPermitted()
    {
        return tr("Shopify does not let this app sign in to this shop. The app must belong to the "
                  "shop: make it in the Dev Dashboard while logged in as the store's owner, not in "
                  "a Partner account, and install it on the shop.");
    }
    static QString badClient()
    {
        return tr("Shopify does not know this client ID and client secret. Copy both again from "
                  "the app's settings in the Dev Dashboard.");
    }
    static QString signIn()
    {
        return tr("Shopify gave no access token. Check the client ID, the client secret and that "
                  "the app is installed on the shop.");
    }
};

QStringList textsIn(const JsonValue &value)
{
    if (value.isString())
        return {value.toString()};
    QStringList texts;
    for (const JsonValue &element : value.elements())
        texts += textsIn(element);
    for (const auto &[name, member] : value.members()) {
        for (const QString &text : textsIn(member))
            texts.append(text.contains(name) ? text : name + QStringLiteral(": ") + text);
    }
    return texts;
}

QString toldInJson(const QByteArray &body)
{
    const auto document = JsonDocument::parse(body, {.bytes = kMaxErrorBody, .depth = 16});
    if (!document)
        return {};
    QStringList texts;
    for (const char *key : {"errors", "error", "error_description"})
        texts += textsIn(document->root()[key]);
    return texts.join(QStringLiteral("; "));
}

/// OAuth failures may come as a page for people.
QString toldInPage(const QByteArray &body)
{
    static const QRegularExpression phrase(QStringLiteral("Oauth error ([a-z_]+)(?:: ([^<]*))?"),
                                           QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = phrase.match(QString::fromUtf8(body.left(kMaxErrorBody)));
    return match.hasMatch() ? match.captured(0) : QString();
}

QString scopeIn(const QString &told)
{
    static const QRegularExpression phrase(QStringLiteral("\\b((?:read|write)_[a-z_]+) scope"));
    return phrase.match(told).captured(1);
}

QString detailOf(const HttpReply &reply)
{
    QString detail = QStringLiteral("HTTP %1").arg(reply.status);
    const QByteArray request = reply.header("X-Request-Id").left(80);
    if (!request.isEmpty())
        detail += QStringLiteral(", request ") + QString::fromLatin1(request);
    const QString told = toldError(reply.body);
    return told.isEmpty() ? detail : detail + QStringLiteral(": ") + told;
}

QString forbiddenText(const QString &told)
{
    const QString scope = scopeIn(told);
    if (told.contains(QLatin1String("protected customer data"), Qt::CaseInsensitive))
        return ApiErrorTexts::personalData();
    if (told.contains(QLatin1String("Non-expiring"), Qt::CaseInsensitive))
        return ApiErrorTexts::expiringTokens();
    return scope.isEmpty() ? ApiErrorTexts::forbidden() : ApiErrorTexts::scope(scope);
}

struct Verdict
{
    ErrorCode code;
    QString text;
};

Verdict verdict(const HttpReply &reply)
{
    switch (reply.status) {
    case 401:
        return {ErrorCode::Auth, ApiErrorTexts::unauthorised()};
    case 402:
        return {ErrorCode::Permission, ApiErrorTexts::frozen()};
    case 403:
        return {ErrorCode::Permission, forbiddenText(toldError(reply.body))};
    case 404:
        return {ErrorCode::NotFound, ApiErrorTexts::notFound()};
    case 423:
        return {ErrorCode::Permission, ApiErrorTexts::locked()};
    case 429:
    case 430:
        return {ErrorCode::RateLimited, ApiErrorTexts::slow()};
    default:
        break;
    }
    if (reply.status >= 500)
        return {ErrorCode::ServerFailure, ApiErrorTexts::failed()};
    if (reply.status >= 300 && reply.status < 400)
        return {ErrorCode::Protocol, ApiErrorTexts::moved()};
    return {ErrorCode::Protocol, ApiErrorTexts::refused()};
}

} // namespace

QString toldError(const QByteArray &body)
{
    const QString json = toldInJson(body);
    const QString told = json.isEmpty() ? toldInPage(body) : json;
    return told.simplified().left(kMaxTold);
}

Error apiError(const HttpReply &reply)
{
    const Verdict found = verdict(reply);
    return {found.code, found.text, detailOf(reply)};
}

Error signInError(const HttpReply &reply)
{
    const QString told = toldError(reply.body);
    if (told.contains(QLatin1String("shop_not_permitted")))
        return {ErrorCode::Auth, ApiErrorTexts::notPermitted(), detailOf(reply)};
    if (told.contains(QLatin1String("invalid_client")))
        return {ErrorCode::Auth, ApiErrorTexts::badClient(), detailOf(reply)};
    if (reply.status == 400 || reply.status == 401 || reply.status == 403 || reply.isSuccess())
        return {ErrorCode::Auth, ApiErrorTexts::signIn(), detailOf(reply)};
    return apiError(reply);
}

} // namespace comptoir::shopify
