#pragma once

#include "models/shops/jsondocument.h"
#include "workflows/channels/gateways/gateway.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

/// What the gateways' files share: how requests are built and answers told apart.
namespace comptoir::gatewaytools {

using Pairs = QList<QPair<QString, QString>>;

/// Where to ask: the provider, or what the account puts in its place.
QUrl baseOf(const GatewayAccount &account, const QString &provider);
/// `path` begins with a slash and is encoded already.
QUrl address(const QUrl &base, const QString &path, const Pairs &query = {});
QString encoded(const QString &text); ///< for one segment of a path or one value of a query
void addHeader(HttpRequest &request, const QByteArray &name, const QByteArray &value);
HttpRequest getFrom(const QUrl &url);
HttpRequest postJson(const QUrl &url, const QJsonObject &body);
HttpRequest postForm(const QUrl &url, const Pairs &fields);
QByteArray basicAuth(const QString &user, const QString &password);
QByteArray bearer(const QString &token);
QString digitsOf(const QString &e164); ///< "33612345678"

/// Of an answer whose body says nothing that we know. 5xx after the request went leaves open
/// whether it was acted on, but for "not done" (501, 505) and "busy" with a time to wait.
ReplyClass classOfStatus(const HttpReply &reply);
/// `text` is cut to what a ledger shows.
SendOutcome outcome(ReplyClass meaning, const HttpReply &reply, const QString &code = {},
                    const QString &text = {}, const QString &remoteReference = {});
/// A body that is no JSON, or not what the interface promises.
SendOutcome unreadable(const HttpReply &reply);

/// JSON of a size and depth that such answers have.
Result<JsonDocument> parse(const QByteArray &body);
Error notAsPromised(const char *what);
/// For a poll: what a status that is no 2xx means.
Error errorOf(const HttpReply &reply);
Error notOffered();

/// A number or a string, at most 200 letters.
QString textOf(const JsonValue &value);
std::optional<Timestamp> isoTime(const JsonValue &value);
/// "2026-11-22 10:14:29" in Paris, as French providers write it.
QString parisText(Timestamp at);
QString dayText(Timestamp at); ///< "2026-11-22" in UTC

/// Asks about each message by the id that the gateway gave it; those without one, and those that
/// the gateway does not know (any more), are left out.
Result<QList<DeliveryReport>>
reportsById(const QList<SentText> &sent, const GatewayTalk &talk,
            const std::function<QUrl(const QString &id)> &where,
            const std::function<DeliveryReport(const JsonValue &)> &read);

/// A whole list that comes anew each time: nothing when it is the one of the cursor.
OptOuts wholeList(const QStringList &numbers, const QString &cursor);
/// What was written since `cursor` (an instant); the next overlaps it by an hour.
class StopCollector
{
public:
    StopCollector(const QString &cursor, Timestamp now);
    /// Where to begin to ask.
    [[nodiscard]] Timestamp since() const { return m_since; }
    void add(const QString &number, std::optional<Timestamp> at);
    void saw(std::optional<Timestamp> at);
    [[nodiscard]] OptOuts result() const;

private:
    Timestamp m_since, m_latest;
    QStringList m_numbers;
};

} // namespace comptoir::gatewaytools
