#include "views/settings/sending/senderwords.h"

#include "models/domain/currency.h"
#include "views/widgets/format.h"
#include "workflows/messages/gatewords.h"
#include "workflows/messages/senderbook.h"
#include "workflows/messages/senderpresets.h"

#include <QLocale>

namespace comptoir {

namespace {

constexpr int kSecondMs = 1'000;

} // namespace

SenderWords::State SenderWords::state(const Sender &sender, Timestamp now)
{
    if (sender.blocked == SenderBook::pausedByOwner())
        return {tr("Paused"), tr("Nothing leaves by this account until you go on."), Tone::Warning,
                QStringLiteral("pause")};
    if (!sender.blocked.isEmpty())
        return {tr("Waits for you"), GateWords::ofLedger(sender.blocked), Tone::Danger,
                QStringLiteral("warning")};
    if (sender.pausedUntil && *sender.pausedUntil > now)
        return {tr("Waits"),
                tr("The provider asked to wait. Comptoir goes on by itself: %1.")
                    .arg(Format::moment(*sender.pausedUntil, now)),
                Tone::Warning, QStringLiteral("clock")};
    return {tr("Ready"), {}, Tone::Good, QStringLiteral("check")};
}

QString SenderWords::provider(const SenderPreset &preset)
{
    if (preset.id == QLatin1String("smtp"))
        return tr("Another mail server (SMTP)");
    return preset.id == QLatin1String("http_sms") ? tr("Another provider (HTTP)") : preset.name;
}

QString SenderWords::channel(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return tr("Text messages (SMS)");
    case Channel::WhatsApp:
        return tr("WhatsApp");
    case Channel::Email:
    case Channel::Phone:
    case Channel::Post:
        break;
    }
    return tr("E-mail");
}

QString SenderWords::channelIcon(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return QStringLiteral("phone");
    case Channel::WhatsApp:
        return QStringLiteral("message");
    case Channel::Email:
    case Channel::Phone:
    case Channel::Post:
        break;
    }
    return QStringLiteral("mail");
}

QString SenderWords::title(const Sender &sender)
{
    if (!sender.name.isEmpty())
        return sender.name;
    return sender.address.isEmpty() ? provider(senderPreset(sender.provider)) : sender.address;
}

QString SenderWords::gap(const SenderPreset &preset)
{
    if (preset.gapToMs <= 0)
        return {};
    //: a rest between two messages, by chance within
    return tr("%1 to %2 seconds between two")
        .arg(preset.gapFromMs / kSecondMs)
        .arg(preset.gapToMs / kSecondMs);
}

QString SenderWords::limits(const Sender &sender)
{
    QStringList parts;
    const SendingLimits &limits = sender.limits;
    const auto add = [&parts](int most, const QString &text) {
        if (most > 0)
            parts.append(text.arg(Format::number(most)));
    };
    add(limits.perMinute, tr("%1 a minute"));
    add(limits.perHour, tr("%1 an hour"));
    add(limits.perDay, tr("%1 a day"));
    QString text = parts.isEmpty() ? tr("No limit of its own")
                                   //: %1 is a list: "50 an hour, 500 a day"
                                   : tr("At most %1").arg(parts.join(QStringLiteral(", ")));
    if (const QString rest = gap(senderPreset(sender.provider)); !rest.isEmpty())
        text += QStringLiteral(" · ") + rest;
    if (sender.warmUpFrom)
        text
            += QStringLiteral(" · ") + tr("warm-up since %1").arg(Format::date(*sender.warmUpFrom));
    return text;
}

QString SenderWords::credit(const GatewayCredit &credit)
{
    bool isNumber = false;
    const double amount = credit.amount.toDouble(&isNumber);
    if (!isNumber)
        return credit.amount.left(20).simplified();
    const QLocale locale;
    if (const auto currency = Currency::fromCode(credit.unit))
        return locale.toString(amount, 'f', 2) + QChar(QChar::Nbsp) + currency->code();
    const bool isWhole = amount == static_cast<double>(static_cast<qint64>(amount));
    //: what is left of text messages that were paid for
    return tr("%1 credits").arg(locale.toString(amount, 'f', isWhole ? 0 : 2));
}

} // namespace comptoir
