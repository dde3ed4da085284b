#include "app/cli/scenedata.h"
#include "models/store/database.h"
#include "models/store/senderrepository.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderpresets.h"

namespace comptoir::cli {

namespace {

constexpr qint64 kHourMs = 3'600'000;

Sender account(const char *provider, const QString &name, const QString &address)
{
    Sender sender;
    sender.provider = QLatin1String(provider);
    const SenderPreset preset = senderPreset(sender.provider);
    sender.channel = preset.channel;
    sender.limits = preset.limits;
    sender.name = name;
    sender.address = address;
    return sender;
}

} // namespace

Done addSenders(Database &database, Timestamp now)
{
    const QString shop = QStringLiteral("Maison Tournesol");
    Sender mailbox = account("ovh", shop, QStringLiteral("bonjour@tournesol.example"));
    mailbox.warmUpFrom = Timestamp{now.ms - 72 * kHourMs};
    const Sender service = account("brevo", QStringLiteral("Lettre du mois"),
                                   QStringLiteral("lettre@tournesol.example"));
    const Sender texts = account("ovh_sms", {}, QStringLiteral("Tournesol"));
    Transaction transaction(database);
    SenderBook book(database);
    const Result<SenderBook::Kept> first = book.keep(mailbox, now);
    const Result<SenderBook::Kept> second = book.keep(service, now);
    const Result<SenderBook::Kept> third = book.keep(texts, now);
    if (!first || !second || !third)
        return !first ? first.error() : !second ? second.error() : third.error();
    const Done refused
        = SenderRepository(database).block(second->sender.id, QStringLiteral("login_refused"));
    if (!refused)
        return refused;
    const Done paid
        = book.setCredit(third->sender.id, {QStringLiteral("412"), {}}, {now.ms - 2 * kHourMs});
    return paid ? transaction.commit() : paid;
}

} // namespace comptoir::cli
