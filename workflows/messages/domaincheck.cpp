#include "workflows/messages/domaincheck.h"

#include "models/domain/contact.h"

#include <QPointer>

namespace comptoir {

namespace {

/// The name above: "a.example.fr" of "www.a.example.fr"; empty where it would be a public suffix by
/// the look of it.
QString above(const QString &domain)
{
    const QString parent = domain.section(u'.', 1);
    return parent.contains(u'.') ? parent : QString();
}

bool isIncludable(const QString &name)
{
    return !name.contains(u'%'); // macros are for the moment of receiving
}

} // namespace

DomainCheck::DomainCheck(DnsSource &dns, QObject *parent)
    : QObject(parent)
    , m_dns(dns)
    , m_limit(this)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(kLongest);
    connect(&m_limit, &QTimer::timeout, this, &DomainCheck::end);
}

void DomainCheck::start(const QString &address, const SenderPreset &preset, const QString &selector)
{
    cancel();
    m_facts = {};
    m_followed.clear();
    m_isInclusionOpen = false;
    m_failedKeys = 0;
    m_answered = 0;
    m_facts.address = address;
    m_facts.domain = normaliseEmail(address).value_or(QString()).section(u'@', -1);
    m_facts.provider = preset.name;
    m_facts.needs = preset.domain;
    if (m_facts.domain.isEmpty()) {
        emit finished(m_facts);
        return;
    }
    m_limit.start();
    ++m_open; // until all are asked, so that quick answers do not end it
    m_followed.insert(m_facts.domain);
    ask(m_facts.domain, m_facts.domain, &DomainCheck::takeSpf);
    ask(QStringLiteral("_dmarc.") + m_facts.domain, m_facts.domain, &DomainCheck::takeDmarc);
    const QStringList selectors
        = selector.isEmpty() ? preset.domain.selectors : QStringList{selector};
    m_facts.selector = selectors.value(0);
    for (const QString &one : selectors)
        ask(one + QStringLiteral("._domainkey.") + m_facts.domain, one, &DomainCheck::takeDkim);
    if (--m_open == 0)
        end();
}

void DomainCheck::cancel()
{
    ++m_generation;
    m_open = 0;
    m_limit.stop();
}

void DomainCheck::ask(const QString &name, const QString &about, Take take)
{
    ++m_open;
    m_dns.askTexts(name, this,
                   [this, about, take, generation = m_generation](const DnsAnswer &answer) {
                       if (generation != m_generation)
                           return;
                       if (answer.end != DnsAnswer::End::Failed)
                           ++m_answered;
                       (this->*take)(about, answer);
                       if (generation == m_generation && --m_open == 0)
                           end();
                   });
}

void DomainCheck::takeSpf(const QString & /*domain*/, const DnsAnswer &answer)
{
    m_facts.isSpfKnown = answer.end != DnsAnswer::End::Failed;
    m_facts.spf = readSpf(answer.texts);
    if (m_facts.spf.state == SpfRecord::State::Good)
        follow(m_facts.spf);
}

void DomainCheck::takeInclude(const QString & /*domain*/, const DnsAnswer &answer)
{
    if (answer.end == DnsAnswer::End::Failed)
        m_isInclusionOpen = true;
    const SpfRecord record = readSpf(answer.texts);
    if (record.state == SpfRecord::State::Good)
        follow(record);
}

void DomainCheck::follow(const SpfRecord &record)
{
    m_facts.spfLookups += record.lookups;
    QStringList names = record.includes;
    if (record.all.isNull() && !record.redirect.isEmpty())
        names.append(record.redirect);
    for (const QString &name : std::as_const(names)) {
        if (name == m_facts.needs.spf)
            m_facts.isIncluded = true;
        // Beyond the tenth no receiver looks, and a loop ends where it began.
        const bool isNew = isIncludable(name) && !m_followed.contains(name);
        if (!isNew || m_followed.size() > kMostSpfLookups)
            continue;
        m_followed.insert(name);
        ask(name, name, &DomainCheck::takeInclude);
    }
}

void DomainCheck::takeDkim(const QString &selector, const DnsAnswer &answer)
{
    if (answer.end == DnsAnswer::End::Failed)
        ++m_failedKeys;
    const DkimKey key = readDkim(answer.texts);
    if (key.state > m_facts.dkim.state) { // the better one
        m_facts.dkim = key;
        m_facts.selector = selector;
    }
}

void DomainCheck::takeDmarc(const QString &domain, const DnsAnswer &answer)
{
    const DmarcPolicy policy = readDmarc(answer.texts);
    const QString parent = above(domain);
    if (policy.state == DmarcPolicy::State::None && answer.end != DnsAnswer::End::Failed
        && !parent.isEmpty()) {
        ask(QStringLiteral("_dmarc.") + parent, parent, &DomainCheck::takeDmarc);
        return;
    }
    m_facts.isDmarcKnown = answer.end != DnsAnswer::End::Failed;
    m_facts.dmarc = policy;
    m_facts.dmarcDomain = policy.state == DmarcPolicy::State::None ? QString() : domain;
}

void DomainCheck::end()
{
    const bool isLate = m_open > 0;
    ++m_generation;
    m_open = 0;
    m_limit.stop();
    if (!m_facts.isIncluded && m_facts.isSpfKnown && !m_isInclusionOpen && !isLate)
        m_facts.isIncluded = false;
    m_facts.isDkimKnown
        = m_facts.dkim.state != DkimKey::State::None || (m_failedKeys == 0 && !isLate);
    m_facts.isOffline = m_answered == 0;
    emit finished(m_facts);
}

} // namespace comptoir
