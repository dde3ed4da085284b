#include "models/shops/secretscrubber.h"

#include <QJsonArray>

#include <algorithm>

namespace comptoir {
namespace {

constexpr qsizetype kShortestSecret = 8;
constexpr qsizetype kShortestPiece = 16;
const QString kStars = QStringLiteral("***");

bool isBase64(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9')
        || c == u'+' || c == u'/' || c == u'-' || c == u'_' || c == u'=';
}

bool sameLetter(QChar a, QChar b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

/// How many characters of `text` at `at` stand for `wanted`: itself, or percent-encoded (RFC 3986
/// §2.1), which any letter may be; 0: none.
qsizetype stepOver(const QString &text, qsizetype at, QChar wanted)
{
    if (at >= text.size())
        return 0;
    bool isHex = false;
    if (text.at(at) == u'%' && at + 2 < text.size()) {
        const uint byte = QStringView(text).mid(at + 1, 2).toUInt(&isHex, 16);
        if (isHex && sameLetter(QChar(char16_t(byte)), wanted))
            return 3;
    }
    return sameLetter(text.at(at), wanted) ? 1 : 0;
}

qsizetype base64Tail(const QString &text, qsizetype at)
{
    const qsizetype from = at;
    for (;;) {
        if (at < text.size() && isBase64(text.at(at)))
            ++at;
        else if (stepOver(text, at, u'=') || stepOver(text, at, u'+') || stepOver(text, at, u'/'))
            at += 3;
        else
            return at - from;
    }
}

QJsonValue scrubbedValue(const SecretScrubber &scrubber, const QJsonValue &value)
{
    if (value.isString())
        return scrubber.scrubbed(value.toString());
    if (value.isObject())
        return scrubber.scrubbed(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray array;
    for (const QJsonValue item : value.toArray())
        array.append(scrubbedValue(scrubber, item));
    return array;
}

} // namespace

void SecretScrubber::add(const QString &secret)
{
    const QString bare = secret.trimmed();
    if (bare.size() < kShortestSecret || m_secrets.contains(bare))
        return;
    m_secrets.insert(bare);
    const QByteArray bytes = bare.toUtf8();
    addForm(bare, false);
    addForm(QString::fromLatin1(bytes), false); // of raw bytes and percent-encoded ones
    addBase64(bytes);
}

void SecretScrubber::addForm(const QString &text, bool base64)
{
    if (const Form form{text, base64}; !m_forms.contains(form))
        m_forms.append(form);
}

/// Base64 (RFC 4648 §4, §5) writes three bytes as four characters, so a word has three looks by
/// where it begins; the characters that share bits with its neighbours are left out.
void SecretScrubber::addBase64(const QByteArray &secret)
{
    for (const qsizetype before : {0, 1, 2}) {
        const QByteArray padded = QByteArray(before, '\0') + secret;
        const qsizetype first = (before * 8 + 5) / 6;
        const qsizetype end = padded.size() * 8 / 6;
        for (const auto alphabet : {QByteArray::Base64Encoding, QByteArray::Base64UrlEncoding}) {
            const QByteArray text = padded.toBase64(alphabet).mid(first, end - first);
            addForm(QString::fromLatin1(text), true);
        }
    }
}

/// The longest form that begins there; 0: none.
qsizetype SecretScrubber::lengthAt(const QString &text, qsizetype at) const
{
    qsizetype longest = 0;
    for (const Form &form : m_forms) {
        qsizetype matched = 0;
        qsizetype length = 0;
        while (matched < form.text.size()) {
            const qsizetype step = stepOver(text, at + length, form.text.at(matched));
            if (step == 0)
                break;
            ++matched;
            length += step;
        }
        if (matched < std::min(kShortestPiece, form.text.size()))
            continue;
        if (form.base64)
            length += base64Tail(text, at + length);
        longest = std::max(longest, length);
    }
    return longest;
}

QString SecretScrubber::scrubbed(const QString &text) const
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (const qsizetype length = lengthAt(text, at)) {
            clean += kStars;
            at += length;
        } else {
            clean += text.at(at++);
        }
    }
    return clean;
}

QStringList SecretScrubber::scrubbed(const QStringList &texts) const
{
    QStringList clean;
    for (const QString &text : texts)
        clean.append(scrubbed(text));
    return clean;
}

QByteArray SecretScrubber::scrubbed(const QByteArray &bytes) const
{
    return scrubbed(QString::fromLatin1(bytes)).toLatin1();
}

Error SecretScrubber::scrubbed(const Error &error) const
{
    return {error.code, scrubbed(error.text), scrubbed(error.detail)};
}

QJsonObject SecretScrubber::scrubbed(const QJsonObject &object) const
{
    QJsonObject clean;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        clean.insert(scrubbed(it.key()), scrubbedValue(*this, it.value()));
    return clean;
}

void SecretScrubber::scrub(BadRecord &record) const
{
    record.error = scrubbed(record.error);
    record.raw = scrubbed(record.raw);
    if (const QString id = record.id.toString(); scrubbed(id) != id)
        record.id = {};
}

ScrubbedConnector::ScrubbedConnector(std::unique_ptr<ShopConnector> inner, const ShopSecret &secret)
    : m_inner(std::move(inner))
{
    m_scrubber.add(secret.key);
}

/// After every call: an answer may show the token that this very call asked for.
void ScrubbedConnector::learnSessionSecrets()
{
    for (const QString &secret : m_inner->sessionSecrets())
        m_scrubber.add(secret);
}

QList<ResourceInfo> ScrubbedConnector::resources() const
{
    return m_inner->resources();
}

Result<ConnectionReport> ScrubbedConnector::check(const CancelToken &cancel)
{
    Result<ConnectionReport> report = m_inner->check(cancel);
    learnSessionSecrets();
    if (!report)
        return m_scrubber.scrubbed(report.error());
    report->platformVersion = m_scrubber.scrubbed(report->platformVersion);
    report->shopName = m_scrubber.scrubbed(report->shopName);
    report->notices = m_scrubber.scrubbed(report->notices);
    report->learnedOptions = m_scrubber.scrubbed(report->learnedOptions);
    return report;
}

Result<ShopPage> ScrubbedConnector::fetch(const QString &resource, const QJsonObject &cursor,
                                          const CancelToken &cancel)
{
    Result<ShopPage> page = m_inner->fetch(resource, cursor, cancel);
    learnSessionSecrets();
    if (!page)
        return m_scrubber.scrubbed(page.error());
    for (BadRecord &record : page->batch.bad)
        m_scrubber.scrub(record);
    page->notices = m_scrubber.scrubbed(page->notices);
    page->nextCursor = m_scrubber.scrubbed(page->nextCursor);
    return page;
}

Result<ShopIdPage> ScrubbedConnector::fetchIds(const QString &resource, const QJsonObject &cursor,
                                               const CancelToken &cancel)
{
    Result<ShopIdPage> page = m_inner->fetchIds(resource, cursor, cancel);
    learnSessionSecrets();
    if (!page)
        return m_scrubber.scrubbed(page.error());
    page->nextCursor = m_scrubber.scrubbed(page->nextCursor);
    return page;
}

Result<ShopBatch> ScrubbedConnector::parseAgain(const QString &resource,
                                                const QByteArray &raw) const
{
    Result<ShopBatch> batch = m_inner->parseAgain(resource, raw);
    if (!batch)
        return m_scrubber.scrubbed(batch.error());
    for (BadRecord &record : batch->bad)
        m_scrubber.scrub(record);
    return batch;
}

QJsonObject ScrubbedConnector::learnedOptions() const
{
    return m_scrubber.scrubbed(m_inner->learnedOptions());
}

QStringList ScrubbedConnector::sessionSecrets() const
{
    return m_inner->sessionSecrets();
}

} // namespace comptoir
