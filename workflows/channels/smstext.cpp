#include "workflows/channels/smstext.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace comptoir {

namespace {

/// 3GPP TS 23.038 §6.2.1, without the escape to the second table.
constexpr char16_t kBasic[] = u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ "
                              u"!\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                              u"ÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
/// §6.2.1.1: two septets each.
constexpr char16_t kExtension[] = u"\f^{}\\[~]|€";

struct Measure
{
    int alone, perPart;
};
constexpr Measure kGsm{160, 153};
constexpr Measure kUcs2{70, 67};

/// For what Unicode's decompositions do not say.
struct Likeness
{
    char16_t from;
    const char *to;
};
constexpr std::array kLikenesses{
    Likeness{u'’', "'"},      Likeness{u'‘', "'"},      Likeness{u'‚', "'"},
    Likeness{u'ʼ', "'"},      Likeness{u'`', "'"},      Likeness{u'´', "'"},
    Likeness{u'“', "\""},     Likeness{u'”', "\""},     Likeness{u'„', "\""},
    Likeness{u'«', "\""},     Likeness{u'»', "\""},     Likeness{u'‹', "'"},
    Likeness{u'›', "'"},      Likeness{u'–', "-"},      Likeness{u'—', "-"},
    Likeness{u'‐', "-"},      Likeness{u'‑', "-"},      Likeness{u'−', "-"},
    Likeness{u'•', "-"},      Likeness{u'…', "..."},    Likeness{u'œ', "oe"},
    Likeness{u'Œ', "OE"},     Likeness{u'×', "x"},      Likeness{u'\u00a0', " "},
    Likeness{u'\u202f', " "}, Likeness{u'\u2009', " "}, Likeness{u'\t', " "},
    Likeness{u'\u200b', ""},  Likeness{u'\u00ad', ""},  Likeness{u'\ufeff', ""},
};

bool isIn(QStringView table, QChar c)
{
    return table.contains(c);
}

int septets(QChar c)
{
    return isIn(kExtension, c) ? 2 : 1;
}

/// Packs pieces that must not be split; `sizes` of each, in order.
template <typename Sizes>
void pack(const Sizes &sizes, Measure measure, SmsCount &count)
{
    for (const int size : sizes)
        count.units += size;
    if (count.units <= measure.alone) {
        count.parts = count.units > 0 ? 1 : 0;
        count.left = measure.alone - count.units;
        return;
    }
    int inPart = 0;
    count.parts = 1;
    for (const int size : sizes) {
        if (inPart + size > measure.perPart) {
            ++count.parts;
            inPart = 0;
        }
        inPart += size;
    }
    count.left = measure.perPart - inPart;
}

QString forcing(const QString &text)
{
    QString found;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        const QString one = text.mid(i, isPair ? 2 : 1);
        i += isPair ? 1 : 0;
        if ((isPair || !SmsText::isGsm(one.at(0))) && !found.contains(one))
            found += one;
    }
    return found;
}

bool isInGsm(const QString &text)
{
    return std::all_of(text.begin(), text.end(), &SmsText::isGsm);
}

QString likeness(QChar c)
{
    if (SmsText::isGsm(c))
        return c;
    const auto known = std::find_if(kLikenesses.begin(), kLikenesses.end(),
                                    [c](const Likeness &one) { return QChar(one.from) == c; });
    if (known != kLikenesses.end())
        return QLatin1String(known->to);
    QString bare;
    for (const QChar part : QString(c).normalized(QString::NormalizationForm_KD)) {
        if (part.category() != QChar::Mark_NonSpacing)
            bare += part;
    }
    return !bare.isEmpty() && isInGsm(bare) ? bare : QString(c);
}

} // namespace

bool SmsText::isGsm(QChar c)
{
    return isIn(kBasic, c) || isIn(kExtension, c);
}

SmsCount SmsText::count(const QString &text)
{
    SmsCount count;
    std::vector<int> sizes;
    sizes.reserve(static_cast<size_t>(text.size()));
    if (isInGsm(text)) {
        for (const QChar c : text)
            sizes.push_back(septets(c));
        pack(sizes, kGsm, count);
        return count;
    }
    count.encoding = SmsCount::Encoding::Ucs2;
    count.forcing = forcing(text);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate();
        sizes.push_back(isPair ? 2 : 1);
        i += isPair ? 1 : 0;
    }
    pack(sizes, kUcs2, count);
    return count;
}

SmsCount SmsText::count(const QString &text, const StopClause &clause)
{
    if (text.isEmpty() || clause.wording.isEmpty())
        return count(text);
    const bool isThere = clause.writer == StopClause::Writer::Text && hasOptOut(text, clause);
    QString whole = isThere ? text : text + QLatin1Char('\n') + clause.wording;
    if (!clause.counted.isEmpty())
        whole.replace(clause.wording, clause.counted);
    return count(whole);
}

bool SmsText::hasOptOut(const QString &text, const StopClause &clause)
{
    static const QRegularExpression word(QStringLiteral("\\bSTOP\\b"));
    if (clause.writer == StopClause::Writer::Gateway)
        return true;
    return (!clause.wording.isEmpty() && text.contains(clause.wording)) || text.contains(word);
}

QString SmsText::withClause(const QString &text, const StopClause &clause)
{
    if (clause.wording.isEmpty() || hasOptOut(text, clause))
        return text;
    return text + QLatin1Char('\n') + clause.wording;
}

bool SmsText::isStop(const QString &answer)
{
    static const QStringList words{
        QStringLiteral("stop"),        QStringLiteral("stopsms"),       QStringLiteral("arret"),
        QStringLiteral("stopall"),     QStringLiteral("unsubscribe"),   QStringLiteral("cancel"),
        QStringLiteral("desabonner"),  QStringLiteral("end"),           QStringLiteral("quit"),
        QStringLiteral("desinscrire"), QStringLiteral("desinscription")};
    constexpr qsizetype kMostWords = 3; // "STOP SVP", "STOP SMS 36111"
    QString plain;
    for (const QChar c : answer.left(200).normalized(QString::NormalizationForm_KD).toLower()) {
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c.isLetterOrNumber() ? c : QChar(u' ');
    }
    const QStringList said = plain.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return !said.isEmpty() && said.size() <= kMostWords && words.contains(said.constFirst());
}

QString SmsText::inGsm(const QString &text)
{
    static const QRegularExpression inner(
        QStringLiteral("(?<=«)[\\s\\x{a0}\\x{202f}]+|[\\s\\x{a0}\\x{202f}]+(?=»)"));
    QString plain;
    const QString closed = QString(text).remove(inner); // French quotes have blanks inside
    for (const QChar c : closed.normalized(QString::NormalizationForm_C))
        plain += likeness(c);
    return plain;
}

} // namespace comptoir
