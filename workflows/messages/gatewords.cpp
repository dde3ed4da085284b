#include "workflows/messages/gatewords.h"

#include "models/store/machinenames.h"

#include <array>
#include <utility>

namespace comptoir {

namespace {

const QString kSuppressed = QStringLiteral("suppressed:");

/// What came of attempts (Dispatcher, OutboxRepository::recover).
constexpr std::array<std::pair<const char *, const char *>, 19> kOutcomes{{
    {"no_such_address",
     QT_TRANSLATE_NOOP("GateWords", "The other side says that this address does not exist.")},
    {"unsubscribed",
     QT_TRANSLATE_NOOP("GateWords",
                       "The customer told the provider to stop. Comptoir writes no more marketing "
                       "to this number.")},
    {"came_back",
     QT_TRANSLATE_NOOP("GateWords", "The message came back: the other side could not deliver it.")},
    {"mailbox_full", QT_TRANSLATE_NOOP("GateWords", "The customer’s mailbox is full.")},
    {"throttled",
     QT_TRANSLATE_NOOP("GateWords", "The provider asked to wait. It is tried again by itself.")},
    {"policy_refused",
     QT_TRANSLATE_NOOP("GateWords",
                       "The other side refused it for its content or its sender. The rest of this "
                       "mailing was stopped.")},
    {"login_refused",
     QT_TRANSLATE_NOOP("GateWords", "The provider refused the account’s password or key.")},
    {"not_protected",
     QT_TRANSLATE_NOOP("GateWords",
                       "The mail server does not offer the protected connection that the account "
                       "asks for, so nothing was told to it. Try port 465 with TLS, or ask the "
                       "provider.")},
    {"paused_by_owner", QT_TRANSLATE_NOOP("GateWords", "You paused this account.")},
    {"left_workflow",
     QT_TRANSLATE_NOOP("GateWords", "The customer left the workflow before it was sent.")},
    {"cancelled", QT_TRANSLATE_NOOP("GateWords", "You cancelled it.")},
    {"not_composed",
     QT_TRANSLATE_NOOP("GateWords", "The message could not be made for this customer.")},
    {"our_fault", QT_TRANSLATE_NOOP("GateWords", "The message was not well formed.")},
    {"refused", QT_TRANSLATE_NOOP("GateWords", "The other side refused it.")},
    {"no_connection",
     QT_TRANSLATE_NOOP("GateWords", "The provider could not be reached. It is tried again.")},
    {"given_up",
     QT_TRANSLATE_NOOP("GateWords", "It could not be sent in two days and was given up.")},
    {"no_answer",
     QT_TRANSLATE_NOOP("GateWords",
                       "It was handed over, and no answer came: it may have arrived or not.")},
    {"interrupted",
     QT_TRANSLATE_NOOP("GateWords",
                       "Comptoir was closed while it was handed over: it may have arrived or "
                       "not.")},
    {"restored",
     QT_TRANSLATE_NOOP("GateWords",
                       "A backup was put back, and nobody knows whether this has left since: say "
                       "whether it arrived, or send it again.")},
}};

} // namespace

QString GateWords::reason(GateReason reason)
{
    switch (reason) {
    case GateReason::None:
        return {};
    case GateReason::CustomerGone:
        return tr("This customer is no longer there.");
    case GateReason::NoAddress:
        return tr("No address or number is known for this channel.");
    case GateReason::InvalidAddress:
        return tr("The address or number cannot be right.");
    case GateReason::Suppressed:
        return tr("This address is on the list of those who get nothing any more.");
    case GateReason::NeverAsked:
        return tr("The customer was never asked for consent on this channel.");
    case GateReason::ConsentDenied:
        return tr("The customer refused messages on this channel.");
    case GateReason::ConsentPending:
        return tr("The customer has not confirmed the consent yet.");
    case GateReason::ConsentWithdrawn:
        return tr("The customer withdrew the consent.");
    case GateReason::NoOptOut:
        return tr("The message says no way to unsubscribe.");
    case GateReason::NotTransactional:
        return tr("A message that needs no consent answers an order or an account: it makes no "
                  "offer.");
    case GateReason::TooLate:
        return tr("It would have come too late.");
    case GateReason::SameOffer:
        return tr("The customer had this offer a moment ago by another message.");
    case GateReason::NoAllowedHours:
        return tr("Your sending hours leave no time for it.");
    case GateReason::Disarmed:
        return tr("Sending waits until you confirm that this computer may send.");
    case GateReason::Paused:
        return tr("You paused all sending.");
    case GateReason::CauseStopped:
        return tr("This mailing is stopped.");
    case GateReason::LateToConfirm:
        return tr("Many messages are late: they wait for your word.");
    case GateReason::AddressChanged:
        return tr("The customer’s address changed: the message is made again.");
    case GateReason::FrequencyCap:
        return tr("The customer had enough messages lately.");
    case GateReason::Late:
        return tr("It is late and waits until the customer’s hours open next.");
    case GateReason::QuietHours:
        return tr("It waits until messages are allowed where the customer lives.");
    }
    return {};
}

QString GateWords::suppression(SuppressionReason reason)
{
    switch (reason) {
    case SuppressionReason::Unsubscribed:
        return tr("This address was unsubscribed.");
    case SuppressionReason::HardBounce:
        return tr("Mail to this address came back: it does not exist.");
    case SuppressionReason::MailboxFull:
        return tr("The mailbox has been full for weeks.");
    case SuppressionReason::Complaint:
        return tr("A message to this address was reported as unwanted.");
    case SuppressionReason::Erased:
        return tr("Whoever had this address asked to be erased.");
    case SuppressionReason::Owner:
        return tr("You put this address on the list of those who get nothing.");
    }
    return {};
}

QString GateWords::ofLedger(const QString &machineName)
{
    if (machineName.startsWith(kSuppressed))
        return suppression(suppressionReasonFrom(machineName.mid(kSuppressed.size())));
    if (const GateReason known = gateReasonFrom(machineName); known != GateReason::None)
        return reason(known);
    for (const auto &[name, words] : kOutcomes) {
        if (machineName == QLatin1String(name))
            return tr(words);
    }
    return machineName;
}

QString ledgerReason(const GateVerdict &verdict)
{
    if (verdict.reason == GateReason::Suppressed && verdict.suppression)
        return kSuppressed + machineName(*verdict.suppression);
    return machineName(verdict.reason);
}

} // namespace comptoir
