#pragma once

#include "workflows/messages/domaincheck.h"

#include <QCoreApplication>

namespace comptoir {

/// Something about a sender's domain, for the owner.
struct DomainFinding
{
    enum class Topic { Domain, Spf, Dkim, Dmarc };
    enum class Verdict {
        Good,
        Advice, ///< it works, and could be better
        Missing, ///< messages are refused or land among the unwanted ones
        Unknown, ///< nobody answered
    };
    Topic topic = Topic::Domain;
    Verdict verdict = Verdict::Good;
    QString text; ///< what is the case and what to do, in whole sentences
    // The record to publish; empty: none, or nobody but the provider knows it.
    QString recordName, recordValue; ///< of type TXT
    bool replaces = false; ///< it takes the place of the one that is there

    bool operator==(const DomainFinding &) const = default;
};

/// Puts what was found out about a domain into words, with the exact record where something is
/// missing: the first three topics that receivers ask about (Gmail, Yahoo, Microsoft and Orange
/// want all of them since 2024 to 2026). Pure.
class DomainFindings
{
    Q_DECLARE_TR_FUNCTIONS(DomainFindings)
public:
    /// In the order Domain, Spf, Dkim, Dmarc; one alone where the domain is not the owner's, or
    /// nobody answered.
    static QList<DomainFinding> of(const DomainFacts &facts);
    /// Whether everybody may have an address there: "gmail.com".
    static bool isSharedDomain(const QString &domain);

private:
    static std::optional<DomainFinding> ofDomain(const DomainFacts &facts);
    static DomainFinding ofSpf(const DomainFacts &facts);
    static DomainFinding ofGoodSpf(const DomainFacts &facts);
    static DomainFinding ofDkim(const DomainFacts &facts);
    static DomainFinding ofDmarc(const DomainFacts &facts);
};

} // namespace comptoir
