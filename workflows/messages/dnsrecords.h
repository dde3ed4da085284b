#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace comptoir {

/// What stands in the TXT records by which receivers know who may send for a domain. Pure; the
/// records are strangers' bytes: read up to a limit, never followed here. Each text is one record,
/// its strings joined without blanks (RFC 7208 §3.3, RFC 6376 §3.6.2.2).

/// More bytes of one record than that no receiver reads, and more records than that no domain has.
constexpr qsizetype kLongestDnsRecord = 4'096;
constexpr qsizetype kMostDnsRecords = 64;

/// The Sender Policy Framework (RFC 7208).
struct SpfRecord
{
    enum class State {
        None,
        Many, ///< two and more: an error for every receiver (§4.5)
        Broken, ///< not well formed (§4.6)
        Good,
    };
    State state = State::None;
    QString text; ///< as it stands there
    QStringList includes; ///< names, in lower case (§5.2)
    QString redirect; ///< §6.1; counts only without `all`
    /// How others are treated: '-', '~', '?' or '+' of "all" (§5.1); null: it says nothing.
    QChar all;
    int lookups = 0; ///< terms that ask the DNS; ten at most with those of includes (§4.6.4)

    bool operator==(const SpfRecord &) const = default;
};
constexpr int kMostSpfLookups = 10;
SpfRecord readSpf(const QList<QByteArray> &texts);
/// The record to publish so that `include` may send too: what stands there with it, or a new one.
QString spfWith(const SpfRecord &record, const QString &include);

/// A public key of DomainKeys Identified Mail (RFC 6376 §3.6.1).
struct DkimKey
{
    enum class State {
        None,
        Revoked, ///< "p=" without a key
        Broken,
        Weak, ///< RSA of less than 1024 bits, which receivers do not count (RFC 8301 §3.2)
        Testing, ///< "t=y": receivers may treat a wrong signature as none
        Good,
    };
    State state = State::None;

    bool operator==(const DkimKey &) const = default;
};
DkimKey readDkim(const QList<QByteArray> &texts);

/// The policy of Domain-based Message Authentication (RFC 7489 §6.3).
struct DmarcPolicy
{
    enum class State { None, Many, Broken, Good };
    enum class Action { None, Quarantine, Reject };
    State state = State::None;
    QString text;
    Action action = Action::None; ///< "p"
    Action ofSubdomains = Action::None; ///< "sp", else "p"
    bool isDkimStrict = false, isSpfStrict = false; ///< "adkim=s", "aspf=s": the very same domain

    bool operator==(const DmarcPolicy &) const = default;
};
DmarcPolicy readDmarc(const QList<QByteArray> &texts);

/// Whether both stand under one registered domain, as "relaxed" alignment wants (RFC 7489 §3.1),
/// told without a list of public suffixes: one ends in the other.
bool isAligned(const QString &domain, const QString &other);

} // namespace comptoir
