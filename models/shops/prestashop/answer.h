#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace comptoir::prestashop {

/// What came over the wire, as far as the meaning of an answer depends on it.
struct RawAnswer
{
    int status = 200;
    QUrl asked; ///< without its query, which may hold the key
    QByteArray contentType;
    QByteArray location; ///< of a redirect
    bool fromWebService = false; ///< the PSWS-Version header was there: PrestaShop answered itself
    QByteArray body;
};

/// Why an answer gives no records. Named after what the owner or the connector can do about it.
enum class FailureKind {
    NoCredentials, ///< no key reached PHP: the web server hides the Authorization header
    KeyRefused,
    ResourceNotGranted,
    VerbNotGranted,
    UnknownResource, ///< this version of PrestaShop has no such resource
    BadQuery, ///< a filter, field, sort or limit that this version does not know
    KeyNotForShop, ///< multishop: the key belongs to another shop
    WebServiceOff,
    NotFoundByServer, ///< the web server's own 404: no rewrite rule, or no PrestaShop here
    NotFoundRecord,
    Redirected,
    WebPage, ///< HTML where JSON was asked: maintenance page, firewall page, front page
    Blocked, ///< 403 or a page that asks for proof of being human
    RateLimited,
    EmptyBody, ///< 200 without a byte: one text of the page is not valid UTF-8, or PHP died
    ShopFailed, ///< 5xx
    Garbled, ///< neither JSON nor anything known
    TooLarge,
};

/// A failed answer. `detail` is for the log: codes and at most 200 characters of the shop's text.
struct Failure
{
    FailureKind kind = FailureKind::Garbled;
    int status = 0;
    QString detail;
    QUrl asked, location; ///< Redirected: from where, and where to; both without their query
    QStringList availableFields; ///< BadQuery with error 35: the fields that this version has

    /// A smaller page may succeed: the failure may come from one record or from its size.
    [[nodiscard]] bool mayPassWhenSmaller() const
    {
        return kind == FailureKind::EmptyBody || kind == FailureKind::ShopFailed
            || kind == FailureKind::Garbled || kind == FailureKind::TooLarge;
    }
};

/// The meaning of an answer: records, or the failure that took their place.
struct Reading
{
    QJsonArray records;
    QString key; ///< the name over the records: "customers", "order_slips"
    QStringList warnings; ///< for the log: PHP warnings beside the data, stray text before it
    std::optional<Failure> failure;
};

/// Reads the answer to a GET of a resource as JSON, as tolerantly as real shops need
/// (control characters, text before or after the JSON, `[]` for nothing, single objects,
/// PHP warnings beside good data, invalid UTF-8) and decides by the error codes, not only by the
/// status. Source of the codes and shapes: recorded answers of 1.6.1, 1.7.6, 8.1 and thirty bees;
/// WebserviceRequest.php. `key` is the name expected over the records ("customers"): it finds the
/// JSON behind stray text. Pure; never fails to terminate, whatever the bytes.
Reading readAnswer(const RawAnswer &answer, const QString &key);

/// Answers larger than this are refused unread.
constexpr qint64 maxAnswerBytes = 32LL * 1024 * 1024;

} // namespace comptoir::prestashop
