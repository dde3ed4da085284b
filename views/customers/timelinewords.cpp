#include "views/customers/timelinewords.h"

#include "models/domain/consentwords.h"
#include "views/widgets/format.h"
#include "workflows/messages/gatewords.h"

#include <QLocale>

namespace comptoir {

namespace {

QString oneLine(const QString &text)
{
    return text.simplified().left(300);
}

} // namespace

QList<TimelineKind> timelineKinds()
{
    return {TimelineKind::OrderPlaced,    TimelineKind::OrderStateChanged,
            TimelineKind::Refunded,       TimelineKind::CartAbandoned,
            TimelineKind::AccountCreated, TimelineKind::ConsentChanged,
            TimelineKind::Message,        TimelineKind::Note,
            TimelineKind::Event,          TimelineKind::Merged,
            TimelineKind::SegmentChanged};
}

QString TimelineWords::kindName(TimelineKind kind)
{
    switch (kind) {
    case TimelineKind::OrderPlaced:
        return tr("Orders");
    case TimelineKind::OrderStateChanged:
        return tr("Steps of orders");
    case TimelineKind::Refunded:
        return tr("Refunds");
    case TimelineKind::CartAbandoned:
        return tr("Abandoned carts");
    case TimelineKind::AccountCreated:
        return tr("Accounts");
    case TimelineKind::ConsentChanged:
        return tr("Consents");
    case TimelineKind::Message:
        return tr("Messages");
    case TimelineKind::Note:
        return tr("Notes");
    case TimelineKind::Event:
        return tr("Visits and other events");
    case TimelineKind::Merged:
        return tr("Merges");
    case TimelineKind::SegmentChanged:
        return tr("Segments");
    }
    return {};
}

QString TimelineWords::title(const TimelineEntry &entry)
{
    const QString amount = entry.amount ? Format::money(*entry.amount) : QString();
    switch (entry.kind) {
    case TimelineKind::OrderPlaced:
        if (entry.reference.isEmpty()) // an imported file may name none
            //: %1 is an amount
            return tr("Order, %1").arg(amount);
        //: %1 is the reference of the order, %2 its amount
        return tr("Order %1, %2").arg(entry.reference, amount);
    case TimelineKind::OrderStateChanged:
        if (entry.reference.isEmpty())
            //: %1 is its new state in the shop's words
            return tr("Order: %1").arg(entry.state);
        //: %1 is the reference of the order, %2 its new state in the shop's words
        return tr("Order %1: %2").arg(entry.reference, entry.state);
    case TimelineKind::Refunded:
        if (entry.reference.isEmpty())
            //: %1 is an amount
            return tr("Refund of %1").arg(amount);
        //: %1 is an amount, %2 the reference of the order
        return tr("Refund of %1 on order %2").arg(amount, entry.reference);
    case TimelineKind::CartAbandoned:
        return amount.isEmpty() ? tr("Abandoned cart") : tr("Abandoned cart, %1").arg(amount);
    case TimelineKind::AccountCreated:
        return tr("Account created");
    case TimelineKind::ConsentChanged:
        //: %1 is a channel and a purpose (E-mail, news and offers), %2 what was decided (agreed)
        return tr("%1: %2").arg(ConsentWords::topic({entry.consent.channel, entry.consent.purpose}),
                                ConsentWords::state(entry.consent.state));
    case TimelineKind::Message:
        if (entry.internal)
            return tr("Note between employees");
        return entry.fromCustomer ? tr("Message from the customer") : tr("Answer of the shop");
    case TimelineKind::Note:
        return tr("Your note");
    case TimelineKind::Merged:
        //: %1 is the name of a customer
        return entry.subject.isEmpty() ? tr("An account was separated from this customer")
                                       : tr("Merged with %1").arg(oneLine(entry.subject));
    case TimelineKind::SegmentChanged:
        //: %1 is the name of a segment
        return (entry.entered ? tr("Came into the segment “%1”") : tr("Left the segment “%1”"))
            .arg(oneLine(entry.subject));
    case TimelineKind::Event:
        break;
    }
    const QString name = eventName(entry.eventKind);
    //: %1 says what happened ("Page viewed"), %2 on what (the name of the page)
    return entry.subject.isEmpty() ? name : tr("%1: %2").arg(name, oneLine(entry.subject));
}

QString TimelineWords::eventName(const QString &kind)
{
    // As the rules of segments know them (models/segments/README.md).
    static constexpr std::pair<QLatin1String, const char *> kNames[] = {
        {QLatin1String("visit"), QT_TRANSLATE_NOOP("TimelineWords", "Visit")},
        {QLatin1String("page_viewed"), QT_TRANSLATE_NOOP("TimelineWords", "Page viewed")},
        {QLatin1String("product_viewed"), QT_TRANSLATE_NOOP("TimelineWords", "Product viewed")},
        {QLatin1String("store_visit"), QT_TRANSLATE_NOOP("TimelineWords", "Visit to the store")},
        {QLatin1String("store_purchase"),
         QT_TRANSLATE_NOOP("TimelineWords", "Purchase in the store")},
        {QLatin1String("in_store_sale"),
         QT_TRANSLATE_NOOP("TimelineWords", "Purchase in the store")},
        {QLatin1String("form_submitted"), QT_TRANSLATE_NOOP("TimelineWords", "Form sent")},
        {QLatin1String("cta_clicked"), QT_TRANSLATE_NOOP("TimelineWords", "Button clicked")},
        {QLatin1String("message_sent"), QT_TRANSLATE_NOOP("TimelineWords", "E-mail sent")},
        {QLatin1String("message_delivered"),
         QT_TRANSLATE_NOOP("TimelineWords", "E-mail delivered")},
        {QLatin1String("message_opened"), QT_TRANSLATE_NOOP("TimelineWords", "E-mail opened")},
        {QLatin1String("message_clicked"),
         QT_TRANSLATE_NOOP("TimelineWords", "Click in an e-mail")},
        {QLatin1String("message_bounced"), QT_TRANSLATE_NOOP("TimelineWords", "E-mail came back")},
        {QLatin1String("message_reported"),
         QT_TRANSLATE_NOOP("TimelineWords", "E-mail reported as unwanted")},
        {QLatin1String("message_unsubscribed"),
         QT_TRANSLATE_NOOP("TimelineWords", "Unsubscribed by a message")},
        {QLatin1String("message_skipped"), QT_TRANSLATE_NOOP("TimelineWords", "Message not sent")},
        {QLatin1String("message_failed"),
         QT_TRANSLATE_NOOP("TimelineWords", "Message could not be sent")},
        {QLatin1String("message_uncertain"),
         QT_TRANSLATE_NOOP("TimelineWords", "Message that may have arrived or not")},
        {QLatin1String("whatsapp_sent"),
         QT_TRANSLATE_NOOP("TimelineWords", "WhatsApp message sent")},
        {QLatin1String("sms_sent"), QT_TRANSLATE_NOOP("TimelineWords", "Text message sent")},
        {QLatin1String("loyalty_points"), QT_TRANSLATE_NOOP("TimelineWords", "Loyalty points")},
        {QLatin1String("score_points"), QT_TRANSLATE_NOOP("TimelineWords", "Points by a workflow")},
        {QLatin1String("nps"), QT_TRANSLATE_NOOP("TimelineWords", "Answer on satisfaction")},
        {QLatin1String("review_left"), QT_TRANSLATE_NOOP("TimelineWords", "Review left")},
        {QLatin1String("referral"), QT_TRANSLATE_NOOP("TimelineWords", "Friend referred")},
    };
    for (const auto &[known, name] : kNames) {
        if (kind == known)
            return tr(name);
    }
    QString words = kind;
    words.replace(u'_', u' ');
    return words.left(1).toUpper() + words.mid(1);
}

QString TimelineWords::evidence(CreditEvidence evidence)
{
    switch (evidence) {
    case CreditEvidence::Code:
        return tr("its discount code was used");
    case CreditEvidence::Click:
        return tr("after a click in it");
    case CreditEvidence::Reply:
        return tr("after an answer to it");
    case CreditEvidence::Open:
        return tr("after it was opened");
    case CreditEvidence::Delivered:
        break;
    }
    return tr("after it had arrived");
}

QString TimelineWords::detail(const TimelineEntry &entry, const ShopNames &shops)
{
    QStringList parts{Format::time(entry.at)};
    if (entry.kind == TimelineKind::OrderPlaced && !entry.state.isEmpty())
        parts.append(entry.state);
    if (entry.items > 0)
        parts.append(tr("%n item(s)", nullptr, static_cast<int>(entry.items)));
    if (entry.kind == TimelineKind::OrderPlaced && !entry.valid)
        parts.append(tr("does not count as a sale"));
    if (!entry.creditedTo.isEmpty())
        //: %1 is the name of a message, %2 why: "after a click"
        parts.append(tr("put down to “%1” (%2)").arg(entry.creditedTo, evidence(entry.credit)));
    if (entry.kind == TimelineKind::Message && !entry.subject.isEmpty())
        parts.append(oneLine(entry.subject));
    if (entry.value)
        parts.append(QLocale().toString(*entry.value, 'g', 12));
    if (entry.kind == TimelineKind::Event && entry.amount)
        parts.append(Format::money(*entry.amount));
    if (!entry.reason.isEmpty())
        parts.append(GateWords::ofLedger(entry.reason));
    const QString text
        = oneLine(entry.kind == TimelineKind::ConsentChanged ? entry.consent.wording : entry.text);
    if (!text.isEmpty())
        parts.append(text);
    if (shops.size() > 1 && shops.contains(entry.shop))
        parts.append(shops.value(entry.shop));
    return parts.join(QStringLiteral(" · "));
}

QString TimelineWords::icon(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::OrderPlaced:
        return QStringLiteral("order");
    case TimelineKind::OrderStateChanged:
        return QStringLiteral("clock");
    case TimelineKind::Refunded:
        return QStringLiteral("refund");
    case TimelineKind::CartAbandoned:
        return QStringLiteral("cart");
    case TimelineKind::AccountCreated:
        return QStringLiteral("customer");
    case TimelineKind::ConsentChanged:
        return QStringLiteral("shield");
    case TimelineKind::Message:
        return QStringLiteral("message");
    case TimelineKind::Note:
        return QStringLiteral("note");
    case TimelineKind::Merged:
        return QStringLiteral("link");
    case TimelineKind::SegmentChanged:
        return QStringLiteral("segment");
    case TimelineKind::Event:
        if (entry.eventKind.startsWith(QLatin1String("message_"))
            || entry.eventKind.endsWith(QLatin1String("_sent")))
            return QStringLiteral("message");
        break;
    }
    return QStringLiteral("visit");
}

bool TimelineWords::opens(const TimelineEntry &entry)
{
    return entry.kind != TimelineKind::Event && entry.kind != TimelineKind::AccountCreated;
}

Tone TimelineWords::tone(const TimelineEntry &entry)
{
    switch (entry.kind) {
    case TimelineKind::OrderPlaced:
        return entry.valid ? Tone::Accent : Tone::Neutral;
    case TimelineKind::Refunded:
    case TimelineKind::CartAbandoned:
        return Tone::Warning;
    case TimelineKind::ConsentChanged:
        return entry.consent.state == ConsentState::Granted ? Tone::Good : Tone::Neutral;
    case TimelineKind::OrderStateChanged:
        return entry.stateKind == OrderStateKind::PaymentError ? Tone::Danger : Tone::Neutral;
    default:
        return Tone::Neutral;
    }
}

} // namespace comptoir
