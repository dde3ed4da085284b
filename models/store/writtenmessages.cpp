#include "models/store/writtenmessages.h"

#include "models/store/database.h"
#include "models/store/ingestcontext.h"
#include "models/store/machinenames.h"
#include "models/store/rowreading.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace comptoir {

namespace {

QString columns()
{
    return QStringLiteral("SELECT id, name, channel, class, language, subject, html, text, offer,"
                          " fallbacks, gateway_opt_out, late_rule, late_hours"
                          " FROM message_template ");
}

QMap<QString, QString> fallbacksFrom(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    QMap<QString, QString> fallbacks;
    for (auto one = object.begin(); one != object.end(); ++one)
        fallbacks.insert(one.key(), one.value().toString());
    return fallbacks;
}

QString fallbackText(const QMap<QString, QString> &fallbacks)
{
    QJsonObject object;
    for (auto one = fallbacks.begin(); one != fallbacks.end(); ++one)
        object.insert(one.key(), one.value());
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

WrittenMessage readMessage(const Statement &row)
{
    Columns read(row);
    WrittenMessage message;
    message.id = read.id<WrittenMessageId>();
    message.name = read.text();
    message.channel = channelFrom(read.text());
    message.messageClass = messageClassFrom(read.text());
    message.language = read.text();
    message.subject = read.text();
    message.html = read.text();
    message.text = read.text();
    message.offer = read.text();
    message.fallbacks = fallbacksFrom(read.text());
    message.gatewayOptOut = read.boolean();
    message.lateRule = lateRuleFrom(read.text());
    message.lateHours = static_cast<int>(read.int64());
    return message;
}

} // namespace

WrittenMessages::WrittenMessages(Database &database)
    : m_database(database)
{}

Result<QList<WrittenMessage>> WrittenMessages::list()
{
    Statement read = m_database.prepare(
        columns() + QStringLiteral("WHERE replaced_at IS NULL ORDER BY name COLLATE NOCASE, id"));
    QList<WrittenMessage> messages;
    while (read.next())
        messages.append(readMessage(read));
    if (!read.ok())
        return read.error();
    return messages;
}

Result<WrittenMessage> WrittenMessages::get(WrittenMessageId id)
{
    Statement read = m_database.prepare(columns() + QStringLiteral("WHERE id = ?"));
    if (read.bind(1, id).next())
        return readMessage(read);
    return read.ok() ? notFound(QString::number(id.value)) : read.error();
}

Result<WrittenMessage> WrittenMessages::find(const QString &text, Find by)
{
    const Result<QList<WrittenMessage>> all = list();
    if (!all)
        return all.error();
    const auto found
        = std::find_if(all->cbegin(), all->cend(), [&text, by](const WrittenMessage &message) {
              return message.name.compare(text, Qt::CaseInsensitive) == 0
                  || (by == Find::ByAny && QString::number(message.id.value) == text);
          });
    return found != all->cend() ? Result<WrittenMessage>(*found) : notFound(text);
}

Result<WrittenMessageId> WrittenMessages::keep(const WrittenMessage &message, Timestamp now)
{
    const Result<QList<WrittenMessage>> all = list();
    if (!all)
        return all.error();
    for (const WrittenMessage &old : *all) {
        if (old.name.compare(message.name, Qt::CaseInsensitive) != 0)
            continue;
        WrittenMessage wanted = message;
        wanted.id = old.id;
        if (wanted == old)
            return old.id;
        if (const Done removed = remove(old.id, now); !removed)
            return removed.error();
    }
    return insert(message, now);
}

Result<WrittenMessageId> WrittenMessages::add(const WrittenMessage &message, Timestamp now)
{
    if (message.name.isEmpty())
        return Error{ErrorCode::InvalidArgument, tr("The message needs a name."),
                     QStringLiteral("no name")};
    const Result<WrittenMessage> other = find(message.name, Find::ByName);
    if (other)
        return Error{ErrorCode::InvalidArgument,
                     tr("There is a message “%1” already. Choose another name.").arg(other->name),
                     QStringLiteral("name taken")};
    if (other.error().code != ErrorCode::NotFound)
        return other.error();
    return insert(message, now);
}

Result<WrittenMessageId> WrittenMessages::update(const WrittenMessage &message, Timestamp now)
{
    const Result<WrittenMessage> before = get(message.id);
    if (!before)
        return before.error();
    if (*before == message)
        return message.id;
    if (const Done removed = remove(message.id, now); !removed)
        return removed.error();
    return add(message, now);
}

Done WrittenMessages::remove(WrittenMessageId id, Timestamp now)
{
    Statement replace = m_database.prepare(QStringLiteral(
        "UPDATE message_template SET replaced_at = ? WHERE id = ? AND replaced_at IS NULL"));
    if (Done ran = replace.bind(1, now).bind(2, id).run(); !ran)
        return ran;
    return m_database.changes() > 0 ? done() : Done(notFound(QString::number(id.value)));
}

Result<QString> WrittenMessages::freeName(const QString &name)
{
    for (int number = 1;; ++number) {
        const QString wanted = number == 1 ? name : QStringLiteral("%1 %2").arg(name).arg(number);
        const Result<WrittenMessage> taken = find(wanted, Find::ByName);
        if (!taken)
            return taken.error().code == ErrorCode::NotFound ? Result<QString>(wanted)
                                                             : taken.error();
    }
}

Result<WrittenMessageId> WrittenMessages::insert(const WrittenMessage &message, Timestamp now)
{
    Statement insert = m_database.prepare(QStringLiteral(
        "INSERT INTO message_template(name, channel, class, language, subject, html, text, offer,"
        " fallbacks, gateway_opt_out, late_rule, late_hours, created_at)"
        " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    Binder(insert) << message.name << machineName(message.channel)
                   << machineName(message.messageClass) << message.language << message.subject
                   << message.html << message.text << message.offer
                   << fallbackText(message.fallbacks) << message.gatewayOptOut
                   << machineName(message.lateRule) << message.lateHours << now;
    if (const Done ran = insert.run(); !ran)
        return ran.error();
    return WrittenMessageId{m_database.lastInsertId()};
}

Error WrittenMessages::notFound(const QString &text)
{
    return {ErrorCode::NotFound, tr("There is no message “%1”.").arg(text),
            QStringLiteral("no such message")};
}

} // namespace comptoir
