#include "models/shops/shopify/apierror.h"

#include "models/shops/jsondocument.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <span>

namespace comptoir::shopify {

namespace {

constexpr qsizetype kMaxTold = 300;
constexpr qsizetype kMaxErrorBody = 262'144;

/// Texts of the table are marked with QT_TRANSLATE_NOOP and looked up here.
class ApiErrorTexts
{
    Q_DECLARE_TR_FUNCTIONS(ApiErrorTexts)
};

/// What an answer means for the owner: found by its status, or by words in what it tells.
struct Meaning
{
    ErrorCode code;
    const char *text;
};
struct MeaningOfStatus
{
    int first, last;
    Meaning meaning;
};
struct MeaningOfWords
{
    QLatin1String words;
    Meaning meaning;
};

// https://shopify.dev/docs/api/usage/response-codes; 430 is its security rejection.
constexpr MeaningOfStatus statusMeanings[] = {
    {401,
     401,
     {ErrorCode::Auth,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify no longer accepts the access token of this shop. What came in before is "
          "safe. Check that the app is still installed, then enter the token or the client "
          "secret again.")}},
    {402,
     402,
     {ErrorCode::Permission,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify has frozen this shop, usually because of an unpaid invoice. What came "
          "in before is safe; the sync goes on once the shop is open again.")}},
    {403,
     403,
     {ErrorCode::Permission,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify does not allow this app to read that. Check the permissions of the app, "
          "then test the connection again.")}},
    {404,
     404,
     {ErrorCode::NotFound,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "There is no Shopify shop at this address, or it does not know what was asked. "
          "Check the address of the shop.")}},
    {423,
     423,
     {ErrorCode::Permission,
      QT_TRANSLATE_NOOP("ApiErrorTexts",
                        "Shopify has locked this shop. What came in before is safe; ask Shopify's "
                        "support to unlock it.")}},
    {429,
     430,
     {ErrorCode::RateLimited,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify asks to slow down. Nothing is lost; the next sync goes on from here.")}},
    {500,
     599,
     {ErrorCode::ServerFailure,
      QT_TRANSLATE_NOOP("ApiErrorTexts",
                        "Shopify's server failed. Nothing is lost; the next sync tries again.")}},
    {300,
     399,
     {ErrorCode::Protocol,
      QT_TRANSLATE_NOOP("ApiErrorTexts",
                        "The shop answers from another address. Enter the address that ends in "
                        ".myshopify.com, as shown in the shop's settings under Domains.")}},
};
constexpr Meaning refused{
    ErrorCode::Protocol,
    QT_TRANSLATE_NOOP(
        "ApiErrorTexts",
        "Shopify refused the request. Nothing was changed; if it happens again, send the "
        "log to the developers.")};

/// 403 tells its reason in words only.
constexpr MeaningOfWords forbiddenMeanings[] = {
    {QLatin1String("protected customer data"),
     {ErrorCode::Permission,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify does not let this app read customer data. In the app's settings, "
          "request access to protected customer data, or make the app yourself in the Dev "
          "Dashboard, where it is always allowed.")}},
    {QLatin1String("Non-expiring"),
     {ErrorCode::Permission,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify wants tokens that expire for this app. Make an app of your own in the "
          "Dev Dashboard and enter its client ID and client secret instead of the token.")}},
};
constexpr const char *missingScope = QT_TRANSLATE_NOOP(
    "ApiErrorTexts",
    "The app lacks the permission “%1”. Add it to the app, release the new version, "
    "approve it in the shop, then test the connection again.");

constexpr MeaningOfWords signInMeanings[] = {
    {QLatin1String("shop_not_permitted"),
     {ErrorCode::Auth,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify does not let this app sign in to this shop. The app must belong to the "
          "shop: make it in the Dev Dashboard while logged in as the store's owner, not in "
          "a Partner account, and install it on the shop.")}},
    {QLatin1String("invalid_client"),
     {ErrorCode::Auth,
      QT_TRANSLATE_NOOP(
          "ApiErrorTexts",
          "Shopify does not know this client ID and client secret. Copy both again from "
          "the app's settings in the Dev Dashboard.")}},
};
constexpr Meaning noToken{
    ErrorCode::Auth,
    QT_TRANSLATE_NOOP(
        "ApiErrorTexts",
        "Shopify gave no access token. Check the client ID, the client secret and that "
        "the app is installed on the shop.")};

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

Error errorOf(const Meaning &meaning, const HttpReply &reply)
{
    return {meaning.code, ApiErrorTexts::tr(meaning.text), detailOf(reply)};
}

const Meaning *meaningOfWords(std::span<const MeaningOfWords> meanings, const QString &told)
{
    for (const MeaningOfWords &candidate : meanings) {
        if (told.contains(candidate.words, Qt::CaseInsensitive))
            return &candidate.meaning;
    }
    return nullptr;
}

const Meaning &meaningOfStatus(int status)
{
    for (const MeaningOfStatus &candidate : statusMeanings) {
        if (status >= candidate.first && status <= candidate.last)
            return candidate.meaning;
    }
    return refused;
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
    if (reply.status != 403)
        return errorOf(meaningOfStatus(reply.status), reply);
    const QString told = toldError(reply.body);
    if (const Meaning *meaning = meaningOfWords(forbiddenMeanings, told))
        return errorOf(*meaning, reply);
    const QString scope = scopeIn(told);
    if (scope.isEmpty())
        return errorOf(meaningOfStatus(reply.status), reply);
    return missingPermission(scope, reply);
}

Error missingPermission(const QString &scope, const HttpReply &reply)
{
    return {ErrorCode::Permission, ApiErrorTexts::tr(missingScope).arg(scope), detailOf(reply)};
}

Error signInError(const HttpReply &reply)
{
    if (const Meaning *meaning = meaningOfWords(signInMeanings, toldError(reply.body)))
        return errorOf(*meaning, reply);
    if (reply.status == 400 || reply.status == 401 || reply.status == 403 || reply.isSuccess())
        return errorOf(noToken, reply);
    return apiError(reply);
}

} // namespace comptoir::shopify
