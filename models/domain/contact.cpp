#include "models/domain/contact.h"

#include <QUrl>

#include <algorithm>
#include <array>

namespace comptoir {

namespace {

constexpr qsizetype kLongestEmail = 254; // RFC 5321 §4.5.3.1.3
constexpr qsizetype kLongestLocalPart = 64;
constexpr qsizetype kLongestLabel = 63; // RFC 1035 §2.3.4

bool isInvisible(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format
        || c.category() == QChar::Other_Control;
}

QStringView trimmedWide(QStringView text)
{
    while (!text.isEmpty() && isInvisible(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isInvisible(text.back()))
        text.chop(1);
    return text;
}

/// "atext" of RFC 5322 §3.2.3, and letters beyond ASCII (RFC 6531).
bool isLocalCharacter(QChar c)
{
    if (c.unicode() < 128)
        return c.isLetterOrNumber() || QLatin1String("!#$%&'*+-/=?^_`{|}~.").contains(c);
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isLocalPart(QStringView local)
{
    return !local.isEmpty() && local.size() <= kLongestLocalPart && !local.startsWith(u'.')
        && !local.endsWith(u'.') && !local.contains(QLatin1String(".."))
        && std::all_of(local.begin(), local.end(), isLocalCharacter);
}

bool isLabel(QStringView label)
{
    const auto allowed
        = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-'; };
    return !label.isEmpty() && label.size() <= kLongestLabel && !label.startsWith(u'-')
        && !label.endsWith(u'-') && std::all_of(label.begin(), label.end(), allowed);
}

bool isDomain(const QString &domain)
{
    const QList<QStringView> labels = QStringView(domain).split(u'.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), isLabel)
        && labels.last().size() >= 2 && !labels.last().front().isDigit();
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

} // namespace

std::optional<QString> normaliseEmail(const QString &text)
{
    const QStringView bare = trimmedWide(text);
    const qsizetype at = bare.lastIndexOf(u'@');
    if (at < 1 || bare.size() > kLongestEmail)
        return std::nullopt;
    QString local = bare.first(at).toString().toLower();
    QString domain = bare.mid(at + 1).toString().toLower();
    if (domain.endsWith(u'.'))
        domain.chop(1);
    if (!isAscii(domain))
        domain = QString::fromLatin1(QUrl::toAce(domain));
    if (!isAscii(local))
        local = local.normalized(QString::NormalizationForm_C);
    if (!isLocalPart(local) || !isDomain(domain))
        return std::nullopt;
    local.append(u'@').append(domain);
    return local.size() <= kLongestEmail ? std::optional(local) : std::nullopt;
}

bool isPersonalMailbox(const QString &normalisedEmail)
{
    static const std::array nobody{QLatin1String("noreply"),       QLatin1String("no-reply"),
                                   QLatin1String("no.reply"),      QLatin1String("no_reply"),
                                   QLatin1String("donotreply"),    QLatin1String("do-not-reply"),
                                   QLatin1String("nepasrepondre"), QLatin1String("ne-pas-repondre"),
                                   QLatin1String("noemail"),       QLatin1String("no-email"),
                                   QLatin1String("nomail"),        QLatin1String("sansemail"),
                                   QLatin1String("sans-email"),    QLatin1String("sansmail"),
                                   QLatin1String("pasdemail"),     QLatin1String("pas-de-mail"),
                                   QLatin1String("nobody"),        QLatin1String("anonymous"),
                                   QLatin1String("anonyme"),       QLatin1String("none"),
                                   QLatin1String("null"),          QLatin1String("undefined")};
    const QStringView local = QStringView(normalisedEmail).left(normalisedEmail.indexOf(u'@'));
    return std::find(nobody.begin(), nobody.end(), local) == nobody.end();
}

namespace {

/// What Unicode's decompositions leave whole but a reader sorts under plain letters.
QLatin1String plainLetters(QChar c)
{
    switch (c.unicode()) {
    case u'ß':
        return QLatin1String("ss");
    case u'œ':
        return QLatin1String("oe");
    case u'æ':
        return QLatin1String("ae");
    case u'ø':
        return QLatin1String("o");
    case u'ł':
        return QLatin1String("l");
    case u'đ':
    case u'ð':
        return QLatin1String("d");
    case u'þ':
        return QLatin1String("th");
    case u'ı':
        return QLatin1String("i");
    case u'ħ':
        return QLatin1String("h");
    default:
        return {};
    }
}

bool isSeparator(QChar c)
{
    return c.isSpace() || c == u'\'' || c == u'\u2019' || c == u'\u02BC'
        || c.category() == QChar::Punctuation_Dash;
}

bool isIgnored(QChar c)
{
    return c.isMark() || c.isSurrogate() || c.isNull() || c.category() == QChar::Symbol_Other
        || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
}

} // namespace

QString foldForSorting(const QString &text)
{
    const QString folded = isAscii(text)
        ? text.toLower()
        : text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(folded.size());
    bool gap = false;
    for (const QChar c : folded) {
        if (isSeparator(c)) {
            gap = true;
        } else if (!isIgnored(c)) {
            if (gap && !result.isEmpty())
                result.append(u' ');
            gap = false;
            if (const QLatin1String plain = plainLetters(c); !plain.isEmpty())
                result.append(plain);
            else
                result.append(c);
        }
    }
    return result;
}

QString sortName(const QString &firstName, const QString &lastName, const QString &company,
                 const QString &email)
{
    if (!lastName.isEmpty() || !firstName.isEmpty())
        return foldForSorting(lastName + u' ' + firstName);
    return foldForSorting(company.isEmpty() ? email : company);
}

} // namespace comptoir
