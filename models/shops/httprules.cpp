#include "models/shops/httprules.h"

#include "models/shops/httperrors.h"

#include <QHostAddress>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace comptoir::httprules {
namespace {

using std::chrono::milliseconds;

/// RFC 9110 §5.6.2
bool isToken(const QByteArray &text)
{
    static const QByteArray others("!#$%&'*+-.^_`|~");
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
            || others.contains(c);
    });
}

bool isFieldValue(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return (code < 0x20 && c != '\t') || code == 0x7f;
    });
}

/// "Sun, 06 Nov 1994 08:49:37 GMT", the only form that servers may send.
std::optional<Timestamp> fromHttpDate(const QByteArray &text)
{
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    if (!date.isValid())
        return std::nullopt;
    return Timestamp::fromDateTime(date);
}

} // namespace

bool isLoopback(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyDecoded);
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        return true;
    QHostAddress address;
    if (!address.setAddress(host))
        return false;
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return address.isInSubnet(QHostAddress(QStringLiteral("127.0.0.0")), 8);
    return address == QHostAddress(QHostAddress::LocalHostIPv6);
}

Done checkRequest(const HttpRequest &request)
{
    const QUrl &url = request.url;
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return httperrors::badAddress(url);
    if (url.scheme() != QLatin1String("https")
        && (url.scheme() != QLatin1String("http") || !isLoopback(url)))
        return httperrors::notProtected(url);
    bool clean = isToken(request.method);
    for (const auto &[name, value] : request.headers)
        clean = clean && isToken(name) && isFieldValue(value);
    if (!clean)
        return httperrors::badRequest(url);
    return done();
}

bool isTransient(int status)
{
    if (status >= 500)
        return status != 501 && status != 505;
    return status == 408 || status == 425 || status == 429;
}

std::optional<milliseconds> retryAfter(const HttpReply &reply, Timestamp now)
{
    const QByteArray text = reply.header("Retry-After").trimmed();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (isNumber && std::isfinite(seconds)) {
        const double longest = 366.0 * 24 * 3600;
        return milliseconds(std::llround(std::clamp(seconds, 0.0, longest) * 1000));
    }
    const auto date = fromHttpDate(text);
    if (!date)
        return std::nullopt;
    const Timestamp reference = fromHttpDate(reply.header("Date")).value_or(now);
    return milliseconds(std::max<qint64>(0, date->ms - reference.ms));
}

milliseconds backoff(const HttpPolicy &policy, int attempt, double random)
{
    const int doublings = std::clamp(attempt - 1, 0, 20);
    const auto ceiling
        = std::min<qint64>(policy.firstBackoff.count() << doublings, policy.maxBackoff.count());
    return milliseconds(std::llround(static_cast<double>(ceiling) * random));
}

} // namespace comptoir::httprules
