#include "models/shops/httperrors.h"

#include <QCoreApplication>

namespace comptoir::httperrors {
namespace {

class HttpErrors
{
    Q_DECLARE_TR_FUNCTIONS(comptoir::HttpErrors)
};

QString certificateText(const QString &host, QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
        return HttpErrors::
            tr("The security certificate of %1 is out of date, so nothing was sent to it. Your "
               "key and your data are safe. Check the date of this computer, or ask your shop's "
               "host to renew the certificate.")
                .arg(host);
    case QSslError::HostNameMismatch:
        return HttpErrors::
            tr("The security certificate shown by %1 belongs to another address, so nothing "
               "was sent to it. Your key and your data are safe. Check the shop's address, with "
               "and without www.")
                .arg(host);
    default:
        return HttpErrors::tr(
                   "The security certificate of %1 could not be verified, so nothing was sent to "
                   "it. Your key and your data are safe. Ask your shop's host for a certificate "
                   "that browsers accept.")
            .arg(host);
    }
}

QString noAnswerText(const QString &host, QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return HttpErrors::tr("The address %1 was not found. Nothing was lost. Check the address "
                              "and your Internet connection, then try again.")
            .arg(host);
    case QNetworkReply::ConnectionRefusedError:
        return HttpErrors::tr("%1 refuses connections at the moment. Nothing was lost. Try again "
                              "in a few minutes.")
            .arg(host);
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return HttpErrors::tr("The proxy of this network let nothing through to %1. Nothing was "
                              "lost. Check the proxy settings of this computer.")
            .arg(host);
    default:
        return HttpErrors::tr("There is no connection to %1. Nothing was lost. Check your Internet "
                              "connection, then try again.")
            .arg(host);
    }
}

} // namespace

Error badAddress(const QUrl &url)
{
    return {
        ErrorCode::InvalidArgument,
        HttpErrors::tr("The address “%1” cannot be used. Nothing was sent. Enter the address of "
                       "the shop without user name or password, such as https://shop.example.")
            .arg(url.host()),
        QStringLiteral("URL invalid, without host or with user info")};
}

Error notProtected(const QUrl &url)
{
    return {
        ErrorCode::InvalidArgument,
        HttpErrors::tr("The address of %1 does not begin with https, so the key would travel in "
                       "clear. Nothing was sent. Use the https address of the shop.")
            .arg(url.host()),
        QStringLiteral("scheme refused")};
}

Error badRequest(const QUrl &url)
{
    return {ErrorCode::InvalidArgument,
            HttpErrors::tr("The key or a setting of %1 holds characters that cannot be sent, such "
                           "as a line break. Nothing was sent. Paste the key again.")
                .arg(url.host()),
            QStringLiteral("control character in method or header")};
}

Error cancelled()
{
    return {ErrorCode::Cancelled,
            HttpErrors::tr("Stopped as you asked. What came in before is safe."), QString()};
}

Error timedOut(const QUrl &url)
{
    return {ErrorCode::Network,
            HttpErrors::tr("%1 did not answer in time. Nothing was lost. Try again in a few "
                           "minutes.")
                .arg(url.host()),
            QStringLiteral("time-out")};
}

Error brokenOff(const QUrl &url)
{
    return {ErrorCode::Network,
            HttpErrors::tr("%1 broke off in the middle of an answer. What came in before is safe. "
                           "Try again in a few minutes.")
                .arg(url.host()),
            QStringLiteral("connection closed early")};
}

Error tooLarge(const QUrl &url, qint64 limit)
{
    return {ErrorCode::Protocol,
            //: %1: host name; %n: megabytes
            HttpErrors::tr("%1 sent an answer of more than %n megabyte(s), which is more than "
                           "Comptoir takes at once. What came in before is safe. Check the shop's "
                           "address.",
                           nullptr, static_cast<int>(limit / (qint64{1024} * 1024)))
                .arg(url.host()),
            QStringLiteral("body over %1 bytes").arg(limit)};
}

Error askedToWait(const QUrl &url, std::chrono::milliseconds wait)
{
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    return {ErrorCode::RateLimited,
            HttpErrors::tr("%1 asks us to wait for %n minute(s). What came in before is safe. Try "
                           "again later.",
                           nullptr, static_cast<int>(minutes))
                .arg(url.host()),
            QStringLiteral("Retry-After %1 ms").arg(wait.count())};
}

Error notVerified(const QUrl &url, const QList<QSslError> &errors)
{
    const QSslError::SslError first
        = errors.isEmpty() ? QSslError::UnspecifiedError : errors.constFirst().error();
    return {ErrorCode::Tls, certificateText(url.host(), first),
            QStringLiteral("QSslError %1").arg(static_cast<int>(first))};
}

Error noAnswer(const QUrl &url, QNetworkReply::NetworkError error)
{
    const QString detail = QStringLiteral("QNetworkReply error %1").arg(static_cast<int>(error));
    if (error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolFailure)
        return {
            ErrorCode::Protocol,
            HttpErrors::tr("%1 sent an answer that cannot be understood. What came in before is "
                           "safe. Check the shop's address, or try again later.")
                .arg(url.host()),
            detail};
    return {ErrorCode::Network, noAnswerText(url.host(), error), detail};
}

} // namespace comptoir::httperrors
