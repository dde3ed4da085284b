#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>

namespace comptoir {

/// What a message shows as its sender.
enum class SmsSenderKind {
    None, ///< the provider's short number
    Name, ///< "MaBoutique": cannot be answered
    ShortNumber, ///< 36xxx, 38xxx
    Number, ///< E.164
    Service, ///< a pool of numbers at the provider
};

/// Which of them a provider takes.
struct SmsSenderRule
{
    bool none = false, name = true, shortNumber = false, number = false, service = false;
    int shortestName = 3;
    bool frenchMobile = false; ///< a number as people have it: of WhatsApp

    bool operator==(const SmsSenderRule &) const = default;
};

class SmsSender
{
    Q_DECLARE_TR_FUNCTIONS(SmsSender)
public:
    static constexpr int kLongestName = 11; ///< 3GPP TS 23.040 §9.1.2.5: eleven septets

    static SmsSenderKind kind(const QString &sender);
    /// InvalidArgument says what to change. Ordinary French mobile numbers are refused: the
    /// operators block messages of programs from them (ARCEP, decision 2018-0881).
    static Done check(const QString &sender, const SmsSenderRule &rule);
};

/// "+33612345678": a plus, no zero, 7 to 15 digits (ITU-T E.164).
bool isE164(const QString &number);
/// The same from what a provider writes ("33612345678", "0033…", "+33…"); empty when it is none.
QString e164FromProvider(const QString &number);

} // namespace comptoir
