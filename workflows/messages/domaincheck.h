#pragma once

#include "workflows/messages/dnsrecords.h"
#include "workflows/messages/dnssource.h"
#include "workflows/messages/senderpresets.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <optional>

namespace comptoir {

/// What was found out about the domain of a From address.
struct DomainFacts
{
    QString address; ///< of the sender
    QString domain; ///< in ASCII
    QString provider; ///< its name
    MailDomainNeeds needs;

    bool isSpfKnown = false;
    SpfRecord spf;
    /// Whether the provider may send: it stands in the record, or in one that it includes. nullopt:
    /// an answer is missing.
    std::optional<bool> isIncluded;
    int spfLookups = 0; ///< of the record and all that it includes, as far as followed

    bool isDkimKnown = false; ///< every name was answered, or a key was found
    QString
        selector; ///< under which a key stands, or the first that was asked; empty: none is known
    DkimKey dkim;

    bool isDmarcKnown = false;
    DmarcPolicy dmarc;
    QString dmarcDomain; ///< where it stands: the domain, or one above it

    bool isOffline = false; ///< nothing was answered at all

    bool operator==(const DomainFacts &) const = default;
};

/// Asks the DNS what receivers ask it about a sender's domain: SPF with what it includes, the
/// provider's DKIM keys, the DMARC policy of the domain or of one above it (RFC 7489 §6.6.3). One
/// check at a time. Never waits; ends with what is known when the time is up.
class DomainCheck : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds kLongest{12};

    /// `dns` outlives it.
    explicit DomainCheck(DnsSource &dns, QObject *parent = nullptr);

    /// `selector`: of the DKIM key as the provider told the owner; empty: those of the preset.
    void start(const QString &address, const SenderPreset &preset, const QString &selector);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_open > 0; }

signals:
    void finished(const comptoir::DomainFacts &facts);

private:
    using Take = void (DomainCheck::*)(const QString &name, const DnsAnswer &answer);
    void ask(const QString &name, const QString &about, Take take);
    void takeSpf(const QString &domain, const DnsAnswer &answer);
    void takeInclude(const QString &domain, const DnsAnswer &answer);
    void follow(const SpfRecord &record);
    void takeDkim(const QString &selector, const DnsAnswer &answer);
    void takeDmarc(const QString &domain, const DnsAnswer &answer);
    void end();

    DnsSource &m_dns;
    QTimer m_limit;
    DomainFacts m_facts;
    QSet<QString> m_followed; ///< names of SPF records: a loop ends
    bool m_isInclusionOpen = false; ///< an answer about an included record failed
    int m_failedKeys = 0;
    int m_open = 0; ///< questions without an answer
    int m_answered = 0;
    int m_generation = 0;
};

} // namespace comptoir
