#include "models/domain/attribution.h"

#include <algorithm>
#include <tuple>

namespace comptoir {

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qsizetype kShortestCode = 4;

bool isPartOfWord(QChar letter)
{
    return letter.isLetterOrNumber() || letter == u'_' || letter == u'-';
}

bool isByCode(const CreditTouch &touch, Timestamp placedAt, const QStringList &codes)
{
    return touch.evidence == CreditEvidence::Code && touch.at < placedAt
        && std::any_of(touch.codes.cbegin(), touch.codes.cend(),
                       [&codes](const QString &code) { return codes.contains(code); });
}

bool isInWindow(const CreditTouch &touch, Timestamp placedAt, const CreditWindows &windows)
{
    if (touch.evidence == CreditEvidence::Code)
        return false;
    const qint64 window = windows.hours(touch.channel, touch.evidence) * kHourMs;
    return touch.at < placedAt && placedAt.ms - touch.at.ms <= window;
}

/// Whether `a` comes before `b` in time, message or evidence.
bool isLess(const CreditTouch &a, const CreditTouch &b)
{
    return std::tuple(a.at.ms, a.message.value, -static_cast<int>(a.evidence))
        < std::tuple(b.at.ms, b.message.value, -static_cast<int>(b.evidence));
}

} // namespace

int CreditWindows::hours(Channel channel, CreditEvidence evidence) const
{
    const Hours &of = channel == Channel::Email ? email : text;
    switch (evidence) {
    case CreditEvidence::Click:
        return of.click;
    case CreditEvidence::Reply:
        return of.reply;
    case CreditEvidence::Open:
        return of.open;
    case CreditEvidence::Delivered:
        return of.delivered;
    case CreditEvidence::Code:
        break;
    }
    return 0;
}

std::optional<OrderCredit> creditFor(Timestamp placedAt, const QStringList &codes,
                                     const QList<CreditTouch> &touches,
                                     const CreditWindows &windows)
{
    const CreditTouch *best = nullptr;
    bool isBestByCode = false;
    for (const CreditTouch &touch : touches) {
        const bool byCode = isByCode(touch, placedAt, codes);
        if (!byCode && (isBestByCode || !isInWindow(touch, placedAt, windows)))
            continue;
        if (!best || (byCode && !isBestByCode) || isLess(*best, touch)) {
            best = &touch;
            isBestByCode = byCode;
        }
    }
    return best ? std::optional(OrderCredit{best->message, best->evidence, best->at})
                : std::nullopt;
}

QString discountCodeKey(const QString &code)
{
    return code.trimmed().toCaseFolded();
}

bool givesCode(const QString &text, const QString &codeKey)
{
    if (std::count_if(codeKey.cbegin(), codeKey.cend(),
                      [](QChar letter) { return letter.isLetterOrNumber(); })
        < kShortestCode)
        return false;
    const QString folded = text.toCaseFolded();
    for (qsizetype at = folded.indexOf(codeKey); at >= 0; at = folded.indexOf(codeKey, at + 1)) {
        const qsizetype end = at + codeKey.size();
        const bool isWord = (at == 0 || !isPartOfWord(folded.at(at - 1)))
            && (end == folded.size() || !isPartOfWord(folded.at(end)));
        if (isWord)
            return true;
    }
    return false;
}

} // namespace comptoir
