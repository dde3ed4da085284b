#include "workflows/messages/senderbook.h"

#include "models/store/machinenames.h"
#include "models/store/senderrepository.h"
#include "models/store/settingsrepository.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace comptoir {

namespace {

const QString kAmount = QStringLiteral("amount");
const QString kUnit = QStringLiteral("unit");
const QString kAt = QStringLiteral("at");

QString standardKey(Channel channel)
{
    return QStringLiteral("messages.standard_account.") + machineName(channel);
}

QString creditKey(SenderId id)
{
    return QStringLiteral("messages.credit.") + QString::number(id.value);
}

} // namespace

SenderBook::SenderBook(Database &database)
    : m_database(database)
{}

QString SenderBook::pausedByOwner()
{
    return QStringLiteral("paused_by_owner");
}

Result<std::optional<Sender>> SenderBook::sameAs(const Sender &sender)
{
    const Result<QList<Sender>> all = SenderRepository(m_database).list();
    if (!all)
        return all.error();
    const auto found = std::find_if(all->cbegin(), all->cend(), [&sender](const Sender &one) {
        if (sender.id.isValid())
            return one.id == sender.id;
        return one.channel == sender.channel
            && one.address.compare(sender.address, Qt::CaseInsensitive) == 0;
    });
    return found != all->cend() ? std::optional<Sender>(*found) : std::nullopt;
}

Result<SenderBook::Kept> SenderBook::keep(Sender sender, Timestamp now)
{
    SenderRepository senders(m_database);
    const Result<QList<Sender>> all = senders.list();
    const Result<std::optional<Sender>> old = sameAs(sender);
    if (!all || !old)
        return !all ? all.error() : old.error();
    if (!*old && sender.id.isValid()) // it was removed meanwhile: as a new one
        sender.id = {};
    if (!*old) {
        const Result<SenderId> added = senders.add(sender, now);
        if (!added)
            return added.error();
        sender.id = *added;
        return Kept{sender, true, all->isEmpty()};
    }
    const bool isKnown = sender.id.isValid();
    sender.id = (*old)->id;
    if (!isKnown && !sender.warmUpFrom)
        sender.warmUpFrom = (*old)->warmUpFrom;
    if (const Done updated = senders.update(sender); !updated)
        return updated.error();
    if (const Done freed = release(sender.id); !freed)
        return freed.error();
    return Kept{sender, false, false};
}

Done SenderBook::release(SenderId id)
{
    SenderRepository senders(m_database);
    const Result<Sender> sender = senders.get(id);
    if (!sender)
        return sender.error();
    return sender->blocked.isEmpty() || sender->blocked == pausedByOwner() ? done()
                                                                           : senders.block(id, {});
}

Done SenderBook::setPaused(SenderId id, bool paused)
{
    return SenderRepository(m_database).block(id, paused ? pausedByOwner() : QString());
}

Result<std::optional<SenderId>> SenderBook::standardOf(Channel channel)
{
    const Result<QList<Sender>> all = SenderRepository(m_database).list();
    const Result<int> chosen = SettingsRepository(m_database).integer(standardKey(channel), 0);
    if (!all || !chosen)
        return !all ? all.error() : chosen.error();
    std::optional<SenderId> standard;
    for (const Sender &sender : *all) {
        if (sender.channel != channel)
            continue;
        if (!standard || sender.id.value == *chosen)
            standard = sender.id;
    }
    return standard;
}

Done SenderBook::setStandard(const Sender &sender)
{
    return SettingsRepository(m_database)
        .set(standardKey(sender.channel), QString::number(sender.id.value));
}

Result<std::optional<SenderBook::Credit>> SenderBook::credit(SenderId id)
{
    const Result<std::optional<QString>> kept = SettingsRepository(m_database).value(creditKey(id));
    if (!kept)
        return kept.error();
    const QJsonObject object = QJsonDocument::fromJson(kept->value_or(QString()).toUtf8()).object();
    if (object.isEmpty())
        return std::optional<Credit>();
    return std::optional<Credit>(
        Credit{{object.value(kAmount).toString(), object.value(kUnit).toString()},
               {object.value(kAt).toInteger()}});
}

Done SenderBook::setCredit(SenderId id, const GatewayCredit &credit, Timestamp now)
{
    const QJsonObject object{{kAmount, credit.amount}, {kUnit, credit.unit}, {kAt, now.ms}};
    return SettingsRepository(m_database)
        .set(creditKey(id),
             QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

} // namespace comptoir
