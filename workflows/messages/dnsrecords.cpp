#include "workflows/messages/dnsrecords.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace comptoir {

namespace {

constexpr qsizetype kMostTerms = 128; ///< of one SPF record
constexpr qsizetype kLongestName = 253;
constexpr qsizetype kLeastRsaKey = 160; ///< bytes of a public key of 1024 bits (RFC 8017 A.1.1)

bool isPrintable(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

/// Those that begin with the version and what must follow it.
QList<QByteArray> ofVersion(const QList<QByteArray> &texts, const char *version, char after)
{
    QList<QByteArray> found;
    const auto length = static_cast<qsizetype>(qstrlen(version));
    for (qsizetype i = 0; i < texts.size() && i < kMostDnsRecords; ++i) {
        const QByteArray &text = texts.at(i);
        const bool begins = text.left(length).compare(version, Qt::CaseInsensitive) == 0;
        if (begins && (text.size() == length || text.at(length) == after || text.at(length) == ' '))
            found.append(text);
    }
    return found;
}

QString shown(const QByteArray &text)
{
    return QString::fromLatin1(text.left(kLongestDnsRecord));
}

/// "name" of "include:name"; macros (RFC 7208 §7) stay as they are.
bool isDomainSpec(const QString &name)
{
    static const QRegularExpression wrong(QStringLiteral("[^a-z0-9._%{}/+,=-]"));
    return !name.isEmpty() && name.size() <= kLongestName && !name.contains(wrong);
}

/// One term after the other; false: not well formed.
bool takeTerm(const QString &written, SpfRecord &record)
{
    QString term = written.toLower();
    QChar qualifier = u'+';
    if (QStringLiteral("+-~?").contains(term.at(0))) {
        qualifier = term.at(0);
        term.remove(0, 1);
    }
    static const QRegularExpression pattern(QStringLiteral("^([a-z][a-z0-9._-]*)([:=/].*)?$"));
    const QRegularExpressionMatch match = pattern.match(term);
    if (!match.hasMatch())
        return false;
    const QString name = match.captured(1);
    const QString rest = match.captured(2);
    if (rest.startsWith(u'=')) { // a modifier; others than "redirect" mean nothing here
        if (name != QLatin1String("redirect"))
            return true;
        if (!record.redirect.isEmpty() || !isDomainSpec(rest.mid(1)))
            return false;
        record.redirect = rest.mid(1);
        ++record.lookups;
        return true;
    }
    if (name == QLatin1String("all")) {
        if (record.all.isNull()) // what follows is never reached
            record.all = qualifier;
        return rest.isEmpty();
    }
    if (name == QLatin1String("include") || name == QLatin1String("exists")) {
        if (!rest.startsWith(u':') || !isDomainSpec(rest.mid(1)))
            return false;
        ++record.lookups;
        // Others than "+" do not let the included servers send.
        if (name == QLatin1String("include") && qualifier == u'+' && record.all.isNull())
            record.includes.append(rest.mid(1));
        return true;
    }
    if (name == QLatin1String("a") || name == QLatin1String("mx") || name == QLatin1String("ptr")) {
        ++record.lookups;
        return rest.isEmpty() || rest.startsWith(u'/') || isDomainSpec(rest.mid(1));
    }
    return (name == QLatin1String("ip4") || name == QLatin1String("ip6")) && rest.size() > 1
        && rest.startsWith(u':');
}

/// "a=b; c=d" (RFC 6376 §3.2); nullopt: not well formed. Of a name that stands twice the first
/// counts.
std::optional<QHash<QByteArray, QByteArray>> tagsOf(const QByteArray &text)
{
    if (text.size() > kLongestDnsRecord || !isPrintable(text))
        return std::nullopt;
    QHash<QByteArray, QByteArray> tags;
    const QList<QByteArray> parts = text.split(';');
    for (const QByteArray &part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        if (equals < 1)
            return std::nullopt;
        const QByteArray name = part.left(equals).trimmed().toLower();
        if (!tags.contains(name))
            tags.insert(name, part.mid(equals + 1).trimmed());
    }
    return tags;
}

DkimKey::State stateOfKey(const QHash<QByteArray, QByteArray> &tags)
{
    using State = DkimKey::State;
    QByteArray key = tags.value("p");
    key.replace(' ', "");
    if (!tags.contains("p"))
        return State::Broken;
    if (key.isEmpty())
        return State::Revoked;
    const auto bytes = QByteArray::fromBase64Encoding(key, QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray kind = tags.value("k", "rsa").toLower();
    if (!bytes || (kind != "rsa" && kind != "ed25519"))
        return State::Broken;
    if (kind == "rsa" && (*bytes).size() < kLeastRsaKey)
        return State::Weak;
    return tags.value("t").toLower().split(':').contains("y") ? State::Testing : State::Good;
}

std::optional<DmarcPolicy::Action> actionOf(const QByteArray &word)
{
    using Action = DmarcPolicy::Action;
    const QByteArray lower = word.toLower();
    if (lower == "none")
        return Action::None;
    if (lower == "quarantine")
        return Action::Quarantine;
    return lower == "reject" ? std::optional(Action::Reject) : std::nullopt;
}

} // namespace

SpfRecord readSpf(const QList<QByteArray> &texts)
{
    SpfRecord record;
    const QList<QByteArray> found = ofVersion(texts, "v=spf1", ' ');
    if (found.isEmpty())
        return record;
    const QByteArray &text = found.constFirst();
    record.text = shown(text);
    record.state = SpfRecord::State::Many;
    if (found.size() > 1)
        return record;
    record.state = SpfRecord::State::Broken;
    if (text.size() > kLongestDnsRecord || !isPrintable(text))
        return record;
    const QStringList terms = record.text.mid(6).split(u' ', Qt::SkipEmptyParts);
    if (terms.size() > kMostTerms)
        return record;
    for (const QString &term : terms) {
        if (!takeTerm(term, record))
            return record;
    }
    record.state = SpfRecord::State::Good;
    return record;
}

QString spfWith(const SpfRecord &record, const QString &include)
{
    const QString term = QStringLiteral("include:") + include;
    if (record.state != SpfRecord::State::Good)
        return QStringLiteral("v=spf1 %1 ~all").arg(term);
    QStringList terms = record.text.split(u' ', Qt::SkipEmptyParts);
    // Before what says how all others are treated; nothing behind it is read.
    qsizetype at = terms.size();
    for (qsizetype i = 1; i < terms.size(); ++i) {
        const QString bare = terms.at(i).toLower();
        if (bare.endsWith(QLatin1String("all")) && bare.size() <= 4) {
            at = i;
            break;
        }
    }
    terms.insert(at, term);
    return terms.join(u' ');
}

DkimKey readDkim(const QList<QByteArray> &texts)
{
    using State = DkimKey::State;
    DkimKey best;
    // More than one record under one name is undefined (§3.6.2.2): the first that is a key counts.
    for (qsizetype i = 0; i < texts.size() && i < kMostDnsRecords; ++i) {
        const auto tags = tagsOf(texts.at(i));
        if (!tags) {
            if (best.state == State::None && texts.at(i).contains("p="))
                best.state = State::Broken;
            continue;
        }
        const bool isKey = tags->contains("p") || tags->value("v").toUpper() == "DKIM1";
        if (!isKey || (tags->contains("v") && tags->value("v").toUpper() != "DKIM1"))
            continue;
        best.state = stateOfKey(*tags);
        return best;
    }
    return best;
}

DmarcPolicy readDmarc(const QList<QByteArray> &texts)
{
    using State = DmarcPolicy::State;
    DmarcPolicy policy;
    const QList<QByteArray> found = ofVersion(texts, "v=DMARC1", ';');
    if (found.isEmpty())
        return policy;
    policy.text = shown(found.constFirst());
    policy.state = found.size() > 1 ? State::Many : State::Broken;
    const auto tags = tagsOf(found.constFirst());
    if (found.size() > 1 || !tags)
        return policy;
    const auto action = actionOf(tags->value("p"));
    if (!action)
        return policy;
    policy.state = State::Good;
    policy.action = *action;
    policy.ofSubdomains = actionOf(tags->value("sp")).value_or(*action);
    policy.isDkimStrict = tags->value("adkim").toLower() == "s";
    policy.isSpfStrict = tags->value("aspf").toLower() == "s";
    return policy;
}

bool isAligned(const QString &domain, const QString &other)
{
    const QString a = domain.toLower();
    const QString b = other.toLower();
    return a == b || a.endsWith(u'.' + b) || b.endsWith(u'.' + a);
}

} // namespace comptoir
