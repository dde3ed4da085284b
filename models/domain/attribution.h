#pragma once

#include "models/domain/consent.h"
#include "models/domain/outgoing.h"
#include "models/domain/timestamp.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>

namespace comptoir {

/// Why an order is put down to a message, the surest first (calculations.md E11).
enum class CreditEvidence {
    Code, ///< the order used a discount code that the message gave
    Click,
    Reply,
    Open, ///< by a person who agreed to be measured
    Delivered, ///< nothing but that they had it
};

inline constexpr std::array kAllCreditEvidence{CreditEvidence::Code, CreditEvidence::Click,
                                               CreditEvidence::Reply, CreditEvidence::Open,
                                               CreditEvidence::Delivered};

/// How long after a touch an order is put down to it, in hours; 0: never. Of codes there is none:
/// who uses one has the message before them, whenever.
struct CreditWindows
{
    struct Hours
    {
        int click = 120, reply = 120, open = 0, delivered = 0;

        bool operator==(const Hours &) const = default;
    };
    Hours email;
    Hours text{120, 120, 0, 12}; ///< text messages and WhatsApp

    [[nodiscard]] int hours(Channel channel, CreditEvidence evidence) const;
    bool operator==(const CreditWindows &) const = default;
};

/// One thing by which a message reached a customer.
struct CreditTouch
{
    OutboxId message;
    Channel channel = Channel::Email;
    CreditEvidence evidence = CreditEvidence::Delivered;
    Timestamp at; ///< the touch's own time: of the click, not of the sending
    QStringList codes; ///< of Code: which the message gave, as discountCodeKey() has them

    bool operator==(const CreditTouch &) const = default;
};

struct OrderCredit
{
    OutboxId message;
    CreditEvidence evidence = CreditEvidence::Delivered;
    Timestamp at; ///< of the touch

    bool operator==(const OrderCredit &) const = default;
};

/// To which of a customer's touches an order is put down, whole and once: the last message that
/// gave a code which the order used; else the last touch before the order that is no longer ago
/// than its window. Touches of one instant: the later message, then the surer evidence. Pure.
/// `codes` of the order, as discountCodeKey() has them.
std::optional<OrderCredit> creditFor(Timestamp placedAt, const QStringList &codes,
                                     const QList<CreditTouch> &touches,
                                     const CreditWindows &windows);

/// How codes are compared: shops do not mind case and blanks around.
QString discountCodeKey(const QString &code);

/// Whether a text gives the code: it stands there as a word of its own. Of codes with fewer than
/// four letters and digits it cannot be told.
bool givesCode(const QString &text, const QString &codeKey);

} // namespace comptoir
