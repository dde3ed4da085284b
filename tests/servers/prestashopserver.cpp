#include "tests/servers/prestashopserver.h"

#include "tests/servers/prestawrites.h"

#include <QJsonDocument>
#include <QMutexLocker>
#include <QXmlStreamWriter>

#include <algorithm>

namespace comptoir {

namespace {

using Header = QPair<QByteArray, QByteArray>;

ServerReply bare(int status, const QByteArray &type, const QByteArray &body = {})
{
    ServerReply reply;
    reply.status = status;
    reply.contentType = type;
    reply.body = body;
    return reply;
}

const QByteArray realm
    = "Basic realm=\"Welcome to PrestaShop Webservice, please enter the authentication key as the "
      "login. No password required.\"";

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// The key of Basic credentials; a password makes it another key.
QByteArray keyOfHeader(const QByteArray &header)
{
    if (!header.startsWith("Basic "))
        return {};
    const QByteArray pair = QByteArray::fromBase64(header.mid(6));
    return pair.endsWith(':') ? pair.chopped(1) : pair;
}

/// What is empty, zero or null is not written in single objects of 8.x.
QJsonObject withoutEmpties(QJsonObject record)
{
    for (auto it = record.begin(); it != record.end();) {
        const QString text = it->toVariant().toString();
        const bool scalar = !it->isArray() && !it->isObject();
        it = scalar && (text.isEmpty() || text == u"0") ? record.erase(it) : std::next(it);
    }
    return record;
}

} // namespace

PrestaShopServer::PrestaShopServer(ShopBatch data, PrestaShopServerOptions options)
    : m_data(std::move(data))
    , m_options(std::move(options))
    , m_server([this](const ServerRequest &request) { return answer(request); })
{
    const QMutexLocker lock(&m_mutex);
    rebuild();
}

void PrestaShopServer::edit(const std::function<void(ShopBatch &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    change(m_data);
    rebuild();
}

void PrestaShopServer::setOptions(const std::function<void(PrestaShopServerOptions &)> &change)
{
    const QMutexLocker lock(&m_mutex);
    change(m_options);
    rebuild();
}

void PrestaShopServer::rebuild()
{
    PrestaTableOptions options;
    options.timeZone = m_options.timeZone;
    options.shopName = m_options.shopName;
    options.oldDiscountName = m_options.version < QByteArrayView("1.7.8");
    m_tables = prestaTables(m_data, options);
    for (const QString &field : std::as_const(m_options.missingFields)) {
        const QString name = field.section(QLatin1Char('.'), 1);
        PrestaTable &table = m_tables[field.section(QLatin1Char('.'), 0, 0)];
        for (PrestaRow &row : table.rows) {
            row.render = [render = std::move(row.render), name] {
                QJsonObject record = render();
                record.remove(name);
                return record;
            };
        }
    }
}

PrestaStyle PrestaShopServer::style() const
{
    PrestaStyle style;
    style.numbersAsStrings = !isEight();
    style.dropsChosenGroups = isEight();
    style.failsOnUnknownDate = isEight();
    for (const PrestaRow &row : m_tables.value(QStringLiteral("languages")).rows)
        style.languages.append(QString::number(row.id));
    return style;
}

ServerReply PrestaShopServer::error(int status, int code, const QString &text) const
{
    const QJsonObject problem{{QStringLiteral("code"), code}, {QStringLiteral("message"), text}};
    return bare(status, "application/json",
                json({{QStringLiteral("errors"), QJsonArray{problem}}}));
}

std::optional<ServerReply> PrestaShopServer::refuseKey(const ServerRequest &request) const
{
    QByteArray key
        = request.query.queryItemValue(QStringLiteral("ws_key"), QUrl::FullyDecoded).toLatin1();
    const QByteArray header = request.headers.value("authorization");
    const bool sent = !key.isEmpty() || (!header.isEmpty() && !m_options.stripsAuthorization);
    if (!sent) {
        ServerReply reply = bare(401, "text/html; charset=utf-8", "401 Unauthorized");
        reply.headers.append(Header("WWW-Authenticate", realm));
        return reply;
    }
    if (key.isEmpty())
        key = keyOfHeader(header);
    key = key.trimmed();
    if (key.isEmpty())
        return error(401, 17, QStringLiteral("Authentication key is empty"));
    if (key.size() != 32)
        return error(401, 18, QStringLiteral("Invalid authentication key format"));
    if (key.compare(m_options.key, Qt::CaseInsensitive) != 0)
        return error(401, 21, QStringLiteral("No permission for this authentication key"));
    return std::nullopt;
}

ServerReply PrestaShopServer::answer(const ServerRequest &request)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_options.redirectTo.isEmpty()) {
        ServerReply reply = bare(302, "text/html; charset=utf-8");
        reply.headers.append(
            Header("Location", m_options.redirectTo.toEncoded() + "/?url=customers"));
        return reply;
    }
    QString path = request.path;
    const bool dispatched = path == u"/webservice/dispatcher.php";
    if (!dispatched && (m_options.noRewriteRule || !path.startsWith(QLatin1String("/api"))))
        return bare(404, "text/html",
                    "<!DOCTYPE HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\"><html><head><title>404 "
                    "Not Found</title></head><body><h1>Not Found</h1></body></html>");
    if (m_options.webServiceOff)
        return error(503, 22,
                     QStringLiteral("The PrestaShop webservice is disabled. Please activate it in "
                                    "the PrestaShop Back Office"));
    if (auto refused = refuseKey(request)) {
        if (isEight())
            refused->headers.append(Header("PSWS-Version", "0"));
        return *refused;
    }
    path = dispatched ? request.query.queryItemValue(QStringLiteral("url"), QUrl::FullyDecoded)
                      : path.mid(5);
    ServerReply reply = answerAuthenticated(request, path);
    reply.headers.append(Header("PSWS-Version", m_options.version));
    reply.headers.append(Header("Set-Cookie", "PrestaShop-opaque=1; path=/"));
    return reply;
}

ServerReply PrestaShopServer::answerAuthenticated(const ServerRequest &request, const QString &path)
{
    const bool asJson = request.query.queryItemValue(QStringLiteral("output_format")) == u"JSON";
    if (path.isEmpty())
        return asJson && isEight() ? bare(500, "text/html; charset=utf-8") : root();
    const QString name = path.section(QLatin1Char('/'), 0, 0);
    const auto table = m_tables.constFind(name);
    if (table == m_tables.constEnd())
        return error(400, 27,
                     QStringLiteral("Resource of type \"%1\" does not exists. Did you mean: "
                                    "\"zones\"?")
                         .arg(name));
    if (m_options.refused.contains(name))
        return error(401, 26,
                     QStringLiteral("Resource of type \"%1\" is not allowed with this "
                                    "authentication key")
                         .arg(name));
    const QString id = path.section(QLatin1Char('/'), 1);
    if (request.method != "GET" && request.method != "HEAD")
        return write(path, request);
    if (!asJson && !id.isEmpty()) {
        const PrestaRow *row = table->find(id.toLongLong());
        return row ? bare(200, "text/xml;charset=utf-8",
                          PrestaWrites::toXml(table->singular, row->render()))
                   : bare(404, "");
    }
    if (!asJson)
        return bare(200, "text/xml;charset=utf-8",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<prestashop><" + name.toLatin1()
                        + "/></prestashop>");
    return id.isEmpty() ? list(*table, request) : single(*table, id.toLongLong(), request);
}

ServerReply PrestaShopServer::write(const QString &path, const ServerRequest &request)
{
    const QString name = path.section(QLatin1Char('/'), 0, 0);
    const QString method = QString::fromLatin1(request.method);
    if (request.method == "PATCH" && !isEight())
        return PrestaWrites::error(405, 23, QStringLiteral("Method PATCH is not valid"));
    if (!m_options.writable.value(name).contains(request.method))
        return PrestaWrites::error(
            405, 25,
            QStringLiteral("Method %1 is not allowed with this authentication key").arg(method));
    const auto currency = [this](qint64 number) {
        const PrestaTable currencies = m_tables.value(QStringLiteral("currencies"));
        const PrestaRow *row = currencies.find(number);
        return Currency::fromCode(row ? row->render()[u"iso_code"].toString()
                                      : QStringLiteral("EUR"))
            .value_or(Currency());
    };
    // Rows of the tables point into the data: nothing of them is used past the change.
    PrestaWrites writes(m_data, QTimeZone(m_options.timeZone), currency);
    ServerReply reply;
    if (name == QLatin1String("cart_rules"))
        reply = writes.addRule(request.body);
    else
        reply = writes.changeCustomer(path.section(QLatin1Char('/'), 1).toLongLong(), request.body,
                                      request.method == "PUT");
    rebuild();
    return reply;
}

ShopBatch PrestaShopServer::data()
{
    const QMutexLocker lock(&m_mutex);
    return m_data;
}

bool PrestaShopServer::kills(const PrestaTable &table, const PrestaAnswer &answer) const
{
    if (m_options.mostRows > 0 && answer.ids.size() > m_options.mostRows)
        return true;
    const QSet<qint64> poisoned = m_options.poisoned.value(table.name);
    return std::any_of(answer.ids.cbegin(), answer.ids.cend(),
                       [&poisoned](qint64 id) { return poisoned.contains(id); });
}

ServerReply PrestaShopServer::list(const PrestaTable &table, const ServerRequest &request)
{
    const PrestaAnswer answer = answerPrestaQuery(table, request.query, style());
    const bool loadsObjects = request.query.hasQueryItem(QStringLiteral("display"));
    if (answer.emptyFailure || (loadsObjects && kills(table, answer)))
        return bare(500, "text/html; charset=utf-8");
    if (answer.errorCode != 0)
        return error(isEight() && answer.errorCode < 40 ? 500 : 400, answer.errorCode,
                     answer.errorText);
    if (answer.records.isEmpty())
        return bare(200, "application/json", "[]");
    return bare(200, "application/json", json({{table.key, answer.records}}));
}

ServerReply PrestaShopServer::single(const PrestaTable &table, qint64 id,
                                     const ServerRequest &request)
{
    const PrestaRow *row = table.find(id);
    if (!row)
        return bare(404, "");
    const QString language
        = request.query.queryItemValue(QStringLiteral("language"), QUrl::FullyDecoded);
    const QJsonObject record = styled(table, row->render(), language, style());
    if (!request.query.hasQueryItem(QStringLiteral("display")))
        return bare(200, "application/json",
                    json({{table.singular, isEight() ? withoutEmpties(record) : record}}));
    const QJsonObject idOnly{{QStringLiteral("id"), id}};
    return bare(200, "application/json",
                json({{table.key, QJsonArray{isEight() ? record : idOnly}}}));
}

ServerReply PrestaShopServer::root() const
{
    QByteArray body;
    QXmlStreamWriter xml(&body);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("prestashop"));
    xml.writeNamespace(QStringLiteral("http://www.w3.org/1999/xlink"), QStringLiteral("xlink"));
    xml.writeStartElement(QStringLiteral("api"));
    xml.writeAttribute(QStringLiteral("shopName"), m_options.shopName);
    for (const PrestaTable &table : m_tables) {
        if (m_options.refused.contains(table.name))
            continue;
        xml.writeStartElement(table.name);
        for (const QByteArray verb : {"get", "put", "post", "patch", "delete", "head"}) {
            const bool isGranted
                = verb == "get" || m_options.writable.value(table.name).contains(verb.toUpper());
            xml.writeAttribute(QString::fromLatin1(verb),
                               isGranted ? QStringLiteral("true") : QStringLiteral("false"));
        }
        xml.writeTextElement(QStringLiteral("description"), table.name);
        xml.writeEmptyElement(QStringLiteral("schema"));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("blank"));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bare(200, "text/xml;charset=utf-8", body);
}

} // namespace comptoir
