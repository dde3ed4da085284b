#include "workflows/messages/domainfindings.h"

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

using Topic = DomainFinding::Topic;
using Verdict = DomainFinding::Verdict;

/// Of mail providers at which anybody can have a mailbox, as far as French shops use them.
constexpr std::array kShared{
    "gmail.com",   "googlemail.com", "orange.fr",  "wanadoo.fr",     "free.fr",        "sfr.fr",
    "neuf.fr",     "laposte.net",    "bbox.fr",    "numericable.fr", "outlook.com",    "outlook.fr",
    "hotmail.com", "hotmail.fr",     "live.com",   "live.fr",        "msn.com",        "yahoo.com",
    "yahoo.fr",    "ymail.com",      "icloud.com", "me.com",         "mac.com",        "aol.com",
    "gmx.com",     "gmx.fr",         "gmx.net",    "proton.me",      "protonmail.com", "mail.com",
    "ik.me",       "skynet.be",      "bluewin.ch"};

DomainFinding found(Topic topic, Verdict verdict, const QString &text)
{
    DomainFinding finding;
    finding.topic = topic;
    finding.verdict = verdict;
    finding.text = text;
    return finding;
}

} // namespace

bool DomainFindings::isSharedDomain(const QString &domain)
{
    return std::any_of(kShared.begin(), kShared.end(),
                       [&domain](const char *one) { return domain == QLatin1String(one); });
}

QList<DomainFinding> DomainFindings::of(const DomainFacts &facts)
{
    if (const auto alone = ofDomain(facts))
        return {*alone};
    return {ofSpf(facts), ofDkim(facts), ofDmarc(facts)};
}

/// What makes the other questions idle.
std::optional<DomainFinding> DomainFindings::ofDomain(const DomainFacts &facts)
{
    if (facts.domain.isEmpty())
        return found(Topic::Domain, Verdict::Unknown,
                     tr("The account has no e-mail address, so there is no domain to look at."));
    if (facts.needs.ownDomains.contains(facts.domain))
        return found(
            Topic::Domain, Verdict::Advice,
            tr("%1 belongs to your provider, which looks after it: there is nothing to set "
               "up. An address of a domain of your own looks more like a shop, and goes "
               "with you to another provider.")
                .arg(facts.domain));
    if (isSharedDomain(facts.domain))
        return found(Topic::Domain, Verdict::Missing,
                     tr("%1 belongs to another mail provider, which forbids that its addresses are "
                        "sent from elsewhere: Gmail and others refuse such messages. Send with an "
                        "address of a domain of your own.")
                         .arg(facts.domain));
    if (facts.isOffline)
        return found(
            Topic::Domain, Verdict::Unknown,
            tr("Nobody answered, so nothing is known of %1. Check your Internet connection "
               "and try again.")
                .arg(facts.domain));
    return std::nullopt;
}

DomainFinding DomainFindings::ofSpf(const DomainFacts &facts)
{
    using State = SpfRecord::State;
    if (facts.needs.hasOwnReturnAddress)
        return found(Topic::Spf, Verdict::Good,
                     tr("%1 sends with a return address of its own, so that your domain needs no "
                        "record for it.")
                         .arg(facts.provider));
    if (!facts.isSpfKnown)
        return found(Topic::Spf, Verdict::Unknown, tr("Nobody answered. Try again in a while."));
    const QString &include = facts.needs.spf;
    const bool isGood = facts.spf.state == State::Good;
    if (isGood && facts.spfLookups > kMostSpfLookups)
        return found(
            Topic::Spf, Verdict::Missing,
            tr("The record asks receivers to look up %1 names, and they stop after ten: it "
               "counts for nothing. Take out services that you no longer use.")
                .arg(facts.spfLookups));
    if (isGood && (include.isEmpty() || facts.isIncluded.value_or(false)))
        return ofGoodSpf(facts);
    if (isGood && !facts.isIncluded.has_value())
        return found(
            Topic::Spf, Verdict::Unknown,
            tr("There is a record. Whether it names %1 is not known: an answer is missing.")
                .arg(facts.provider));
    DomainFinding finding = found(Topic::Spf, Verdict::Missing, {});
    finding.recordName = facts.domain;
    finding.replaces = facts.spf.state != State::None;
    switch (facts.spf.state) {
    case State::None:
        finding.text = tr("The domain does not say who may send for it. Add this record where your "
                          "domain is managed.");
        break;
    case State::Many:
        finding.text
            = tr("The domain has several of these records, and then none counts. Keep one: "
                 "put the parts of the others into it, and remove them.");
        break;
    case State::Broken:
        finding.text
            = tr("The record cannot be read, so it counts for nothing. Put this one in its "
                 "place, and add your other services to it.");
        break;
    case State::Good:
        finding.text
            = tr("The record does not name %1, so that what it sends for you looks forged. "
                 "Put this record in the place of the one that is there.")
                  .arg(facts.provider);
        break;
    }
    if (!include.isEmpty())
        finding.recordValue = spfWith(facts.spf, include);
    else
        finding.text
            += QLatin1Char(' ') + tr("Your provider’s help tells what stands behind “include:”.");
    if (facts.spf.state == State::Many)
        finding.recordValue.clear(); // which parts are still needed only the owner knows
    return finding;
}

DomainFinding DomainFindings::ofGoodSpf(const DomainFacts &facts)
{
    if (facts.spf.all == u'+')
        return found(Topic::Spf, Verdict::Missing,
                     tr("The record lets everybody send for your domain: its end says +all. Write "
                        "~all there."));
    if (facts.needs.spf.isEmpty())
        return found(
            Topic::Spf, Verdict::Advice,
            tr("There is a record. Whether it names your mail server Comptoir cannot tell: "
               "your provider’s help says what must stand in it."));
    return found(Topic::Spf, Verdict::Good,
                 tr("The domain says that %1 may send for it.").arg(facts.provider));
}

DomainFinding DomainFindings::ofDkim(const DomainFacts &facts)
{
    using State = DkimKey::State;
    const QString name = facts.selector + QStringLiteral("._domainkey.") + facts.domain;
    const auto say
        = [](Verdict verdict, const QString &text) { return found(Topic::Dkim, verdict, text); };
    if (facts.selector.isEmpty())
        return say(Verdict::Unknown,
                   tr("%1 gives the key of each domain a name of its own. Look there for “DKIM”, "
                      "switch it on, and enter the name (the selector) below to have it checked.")
                       .arg(facts.provider));
    if (!facts.isDkimKnown)
        return say(Verdict::Unknown, tr("Nobody answered. Try again in a while."));
    switch (facts.dkim.state) {
    case State::Good:
        return say(Verdict::Good, tr("Messages are signed: the key stands under %1.").arg(name));
    case State::Testing:
        return say(
            Verdict::Advice,
            tr("The key under %1 says that it is a test, so that receivers may ignore it. Take "
               "“t=y” out once messages arrive.")
                .arg(name));
    case State::Weak:
        return say(
            Verdict::Missing,
            tr("The key under %1 is too short: receivers do not count it. Have your provider "
               "make one of 2048 bits.")
                .arg(name));
    case State::Revoked:
        return say(
            Verdict::Missing,
            tr("The key under %1 was withdrawn. Switch DKIM on anew at %2 and publish the key "
               "that it shows.")
                .arg(name, facts.provider));
    case State::Broken:
        return say(Verdict::Missing,
                   tr("What stands under %1 is no key: mostly a part was lost when it was copied. "
                      "Publish it again as %2 shows it.")
                       .arg(name, facts.provider));
    case State::None:
        break;
    }
    return say(
        Verdict::Missing,
        tr("Messages are not signed: no key stands under %1. Switch on DKIM at %2, which shows "
           "the record to add.")
            .arg(name, facts.provider));
}

DomainFinding DomainFindings::ofDmarc(const DomainFacts &facts)
{
    using State = DmarcPolicy::State;
    if (!facts.isDmarcKnown)
        return found(Topic::Dmarc, Verdict::Unknown, tr("Nobody answered. Try again in a while."));
    if (facts.dmarc.state == State::Good) {
        const bool isOwn = facts.dmarcDomain == facts.domain;
        const auto action = isOwn ? facts.dmarc.action : facts.dmarc.ofSubdomains;
        if (action == DmarcPolicy::Action::None)
            return found(Topic::Dmarc, Verdict::Good,
                         tr("The domain has a policy: it watches and refuses nothing."));
        return found(Topic::Dmarc, Verdict::Good,
                     tr("The domain has a policy: what is neither signed nor sent from a server of "
                        "yours is refused or set aside. SPF or DKIM must be in order then."));
    }
    DomainFinding finding = found(Topic::Dmarc, Verdict::Missing, {});
    finding.recordName = QStringLiteral("_dmarc.")
        + (facts.dmarc.state == State::None ? facts.domain : facts.dmarcDomain);
    finding.recordValue = QStringLiteral("v=DMARC1; p=none; rua=mailto:") + facts.address;
    finding.replaces = facts.dmarc.state != State::None;
    if (facts.dmarc.state == State::None)
        finding.text
            = tr("The domain has no policy, which Gmail, Yahoo and Orange ask for. This one "
                 "refuses nothing, and has reports sent to your address.");
    else if (facts.dmarc.state == State::Many)
        finding.text
            = tr("The domain has several policies, and then none counts. Keep one of them.");
    else
        finding.text
            = tr("The policy cannot be read, so it counts for nothing. Put this one in its "
                 "place.");
    if (facts.dmarc.state == State::Many)
        finding.recordValue.clear();
    return finding;
}

} // namespace comptoir
