#include "workflows/channels/smssender.h"

#include "models/domain/contact.h"

#include <algorithm>

namespace comptoir {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isNameCharacter(QChar c)
{
    return isDigit(c) || isLetter(c) || c == u' ';
}

template <typename Test>
bool all(QStringView text, Test test)
{
    return std::all_of(text.begin(), text.end(), test);
}

bool isFrenchMobile(const QString &number)
{
    return number.startsWith(QLatin1String("+336")) || number.startsWith(QLatin1String("+337"));
}

Error wrong(const QString &text, const char *what)
{
    return {ErrorCode::InvalidArgument, text, QLatin1String(what)};
}

} // namespace

bool isE164(const QString &number)
{
    constexpr qsizetype kShortest = 8; // with the plus
    constexpr qsizetype kLongest = 16;
    return number.size() >= kShortest && number.size() <= kLongest && number.at(0) == u'+'
        && number.at(1) != u'0' && all(QStringView(number).mid(1), isDigit);
}

QString e164FromProvider(const QString &number)
{
    QString digits;
    for (const QChar c : number.left(40)) {
        if (isDigit(c))
            digits += c;
    }
    if (number.trimmed().startsWith(QLatin1String("00")))
        digits.remove(0, 2);
    const QString plain = QLatin1Char('+') + digits;
    if (!isE164(plain))
        return {};
    return normalisePhone(plain, {}).value_or(plain);
}

SmsSenderKind SmsSender::kind(const QString &sender)
{
    constexpr qsizetype kServiceId = 34; // Twilio: "MG" and 32 hexadecimal digits
    constexpr qsizetype kLongestShort = 6;
    if (sender.isEmpty())
        return SmsSenderKind::None;
    if (sender.size() == kServiceId && sender.startsWith(QLatin1String("MG")))
        return SmsSenderKind::Service;
    if (isE164(sender))
        return SmsSenderKind::Number;
    if (all(sender, isDigit) && sender.size() <= kLongestShort)
        return SmsSenderKind::ShortNumber;
    return SmsSenderKind::Name;
}

Done SmsSender::check(const QString &sender, const SmsSenderRule &rule)
{
    switch (kind(sender)) {
    case SmsSenderKind::None:
        return rule.none ? done()
                         : Done(wrong(tr("The sender of the messages is missing. Enter the name "
                                         "or the number that your customers are to see."),
                                      "no sender"));
    case SmsSenderKind::Service:
        if (rule.service)
            return done();
        break;
    case SmsSenderKind::Number:
        if (isFrenchMobile(sender) && !rule.frenchMobile)
            return wrong(tr("French operators block messages sent by programs from ordinary "
                            "mobile numbers. Enter the name of your shop, or a number from your "
                            "provider."),
                         "French mobile as sender");
        if (rule.number)
            return done();
        break;
    case SmsSenderKind::ShortNumber:
        if (rule.shortNumber)
            return done();
        break;
    case SmsSenderKind::Name: {
        if (!rule.name)
            break;
        const bool fits = sender.size() >= rule.shortestName && sender.size() <= kLongestName
            && all(sender, isNameCharacter) && sender == sender.trimmed()
            && std::any_of(sender.begin(), sender.end(), isLetter);
        if (fits)
            return done();
        return wrong(tr("“%1” cannot be the sender of a text message. A name has %2 to %3 letters "
                        "without accents and digits, and at least one letter.")
                         .arg(sender.left(40).simplified(), QString::number(rule.shortestName),
                              QString::number(kLongestName)),
                     "sender name");
    }
    }
    return wrong(tr("This provider cannot send as “%1”. Enter a sender that your account there "
                    "has.")
                     .arg(sender.left(40).simplified()),
                 "kind of sender");
}

} // namespace comptoir
